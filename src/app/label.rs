//! The words for labels, as the lists of the decks have them.

use crate::deck::decks::Decks;
use crate::deck::model::{Kind, List};
use crate::journal::note::Note;

/// Gives the words for an item of a list, by the list's namespace; its id where no deck has it.
#[must_use]
pub fn label(decks: &Decks, namespace: &str, id: &str) -> String {
    let lists = decks.ids().filter_map(|deck| decks.get(deck));
    let mut lists = lists
        .flat_map(|deck| &deck.steps)
        .filter_map(|step| list(&step.kind));
    let item = lists.find_map(|list| list.item(id).filter(|_| list.tag == namespace));
    item.map_or_else(|| id.to_owned(), |item| item.label.clone())
}

/// Gives a note's labels of a namespace in words, joined by commas; nothing where it has none.
#[must_use]
pub fn joined(note: &Note, namespace: &str, decks: &Decks) -> Option<String> {
    let of_it = |tag: &String| {
        let (space, id) = tag.split_once(':')?;
        (space == namespace).then(|| label(decks, namespace, id))
    };
    let words: Vec<String> = note.tags.iter().filter_map(of_it).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn list(kind: &Kind) -> Option<&List> {
    match kind {
        Kind::One(list) | Kind::Many(list) => Some(list),
        _ => None,
    }
}
