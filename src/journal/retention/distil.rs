//! What stays of a note that is let go: one line, as a note of its own.
//!
//! That note names nobody: no alias, no title, no own labels, the month instead of the day, and nothing that leads back
//! to the note it came from. Its deck is `release`, its label `learn:released`; the line is its text.

use chrono::Datelike;

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::{DayPart, LEARNING, Note, Written};

/// The deck of such a note: the one that asks for the line.
pub const DECK: &str = "release";
/// The label of such a note.
pub const RELEASED: &str = "learn:released";
/// The labels that stay: closed lists about the author and the work, none of which points to a person.
const STAY: [&str; 12] = [
    "body", "ct", "feel", "learn", "lens", "moral", "pull", "repair", "skill", "src", "strain",
    "trig",
];

/// Gives the line that stays of a note, if one was written.
#[must_use]
pub fn line(note: &Note) -> Option<&str> {
    let line = note.unknown.get(LEARNING)?.as_str()?.trim();
    (!line.is_empty()).then_some(line)
}

/// Makes the note that stays, under a new name; none when no line was written, or the note is there already because an
/// earlier try got that far.
#[must_use]
pub fn stays(entry: &Entry, library: &Library, fresh: Id) -> Option<Note> {
    let from = &entry.current().note;
    let day = entry.written().day();
    let month = day.with_day(1).unwrap_or(day);
    let mut note = Note::new(fresh, Written::Part(month, DayPart::Morning));
    note.deck = Some(DECK.to_owned());
    note.body = format!("{}\n", line(from)?);
    let may_stay = |tag: &&String| {
        let space = tag.split_once(':').map(|(space, _)| space);
        space.is_some_and(|space| STAY.contains(&space))
    };
    note.tags = from.tags.iter().filter(may_stay).cloned().collect();
    note.add_label(RELEASED);
    let is_there = released(library).any(|other| {
        let other = &other.current().note;
        other.body.trim() == note.body.trim() && other.written == note.written
    });
    (!is_there).then_some(note)
}

/// Gives the lines that stayed, newest first.
pub fn released(library: &Library) -> impl Iterator<Item = &Entry> {
    library.entries().filter(|entry| {
        let note = &entry.current().note;
        note.deck.as_deref() == Some(DECK) && note.has_label(RELEASED)
    })
}
