//! What the writer lets stand in one note.

use std::collections::BTreeSet;
use std::fmt;

use crate::lint::rule::Rule;

/// Remembers words that may stay where they are, each for the rule that found it. It is gone with the screen.
#[derive(Default)]
pub struct Stands {
    words: BTreeSet<(Rule, String)>,
}

impl Stands {
    /// Lets some words stand.
    pub fn add(&mut self, rule: Rule, words: &str) {
        self.words.insert((rule, words.to_owned()));
    }

    /// Says whether these words may stay.
    #[must_use]
    pub fn has(&self, rule: Rule, words: &str) -> bool {
        let is_same = |(known, kept): &(Rule, String)| *known == rule && kept == words;
        self.words.iter().any(is_same)
    }
}

/// Prints how many, never which.
impl fmt::Debug for Stands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stands({})", self.words.len())
    }
}
