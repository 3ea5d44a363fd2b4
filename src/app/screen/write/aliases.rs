//! Words for people that were used before.

use crate::journal::alias::roll::in_use;
use crate::journal::find::fold::fold;
use crate::journal::library::Library;

/// How many are proposed.
const MOST: usize = 5;

/// Lists those that begin like a text and go on or are spelled otherwise, the last used first; none that is retired.
#[must_use]
pub fn like(text: &str, library: &Library) -> Vec<String> {
    let typed = fold(text.trim());
    let goes_on = |alias: &String| fold(alias).starts_with(&typed) && alias != text.trim();
    let known = in_use(library).into_iter().filter(goes_on);
    known.take(MOST).collect()
}
