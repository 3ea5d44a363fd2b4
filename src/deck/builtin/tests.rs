//! Tests of the decks that come with the program: sound, reachable page by page, and in the tone of the house.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use crate::deck::builtin;
use crate::deck::classes::samples;
use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Kept, Kind};
use crate::deck::path::{Answers, Path};
use crate::deck::sample;
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::deck::walked;
use crate::deck::way;
use crate::id::Id;
use crate::journal::note::{Note, Written};

/// Gives the built-in files as if they were the user's, so that everything is checked.
fn as_own() -> Vec<(String, String)> {
    let files = builtin::files();
    files
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}

/// Gives one answer that fits each step.
fn everything_given(deck: &Deck) -> Answers {
    let last = |at| samples(deck, at).pop().expect("skipping, at the least");
    deck.steps
        .iter()
        .enumerate()
        .flat_map(|(at, _)| pages(deck, at).map(move |page| (page, last(at))))
        .collect()
}

/// Names the pages that a step may become: one, or one for each item that its group may run for.
fn pages(deck: &Deck, at: usize) -> impl Iterator<Item = String> {
    let id = &deck.steps[at].id;
    let items = deck.steps[at]
        .each
        .map(|source| sample::ids(&deck.steps[source]));
    let lanes = items.into_iter().flatten();
    let plain = deck.steps[at].each.is_none().then(|| id.clone());
    plain
        .into_iter()
        .chain(lanes.map(move |item| format!("{id}@{item}")))
}

fn base() -> Note {
    let time: DateTime<FixedOffset> = "2026-11-22T10:42:00+01:00".parse().expect("a time");
    Note::new(Id::from_bytes([1; 16]), Written::At(time))
}

#[test]
fn every_built_in_deck_is_without_fault() {
    let (decks, faults) = Decks::load(&as_own());
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(decks.ids().count(), builtin::files().count());
    assert!(
        decks
            .ids()
            .all(|id| decks.get(id).is_some_and(|deck| deck.own))
    );
}

#[test]
fn every_way_through_every_built_in_deck_is_sound() {
    let decks = Decks::builtin();
    let mut standing = BTreeSet::new();
    for deck in decks.ids().filter_map(|id| decks.shared(id)) {
        let walked = walked::walk(&decks, &deck);
        assert_eq!(walked.troubles, BTreeSet::new(), "{}", deck.id);
        let unmet = (0..deck.steps.len()).filter(|at| !walked.met.contains(at));
        let unmet: Vec<&str> = unmet.map(|at| deck.steps[at].id.as_str()).collect();
        assert_eq!(unmet, [""; 0], "{}: steps that no way leads to", deck.id);
        let idle: Vec<usize> = (0..deck.rules.len())
            .filter(|at| !walked.told.contains(at))
            .collect();
        assert_eq!(idle, [0; 0], "{}: rules that change nothing", deck.id);
        println!("{}: {} ways", deck.id, walked.ways);
        standing.extend(
            walked
                .standing
                .into_iter()
                .filter(|page| !page.contains('/')),
        );
    }
    let all = [
        "+again", "+now", "+once", "+safety", "+settle", "+still", "+then", "+third",
    ];
    assert_eq!(standing.into_iter().collect::<Vec<_>>(), all);
}

#[test]
fn every_page_can_be_left_and_leaving_keeps_what_was_given() {
    let decks = Decks::builtin();
    for deck in decks.ids().filter_map(|id| decks.shared(id)) {
        let answers = everything_given(&deck);
        let path = way::find(&decks, &deck, &sample::start(&deck), &answers);
        for stop in &path.stops {
            let mut walk = Session::resume(
                &decks,
                &deck.id,
                sample::start(&deck),
                answers.clone(),
                Some(&stop.id),
            )
            .expect("the deck");
            assert_eq!(walk.page_id(), Some(stop.id.as_str()));
            let keeps = walk.note(base()).body.contains("someone");
            assert!(keeps || !path_has_words(&path), "{}", stop.id);
            assert!(walk.skip(), "{}", stop.id);
            assert_ne!(walk.page_id(), Some(stop.id.as_str()));
        }
    }
}

fn path_has_words(path: &Path) -> bool {
    path.stops.iter().any(|stop| {
        let is_written = matches!(stop.step().kind, Kind::Line(_) | Kind::Text(_));
        is_written && stop.step().kept != Kept::Aside
    })
}

#[test]
fn the_words_of_the_prompts_keep_the_tone_of_the_house() {
    let banned = [
        "!",
        "great",
        "well done",
        "awesome",
        "you should",
        "score",
        "burnout",
        "disorder",
        "diagnos",
        "normal",
    ];
    let (lists, scales) = builtin::shared_files();
    for (name, text) in builtin::files().chain([lists, scales, builtin::standing()]) {
        let prose = text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'))
            .collect::<Vec<_>>()
            .join("\n");
        for word in banned {
            assert!(!prose.to_lowercase().contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn the_deck_that_a_note_opens_with_asks_for_whom_first() {
    let decks = Decks::builtin();
    for id in ["ct-5", "ct-90", "alliance-look", "strain-repair"] {
        let walk = Session::start(&decks, id, Start::default()).expect("the deck");
        assert_eq!(walk.page_id(), Some("alias"), "{id}");
    }
    assert!(decks.get("checkin").is_some_and(|deck| !deck.asks_alias()));
}

#[test]
fn one_thing_for_supervision_is_asked_in_the_same_words_flagged_or_not() {
    let decks = Decks::builtin();
    let steps = |deck: &str| decks.get(deck).expect("the deck").steps.clone();
    let alone = steps("sup-item");
    let grouped = steps("supervision-prep")
        .into_iter()
        .filter(|step| step.each == Some(0));
    let grouped: Vec<_> = grouped
        .map(|step| crate::deck::model::Step { each: None, ..step })
        .collect();
    assert_eq!(alone, grouped);
}
