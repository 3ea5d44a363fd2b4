//! What keeps a note from being let go: somebody may ask for it.

use crate::journal::alias::card::Card;
use crate::journal::library::Library;
use crate::journal::note::{HELD, Note};
use crate::journal::retention::rules::Rules;

/// Names what keeps a note from being let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// The whole journal is held.
    Journal,
    /// The word for whom it is about is held.
    Alias,
    /// The note itself is.
    Note,
}

/// Tells what keeps a note; none when nothing does.
#[must_use]
pub fn hold(note: &Note, library: &Library, rules: &Rules) -> Option<Hold> {
    let is_alias_held = |alias: &String| Card::of(alias, library).is_held;
    if rules.is_held {
        Some(Hold::Journal)
    } else if note.alias.as_ref().is_some_and(is_alias_held) {
        Some(Hold::Alias)
    } else {
        note.has_label(HELD).then_some(Hold::Note)
    }
}
