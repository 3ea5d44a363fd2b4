//! Tests of the decks that come with the program.

use crate::deck::builtin;
use crate::deck::decks::Decks;

/// Gives the built-in files as if they were the user's, so that everything is checked.
fn as_own() -> Vec<(String, String)> {
    builtin::files()
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}

#[test]
fn every_built_in_deck_is_without_fault() {
    let (decks, faults) = Decks::load(&as_own());
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(decks.ids().count(), builtin::files().count());
}
