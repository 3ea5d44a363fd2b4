//! Everything that waits for supervision, what presses first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::journal::agenda::change::open;
use crate::journal::agenda::item::Item;
use crate::journal::agenda::key::Key;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;
use crate::journal::revision::Kind;

/// Holds one thing that waits, with its note.
#[derive(Debug, Clone)]
pub struct Waiting<'a> {
    /// The note.
    pub entry: &'a Entry,
    /// What waits.
    pub item: Item,
    /// The day since which it waits.
    pub since: NaiveDate,
    /// Whether its line does not stand in the note any more.
    pub is_gone: bool,
}

impl<'a> Waiting<'a> {
    /// Gives its name.
    #[must_use]
    pub fn key(&self) -> Key {
        Key::of(self.entry.id(), self.item.line.as_deref())
    }

    /// Gives the note as it stands.
    #[must_use]
    pub fn note(&self) -> &'a Note {
        &self.entry.current().note
    }

    /// Gives what it is called in a list: its question, its line, or else the note's headline.
    #[must_use]
    pub fn headline(&self) -> String {
        let words = self.item.question.as_ref().or(self.item.line.as_ref());
        let words = words.map(|words| words.trim().to_owned());
        words
            .filter(|words| !words.is_empty())
            .unwrap_or_else(|| self.note().headline().into_owned())
    }

    /// Gives the last day on which something was done with it: flagged, or taken along and kept open.
    #[must_use]
    pub fn last(&self) -> NaiveDate {
        self.item
            .taken
            .map_or(self.since, |taken| taken.max(self.since))
    }
}

/// Lists what waits: what presses more first, then what waits longer. Notes in the bin wait for nothing.
#[must_use]
pub fn queue(library: &Library) -> Vec<Waiting<'_>> {
    let mut queue: Vec<Waiting<'_>> = library.entries().flat_map(of).collect();
    queue.sort_by_key(|waiting| (Reverse(waiting.item.urgency), waiting.since, waiting.key()));
    queue
}

/// Lists what waits of one note.
#[must_use]
pub fn of(entry: &Entry) -> Vec<Waiting<'_>> {
    let note = &entry.current().note;
    let waiting = |item: Item| Waiting {
        entry,
        since: item.since.unwrap_or_else(|| flagged_since(entry)),
        is_gone: item.is_gone(&note.body),
        item,
    };
    open(note).into_iter().map(waiting).collect()
}

/// Finds since when a note carries its flag: the oldest of the versions in a row that have it.
fn flagged_since(entry: &Entry) -> NaiveDate {
    let texts = entry
        .history()
        .iter()
        .filter(|version| version.kind == Kind::Note);
    let flagged = texts.take_while(|version| version.note.is_flagged());
    let first = flagged.last().unwrap_or_else(|| entry.current());
    first.note.written.day()
}

#[cfg(test)]
mod tests;
