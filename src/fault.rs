//! One mistake in a file that a person wrote, with its place and its remedy. Shared by settings and decks.

use std::fmt;

/// Tells of one mistake in a file that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file as the person knows it, `config.toml` for example.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong: `unknown key "theem"`.
    pub what: String,
    /// What to do about it: `did you mean "theme"?`.
    pub remedy: String,
}

impl Fault {
    /// Makes a fault for the mistake that begins at the byte `offset` of `text`.
    #[must_use]
    pub fn at(
        file: &str,
        text: &str,
        offset: usize,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let (line, column) = place(text, offset);
        Self {
            file: file.to_owned(),
            line,
            column,
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

/// Prints `config.toml:3:1: unknown key "theem" - did you mean "theme"?`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            what,
            remedy,
        } = self;
        write!(f, "{file}:{line}:{column}: {what}")?;
        if remedy.is_empty() {
            return Ok(());
        }
        write!(f, " - {remedy}")
    }
}

/// Counts on through one text from place to place, so that many mistakes cost one look at it.
#[derive(Debug, Clone, Copy)]
pub struct Reached {
    offset: usize,
    line: usize,
    column: usize,
}

/// Stands at the beginning.
impl Default for Reached {
    fn default() -> Self {
        Self {
            offset: 0,
            line: 1,
            column: 1,
        }
    }
}

impl Reached {
    /// Gives what [`place`] gives. Fast for offsets that grow; one that lies before the last is counted from the start.
    pub fn place(&mut self, text: &str, offset: usize) -> (usize, usize) {
        let Some(between) = text.get(self.offset..offset) else {
            return place(text, offset);
        };
        match between.rfind('\n') {
            Some(last) => {
                self.line += between.matches('\n').count();
                self.column = between[last + 1..].chars().count() + 1;
            }
            None => self.column += between.chars().count(),
        }
        self.offset = offset;
        (self.line, self.column)
    }
}

/// Gives line and column, both from 1 and the column in characters, of a byte offset.
///
/// An offset past the end, or inside a character, counts as the last place before it.
#[must_use]
pub fn place(text: &str, offset: usize) -> (usize, usize) {
    let mut ends = (0..=offset.min(text.len())).rev();
    let end = ends.find(|end| text.is_char_boundary(*end));
    let before = &text[..end.unwrap_or(0)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.matches('\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// Finds the known name that `word` was most likely meant to be, if one is near enough.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let far = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (distance(word, name), name))
        .filter(|(distance, _)| *distance <= far)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Counts the insertions, removals, replacements and swaps of neighbours between two words, case aside.
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.to_lowercase().chars().collect();
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=to.len()).collect()];
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(a != b);
            let mut least = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == to[j - 1] && from[i - 1] == *b {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_on_gives_the_place_that_counting_from_the_start_gives() {
        let text = "one\ntwo é\n\nthree";
        let mut reached = Reached::default();
        for offset in [0, 0, 2, 3, 4, 9, 10, 11, 12, 15, 17, 40, 5, 16, 8] {
            assert_eq!(reached.place(text, offset), place(text, offset), "{offset}");
        }
    }

    #[test]
    fn a_fault_prints_its_place_what_is_wrong_and_the_remedy() {
        let text = "# mine\n\ntheem = 1\n";
        let fault = Fault::at(
            "config.toml",
            text,
            8,
            "unknown key \"theem\"",
            "did you mean \"theme\"?",
        );
        assert_eq!(
            fault.to_string(),
            "config.toml:3:1: unknown key \"theem\" - did you mean \"theme\"?"
        );
    }

    #[test]
    fn a_fault_without_a_remedy_ends_after_what_is_wrong() {
        assert_eq!(
            Fault::at("f", "", 0, "empty", "").to_string(),
            "f:1:1: empty"
        );
    }

    #[test]
    fn columns_count_characters_and_any_offset_has_a_place() {
        let text = "ä = 1\nöö = 2";
        assert_eq!(place(text, 0), (1, 1));
        assert_eq!(place(text, "ä = 1\nöö".len()), (2, 3));
        assert_eq!(place(text, 1), (1, 1), "inside a character");
        assert_eq!(place(text, 999), (2, 7), "past the end");
    }

    #[test]
    fn a_small_slip_finds_the_name_and_a_different_word_finds_none() {
        let known = ["theme", "cover", "text-width"];
        assert_eq!(nearest("theem", known), Some("theme"));
        assert_eq!(nearest("Cover", known), Some("cover"));
        assert_eq!(nearest("text_width", known), Some("text-width"));
        assert_eq!(nearest("password", known), None);
        assert_eq!(nearest("", known), None);
    }
}
