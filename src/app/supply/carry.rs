//! What was left to be picked up next time with an alias.

use crate::app::alias::left;
use crate::app::supply::journal::{Journal, line};
use crate::deck::model::Item;

/// Gives the lines to read before the next time with an alias.
#[must_use]
pub fn lines(journal: &Journal<'_>, alias: &str) -> Vec<Item> {
    let left = left::lines(alias, journal.library, journal.decks);
    left.into_iter().map(line).collect()
}
