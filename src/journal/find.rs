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
use crate::journal::find::sieve::Sieve;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;

/// Holds the folded text of every note, so that each key typed into a filter costs one pass over memory.
#[derive(Clone, Default)]
pub struct Finder {
    /// By note, in the library's order.
    texts: Vec<Text>,
    /// What was asked last, and the places in `texts` that it found: a longer question looks there alone.
    last: Query,
    found: Vec<usize>,
}

/// Holds what can be found of a note, folded, and its mark.
#[derive(Clone)]
struct Text {
    note: Id,
    sieve: Sieve,
    folded: String,
}

impl Finder {
    /// Prepares the notes of a library that are not in the bin; of a fork, all versions.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let texts: Vec<Text> = library.entries().map(Text::of).collect();
        Self {
            found: (0..texts.len()).collect(),
            last: Query::default(),
            texts,
        }
    }

    /// Finds the notes that hold every word of the query, newest first; all of them when it is empty.
    pub fn find(&mut self, query: &Query) -> Vec<Id> {
        if !query.narrows(&self.last) {
            self.found = (0..self.texts.len()).collect();
        }
        let words = query.searchers();
        let marks: Vec<Sieve> = query.words().iter().map(|word| Sieve::of(word)).collect();
        self.found.retain(|&at| {
            let text = &self.texts[at];
            let may = |mark: &Sieve| mark.may_lie_in(&text.sieve);
            let holds = |word: &memmem::Finder<'_>| word.find(text.folded.as_bytes()).is_some();
            marks.iter().all(may) && words.iter().all(holds)
        });
        self.last = query.clone();
        self.found.iter().map(|&at| self.texts[at].note).collect()
    }
}

impl Text {
    fn of(entry: &Entry) -> Self {
        let folded = entry_text(entry);
        Self {
            note: entry.id(),
            sieve: Sieve::of(&folded),
            folded,
        }
    }
}

/// Prints counts, never text.
impl fmt::Debug for Finder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (notes, found) = (self.texts.len(), self.found.len());
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
