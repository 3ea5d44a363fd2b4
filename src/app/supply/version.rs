//! The last note of a deck about an alias, so that a new one can begin where that one ended.

use crate::app::supply::ago::ago;
use crate::app::supply::journal::{Journal, line};
use crate::deck::before::Before;
use crate::deck::model::{Deck, Item};
use crate::words::say;

/// Gives the last note of this deck about an alias, if there is one.
#[must_use]
pub fn last(journal: &Journal<'_>, deck: &Deck, alias: &str) -> Option<Before> {
    let mut entries = journal.library.entries();
    let entry = entries.find(|entry| {
        let note = &entry.current().note;
        note.deck.as_deref() == Some(&deck.id) && note.alias.as_deref() == Some(alias)
    })?;
    let note = &entry.current().note;
    let when = ago(entry.written().day(), journal.now.date());
    Some(Before::of(&note.body, when))
}

/// Gives it as lines to read, with how long ago it was.
pub fn lines(before: &Before) -> impl Iterator<Item = Item> {
    let when = say!("guided-written", when = before.when.as_str());
    std::iter::once(when).chain(before.lines()).map(line)
}
