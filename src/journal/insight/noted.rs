//! One note as the pictures read it.

use chrono::{NaiveDate, NaiveDateTime};

use crate::id::Id;
use crate::journal::insight::period::Week;
use crate::journal::library::entry::Entry;
use crate::journal::note::{DayPart, Note, Written};

/// Holds a note as its newest version has it, and when it was first written: an edit moves nothing.
#[derive(Clone, Copy)]
pub struct Noted<'n> {
    /// The note's name.
    pub id: Id,
    /// When it was first written, on the author's clock.
    pub at: NaiveDateTime,
    /// The part of that day.
    pub part: DayPart,
    /// The week of it.
    pub week: Week,
    /// What it says.
    pub note: &'n Note,
}

impl<'n> Noted<'n> {
    /// Reads a note that was first written at a time.
    #[must_use]
    pub fn new(note: &'n Note, written: &Written) -> Self {
        let at = written.local();
        Self {
            id: note.id,
            at,
            part: written.part(),
            week: Week::of(at.date()),
            note,
        }
    }

    /// Gives the notes of a library or of a part of it, the newest first, in whatever order they come.
    #[must_use]
    pub fn all(entries: impl IntoIterator<Item = &'n Entry>) -> Vec<Self> {
        let noted = |entry: &'n Entry| Self::new(&entry.current().note, entry.written());
        let mut all: Vec<Self> = entries.into_iter().map(noted).collect();
        all.sort_by_key(|noted| std::cmp::Reverse((noted.at, noted.id)));
        all
    }

    /// Tells the day on which it was first written.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.at.date()
    }

    /// Gives the word for the person it is about.
    #[must_use]
    pub fn alias(&self) -> Option<&'n str> {
        self.note.alias.as_deref()
    }

    /// Gives a rating.
    #[must_use]
    pub fn rating(&self, scale: &str) -> Option<u8> {
        self.note.scales.get(scale).copied()
    }
}
