//! What an earlier note of a deck said, question by question.

use std::collections::BTreeMap;
use std::fmt;

use crate::journal::private;
use crate::words::say;

/// How the section began that tells what changed, in notes of any language, before its words stood in a file.
const CHANGES: &str = "What changed since";

/// Holds an earlier note: what was written under each heading, and how long ago.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Before {
    /// The words under each heading, in the order of the note.
    pub order: Vec<String>,
    /// The words by heading.
    pub said: BTreeMap<String, String>,
    /// How long ago it was written, such as `3 weeks ago`.
    pub when: String,
}

/// Prints counts, never words.
impl fmt::Debug for Before {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Before({} answers)", self.order.len())
    }
}

impl Before {
    /// Reads a note's body.
    #[must_use]
    pub fn of(body: &str, when: String) -> Self {
        let mut before = Self {
            when,
            ..Self::default()
        };
        let sections = private::left_out(body);
        for part in format!("\n{sections}").split("\n## ").skip(1) {
            let (ask, words) = part.split_once('\n').unwrap_or((part, ""));
            let (ask, words) = (ask.trim().to_owned(), words.trim().to_owned());
            let is_diff = [CHANGES, say("guided-changes")]
                .iter()
                .any(|begin| ask.starts_with(begin));
            if !is_diff && !words.is_empty() && !before.said.contains_key(&ask) {
                before.order.push(ask.clone());
                before.said.insert(ask, words);
            }
        }
        before
    }

    /// Gives the words under a question.
    #[must_use]
    pub fn said(&self, ask: &str) -> Option<&str> {
        self.said.get(ask).map(String::as_str)
    }

    /// Gives it as lines to read.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let said = self.order.iter();
        said.filter_map(|ask| Some(format!("{ask} {}", self.said(ask)?)))
    }
}
