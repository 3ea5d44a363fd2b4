//! All decks that can be opened.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::model::{Deck, Family};

/// Holds the decks by id: those that come with the program, and the user's own. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Decks {
    decks: Arc<BTreeMap<String, Arc<Deck>>>,
}

impl Decks {
    /// Gives these decks with others added, or put in the place of those with their ids.
    #[must_use]
    pub fn with(&self, others: impl IntoIterator<Item = Deck>) -> Self {
        let mut decks = BTreeMap::clone(&self.decks);
        decks.extend(
            others
                .into_iter()
                .map(|deck| (deck.id.clone(), Arc::new(deck))),
        );
        Self {
            decks: Arc::new(decks),
        }
    }

    /// Finds a deck by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Deck> {
        self.decks.get(id).map(Arc::as_ref)
    }

    /// Finds a deck by its id, to be held for long.
    #[must_use]
    pub fn shared(&self, id: &str) -> Option<Arc<Deck>> {
        self.decks.get(id).cloned()
    }

    /// Gives the ids of all decks, parts of others included.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.decks.keys().map(String::as_str)
    }

    /// Gives all decks but the parts of others: by family, the short ones first.
    pub fn all(&self) -> impl Iterator<Item = &Deck> {
        let shown = self
            .decks
            .values()
            .map(Arc::as_ref)
            .filter(|deck| deck.family != Family::Part);
        let mut decks: Vec<&Deck> = shown.collect();
        decks.sort_by_key(|deck| (deck.family, deck.seconds, deck.id.as_str()));
        decks.into_iter()
    }
}
