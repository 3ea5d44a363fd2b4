//! The people whom the user wants to be reminded of when something does not settle.

use crate::app::supply::journal::{Journal, line};
use crate::deck::model::Item;
use crate::deck::supply::PERSON;
use crate::journal::people;
use crate::words::say;

/// Gives the people that were entered, and what is there for everyone.
#[must_use]
pub fn people(journal: &Journal<'_>) -> Vec<Item> {
    let known = people::of(journal.library);
    let known = known.iter().filter(|person| !person.is_empty());
    let mut lines: Vec<Item> = known
        .map(|person| Item {
            id: PERSON.to_owned(),
            ..line(person.line())
        })
        .collect();
    if lines.is_empty() {
        lines.push(line(say("people-none")));
    }
    lines.push(line(say("people-emergency")));
    lines
}

/// Says what can be said while the journal is locked, which holds them.
#[must_use]
pub fn locked() -> Vec<Item> {
    vec![line(say("people-locked")), line(say("people-emergency"))]
}
