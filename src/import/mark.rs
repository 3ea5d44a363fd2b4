//! Knowing a note again, so that the same file brings its notes once.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::journal::library::Library;
use crate::journal::note::{IMPORTED, Note, Written};

/// Gives the hash of what a note says: its day, title, text, labels, ratings, alias and deck; not its name or hour.
#[must_use]
pub fn of(note: &Note, written: &Written) -> String {
    let mut hash = Sha256::new();
    let mut field = |text: &str| {
        hash.update(text.len().to_le_bytes());
        hash.update(text);
    };
    field(&written.day().to_string());
    for text in [note.title.as_str(), note.body.trim_end()] {
        field(text);
    }
    for word in [&note.alias, &note.deck] {
        field(word.as_deref().unwrap_or_default());
    }
    note.tags.iter().for_each(|tag| field(tag));
    for (scale, rating) in &note.scales {
        field(&format!("{scale} = {rating}"));
    }
    let bytes = hash.finalize();
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // writing to a string does not fail
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Parts notes into those that are new and a count of those that a journal has, the bin included. What a file says
/// twice is there twice.
#[must_use]
pub fn fresh(notes: Vec<Note>, library: &Library) -> (Vec<Note>, usize) {
    let mut known = known(library);
    let all = notes.len();
    let mut fresh = Vec::new();
    for mut note in notes {
        let mark = of(&note, &note.written);
        match known.get_mut(&mark) {
            Some(left) if *left > 0 => *left -= 1,
            _ => {
                note.unknown.insert(IMPORTED.to_owned(), mark.into());
                fresh.push(note);
            }
        }
    }
    let there = all - fresh.len();
    (fresh, there)
}

/// Counts for each mark the notes that have it: as they came, or as they are.
fn known(library: &Library) -> BTreeMap<String, usize> {
    let mut known = BTreeMap::new();
    for entry in library.entries().chain(library.binned()) {
        let mut marks: Vec<String> = entry
            .texts()
            .into_iter()
            .flat_map(|text| {
                let came = text
                    .note
                    .unknown
                    .get(IMPORTED)
                    .and_then(|mark| mark.as_str());
                came.map(str::to_owned)
                    .into_iter()
                    .chain([of(&text.note, entry.written())])
            })
            .collect();
        marks.sort();
        marks.dedup();
        for mark in marks {
            *known.entry(mark).or_default() += 1;
        }
    }
    known
}
