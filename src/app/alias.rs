//! Words for people: which new ones are offered, and which are refused and why.

pub mod left;
pub mod notes;
pub mod retiring;

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::journal::alias::nouns::nouns;
use crate::journal::alias::proposals::{SHOWN, proposals};
use crate::journal::alias::roll::{Known, roll};
use crate::journal::find::fold::fold;
use crate::lint::alias;
use crate::words::{languages, say};

/// The keys of the words that are offered, while nothing is typed and no known words stand before them.
pub const KEYS: [char; SHOWN] = ['1', '2', '3'];
/// The key that brings other words.
pub const OTHERS: char = '0';

/// Holds new words to choose from, and the words that stood for someone and are put away.
///
/// While the journal is locked nobody knows which words are in use, so none is offered.
#[derive(Clone, Default)]
pub struct Offers {
    words: Vec<&'static str>,
    first: usize,
    retired: Vec<String>,
}

/// Says why a word cannot stand for someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It stood for someone before, and was retired.
    Retired,
    /// It points at a person or at a record.
    Points(alias::Refusal),
}

impl Refusal {
    /// Says it to the author.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::Retired => say("alias-refused-retired"),
            Self::Points(at) => say(at.why()),
        }
    }
}

impl Offers {
    /// Gathers what can be offered now.
    #[must_use]
    pub fn of(desk: &Desk, now: &Now) -> Self {
        let Some(library) = desk.library() else {
            return Self::default();
        };
        let all = roll(library);
        let used: Vec<String> = all.iter().map(|known| known.word.clone()).collect();
        let retired = all.into_iter().filter(|known| known.card.is_retired);
        Self {
            words: proposals(nouns(&language()), &used, chance(now)),
            first: 0,
            retired: retired.map(|Known { word, .. }| word).collect(),
        }
    }

    /// Gives the words that are shown.
    #[must_use]
    pub fn shown(&self) -> &[&'static str] {
        let end = (self.first + SHOWN).min(self.words.len());
        &self.words[self.first..end]
    }

    /// Gives the word of a key.
    #[must_use]
    pub fn word(&self, key: char) -> Option<&'static str> {
        let place = KEYS.iter().position(|known| *known == key)?;
        self.shown().get(place).copied()
    }

    /// Shows others, after the last ones the first again.
    pub const fn more(&mut self) {
        self.first += SHOWN;
        if self.first >= self.words.len() {
            self.first = 0;
        }
    }

    /// Says why a new word is refused; nothing: it may be used.
    #[must_use]
    pub fn refusal(&self, word: &str) -> Option<Refusal> {
        let folded = fold(word);
        if self.retired.iter().any(|known| fold(known) == folded) {
            return Some(Refusal::Retired);
        }
        alias::refusal(word).map(Refusal::Points)
    }
}

/// Prints counts, never words.
impl std::fmt::Debug for Offers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Offers")
            .field("words", &self.words.len())
            .field("retired", &self.retired.len())
            .finish_non_exhaustive()
    }
}

/// Gives the language that is spoken; English is not among those that are named.
fn language() -> String {
    languages().into_iter().next().unwrap_or_default()
}

/// Takes a number from the random name that an update is given.
fn chance(now: &Now) -> u64 {
    let bytes = now.fresh.bytes();
    let half = bytes.first_chunk().expect("sixteen bytes hold eight");
    u64::from_be_bytes(*half)
}
