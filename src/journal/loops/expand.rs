//! Short notes about something strong, which their author may want to look at more closely within three days.

use chrono::NaiveDate;

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::note::Note;

/// The label of such a note.
const EXPAND: &str = "inbox:expand";
/// The deck that looks more closely.
pub const CLOSER: &str = "ct-5";
/// It is offered from the next hour on until this day, and goes by itself then.
const STAYS: i64 = 3;

/// Gives the newest of them that no closer look at the same person followed: the note, and about whom.
#[must_use]
pub fn to_offer(library: &Library, today: NaiveDate) -> Option<(Id, Option<&str>)> {
    let mut looked: Vec<Option<&str>> = Vec::new();
    for entry in library.entries() {
        let note = &entry.current().note;
        let days = (today - entry.written().day()).num_days();
        if days > STAYS {
            return None;
        }
        let alias = note.alias.as_deref();
        if note.deck.as_deref() == Some(CLOSER) {
            looked.push(alias);
        }
        if is_open(note) && !looked.contains(&alias) {
            return Some((entry.id(), alias));
        }
    }
    None
}

fn is_open(note: &Note) -> bool {
    note.tags.iter().any(|tag| tag == EXPAND)
}
