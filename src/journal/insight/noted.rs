//! One note as the pictures read it.

use chrono::{NaiveDate, NaiveDateTime};

use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::note::{DayPart, Note};

/// Holds a note as its newest version has it, and when it was first written: an edit moves nothing.
#[derive(Clone, Copy)]
pub struct Noted<'n> {
    /// The note's name.
    pub id: Id,
    /// When it was first written, on the author's clock.
    pub at: NaiveDateTime,
    /// The part of that day.
    pub part: DayPart,
    /// What it says.
    pub note: &'n Note,
}

impl<'n> Noted<'n> {
    /// Reads a note of the library.
    #[must_use]
    pub fn of(entry: &'n Entry) -> Self {
        Self {
            id: entry.id(),
            at: entry.written().local(),
            part: entry.written().part(),
            note: &entry.current().note,
        }
    }

    /// Gives the notes of a library or of a part of it, the newest first, in whatever order they come.
    #[must_use]
    pub fn all(entries: impl IntoIterator<Item = &'n Entry>) -> Vec<Self> {
        let mut all: Vec<Self> = entries.into_iter().map(Self::of).collect();
        all.sort_by_key(|noted| std::cmp::Reverse((noted.at, noted.id)));
        all
    }

    /// Tells the day on which it was first written.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.at.date()
    }

    /// Gives the labels in a namespace, which is written with its colon: `ct:`.
    pub fn labels<'s>(&self, space: &'s str) -> impl Iterator<Item = &'n str> + use<'n, 's> {
        let tags = self.note.tags.iter().map(String::as_str);
        tags.filter(move |tag| tag.starts_with(space))
    }

    /// Says whether it has a label.
    #[must_use]
    pub fn has(&self, label: &str) -> bool {
        self.note.tags.iter().any(|tag| tag == label)
    }

    /// Says whether it has a label in a namespace.
    #[must_use]
    pub fn is_in(&self, space: &str) -> bool {
        self.labels(space).next().is_some()
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
