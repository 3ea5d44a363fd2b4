//! Where words were found, in the text as it stands.

use std::ops::Range;

use memchr::memmem;

use crate::journal::find::fold::fold_letter;
use crate::journal::find::query::Query;

/// Finds the words of a query in a text, as byte ranges of the text as it stands, apart and in order.
///
/// A range holds whole characters, with the marks that belong to them. What must not be there is never marked.
#[must_use]
pub fn marks(query: &Query, text: &str) -> Vec<Range<usize>> {
    places(query.words(), text)
}

/// Finds the words of a query in a title, those that only a title may hold included.
#[must_use]
pub fn title_marks(query: &Query, title: &str) -> Vec<Range<usize>> {
    places(query.words().chain(query.title_words()), title)
}

fn places<'q>(words: impl Iterator<Item = &'q str>, text: &str) -> Vec<Range<usize>> {
    let mut words = words.peekable();
    if words.peek().is_none() {
        return Vec::new();
    }
    let mut found: Vec<Range<usize>> = if text.is_ascii() {
        words.flat_map(|word| plain_places(text, word)).collect()
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

/// Finds a word in a text that folds byte for byte, without folding it first.
fn plain_places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from
            + text
                .get(from..)?
                .windows(word.len())
                .position(|part| folds_to(part, word))?;
        from = at + word.len();
        Some(at..from)
    })
}

fn folds_to(part: &[u8], word: &[u8]) -> bool {
    let same = |(byte, folded): (&u8, &u8)| {
        let is_blank = char::from(*byte).is_whitespace();
        *folded
            == if is_blank {
                b' '
            } else {
                byte.to_ascii_lowercase()
            }
    };
    part.iter().zip(word).all(same)
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
        let places = memmem::find_iter(self.text.as_bytes(), word.as_bytes());
        places
            .map(|at| self.from[at]..self.ends[at + word.len() - 1])
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
