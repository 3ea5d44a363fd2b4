//! What is wrong in a deck file: where, what, and what to do about it.

use std::fmt;

/// Holds one mistake in a deck file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file's name, as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do about it, in one sentence.
    pub remedy: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            what,
            remedy,
        } = self;
        write!(f, "{file}:{line}:{column}: {what} {remedy}")
    }
}

/// Holds a value and the byte at which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked<T> {
    /// The byte offset in the file.
    pub at: usize,
    /// The value.
    pub value: T,
}

/// Collects the mistakes of one file.
#[derive(Debug, Clone)]
pub struct Faults {
    file: String,
    lines: Vec<usize>,
    text: String,
    found: Vec<Fault>,
}

impl Faults {
    /// Begins with none.
    #[must_use]
    pub fn new(file: &str, text: &str) -> Self {
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            file: file.to_owned(),
            lines: std::iter::once(0).chain(starts).collect(),
            text: text.to_owned(),
            found: Vec::new(),
        }
    }

    /// Adds a mistake at a byte offset.
    pub fn add(&mut self, at: usize, what: impl Into<String>, remedy: impl Into<String>) {
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..at).unwrap_or_default();
        let fault = Fault {
            file: self.file.clone(),
            line,
            column: before.chars().count() + 1,
            what: what.into(),
            remedy: remedy.into(),
        };
        if !self.found.contains(&fault) {
            self.found.push(fault);
        }
    }

    /// Says how many there are so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// Gives them in the order of the file.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Fault> {
        self.found.sort();
        self.found
    }
}

/// Says which known word was probably meant, or else names them all.
#[must_use]
pub fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let mut known: Vec<&str> = known.into_iter().collect();
    known.dedup();
    let near = known
        .iter()
        .map(|other| (distance(word, other), *other))
        .min();
    match near {
        Some((steps, other)) if steps <= 2.max(word.chars().count() / 3) => {
            format!("Did you mean `{other}`?")
        }
        Some(_) if known.len() <= 24 => format!("Use one of: {}.", known.join(", ")),
        Some(_) => "See `afterword deck list` and prompts/ for the names in use.".to_owned(),
        None => "Remove it.".to_owned(),
    }
}

/// Counts the letters to change, add or drop to get from one word to the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = above + 1;
        for (at, against) in other.iter().enumerate() {
            let change = corner + usize::from(letter != *against);
            corner = row[at + 1];
            row[at + 1] = change.min(row[at] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_offset_becomes_line_and_column_in_characters() {
        let mut faults = Faults::new("a.toml", "one\nzwölf = 1\n");
        faults.add(0, "a", "");
        faults.add(4 + "zwölf ".len(), "b", "");
        faults.add(999, "c", "");
        let places: Vec<_> = faults
            .into_sorted()
            .iter()
            .map(|fault| (fault.line, fault.column))
            .collect();
        assert_eq!(places, [(1, 1), (2, 7), (3, 1)]);
    }

    #[test]
    fn the_nearest_word_is_named_only_when_it_is_near() {
        assert_eq!(
            suggest("lable", ["label", "title"]),
            "Did you mean `label`?"
        );
        assert_eq!(
            suggest("qqqqqq", ["label", "title"]),
            "Use one of: label, title."
        );
    }
}
