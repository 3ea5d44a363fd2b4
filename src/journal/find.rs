//! Finding notes by words, in what their author wrote and in the labels.

pub mod fold;
pub mod hit;
pub mod mark;
pub mod query;
mod sieve;

use std::fmt;

use memchr::memmem;

use crate::id::Id;
use crate::journal::find::fold::fold;
use crate::journal::find::hit::Hit;
use crate::journal::find::query::Query;
use crate::journal::find::sieve::{Holes, Sieve};
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;

/// Holds the folded text of every note, so that each key typed into a filter costs one pass over memory.
#[derive(Clone, Default)]
pub struct Finder {
    /// The notes in the library's order; their texts, folded, and the texts' marks have the same places.
    notes: Vec<Id>,
    texts: Vec<String>,
    sieve: Sieve,
    /// What was asked last, and the places in `texts` that it found: a longer question looks there alone.
    last: Query,
    found: Vec<usize>,
}

impl Finder {
    /// Prepares the notes of a library that are not in the bin; of a fork, all versions.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let mut finder = Self::default();
        for entry in library.entries() {
            let text = entry_text(entry);
            finder.notes.push(entry.id());
            finder.sieve.push(&text);
            finder.texts.push(text);
        }
        finder.found = (0..finder.notes.len()).collect();
        finder
    }

    /// Finds the notes that hold every word of the query, newest first; all of them when it is empty.
    pub fn find(&mut self, query: &Query) -> Vec<Id> {
        if !query.narrows(&self.last) {
            self.found = (0..self.notes.len()).collect();
        }
        let words = query.searchers();
        let holes: Vec<Holes> = query.words().iter().map(|word| Holes::of(word)).collect();
        self.found.retain(|&at| {
            let may = |holes: &Holes| self.sieve.lets_through(at, holes);
            let is_there = |(word, holes): (&memmem::Finder<'_>, &Holes)| {
                holes.decides || word.find(self.texts[at].as_bytes()).is_some()
            };
            holes.iter().all(may) && words.iter().zip(&holes).all(is_there)
        });
        self.last = query.clone();
        self.found.iter().map(|&at| self.notes[at]).collect()
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

/// Finds the lines of all notes that hold every word, newest note first, each note's lines in order.
#[must_use]
pub fn hits(library: &Library, query: &Query) -> Vec<Hit> {
    let found = Finder::new(library).find(query);
    let entries = found.iter().filter_map(|note| library.entry(*note));
    entries
        .flat_map(|entry| hit::of_note(&entry.current().note, query))
        .collect()
}

/// Gives what can be found of a note, each part on its own line.
fn entry_text(entry: &Entry) -> String {
    let heads = entry.heads().iter().map(|head| &head.note);
    heads.map(note_text).collect::<Vec<_>>().join("\n")
}

fn note_text(note: &Note) -> String {
    let labels = [&note.title]
        .into_iter()
        .chain(&note.alias)
        .chain(&note.deck)
        .chain(&note.tags);
    labels
        .chain([&note.body])
        .map(|part| fold(part))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests;
