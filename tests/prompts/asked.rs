//! The query language knows the scales of the decks, and takes none of their labels for a slip.

use std::collections::BTreeSet;

use afterword::deck::builtin;
use afterword::journal::find::key::{self, Key};

/// The ids of the scales that come with the program.
fn scales() -> BTreeSet<String> {
    let (_, (_, text)) = builtin::shared_files();
    let table: toml::Table = text.parse().expect("TOML");
    let scales = table["scale"].as_array().expect("scales").iter();
    scales
        .map(|scale| scale["id"].as_str().expect("an id").to_owned())
        .collect()
}

/// What stands before the colon of the labels that lists and decks write.
fn namespaces() -> BTreeSet<String> {
    let (lists, _) = builtin::shared_files();
    let texts = builtin::files().chain([lists]).map(|(_, text)| text);
    let tags = texts.flat_map(|text| {
        text.match_indices("tag = \"").map(|(at, found)| {
            let tag = &text[at + found.len()..];
            tag.split(['"', ':']).next().expect("a tag").to_owned()
        })
    });
    tags.collect()
}

#[test]
fn every_scale_can_be_asked_for_and_no_other_is_known() {
    let known: BTreeSet<String> = key::SCALES
        .iter()
        .map(|names| names[0].to_owned())
        .collect();
    assert_eq!(known, scales());
}

#[test]
fn no_namespace_of_the_decks_is_a_key_or_taken_for_a_slip() {
    let spaces = namespaces();
    assert!(
        spaces.contains("ct") && spaces.contains("moral"),
        "{spaces:?}"
    );
    for space in &spaces {
        assert_eq!(Key::named(space), None, "{space}");
        assert_eq!(key::meant(space), None, "{space}");
        let is_scale = key::scale(space).is_some();
        assert_eq!(
            is_scale,
            key::ALSO_LABELS.contains(&space.as_str()),
            "{space}"
        );
    }
}
