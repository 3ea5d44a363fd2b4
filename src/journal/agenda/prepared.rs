//! Which section of a preparation's text is about what.
//!
//! The text is the author's and may be edited; the front-matter key [`PREPARED`] only says under which headings to look.
//! It is a list of tables, one for each heading: `item` names what it is about (see [`Key`]), `title` is the heading
//! above its sections, and `asks` has the question of each step. What stands under no such heading is not about it.

use std::fmt;

use toml::{Table, Value};

use crate::journal::agenda::key::Key;
use crate::journal::note::Note;
use crate::journal::private::MARK;

/// The front-matter key of a preparation.
pub const PREPARED: &str = "prepared";

const ITEM: &str = "item";
const TITLE: &str = "title";
const ASKS: &str = "asks";

/// Says under which headings one thing was prepared.
#[derive(Clone, PartialEq, Eq)]
pub struct Prepared {
    /// What it is about; none for what was asked once.
    pub item: Option<Key>,
    /// The heading above its sections; empty for what was asked once.
    pub title: String,
    /// Each step's id and the question as it was asked.
    pub asks: Vec<(String, String)>,
}

/// Holds one answer of a preparation.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// The step's id in the deck.
    pub step: String,
    /// The words.
    pub words: String,
    /// Whether it stays with its author.
    pub is_private: bool,
}

impl Prepared {
    /// Reads what a preparation's key says; what cannot be read is left out.
    #[must_use]
    pub fn of(note: &Note) -> Vec<Self> {
        let list = note.unknown.get(PREPARED).and_then(Value::as_array);
        let tables = list.into_iter().flatten().filter_map(Value::as_table);
        tables.map(Self::read).collect()
    }

    /// Begins with what was asked once.
    #[must_use]
    pub const fn once() -> Self {
        Self::about(None, String::new())
    }

    /// Begins with one thing under its heading.
    #[must_use]
    pub const fn about(item: Option<Key>, title: String) -> Self {
        Self {
            item,
            title,
            asks: Vec::new(),
        }
    }

    /// Writes the key.
    pub fn put(all: &[Self], note: &mut Note) {
        let tables: Vec<Value> = all.iter().map(|one| Value::Table(one.write())).collect();
        if !tables.is_empty() {
            note.unknown
                .insert(PREPARED.to_owned(), Value::Array(tables));
        }
    }

    fn read(table: &Table) -> Self {
        let text = |key: &str| table.get(key).and_then(Value::as_str);
        let asks = table.get(ASKS).and_then(Value::as_table);
        let asks = asks.into_iter().flatten();
        Self {
            item: text(ITEM).and_then(|item| item.parse().ok()),
            title: text(TITLE).unwrap_or_default().to_owned(),
            asks: asks
                .filter_map(|(step, ask)| Some((step.clone(), ask.as_str()?.to_owned())))
                .collect(),
        }
    }

    fn write(&self) -> Table {
        let asks = self.asks.iter();
        let asks: Table = asks
            .map(|(step, ask)| (step.clone(), ask.as_str().into()))
            .collect();
        let mut table = Table::new();
        table.extend(
            self.item
                .map(|item| (ITEM.to_owned(), item.to_string().into())),
        );
        table.insert(TITLE.to_owned(), self.title.as_str().into());
        table.insert(ASKS.to_owned(), asks.into());
        table
    }

    /// Finds its answers in the text as it stands now: under the heading with its title that comes after so many others.
    fn parts(&self, body: &str, others: usize) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut is_here = self.title.is_empty();
        let mut is_open = false;
        let mut before = 0;
        for line in body.lines() {
            match heading(line) {
                Some((2, words)) if !self.title.is_empty() => {
                    let is_title = words == self.title.trim();
                    is_here = is_title && before == others;
                    before += usize::from(is_title);
                    is_open = false;
                }
                Some((level, words)) if level == self.level() => {
                    let part = self.asked(words).filter(|_| is_here);
                    is_open = part.is_some();
                    parts.extend(part);
                }
                Some((2, _)) => is_open = false,
                _ if is_open => {
                    if let Some(part) = parts.last_mut() {
                        part.words.push_str(line);
                        part.words.push('\n');
                    }
                }
                _ => {}
            }
        }
        for part in &mut parts {
            part.words = part.words.trim().to_owned();
        }
        parts.retain(|part| !part.words.is_empty());
        parts
    }

    fn level(&self) -> usize {
        if self.title.is_empty() { 2 } else { 3 }
    }

    fn asked(&self, heading: &str) -> Option<Part> {
        let plain = heading.strip_suffix(MARK);
        let (step, _) = self
            .asks
            .iter()
            .find(|(_, ask)| ask.trim() == plain.unwrap_or(heading))?;
        Some(Part {
            step: step.clone(),
            words: String::new(),
            is_private: plain.is_some(),
        })
    }
}

/// Gives what a preparation says about one thing, or what was asked once.
#[must_use]
pub fn answers(note: &Note, item: Option<Key>) -> Vec<Part> {
    let all = Prepared::of(note);
    let same_before = |at: usize| {
        let before = all[..at].iter();
        before.filter(|one| one.title == all[at].title).count()
    };
    let ours = (0..all.len()).filter(|at| all[*at].item == item);
    ours.flat_map(|at| all[at].parts(&note.body, same_before(at)))
        .collect()
}

/// Reads a heading of the second level or deeper.
fn heading(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    let words = rest.strip_prefix(' ')?;
    (level >= 2).then(|| (level, words.trim_end()))
}

/// Prints counts, never words.
impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Prepared({:?}, {} asks)", self.item, self.asks.len())
    }
}

/// Prints the step and a length.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Part({}, {} bytes)", self.step, self.words.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::id::Id;
    use crate::journal::note::{DayPart, Written};

    fn note() -> Note {
        let written = Written::Part(chrono::NaiveDate::default(), DayPart::Morning);
        Note::new(Id::from_bytes([1; 16]), written)
    }

    fn asks(asks: &[(&str, &str)]) -> Vec<(String, String)> {
        let own = |(step, ask): &(&str, &str)| ((*step).to_owned(), (*ask).to_owned());
        asks.iter().map(own).collect()
    }

    const BODY: &str = "## quiet hour\n3 days ago, harbour\n\n### Question?\nHow slow?\n\n### Tried?\nWaiting.\n## quiet hour\n\n\
        ### Question?\nAnother.\n\n## Rather not? (private)\nThat I was late.\n\n## Piece?\nLate.\n";

    fn told(parts: &[Part]) -> Vec<(&str, &str, bool)> {
        let parts = parts.iter();
        parts
            .map(|part| (part.step.as_str(), part.words.as_str(), part.is_private))
            .collect()
    }

    fn key(number: u8) -> Key {
        Key::of(Id::from_bytes([number; 16]), None)
    }

    #[test]
    fn answers_are_found_under_their_own_headings() {
        let questions = [("question", "Question?"), ("tried", "Tried?")];
        let about = |number: u8, title: &str| {
            let mut one = Prepared::about(Some(key(number)), title.to_owned());
            one.asks = asks(&questions);
            one
        };
        let mut once = Prepared::once();
        once.asks = asks(&[("rather-not", "Rather not?"), ("piece", "Piece?")]);
        let mut note = note();
        note.body = BODY.into();
        let all = [about(1, "quiet hour"), about(2, "quiet hour"), once];
        Prepared::put(&all, &mut note);
        let first = answers(&note, Some(key(1)));
        assert_eq!(
            told(&first),
            [
                ("question", "How slow?", false),
                ("tried", "Waiting.", false)
            ]
        );
        let second = answers(&note, Some(key(2)));
        assert_eq!(told(&second), [("question", "Another.", false)]);
        let once = answers(&note, None);
        assert_eq!(
            told(&once),
            [
                ("rather-not", "That I was late.", true),
                ("piece", "Late.", false)
            ]
        );
        assert_eq!(answers(&note, Some(key(3))), []);
    }

    #[test]
    fn the_key_reads_back() {
        let one = Prepared {
            item: Some(Key::of(Id::from_bytes([7; 16]), Some("A line."))),
            title: "quiet hour".into(),
            asks: asks(&[("guess", "Guess?"), ("question", "Question?")]),
        };
        let mut note = note();
        Prepared::put(std::slice::from_ref(&one), &mut note);
        assert_eq!(Prepared::of(&note), [one]);
        Prepared::put(&[], &mut note);
        assert_eq!(Prepared::of(&note).len(), 1);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(body in "(#{0,4} ?[a-z? ]{0,8}\n){0,12}", title in "[a-z]{0,3}") {
            let one = Prepared { item: None, title, asks: asks(&[("question", "a?"), ("tried", "")]) };
            let parts = one.parts(&body, 0);
            prop_assert!(parts.iter().all(|part| !part.words.is_empty()));
        }
    }
}
