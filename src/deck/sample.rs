//! A journal as decks are tried with: someone with whom everything is usual, and a few of everything it can bring.

use crate::deck::model::{Deck, Item, Kind, Step};
use crate::deck::start::{KnownAlias, Start, Supplied};
use crate::deck::supply::{MOST, Supply};
use crate::journal::answer::Answer;

/// The alias that decks are tried with.
pub const SOMEONE: &str = "someone";

/// How many items a group counts for, in the time that a deck promises.
pub const USUAL: usize = 2;

/// Gives a journal that knows someone and has something of everything. Every rating is usually a 10 with someone, so
/// that any may drop.
#[must_use]
pub fn start(deck: &Deck) -> Start {
    let scales = deck.steps.iter().filter_map(|step| match &step.kind {
        Kind::Scale(scale) => Some((scale.id.clone(), 10)),
        _ => None,
    });
    Start {
        known: vec![KnownAlias {
            word: SOMEONE.to_owned(),
            usual: scales.collect(),
            recent: vec![10, 10],
            ..KnownAlias::default()
        }],
        supplied: supplied(),
        ..Start::default()
    }
}

fn supplied() -> Supplied {
    let all = Supply::ALL.into_iter();
    all.map(|supply| (supply, (1..=MOST).map(item).collect()))
        .collect()
}

fn item(number: usize) -> Item {
    Item {
        id: format!("{number:032x}"),
        label: format!("sample {number}"),
        ..Item::default()
    }
}

/// Gives the ids of what a step offers, as far as they are fixed or tried.
#[must_use]
pub fn ids(step: &Step) -> Vec<String> {
    match &step.kind {
        _ if step.supply.is_some() => (1..=MOST).map(|number| item(number).id).collect(),
        Kind::One(list) | Kind::Many(list) | Kind::Card(list) => {
            list.items.iter().map(|item| item.id.clone()).collect()
        }
        Kind::Deck(ids) | Kind::Offer(ids) => ids.clone(),
        _ => Vec::new(),
    }
}

/// Gives the choice in a step that a group counts on: two, or as many as may be chosen. What steps before it take from
/// the same supply is not offered there.
#[must_use]
pub fn usual(deck: &Deck, at: usize) -> Answer {
    let few = |step: &Step| step.most.unwrap_or(USUAL).min(USUAL);
    let step = &deck.steps[at];
    let before = deck.steps[..at].iter();
    let same = before.filter(|other| other.supply.is_some() && other.supply == step.supply);
    let taken = same.map(few).sum();
    Answer::Chosen(ids(step).into_iter().skip(taken).take(few(step)).collect())
}
