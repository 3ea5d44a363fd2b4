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
mod texts;
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
use crate::journal::find::texts::Texts;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;

/// Holds the folded text of every note, so that each key typed into a filter costs one pass over memory.
#[derive(Clone, Default)]
pub struct Finder {
    /// The notes in the library's order; their texts, folded, what else they are asked about, and the texts' marks
    /// have the same places.
    notes: Vec<Id>,
    texts: Texts,
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
        let length = library.entries().map(length).sum();
        let mut finder = Self {
            texts: Texts::with_capacity(length),
            ..Self::default()
        };
        for entry in library.entries() {
            finder.notes.push(entry.id());
            finder.sheets.push(Sheet::of(entry));
            let text = finder.texts.push(|texts| fold_entry_onto(entry, texts));
            finder.sieve.push(text);
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
            self.found.retain(|at| {
                asked.fits(&self.sheets[at]) && asked.holds_marked(self.texts.get(at))
            });
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

/// Gives what can be found of a note, folded.
fn entry_text(entry: &Entry) -> String {
    let mut text = String::with_capacity(length(entry));
    fold_entry_onto(entry, &mut text);
    text
}

/// Folds what can be found of a note onto the end of a text, each part on its own line.
fn fold_entry_onto(entry: &Entry, text: &mut String) {
    for (number, part) in parts(entry).enumerate() {
        if number > 0 {
            text.push('\n');
        }
        fold_onto(part, text);
    }
}

/// Tells how long the folded text of a note is, or nearly: room is made at once, for what is copied on the way has to
/// be wiped.
fn length(entry: &Entry) -> usize {
    parts(entry).map(|part| part.len() + 1).sum()
}

fn parts(entry: &Entry) -> impl Iterator<Item = &str> {
    let heads = entry.heads().iter();
    heads.flat_map(|head| searched(&head.note))
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
