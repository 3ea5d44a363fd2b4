//! Tests of the decks that come with the program: sound, reachable page by page, and in the tone of the house.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::deck::builtin;
use crate::deck::classes::samples;
use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Kind};
use crate::deck::path::{Answers, Path};
use crate::deck::read::reach::closure;
use crate::deck::rule::Condition;
use crate::deck::sample;
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::deck::way;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::note::{Note, Written};

/// Gives the built-in files as if they were the user's, so that everything is checked.
fn as_own() -> Vec<(String, String)> {
    let files = builtin::files();
    files
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}

/// Gives the steps that rules or groups look at.
fn looked_at(deck: &Deck) -> BTreeSet<usize> {
    let conditions = deck.rules.iter().flat_map(|rule| &rule.when);
    let sources = deck.steps.iter().filter_map(|step| step.each);
    conditions
        .flat_map(Condition::steps)
        .chain(sources)
        .collect()
}

/// Gives every way of answering some steps that rules look at; the alias is always someone.
fn ways(deck: &Deck, looked_at: &BTreeSet<usize>) -> Vec<Answers> {
    let mut ways = vec![Answers::new()];
    for (at, step) in deck.steps.iter().enumerate() {
        let answers = match step.kind {
            Kind::Alias => vec![Answer::Words("someone".to_owned())],
            _ if looked_at.contains(&at) => samples(deck, at),
            _ => continue,
        };
        let longer = ways.iter().flat_map(|way| {
            answers.iter().map(|answer| {
                let mut way = way.clone();
                way.extend(pages(deck, at).map(|page| (page, answer.clone())));
                way
            })
        });
        ways = longer.collect();
    }
    ways
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

/// Says all that a person could notice of a way.
fn noticed(path: &Path) -> impl PartialEq + use<> {
    let page = |stop: &crate::deck::path::Stop| {
        (
            stop.id.clone(),
            stop.ask.clone(),
            stop.help.clone(),
            stop.preselected.clone(),
        )
    };
    let pages: Vec<_> = path.stops.iter().map(page).collect();
    (pages, path.after.clone(), path.tags.clone())
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
fn every_step_of_every_built_in_deck_is_met_on_some_way() {
    let decks = Decks::builtin();
    for deck in decks.ids().filter_map(|id| decks.shared(id)) {
        let start = sample::start(&deck);
        let mut met = BTreeSet::new();
        for way in ways(&deck, &looked_at(&deck)) {
            let path = way::find(&decks, &deck, &start, &way);
            let pages: BTreeSet<&str> = path.stops.iter().map(|stop| stop.id.as_str()).collect();
            assert_eq!(pages.len(), path.stops.len(), "a page comes twice");
            met.extend(path.stops.into_iter().map(|stop| {
                stop.id
                    .split(['/', '@'])
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            }));
        }
        let steps: BTreeSet<String> = deck.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(met, steps, "{}", deck.id);
    }
}

#[test]
fn no_rule_of_a_built_in_deck_could_be_left_out_unnoticed() {
    let decks = Decks::builtin();
    for deck in decks.ids().filter_map(|id| decks.shared(id)) {
        let start = sample::start(&deck);
        for at in 0..deck.rules.len() {
            let mut without = Deck::clone(&deck);
            without.rules.remove(at);
            let without = Arc::new(without);
            let ways = ways(&deck, &closure(&deck, &deck.rules[at]));
            let fires = ways.iter().any(|way| {
                let with = noticed(&way::find(&decks, &deck, &start, way));
                with != noticed(&way::find(&decks, &without, &start, way))
            });
            assert!(fires, "{}: rule {}", deck.id, at + 1);
        }
    }
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
    path.stops
        .iter()
        .any(|stop| matches!(stop.step().kind, Kind::Line(_) | Kind::Text(_)))
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
    for (name, text) in builtin::files().chain([lists, scales]) {
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
