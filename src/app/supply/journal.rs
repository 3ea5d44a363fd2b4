//! What all supplies are made of.

use chrono::NaiveDateTime;

use crate::deck::decks::Decks;
use crate::deck::model::Item;
use crate::deck::path::Answers;
use crate::journal::library::Library;

/// Holds the open journal, and when it is looked at.
#[derive(Clone, Copy)]
pub struct Journal<'a> {
    /// The notes.
    pub library: &'a Library,
    /// The decks, for their titles and the words of their lists.
    pub decks: &'a Decks,
    /// The answers of a draft: what was chosen then is there to be gone on with.
    pub answers: &'a Answers,
    /// The author's local time.
    pub now: NaiveDateTime,
}

/// Makes a line to read.
#[must_use]
pub fn line(words: impl Into<String>) -> Item {
    Item {
        label: words.into(),
        ..Item::default()
    }
}
