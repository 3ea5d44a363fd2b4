//! What the journal brings into a deck: whom it can be about and what is usual with them, notes to choose from, and
//! lines to read. While the journal is locked it brings nothing.

mod ago;
mod carry;
mod early;
mod flagged;
mod journal;
mod notes;
pub mod patterns;
mod people;
mod recent;
mod tools;
mod used;
mod usual;
mod version;
mod week;

use std::collections::BTreeSet;

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::supply::journal::Journal;
use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Family, Item};
use crate::deck::path::Answers;
use crate::deck::start::{Ear, KnownAlias, Start, Supplied};
use crate::deck::supply::Supply;
use crate::lint;

/// Gives what a deck may know when it begins, or goes on with the answers of a draft.
#[must_use]
pub fn start(id: &str, answers: &Answers, desk: &Desk, now: &Now) -> Start {
    let locked = Start {
        is_locked: true,
        set_aside: desk.set_aside(),
        name: desk.config.name.clone(),
        worries: Ear(lint::speaks_of_safety),
        weighs: Ear(lint::speaks_of_own_safety),
        supplied: Supplied::from([(Supply::People, people::locked())]),
        ..Start::default()
    };
    let (Some(library), Some(opened)) = (desk.library(), desk.decks.get(id)) else {
        return locked;
    };
    let journal = Journal {
        library,
        decks: &desk.decks,
        answers,
        now: now.wall.naive_local(),
    };
    Start {
        known: known(opened, &journal),
        turn: library.len(),
        supplied: supplied(&asked(opened, &desk.decks), &journal),
        is_locked: false,
        ..locked
    }
}

fn supplied(asked: &BTreeSet<Supply>, journal: &Journal<'_>) -> Supplied {
    let items = |supply: &Supply| (*supply, items(*supply, journal));
    asked.iter().map(items).collect()
}

fn items(supply: Supply, journal: &Journal<'_>) -> Vec<Item> {
    match supply {
        Supply::Flagged => flagged::items(journal),
        Supply::Open => notes::open(journal),
        Supply::Due => notes::due(journal),
        Supply::Tools => tools::used(journal),
        Supply::Week => week::lines(journal),
        Supply::Patterns => patterns::questions(journal),
        Supply::People => people::people(journal),
        Supply::Used => used::lines(journal),
        Supply::Notice => early::notice(journal),
        Supply::Last => early::last(journal),
        Supply::Carry | Supply::Version => Vec::new(), // about one alias
    }
}

/// Gives the aliases, the last used first, with what is known with each. A practice is told of no one.
fn known(deck: &Deck, journal: &Journal<'_>) -> Vec<KnownAlias> {
    if deck.family == Family::Ground {
        return Vec::new();
    }
    let asked = asked(deck, journal.decks);
    let mut known = usual::known(journal.library);
    for alias in &mut known {
        alias.recent = recent::strengths(journal, &alias.word);
        if asked.contains(&Supply::Carry) {
            let carried = carry::lines(journal, &alias.word);
            alias.supplied.insert(Supply::Carry, carried);
        }
        if asked.contains(&Supply::Version) {
            alias.before = version::last(journal, deck, &alias.word);
            let before = alias.before.iter().flat_map(version::lines);
            alias.supplied.insert(Supply::Version, before.collect());
        }
    }
    known
}

/// Gives what a deck asks for, with the decks inside it; the people are asked for by what holds in every deck.
fn asked(deck: &Deck, decks: &Decks) -> BTreeSet<Supply> {
    let mut asked = BTreeSet::from([Supply::People]);
    let mut seen = BTreeSet::new();
    let mut open = vec![deck];
    while let Some(deck) = open.pop() {
        if seen.insert(deck.id.as_str()) {
            asked.extend(deck.steps.iter().filter_map(|step| step.supply));
            open.extend(deck.inner().filter_map(|id| decks.get(id)));
        }
    }
    asked
}

#[cfg(test)]
mod tests;
