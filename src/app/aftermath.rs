//! The three days after something hard: writing about it can wait, and is closed unless it is chosen.
//!
//! Being led through an event early helps few and may harm some (domain brief 4.6). Breathing, grounding and check-in
//! stay as they are.

use chrono::TimeDelta;

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::step::{Choice, Confirm};
use crate::journal::library::Library;
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::words::say;

/// The labels of an event; what follows is its kind.
const EVENT: &str = "event:";
/// How long writing waits, in hours.
const WAITS: i64 = 72;

/// The answer that opens the page all the same. No key of a list gives it.
pub const OPEN_ANYWAY: Action = Action::Resume;

/// Asks before a page for writing opens; nothing to ask when no such event is known.
#[must_use]
pub fn question(desk: &Desk, now: &Now) -> Option<Confirm> {
    let notes = desk.library().into_iter().flat_map(Library::entries);
    let mut notes = notes.map(|entry| &entry.current().note);
    notes
        .any(|note| is_recent_event(note, now))
        .then(|| Confirm {
            question: say("aftermath-question").into(),
            detail: say("aftermath-why").into(),
            choices: vec![
                Choice {
                    key: 'g',
                    label: say("aftermath-ground"),
                    action: Action::Ground,
                },
                Choice {
                    key: 'o',
                    label: say("aftermath-open"),
                    action: OPEN_ANYWAY,
                },
            ],
        })
}

fn is_recent_event(note: &Note, now: &Now) -> bool {
    let since = now.wall.naive_local() - note.written.local();
    let is_recent = since < TimeDelta::hours(WAITS);
    is_recent && note.tags.iter().any(|tag| tag.starts_with(EVENT))
}
