//! The labels that the pictures know are those of the lists that decks choose from.

use std::collections::BTreeSet;

use afterword::deck::builtin;
use afterword::journal::insight::known::{
    ACTED, EYES, HELD, REACTIONS, REPAIRS, SOURCES, STRAINS, WISHES,
};
use toml::Table;

/// Gives the labels of a list, in its order.
pub fn labels(list: &str) -> Vec<String> {
    let (_, text) = builtin::shared_files().0;
    let file: Table = text.parse().expect("TOML");
    let lists = file["list"].as_array().expect("lists");
    let mut lists = lists.iter().filter(|one| one["id"].as_str() == Some(list));
    let list = lists.next().expect("the list");
    let tag = list["tag"].as_str().expect("a namespace");
    let items = list["items"].as_array().expect("items");
    let id = |item: &toml::Value| format!("{tag}:{}", item["id"].as_str().expect("an id"));
    items.iter().map(id).collect()
}

#[test]
fn known_labels_stand_in_the_order_of_their_lists() {
    assert_eq!(labels("feeling"), REACTIONS);
    assert_eq!(labels("source"), SOURCES);
    assert_eq!(labels("eye"), EYES);
    assert_eq!(labels("wish"), WISHES);
    let known: BTreeSet<String> = REPAIRS.map(str::to_owned).into();
    assert_eq!(labels("repair").into_iter().collect::<BTreeSet<_>>(), known);
}

#[test]
fn every_handling_but_shutting_down_was_held_or_acted_on() {
    let known: Vec<&str> = HELD
        .into_iter()
        .chain(ACTED)
        .chain(["act:shut-down"])
        .collect();
    assert_eq!(labels("handling"), known);
}

#[test]
fn every_strain_is_of_a_family() {
    for label in labels("strain").into_iter().chain(labels("strain-me")) {
        assert_eq!(
            STRAINS
                .iter()
                .filter(|family| label.starts_with(**family))
                .count(),
            1,
            "{label}"
        );
    }
}
