//! Holding: somebody may ask for what was written, so nothing of it is let go.

use crate::app::deeds::next_version;
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::note::HELD;
use crate::journal::retention::grace;
use crate::keys::action::Action;
use crate::words::say;

/// The answer to the question; no key of the screens that ask gives it.
pub const HOLD_NOW: Action = Action::Allow;

/// Asks before something is held: what the hold is for, and to take advice first.
#[must_use]
pub fn ask() -> Step {
    Step::go(Nav::Ask(Confirm {
        question: say("release-hold-question").into(),
        detail: say("release-hold-means").into(),
        choices: vec![Choice {
            key: 'h',
            label: say("release-hold"),
            action: HOLD_NOW,
        }],
    }))
}

/// Says whether a note itself is held.
#[must_use]
pub fn is_held(entry: &Entry) -> bool {
    entry.current().note.has_label(HELD)
}

/// Holds notes, or ends their hold. One that was marked to be let go is not any more: its days begin again.
#[must_use]
pub fn set(notes: &[Id], is_on: bool, desk: &Desk, now: &Now) -> Step {
    let Some(library) = desk.library() else {
        return Step::stay();
    };
    let entries = notes.iter().filter_map(|note| library.entry(*note));
    let saves = entries.map(|entry| {
        let mut note = entry.current().note.clone();
        if is_on {
            grace::take_back(&mut note);
            note.add_label(HELD);
        } else {
            note.tags.retain(|tag| tag != HELD);
        }
        next_version(entry, note, desk, now)
    });
    let told = if is_on {
        say("release-held")
    } else {
        say("release-not-held")
    };
    saves.fold(Step::stay(), Step::and).saying(told)
}
