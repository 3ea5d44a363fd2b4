//! A query made ready to be put to many notes.

use memchr::memmem::Finder;

use crate::journal::find::query::Query;
use crate::journal::find::sheet::Sheet;
use crate::journal::find::sieve::{Block, Holes};
use crate::journal::find::term::{Ask, Term};

/// Holds the words of a query with their searchers, apart from what else it asks.
pub(super) struct Asked<'q> {
    words: Vec<Word<'q>>,
    others: Vec<&'q Term>,
}

struct Word<'q> {
    is_denied: bool,
    finder: Finder<'q>,
    holes: Holes,
}

impl<'q> Asked<'q> {
    /// Prepares a query.
    pub(super) fn of(query: &'q Query) -> Self {
        let mut asked = Self {
            words: Vec::new(),
            others: Vec::new(),
        };
        for term in query.terms() {
            match &term.ask {
                Ask::Word(word) => asked.words.push(Word {
                    is_denied: term.is_denied,
                    finder: Finder::new(word),
                    holes: Holes::of(word),
                }),
                _ => asked.others.push(term),
            }
        }
        asked
    }

    /// Says whether words are asked for at all.
    pub(super) fn has_words(&self) -> bool {
        !self.words.is_empty()
    }

    /// Says whether all that is asked besides words is so.
    pub(super) fn fits(&self, sheet: &Sheet) -> bool {
        let is_so = |term: &&Term| sheet.is(&term.ask) != term.is_denied;
        self.others.iter().all(is_so)
    }

    /// Says of which texts of a block the marks leave it possible that their words are as asked, one bit for each.
    pub(super) fn may_hold(&self, block: &Block) -> u64 {
        let may = |word: &Word<'_>| match (word.is_denied, word.holes.decides) {
            (false, _) => block.lets_through(&word.holes),
            (true, true) => !block.lets_through(&word.holes),
            (true, false) => u64::MAX,
        };
        self.words
            .iter()
            .map(may)
            .fold(u64::MAX, |all, may| all & may)
    }

    /// Says whether the marks alone decide, so that neither a sheet nor a text has to be looked at.
    pub(super) fn is_decided(&self) -> bool {
        self.others.is_empty() && self.words.iter().all(|word| word.holes.decides)
    }

    /// Says whether the words of a folded text are as asked.
    pub(super) fn holds(&self, text: &str) -> bool {
        let is_so = |word: &Word<'_>| word.finder.find(text.as_bytes()).is_some() != word.is_denied;
        self.words.iter().all(is_so)
    }

    /// Says the same of a text whose marks left it possible.
    pub(super) fn holds_marked(&self, text: &str) -> bool {
        let is_so = |word: &Word<'_>| {
            word.holes.decides || word.finder.find(text.as_bytes()).is_some() != word.is_denied
        };
        self.words.iter().all(is_so)
    }
}
