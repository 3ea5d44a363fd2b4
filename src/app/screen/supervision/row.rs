//! What a row of the list says.

use std::fmt;

use chrono::NaiveDate;

use crate::journal::agenda::diary;
use crate::journal::agenda::due::is_overdue;
use crate::journal::agenda::item::Item;
use crate::journal::agenda::key::Key;
use crate::journal::agenda::queue::queue;
use crate::journal::library::Library;

/// Holds one thing that waits, as it is drawn.
#[derive(Clone)]
pub struct Row {
    /// Its name.
    pub key: Key,
    /// What it is called: its question, its line or the note's headline.
    pub headline: String,
    /// The note's headline.
    pub note: String,
    /// Whom it is about.
    pub alias: Option<String>,
    /// What is known of it.
    pub item: Item,
    /// Since when it waits.
    pub since: NaiveDate,
    /// Whether its line does not stand in the note any more.
    pub is_gone: bool,
    /// Whether it should have been there by now.
    pub is_overdue: bool,
}

/// Lists what waits, what presses first.
#[must_use]
pub fn rows(library: &Library, today: NaiveDate) -> Vec<Row> {
    let last = diary::last(&diary::hours(library), today);
    let waiting = queue(library).into_iter();
    let row = |waiting: crate::journal::agenda::queue::Waiting<'_>| Row {
        key: waiting.key(),
        headline: waiting.headline(),
        note: waiting.note().headline().into_owned(),
        alias: waiting.note().alias.clone(),
        since: waiting.since,
        is_gone: waiting.is_gone,
        is_overdue: is_overdue(&waiting, last, today),
        item: waiting.item,
    };
    waiting.map(row).collect()
}

/// Prints the name, never words.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Row({})", self.key)
    }
}
