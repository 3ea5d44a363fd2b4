//! As many lived-in notes as one likes.

use afterword::demo::{SEED, notes};
use afterword::id::Id;
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::Kind;
use chrono::{DateTime, FixedOffset, TimeDelta};

/// Gives the notes of the sample journal that have a body.
pub fn sample() -> Vec<Note> {
    let samples = notes(SEED, until()).into_iter();
    let notes = samples.filter(|sample| sample.kind == Kind::Note);
    notes.map(|sample| sample.note).collect()
}

/// Gives these notes over and over: each under a name of its own, each an hour older than the one before, so that more
/// notes are more notes below the same ones.
pub fn repeated(notes: Vec<Note>, count: usize) -> Vec<Note> {
    let numbered = notes.into_iter().cycle().zip(0_u32..).take(count);
    let placed = |(mut note, number): (Note, u32)| {
        note.id = Id::from_bytes(u128::from(number).to_be_bytes());
        note.written = Written::At(until() - TimeDelta::hours(number.into()));
        note
    };
    numbered.map(placed).collect()
}

fn until() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date")
}
