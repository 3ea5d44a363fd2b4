//! What a session is told when it begins.

use std::collections::BTreeMap;
use std::fmt;

/// Holds what the journal already knows and a deck may use. Everything may be empty, as it is while locked.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// The alias, where it is already given; the deck then does not ask for it.
    pub alias: Option<String>,
    /// The aliases to choose from, the likeliest first.
    pub known: Vec<KnownAlias>,
    /// A number that grows from session to session: it picks reading lines in turn and turns lists round.
    pub turn: usize,
}

/// Holds an alias and what is usual with it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct KnownAlias {
    /// The neutral word.
    pub word: String,
    /// The usual (median) value by scale; a scale that was seldom rated is left out.
    pub usual: BTreeMap<String, u8>,
}

impl Start {
    /// Gives the usual value of a scale for an alias.
    #[must_use]
    pub fn usual(&self, alias: &str, scale: &str) -> Option<u8> {
        let known = self.known.iter().find(|known| known.word == alias)?;
        known.usual.get(scale).copied()
    }
}

/// Prints counts, never words.
impl fmt::Debug for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Start")
            .field("has_alias", &self.alias.is_some())
            .field("known", &self.known.len())
            .finish_non_exhaustive()
    }
}

/// Prints a length, never the word.
impl fmt::Debug for KnownAlias {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KnownAlias({} bytes)", self.word.len())
    }
}
