//! Finding notes by a query: words in what their author wrote and in the labels, labels, ratings, days and states.

mod asked;
pub mod fold;
pub mod hit;
pub mod key;
pub mod lexicon;
pub mod mark;
pub mod mistake;
pub mod offer;
mod parse;
mod places;
pub mod query;
pub mod rating;
pub mod saved;
mod sheet;
mod sieve;
pub mod term;
mod token;
pub mod when;

use std::fmt;

use crate::id::Id;
use crate::journal::find::asked::Asked;
use crate::journal::find::fold::fold_onto;
use crate::journal::find::hit::Hit;
use crate::journal::find::places::Places;
use crate::journal::find::query::Query;
use crate::journal::find::sheet::Sheet;
use crate::journal::find::sieve::Sieve;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;

/// Holds the folded text of every note, so that each key typed into a filter costs one pass over memory.
#[derive(Clone, Default)]
pub struct Finder {
    /// The notes in the library's order; their texts, folded, what else they are asked about, and the texts' marks
    /// have the same places.
    notes: Vec<Id>,
    texts: Vec<String>,
    sheets: Vec<Sheet>,
    sieve: Sieve,
    /// What was asked last, and the places in `texts` that it found: a narrower question looks there alone.
    last: Query,
    found: Places,
}

impl Finder {
    /// Prepares the notes of a library that are not in the bin; of a fork, all versions.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let mut finder = Self::default();
        for entry in library.entries() {
            let text = entry_text(entry);
            finder.notes.push(entry.id());
            finder.sheets.push(Sheet::of(entry));
            finder.sieve.push(&text);
            finder.texts.push(text);
        }
        finder.found = Places::all(finder.notes.len());
        finder
    }

    /// Finds the notes that answer the query, newest first; all of them when it is empty.
    pub fn find(&mut self, query: &Query) -> Vec<Id> {
        if !query.narrows(&self.last) {
            self.found = Places::all(self.notes.len());
        }
        let asked = Asked::of(query);
        let blocks = self.sieve.blocks().iter();
        self.found.sieve(blocks.map(|block| asked.may_hold(block)));
        if !asked.is_decided() {
            self.found
                .retain(|at| asked.fits(&self.sheets[at]) && asked.holds_marked(&self.texts[at]));
        }
        self.last = query.clone();
        let mut found = Vec::with_capacity(self.found.len());
        found.extend(self.found.iter().map(|at| self.notes[at]));
        found
    }
}

/// Prints counts, never text.
impl fmt::Debug for Finder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (notes, found) = (self.notes.len(), self.found.len());
        f.debug_struct("Finder")
            .field("notes", &notes)
            .field("found", &found)
            .finish_non_exhaustive()
    }
}

/// Gives the notes of a library that answer a query, newest first; what is in the bin never does.
///
/// This reads each note once. [`Finder`] keeps what it read, for a query that is still being typed.
#[must_use]
pub fn answers<'l>(library: &'l Library, query: &Query) -> Vec<&'l Entry> {
    let asked = Asked::of(query);
    let is_found = |entry: &&Entry| {
        asked.fits(&Sheet::of(entry)) && (!asked.has_words() || asked.holds(&entry_text(entry)))
    };
    library.entries().filter(is_found).collect()
}

/// Finds the lines of all notes that hold what is asked, newest note first, each note's lines in order.
#[must_use]
pub fn hits(library: &Library, query: &Query) -> Vec<Hit> {
    answers(library, query)
        .into_iter()
        .flat_map(|entry| hit::of_note(&entry.current().note, query))
        .collect()
}

/// Gives what can be found of a note, each part on its own line. It is put together at once: what is copied on the way
/// has to be wiped.
fn entry_text(entry: &Entry) -> String {
    let parts = || entry.heads().iter().flat_map(|head| searched(&head.note));
    let mut text = String::with_capacity(parts().map(|part| part.len() + 1).sum());
    for (number, part) in parts().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        fold_onto(part, &mut text);
    }
    text
}

fn searched(note: &Note) -> impl Iterator<Item = &str> {
    let labels = [&note.title].into_iter().chain(&note.alias);
    let labels = labels.chain(&note.deck).chain(&note.tags);
    labels.chain([&note.body]).map(String::as_str)
}

#[cfg(test)]
mod naive;
#[cfg(test)]
mod tests;
