//! Lines that stay: what was learned, in the author's own words.

use std::fmt;

use serde::Serialize;

use crate::id::Id;
use crate::journal::insight::noted::Noted;
use crate::journal::insight::period::Month;
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
pub(super) fn learned(notes: &[Noted<'_>]) -> Vec<Learned> {
    let teaches = |noted: &&Noted<'_>| kept(noted.note).is_some() || noted.is_in(LEARN);
    let line = |noted: &Noted<'_>| Learned {
        line: kept(noted.note).map_or_else(|| noted.note.headline().into_owned(), str::to_owned),
        month: Month::of(noted.day()),
        labels: noted.labels(LEARN).map(str::to_owned).collect(),
        note: noted.id,
    };
    notes.iter().filter(teaches).map(line).collect()
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
