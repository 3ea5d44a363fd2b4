//! As many lived-in notes as one likes.

use afterword::demo::{SEED, notes};
use afterword::id::Id;
use afterword::journal::note::Note;
use chrono::DateTime;

/// Gives notes of the sample journal, over and over, each under a name of its own.
pub fn sample(count: usize) -> Vec<Note> {
    let until = DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date");
    let notes: Vec<Note> = notes(SEED, until)
        .into_iter()
        .map(|sample| sample.note)
        .filter(|note| !note.body.is_empty())
        .collect();
    let named = |(number, mut note): (usize, Note)| {
        note.id = Id::from_bytes((number as u128).to_be_bytes());
        note
    };
    notes
        .into_iter()
        .cycle()
        .take(count)
        .enumerate()
        .map(named)
        .collect()
}
