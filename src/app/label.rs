//! The words for labels, as the lists of the decks have them.

use crate::deck::decks::Decks;
use crate::deck::model::{Kind, List};
use crate::export::supervision::choice::GUESS;
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

/// Words what a page for supervision tells of a note: labels of a namespace, or the question for a guess.
#[must_use]
pub fn for_supervision(note: &Note, asked: &str, decks: &Decks) -> Option<String> {
    if asked != GUESS {
        return joined(note, asked, decks);
    }
    let deck = decks.get(note.deck.as_deref()?)?;
    let mut steps = deck.steps.iter();
    let step = steps.find(|step| GUESSES.contains(&step.id.as_str()))?;
    Some(step.heading.as_ref().unwrap_or(&step.ask).clone())
}

/// The steps of decks that ask what something might be.
const GUESSES: [&str; 2] = ["guess", "meaning"];

fn list(kind: &Kind) -> Option<&List> {
    match kind {
        Kind::One(list) | Kind::Many(list) => Some(list),
        _ => None,
    }
}
