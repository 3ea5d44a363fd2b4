//! Reactions whose source could not be told yet: after a week one question is asked, "And now?".

use chrono::NaiveDate;

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;

/// The label of what is asked again in a week, and the one for whose a reaction is.
const ASK: &str = "inbox:in-seven-days";
const SOURCE: &str = "src:";
/// It is asked from this day on, and goes by itself after the other.
const FROM: i64 = 7;
const UNTIL: i64 = 35;

/// Gives the notes to ask about, the newest first.
#[must_use]
pub fn to_ask(library: &Library, today: NaiveDate) -> Vec<Id> {
    let due = library.entries().filter(|entry| {
        let days = (today - entry.written().day()).num_days();
        (FROM..UNTIL).contains(&days) && is_open(&entry.current().note)
    });
    due.map(Entry::id).collect()
}

fn is_open(note: &Note) -> bool {
    note.tags.iter().any(|tag| tag == ASK)
}

/// Writes the answer into the note's labels: whose it is, by the id of the decks' list; it is not asked again.
pub fn answer(note: &mut Note, source: &str) {
    note.tags
        .retain(|tag| tag != ASK && !tag.starts_with(SOURCE));
    note.tags.push(format!("{SOURCE}{source}"));
}
