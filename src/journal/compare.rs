//! Two texts side by side: which lines and which words in them differ.

use std::fmt;
use std::hash::Hash;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Beyond so many lines that differ, or words in a stretch of them, everything there counts as changed: to look for the
/// shortest way from one to the other would take seconds.
const MOST: usize = 4_000;

/// Holds a stretch of a line.
#[derive(Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words as they stand.
    pub text: String,
    /// Whether the other text does not have them here.
    pub is_changed: bool,
}

/// Holds a line of each text that belong together; none where a text has nothing to set against the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The line of the first text.
    pub left: Option<Vec<Piece>>,
    /// The line of the second text.
    pub right: Option<Vec<Piece>>,
}

impl Pair {
    /// Says whether both lines are the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.left == self.right
    }
}

/// Prints a length, never text.
impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.text.len();
        write!(f, "Piece({bytes} bytes, changed: {})", self.is_changed)
    }
}

/// Compares two texts: equal lines stand beside each other, and in what stands between them the words are compared.
#[must_use]
pub fn compare(left: &str, right: &str) -> Vec<Pair> {
    let left: Vec<&str> = left.split('\n').collect();
    let right: Vec<&str> = right.split('\n').collect();
    let mut pairs = Vec::new();
    for part in parts(&left, &right) {
        match part {
            Part::Same(from, _, count) => {
                pairs.extend(left[from..from + count].iter().map(|line| same(line)));
            }
            Part::Other(old, new) => pairs.extend(changed(&left[old], &right[new])),
        }
    }
    pairs
}

/// Names a stretch of two sequences: equal, from a place in each on, or different.
enum Part {
    Same(usize, usize, usize),
    Other(std::ops::Range<usize>, std::ops::Range<usize>),
}

/// Divides two sequences into stretches that are equal and stretches that are not.
fn parts<T: Eq + Hash + Ord>(left: &[T], right: &[T]) -> Vec<Part> {
    let both = left.iter().zip(right);
    let start = both.take_while(|(left, right)| left == right).count();
    let ends = left[start..].iter().rev().zip(right[start..].iter().rev());
    let end = ends.take_while(|(left, right)| left == right).count();
    let (old, new) = (start..left.len() - end, start..right.len() - end);
    let mut parts = vec![Part::Same(0, 0, start)];
    if old.len() + new.len() > MOST {
        parts.push(Part::Other(old.clone(), new.clone()));
    } else {
        let found = capture_diff_slices(Algorithm::Myers, &left[old.clone()], &right[new.clone()]);
        parts.extend(found.into_iter().map(|found| part(found, start)));
    }
    parts.push(Part::Same(old.end, new.end, end));
    parts
}

fn part(found: DiffOp, start: usize) -> Part {
    if let DiffOp::Equal {
        old_index,
        new_index,
        len,
    } = found
    {
        return Part::Same(start + old_index, start + new_index, len);
    }
    let (old, new) = (found.old_range(), found.new_range());
    Part::Other(
        start + old.start..start + old.end,
        start + new.start..start + new.end,
    )
}

fn same(line: &str) -> Pair {
    let pieces = pieces([(line, false)]);
    Pair {
        left: Some(pieces.clone()),
        right: Some(pieces),
    }
}

/// Compares the words of two stretches of lines, and sets line beside line.
fn changed(left: &[&str], right: &[&str]) -> Vec<Pair> {
    if left.is_empty() || right.is_empty() {
        let all = |lines: &[&str]| -> Vec<_> {
            let lines = lines.iter();
            lines.map(|line| pieces([(*line, true)])).collect()
        };
        return beside(all(left), all(right));
    }
    let (left, right) = (left.join("\n"), right.join("\n"));
    let old: Vec<&str> = left.split_word_bounds().collect();
    let new: Vec<&str> = right.split_word_bounds().collect();
    let (mut old_marks, mut new_marks) = (vec![true; old.len()], vec![true; new.len()]);
    for part in parts(&old, &new) {
        if let Part::Same(from, to, count) = part {
            old_marks[from..from + count].fill(false);
            new_marks[to..to + count].fill(false);
        }
    }
    beside(lines(&old, &old_marks), lines(&new, &new_marks))
}

fn beside(left: Vec<Vec<Piece>>, right: Vec<Vec<Piece>>) -> Vec<Pair> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..count)
        .map(|_| Pair {
            left: left.next(),
            right: right.next(),
        })
        .collect()
}

/// Puts words back into their lines.
fn lines(words: &[&str], marks: &[bool]) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    for (word, is_changed) in words.iter().zip(marks) {
        for (at, part) in word.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            let line = lines.last_mut().expect("there is a line from the start");
            line.push((part, *is_changed));
        }
    }
    lines.into_iter().map(pieces).collect()
}

/// Joins neighbours that are marked alike; a blank between two marked words is marked as well.
fn pieces<'t>(words: impl IntoIterator<Item = (&'t str, bool)>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (text, is_changed) in words {
        match pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.is_changed == is_changed => last.text.push_str(text),
            _ => pieces.push(Piece {
                text: text.to_owned(),
                is_changed,
            }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(line: Option<&Vec<Piece>>) -> String {
        let piece = |piece: &Piece| {
            if piece.is_changed {
                format!("[{}]", piece.text)
            } else {
                piece.text.clone()
            }
        };
        line.map_or_else(|| "-".into(), |line| line.iter().map(piece).collect())
    }

    fn both(left: &str, right: &str) -> Vec<(String, String)> {
        let pairs = compare(left, right);
        let pair = |pair: &Pair| (told(pair.left.as_ref()), told(pair.right.as_ref()));
        pairs.iter().map(pair).collect()
    }

    fn pair(left: &str, right: &str) -> (String, String) {
        (left.to_owned(), right.to_owned())
    }

    #[test]
    fn a_changed_word_is_marked_on_both_sides_and_equal_lines_stand_beside_each_other() {
        assert_eq!(
            both("One.\nShe left early.\nEnd.", "One.\nShe left late.\nEnd."),
            [
                pair("One.", "One."),
                pair("She left [early].", "She left [late]."),
                pair("End.", "End."),
            ]
        );
    }

    #[test]
    fn a_line_that_only_one_has_stands_beside_nothing() {
        assert_eq!(
            both("One.\nThree.", "One.\nTwo.\nThree."),
            [
                pair("One.", "One."),
                pair("-", "[Two.]"),
                pair("Three.", "Three."),
            ]
        );
        assert_eq!(both("", ""), [pair("", "")]);
    }

    #[test]
    fn two_long_texts_with_nothing_in_common_are_told_apart_at_once() {
        let text = |word: &str| -> String {
            let lines = (0..20_000).map(|number| format!("{word}{number} {word}{number}\n"));
            lines.collect()
        };
        let pairs = compare(&text("a"), &text("b"));
        assert_eq!(pairs.len(), 20_001);
        assert!(!pairs[0].is_same() && pairs[20_000].is_same());
    }

    fn whole(pairs: &[Pair], side: fn(&Pair) -> Option<&Vec<Piece>>) -> String {
        let lines = pairs.iter().filter_map(side);
        let line = |line: &Vec<Piece>| line.iter().map(|piece| piece.text.as_str()).collect();
        lines.map(line).collect::<Vec<String>>().join("\n")
    }

    proptest! {
        #[test]
        fn both_texts_can_be_put_together_again(left in "([a-c ]{0,3}|\n|今|e\u{301}|\r){0,40}", right in "([a-c ]{0,3}|\n|今|e\u{301}|\r){0,40}") {
            let pairs = compare(&left, &right);
            prop_assert_eq!(whole(&pairs, |pair| pair.left.as_ref()), left.as_str());
            prop_assert_eq!(whole(&pairs, |pair| pair.right.as_ref()), right.as_str());
            let is_equal = pairs.iter().all(Pair::is_same);
            prop_assert_eq!(is_equal, left == right);
        }

        #[test]
        fn what_is_not_marked_is_the_same_text_on_both_sides(left in "[ab\n ]{0,60}", right in "[ab\n ]{0,60}") {
            let pairs = compare(&left, &right);
            let kept = |side: fn(&Pair) -> Option<&Vec<Piece>>| -> String {
                let pieces = pairs.iter().filter_map(side).flatten();
                pieces.filter(|piece| !piece.is_changed).map(|piece| piece.text.as_str()).collect()
            };
            prop_assert_eq!(kept(|pair| pair.left.as_ref()), kept(|pair| pair.right.as_ref()));
        }
    }
}
