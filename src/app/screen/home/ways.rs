//! The ways from home: what needs the passphrase or a journal asks for it first.

use crate::app::desk::{Desk, Journal};
use crate::app::effect::{Effect, KeyDeed};
use crate::app::route::Route;
use crate::app::step::{Nav, Step};
use crate::journal::draft::Draft;
use crate::words::say;

/// Goes on with what was left, where its deck is still there.
pub(super) fn resume(draft: Option<&Draft>, desk: &Desk) -> Step {
    let is_gone = |id: &String| desk.decks.get(id).is_none();
    match draft {
        Some(draft) if draft.deck.as_ref().is_some_and(is_gone) => {
            Step::stay().saying(say("home-deck-gone"))
        }
        Some(draft) => push(Route::Resume(draft.id)),
        None => Step::stay(),
    }
}

/// Opens a screen above home.
pub(super) fn push(route: Route) -> Step {
    Step::go(Nav::Push(route))
}

/// A deck may be answered while locked, for a note can be sealed without the passphrase.
pub(super) fn deck(id: &str, desk: &Desk) -> Step {
    writing(Route::Guided(id.to_owned()), desk)
}

/// Opens what writes a note; without a journal, or on a machine that never opened it, that comes first.
pub(super) fn writing(route: Route, desk: &Desk) -> Step {
    match desk.journal {
        Journal::Missing => push(Route::Setup),
        Journal::Locked if !desk.is_writable => push(Route::Unlock(Some(Box::new(route)))),
        _ => push(route),
    }
}

/// Opens what reads notes; locked, the passphrase comes first.
pub(super) fn reading(route: Route, desk: &Desk) -> Step {
    match desk.journal {
        Journal::Missing => push(Route::Setup),
        Journal::Open(_) => push(route),
        _ => push(Route::Unlock(Some(Box::new(route)))),
    }
}

/// Opens the keys; a journal that was open from the start has not said yet who reads.
pub(super) fn keys(desk: &Desk) -> Step {
    let step = reading(Route::Keys, desk);
    if desk.is_open() {
        step.and(Effect::Keys(KeyDeed::Look))
    } else {
        step
    }
}
