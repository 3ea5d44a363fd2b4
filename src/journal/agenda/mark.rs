//! What a note says of supervision, remembered so that it can be put back.

use std::fmt;

use toml::Value;

use crate::journal::agenda::SUPERVISION;
use crate::journal::note::Note;

/// Holds the labels and the key of a moment.
#[derive(Clone, PartialEq)]
pub struct Mark {
    tags: Vec<String>,
    kept: Option<Value>,
}

impl Mark {
    /// Remembers what a note says.
    #[must_use]
    pub fn of(note: &Note) -> Self {
        Self {
            tags: labels(note).cloned().collect(),
            kept: note.unknown.get(SUPERVISION).cloned(),
        }
    }

    /// Makes a note say this again; everything else of it stays.
    pub fn put_back(&self, note: &mut Note) {
        note.tags.retain(|tag| !is_label(tag));
        note.tags.extend(self.tags.iter().cloned());
        match &self.kept {
            Some(kept) => note.unknown.insert(SUPERVISION.to_owned(), kept.clone()),
            None => note.unknown.remove(SUPERVISION),
        };
    }
}

fn labels(note: &Note) -> impl Iterator<Item = &String> {
    note.tags.iter().filter(|tag| is_label(tag))
}

fn is_label(tag: &str) -> bool {
    tag.starts_with("sup:")
}

/// Prints counts, never words.
impl fmt::Debug for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mark({} labels)", self.tags.len())
    }
}
