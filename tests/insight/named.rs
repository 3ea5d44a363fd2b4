//! The words for labels, scales and practices: words, no figures, and therefore those of the program.

use afterword::app::labels;
use afterword::deck::decks::Decks;

thread_local! {
    static DECKS: Decks = Decks::builtin();
}

pub fn label(tag: &str) -> String {
    DECKS
        .with(|decks| labels::label(tag, decks))
        .unwrap_or_else(|| tag.to_owned())
}

pub fn scale(id: &str) -> String {
    DECKS.with(|decks| labels::scale(id, decks))
}

/// A practice, or the title of the deck that stands for one.
pub fn practice(name: &str) -> String {
    match name.strip_prefix("deck:") {
        Some(deck) => DECKS.with(|decks| decks.get(deck).expect("a deck").title.clone()),
        None => label(name),
    }
}
