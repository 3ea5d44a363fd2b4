//! Checks of a deck that need the other decks: names, loops, length.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::deck::decks::Decks;
use crate::deck::model::Deck;
use crate::deck::path::Answers;
use crate::deck::read::faults::{Faults, suggest};
use crate::deck::read::file::Reading;
use crate::deck::sample;
use crate::deck::way;

/// How deep decks may run inside decks.
const DEEPEST: usize = 4;
/// The most pages that a deck may come to with all decks inside it.
const PAGES: usize = 300;

/// Reports what is wrong with a deck among the others; `named` are the decks that have a file, sound or not. That
/// another was left out is told only of a deck that has no mistakes of its own.
pub fn check(reading: &Reading, decks: &Decks, named: &BTreeSet<String>, faults: &mut Faults) {
    let before = faults.count();
    for (_, deck) in &reading.decks {
        let (id, own) = (&deck.value, deck.value == reading.deck.id);
        if decks.get(id).is_some() || own {
            continue;
        }
        if !named.contains(id) {
            faults.add(
                deck.at,
                format!("there is no deck \"{id}\""),
                suggest(id, decks.ids()),
            );
        } else if before == 0 {
            let remedy = "correct that deck first";
            faults.add(
                deck.at,
                format!("the deck \"{id}\" was left out for its own mistakes"),
                remedy,
            );
        }
    }
    nesting(reading, decks, faults);
    if faults.count() == before && reading.whole {
        minutes(reading, decks, faults);
    }
}

/// Reports decks that run themselves again, and decks that run too deep or too long.
fn nesting(reading: &Reading, decks: &Decks, faults: &mut Faults) {
    let before = faults.count();
    for (step, deck) in &reading.decks {
        if step.is_some() && leads_to(&reading.deck.id, &deck.value, decks, &mut BTreeSet::new()) {
            let what = format!(
                "the deck \"{}\" would run itself again here",
                reading.deck.id
            );
            faults.add(
                deck.at,
                what,
                "offer it afterwards with \"after\", or run another deck",
            );
        }
    }
    let mut left = PAGES;
    if faults.count() == before && !fits(&reading.deck, decks, 0, &mut left) {
        let what = format!(
            "with the decks inside it this deck is deeper than {DEEPEST} or longer than {PAGES} pages"
        );
        faults.add(
            reading.at,
            what,
            "offer some of them afterwards with \"after\"",
        );
    }
}

/// Says whether running `from` comes to `goal`.
fn leads_to<'a>(goal: &str, from: &'a str, decks: &'a Decks, seen: &mut BTreeSet<&'a str>) -> bool {
    if from == goal {
        return true;
    }
    let Some(deck) = decks.get(from).filter(|_| seen.insert(from)) else {
        return false;
    };
    deck.inner().any(|id| leads_to(goal, id, decks, seen))
}

fn fits(deck: &Deck, decks: &Decks, depth: usize, left: &mut usize) -> bool {
    let pages = deck.steps.len();
    if depth > DEEPEST || pages > *left {
        return false;
    }
    *left -= pages;
    deck.inner()
        .filter_map(|id| decks.get(id))
        .all(|deck| fits(deck, decks, depth + 1, left))
}

/// Reports minutes that are not what the steps take, give or take a fifth, for someone who skips everything.
fn minutes(reading: &Reading, decks: &Decks, faults: &mut Faults) {
    let Some(at) = reading.minutes else {
        return;
    };
    let deck = Arc::new(reading.deck.clone());
    let path = way::find(decks, &deck, &sample::start(&deck), &on_the_main_way(&deck));
    let taken: u32 = path.stops.iter().map(|stop| stop.seconds).sum();
    if taken.abs_diff(deck.seconds) > deck.seconds / 5 {
        let what = format!(
            "the steps take {} in all, \"minutes\" says {}",
            clock(taken),
            clock(deck.seconds)
        );
        let remedy = format!(
            "write \"minutes = {}\", or change the seconds of the steps",
            tenths(taken)
        );
        faults.add(at, what, remedy);
    }
}

/// Gives the answers of someone who skips everything but what groups are about: of that, two are chosen.
fn on_the_main_way(deck: &Deck) -> Answers {
    let sources: BTreeSet<usize> = deck.steps.iter().filter_map(|step| step.each).collect();
    let chosen = sources.into_iter();
    chosen
        .map(|at| (deck.steps[at].id.clone(), sample::usual(deck, at)))
        .collect()
}

fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn tenths(seconds: u32) -> String {
    let tenths = (seconds + 3) / 6;
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
