//! All decks that can be opened.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::deck::model::{Deck, Family};

/// Holds decks by their ids.
pub type Shelf = BTreeMap<String, Arc<Deck>>;

/// Holds the decks by id: those that come with the program, and the user's own. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Decks {
    /// Read when a deck is first asked for.
    built_in: Option<&'static LazyLock<Shelf>>,
    own: Arc<Shelf>,
}

impl Decks {
    /// Gives the decks of a shelf, which is not looked at before one of them is asked for.
    #[must_use]
    pub fn on(shelf: &'static LazyLock<Shelf>) -> Self {
        Self {
            built_in: Some(shelf),
            own: Arc::default(),
        }
    }

    /// Gives these decks with others added, or put in the place of those with their ids.
    #[must_use]
    pub fn with(&self, others: impl IntoIterator<Item = Deck>) -> Self {
        let mut own = Shelf::clone(&self.own);
        own.extend(
            others
                .into_iter()
                .map(|deck| (deck.id.clone(), Arc::new(deck))),
        );
        Self {
            built_in: self.built_in,
            own: Arc::new(own),
        }
    }

    /// Finds a deck by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Deck> {
        self.find(id).map(Arc::as_ref)
    }

    /// Finds a deck of the user's own by its id, without reading the others.
    #[must_use]
    pub fn own(&self, id: &str) -> Option<&Deck> {
        self.own.get(id).map(Arc::as_ref)
    }

    /// Finds a deck by its id, to be held for long.
    #[must_use]
    pub fn shared(&self, id: &str) -> Option<Arc<Deck>> {
        self.find(id).cloned()
    }

    /// Gives the ids of all decks, parts of others included.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(id, _)| id.as_str())
    }

    /// Gives all decks but the parts of others: by family, the short ones first.
    pub fn all(&self) -> impl Iterator<Item = &Deck> {
        let decks = self.iter().map(|(_, deck)| deck.as_ref());
        let shown = decks.filter(|deck| deck.family != Family::Part);
        let mut decks: Vec<&Deck> = shown.collect();
        decks.sort_by_key(|deck| (deck.family, deck.seconds, deck.id.as_str()));
        decks.into_iter()
    }

    fn find(&self, id: &str) -> Option<&Arc<Deck>> {
        self.own.get(id).or_else(|| self.built_in?.get(id))
    }

    fn iter(&self) -> impl Iterator<Item = (&String, &Arc<Deck>)> {
        let built_in = self.built_in.into_iter().flat_map(|shelf| shelf.iter());
        let kept = built_in.filter(|(id, _)| !self.own.contains_key(*id));
        self.own.iter().chain(kept)
    }
}
