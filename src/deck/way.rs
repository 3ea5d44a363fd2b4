//! Finds the way through a deck: a function of the deck, what is known at the start, and the answers so far.

use std::sync::Arc;

use crate::deck::decks::Decks;
use crate::deck::model::Deck;
use crate::deck::path::{Answers, Path};
use crate::deck::standing;
use crate::deck::start::Start;
use crate::deck::walk::{Inside, Walk};

/// Finds the way through `deck` as things stand, with what holds in every deck.
#[must_use]
pub fn find(decks: &Decks, deck: &Arc<Deck>, start: &Start, answers: &Answers) -> Path {
    let walk = Walk {
        decks,
        start,
        answers,
    };
    standing::keep(walk, bare(walk, deck))
}

/// Finds the way as the deck alone has it.
#[must_use]
pub fn bare(walk: Walk<'_>, deck: &Arc<Deck>) -> Path {
    let mut path = Path {
        alias: walk.start.alias.clone(),
        asked: walk.start.alias.is_some(),
        ..Path::default()
    };
    let inside = Inside {
        prefix: "",
        depth: 0,
    };
    walk.deck(deck, inside, &mut path);
    let known = path
        .alias
        .as_deref()
        .and_then(|alias| walk.start.about(alias));
    path.before = known.and_then(|known| known.before.clone());
    path
}
