//! Retiring a word, and taking it back.

use crate::app::deeds::key;
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::journal::alias::card::{self, Card};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The answer to the question about retiring; no key of the screens that ask gives it.
pub const RETIRE_NOW: Action = Action::Discard;

/// Asks before a word is retired, and says what that does and what it does not.
#[must_use]
pub fn ask(word: &str) -> Step {
    Step::go(Nav::Ask(Confirm {
        question: say!("alias-retire-ask", word = word),
        detail: say("alias-retire-means").into(),
        choices: vec![Choice {
            key: 'r',
            label: say("alias-retire"),
            action: RETIRE_NOW,
        }],
    }))
}

/// Retires a word or takes it back, and says so.
#[must_use]
pub fn set(word: &str, is_retired: bool, desk: &Desk, now: &Now) -> Step {
    let before = desk.library().map(|library| Card::of(word, library));
    let before = before.unwrap_or_default();
    let after = Card {
        is_retired,
        ..before
    };
    let told = if is_retired {
        let key = key(desk, Context::List, Action::UndoBin);
        say!("alias-retired", key = key)
    } else {
        say("alias-taken-back").to_owned()
    };
    Step::ask(desk.settle(&card::name(word), after.changes(before), now)).saying(told)
}
