//! Words for people that were used before.

use crate::journal::find::fold::fold;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;

/// How many are proposed.
const MOST: usize = 5;

/// Lists those that begin like a text and go on, the last used first.
#[must_use]
pub fn like(text: &str, library: &Library) -> Vec<String> {
    let typed = fold(text.trim());
    let mut found: Vec<String> = Vec::new();
    for alias in library.entries().filter_map(alias) {
        let folded = fold(alias);
        let goes_on = folded.starts_with(&typed) && folded != typed;
        if goes_on && found.iter().all(|known| known != alias) {
            found.push(alias.to_owned());
            if found.len() == MOST {
                break;
            }
        }
    }
    found
}

fn alias(entry: &Entry) -> Option<&str> {
    entry.current().note.alias.as_deref()
}
