//! What a session is told when it begins.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::deck::before::Before;
use crate::deck::model::Item;
use crate::deck::supply::Supply;

/// Holds what the journal brings, by what is asked for; what is not there is empty.
pub type Supplied = BTreeMap<Supply, Vec<Item>>;

/// Holds what the journal already knows and a deck may use. Everything may be empty, as it is while locked.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// The alias, where it is already given; the deck then does not ask for it.
    pub alias: Option<String>,
    /// The aliases to choose from, the likeliest first.
    pub known: Vec<KnownAlias>,
    /// A number that grows from session to session: it picks reading lines in turn and turns lists round.
    pub turn: usize,
    /// What the journal brings, whoever the deck is about. An item's id is a note's name where it stands for a note.
    pub supplied: Supplied,
    /// The practices that are not offered by themselves, because they made things worse more than once.
    pub set_aside: BTreeSet<String>,
    /// The name by which cue cards speak to the user; none for "you".
    pub name: Option<String>,
    /// Whether the journal is locked, so that it can bring nothing.
    pub is_locked: bool,
    /// Hears in what is written whether it is about someone's safety.
    pub worries: Ear,
    /// Hears in what is written whether it is about the writer's own.
    pub weighs: Ear,
}

/// Holds an alias and what is known with it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct KnownAlias {
    /// The neutral word.
    pub word: String,
    /// The usual (median) value by scale; a scale that was seldom rated is left out.
    pub usual: BTreeMap<String, u8>,
    /// What the journal brings when the deck is about this alias.
    pub supplied: Supplied,
    /// How strong it was in the notes of the last two days, the newest first.
    pub recent: Vec<u8>,
    /// The last note of this deck about this alias, where the deck asks for it.
    pub before: Option<Before>,
}

/// Listens for something in words. The layer that knows such words gives it when a session starts.
#[derive(Clone, Copy)]
pub struct Ear(pub fn(&str) -> bool);

/// Hears nothing.
impl Default for Ear {
    fn default() -> Self {
        Self(|_| false)
    }
}

/// All ears are alike: what is heard is not a part of what is known.
impl PartialEq for Ear {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Eq for Ear {}

impl Start {
    /// Gives the usual value of a scale for an alias.
    #[must_use]
    pub fn usual(&self, alias: &str, scale: &str) -> Option<u8> {
        self.about(alias)?.usual.get(scale).copied()
    }

    /// Gives what the journal brings: for this alias, or else for anyone.
    #[must_use]
    pub fn supply(&self, supply: Supply, alias: Option<&str>) -> &[Item] {
        let own = alias.and_then(|alias| self.about(alias)?.supplied.get(&supply));
        own.or_else(|| self.supplied.get(&supply))
            .map_or(&[], Vec::as_slice)
    }

    /// Gives what is known with an alias.
    #[must_use]
    pub fn about(&self, alias: &str) -> Option<&KnownAlias> {
        self.known.iter().find(|known| known.word == alias)
    }
}

/// Prints counts, never words.
impl fmt::Debug for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Start")
            .field("has_alias", &self.alias.is_some())
            .field("known", &self.known.len())
            .field("supplied", &self.supplied.len())
            .finish_non_exhaustive()
    }
}

/// Prints a length, never the word.
impl fmt::Debug for KnownAlias {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KnownAlias({} bytes)", self.word.len())
    }
}
