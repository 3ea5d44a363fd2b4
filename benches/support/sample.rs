//! As many lived-in notes as one likes.

use afterword::demo::{SEED, notes};
use afterword::id::Id;
use afterword::journal::note::{Note, Written};
use chrono::{DateTime, TimeDelta};

/// Gives notes of the sample journal, over and over: each under a name of its own, each an hour older than the one
/// before, so that more notes are more notes below the same ones.
pub fn sample(count: usize) -> Vec<Note> {
    let until = DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date");
    let samples = notes(SEED, until).into_iter().map(|sample| sample.note);
    let notes: Vec<Note> = samples.filter(|note| !note.body.is_empty()).collect();
    let numbered = notes.into_iter().cycle().zip(0_u32..).take(count);
    let placed = |(mut note, number): (Note, u32)| {
        note.id = Id::from_bytes(u128::from(number).to_be_bytes());
        note.written = Written::At(until - TimeDelta::hours(number.into()));
        note
    };
    numbered.map(placed).collect()
}
