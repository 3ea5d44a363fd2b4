//! Where words were found, in the text as it stands.

use std::ops::Range;

use memchr::memmem;

use crate::journal::find::fold::{fold, fold_letter};
use crate::journal::find::query::Query;

/// Finds the words of a query in a text, as byte ranges of the text as it stands, apart and in order.
///
/// A range holds whole characters, with the marks that belong to them.
#[must_use]
pub fn marks(query: &Query, text: &str) -> Vec<Range<usize>> {
    if query.is_empty() {
        return Vec::new();
    }
    let words = query.words().iter();
    let mut found: Vec<Range<usize>> = if text.is_ascii() {
        let folded = fold(text); // byte for byte, so that every place is the text's own
        words.flat_map(|word| places(&folded, word)).collect()
    } else {
        let folded = Folded::new(text);
        words.flat_map(|word| folded.find(word)).collect()
    };
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, kept| {
        let joins = next.start <= kept.end;
        if joins {
            kept.end = kept.end.max(next.end);
        }
        joins
    });
    found
}

/// Finds a word in a folded text.
fn places(folded: &str, word: &str) -> Vec<Range<usize>> {
    memmem::find_iter(folded.as_bytes(), word.as_bytes())
        .map(|at| at..at + word.len())
        .collect()
}

/// Holds a folded text and where each of its bytes came from.
struct Folded {
    text: String,
    /// For each byte of `text`, where its character begins in the original.
    from: Vec<usize>,
    /// The original's characters with something to find in them, each reaching up to the next.
    ends: Vec<usize>,
}

impl Folded {
    fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::new(),
            from: Vec::new(),
            ends: Vec::new(),
        };
        for (at, letter) in original.char_indices() {
            fold_letter(letter, &mut folded.text);
            if folded.text.len() > folded.from.len() {
                folded.from.resize(folded.text.len(), at);
            }
        }
        folded.ends = ends(&folded.from, original.len());
        folded
    }

    fn find(&self, word: &str) -> Vec<Range<usize>> {
        places(&self.text, word)
            .into_iter()
            .map(|place| self.from[place.start]..self.ends[place.end - 1])
            .collect()
    }
}

/// For each folded byte, where its character ends in the original: where the next one begins that folds to anything.
fn ends(from: &[usize], length: usize) -> Vec<usize> {
    let mut ends = vec![length; from.len()];
    for at in (1..from.len()).rev() {
        ends[at - 1] = if from[at] == from[at - 1] {
            ends[at]
        } else {
            from[at]
        };
    }
    ends
}

#[cfg(test)]
mod tests;
