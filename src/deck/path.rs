//! The way through a deck: its pages as things stand, and what else the rules say.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::before::Before;
use crate::deck::model::{Deck, Item, Step};
use crate::journal::answer::Answer;

/// Holds the answers of a session by page.
pub type Answers = BTreeMap<String, Answer>;

/// Holds the pages in the order in which they are met, and what else the rules say.
#[derive(Debug, Clone, Default)]
pub struct Path {
    /// The pages.
    pub stops: Vec<Stop>,
    /// The decks to offer afterwards.
    pub after: Vec<String>,
    /// Labels from the decks and their rules.
    pub tags: Vec<String>,
    /// The alias, once it is given.
    pub alias: Option<String>,
    /// Whether it was asked for, or given from the start.
    pub asked: bool,
    /// The rules of the opened deck that fire, by their places.
    pub fired: Vec<usize>,
    /// What the last note of this deck said, where the deck goes on from it.
    pub before: Option<Before>,
}

/// Holds one page's place: the step, and what the rules make of it.
#[derive(Debug, Clone)]
pub struct Stop {
    /// The page's id.
    pub id: String,
    /// The deck that the step belongs to.
    pub deck: Arc<Deck>,
    /// The step's place in that deck.
    pub at: usize,
    /// How many decks it runs inside.
    pub depth: usize,
    /// The item that it is asked for, in a group.
    pub item: Option<Item>,
    /// What the journal brings to it, or what belongs to an earlier answer.
    pub brought: Vec<Item>,
    /// Whether the journal brings nothing to it: then its line for that is read.
    pub is_bare: bool,
    /// Other words for the question.
    pub ask: Option<String>,
    /// Another help line.
    pub help: Option<String>,
    /// Items to mark beforehand.
    pub preselected: Vec<String>,
    /// The time it is meant to take.
    pub seconds: u32,
}

impl Stop {
    /// Sets down a step as its deck has it.
    #[must_use]
    pub fn new(deck: &Arc<Deck>, at: usize, id: &str) -> Self {
        Self {
            id: id.to_owned(),
            deck: Arc::clone(deck),
            at,
            depth: 0,
            item: None,
            brought: Vec::new(),
            is_bare: false,
            ask: None,
            help: None,
            preselected: Vec::new(),
            seconds: deck.steps[at].seconds,
        }
    }

    /// Says whether it offers an item that was chosen here, now that an earlier answer may be another.
    #[must_use]
    pub fn still_offers(&self, id: &str) -> bool {
        self.step().within.is_none() || self.brought.iter().any(|item| item.id == id)
    }

    /// Gives the step itself.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.deck.steps[self.at]
    }

    /// Gives what heads its answer in the note: what a rule asks instead, the heading of the step, or its question.
    #[must_use]
    pub fn heading(&self) -> &str {
        let step = self.step();
        let own = step.heading.as_ref().unwrap_or(&step.ask);
        self.ask.as_ref().unwrap_or(own)
    }

    /// Gives what stands before the ids of its neighbours in the same deck.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.id.rfind('/').map_or("", |end| &self.id[..=end])
    }
}

impl Path {
    /// Says whether what is chosen on a page is asked about afterwards, item by item.
    #[must_use]
    pub fn asks_about(&self, stop: &Stop) -> bool {
        let is_about = |other: &Stop| {
            Arc::ptr_eq(&other.deck, &stop.deck) && other.step().each == Some(stop.at)
        };
        self.stops.iter().any(is_about)
    }

    /// Finds a page by its id.
    #[must_use]
    pub fn position(&self, page: &str) -> Option<usize> {
        self.stops.iter().position(|stop| stop.id == page)
    }
}
