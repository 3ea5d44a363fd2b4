//! The closed lists: every item can be read, and every label stands in a namespace that the design names.

use std::collections::BTreeSet;

use afterword::deck::model::{Deck, Kind};
use afterword::deck::rule::Effect;
use toml::Value;

use crate::said;

/// The namespaces of decks.md, section 8.
const DESIGNED: [&str; 32] = [
    "ct",
    "body",
    "feel",
    "pull",
    "role",
    "fit",
    "src",
    "act",
    "skill",
    "trig",
    "next",
    "strain",
    "strain-on",
    "repair",
    "frame",
    "rel",
    "lens",
    "pace",
    "aim",
    "aim-result",
    "sign",
    "moral",
    "learn",
    "tool",
    "breath",
    "sup",
    "parallel",
    "pattern",
    "ladder",
    "nearmiss",
    "good",
    "meaning",
];
/// Namespaces that the outline of a deck names without listing them, and those that were added since, with the reason.
const ADDED: [(&str, &str); 20] = [
    (
        "event",
        "decks.md 8: what a hard event was, for the three days without writing decks",
    ),
    ("onset", "D06: when a body sign began"),
    ("shed", "D15: how the day was set down"),
    ("win", "D15: what went right"),
    ("open-task", "D15: what is still to be done"),
    ("notice", "what was answered to a word about the check-ins"),
    ("lookin", "D18: when to ask again after a hard event"),
    ("eye", "D22: which part of the work a question is about"),
    ("kept", "D25: what helped in a week"),
    (
        "obstacle",
        "D17: what stood in the way, for moral strain by obstacle (decks.md 9)",
    ),
    ("barrier", "D25: what was in the way"),
    ("need", "D25: what would be good next week"),
    ("audit", "D26: what becomes of a tool"),
    ("when", "by when a next step is meant"),
    ("stance", "how to be, on the session card"),
    (
        "stage",
        "where the work is, from which the first three meetings are known",
    ),
    ("day", "what the day had, in the check-in"),
    ("inbox", "what waits to be taken up again"),
    ("depth", "a short note that may be told again at length"),
    ("f", "D11: which parts of a formulation are there"),
];

#[test]
fn every_item_of_every_list_has_a_label_of_its_own() {
    for (id, list) in said::lists() {
        let items = list["items"].as_array().expect("items");
        let mut labels = BTreeSet::new();
        for item in items {
            let label = match item {
                Value::String(label) => label,
                item => item["label"].as_str().expect("a label"),
            };
            assert!(!label.trim().is_empty(), "{id}");
            assert!(labels.insert(label), "{id}: \"{label}\" stands there twice");
        }
    }
}

#[test]
fn every_label_that_a_deck_writes_has_a_namespace_of_the_design() {
    let mut seen = BTreeSet::new();
    for deck in said::decks() {
        for tag in tags(&deck) {
            let space = tag.split(':').next().unwrap_or_default().to_owned();
            assert!(is_known(&space), "{}: {tag}", deck.id);
            seen.insert(space);
        }
    }
    for (id, list) in said::lists() {
        let tag = list.get("tag").and_then(Value::as_str);
        assert!(tag.is_none_or(is_known), "{id}");
    }
    assert!(!is_known("mood") && seen.len() > 20, "{seen:?}");
}

/// Gives the labels, or their namespaces, that a deck, its steps and its rules write.
fn tags(deck: &Deck) -> Vec<String> {
    let steps = deck.steps.iter().filter_map(|step| step.tag.clone());
    let effects = deck.rules.iter().flat_map(|rule| &rule.then);
    let rules = effects.filter_map(|effect| match effect {
        Effect::Tag(tag) => Some(tag.clone()),
        _ => None,
    });
    deck.tags
        .iter()
        .cloned()
        .chain(steps)
        .chain(rules)
        .collect()
}

fn is_known(space: &str) -> bool {
    DESIGNED.contains(&space) || ADDED.iter().any(|(added, _)| *added == space)
}

#[test]
fn the_lists_of_the_design_are_complete() {
    let counts = [
        ("body", 16),
        ("feeling", 13),
        ("pull", 19),
        ("likeness", 5),
        ("source", 5),
        ("handling", 8),
        ("skills", 5),
        ("trigger", 17),
        ("next", 14),
        ("strain", 17),
        ("strain-me", 8),
        ("frame", 10),
        ("lens", 8),
        ("sign-near", 8),
        ("sign-far", 8),
    ];
    let lists = said::lists();
    for (id, count) in counts {
        let items = lists[id]["items"].as_array().expect("items");
        assert_eq!(items.len(), count, "{id}");
    }
}

#[test]
fn in_a_scene_the_other_side_can_be_taken_by_one_key_across() {
    let lists = said::lists();
    let roles = lists["role"]["items"].as_array().expect("items");
    let label = |at: usize, key: &str| {
        roles[at]
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    for pair in 0..9 {
        let (left, right) = (2 * pair, 2 * pair + 1);
        assert!(
            label(left, "gloss").starts_with("they the "),
            "{}",
            label(left, "id")
        );
        assert!(
            label(right, "gloss").starts_with("they the "),
            "{}",
            label(right, "id")
        );
    }
    assert_eq!(
        lists["role"].get("pairs").and_then(Value::as_bool),
        Some(true)
    );
}

/// A note on difference must not become a record of who somebody is.
#[test]
fn the_lens_check_stores_no_trait_of_a_person() {
    let deck = said::decks()
        .into_iter()
        .find(|deck| deck.id == "lens-check")
        .expect("the deck");
    assert_eq!(deck.tags, ["lens:culture"]);
    let traits = [
        "culture", "class", "faith", "religio", "gender", "woman", "man", "age", "skin", "colour",
        "weight", "disab", "migra", "origin", "nation", "sexual",
    ];
    for step in &deck.steps {
        assert_eq!(step.tag, None, "{}", step.id);
        if let Kind::One(list) | Kind::Many(list) | Kind::Card(list) = &step.kind {
            for item in &list.items {
                let words: Vec<&str> = item.label.split(' ').collect();
                let found = words
                    .iter()
                    .find(|word| traits.iter().any(|known| word.starts_with(known)));
                assert_eq!(found, None, "{}", item.label);
            }
        }
    }
}
