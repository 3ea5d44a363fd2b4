//! Lines that stay: what was learned, in the author's own words.

use std::fmt;

use serde::Serialize;

use crate::id::Id;
use crate::journal::insight::noted::Noted;
use crate::journal::insight::period::Month;
use crate::journal::insight::shelf::Shelf;
use crate::journal::note::{LEARNING, Note};

/// The namespace of what a note teaches.
const LEARN: &str = "learn:";

/// Holds one line.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Learned {
    /// The line that was kept, or the headline of a note that says it teaches something.
    pub line: String,
    /// When it was written.
    pub month: Month,
    /// What kind of learning the note says it is, such as `learn:wording`.
    pub labels: Vec<String>,
    /// The note.
    pub note: Id,
}

/// Gives the line that was kept of a note, if there is one.
#[must_use]
pub fn kept(note: &Note) -> Option<&str> {
    let line = note.unknown.get(LEARNING)?.as_str()?.trim();
    (!line.is_empty()).then_some(line)
}

/// Gives all lines, the newest first.
#[must_use]
pub(super) fn learned(shelf: &Shelf<'_>) -> Vec<Learned> {
    let lines = &shelf.within(LEARN) | &shelf.that(|noted| kept(noted.note).is_some());
    let line = |noted: &Noted<'_>| Learned {
        line: kept(noted.note).map_or_else(|| noted.note.headline().into_owned(), str::to_owned),
        month: Month::of(noted.day()),
        labels: labels(noted.note),
        note: noted.id,
    };
    let places = lines.places();
    places.map(|place| line(&shelf.notes()[place])).collect()
}

fn labels(note: &Note) -> Vec<String> {
    let tags = note.tags.iter();
    tags.filter(|tag| tag.starts_with(LEARN)).cloned().collect()
}

/// Prints a length, never the line.
impl fmt::Debug for Learned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Learned")
            .field("month", &self.month)
            .field("line_bytes", &self.line.len())
            .field("labels", &self.labels.len())
            .finish_non_exhaustive()
    }
}
