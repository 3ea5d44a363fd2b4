//! Words for the lines that wait.

use crate::app::waiting::line::Loop;
use crate::app::waiting::{open_card, reviews};
use crate::id::Id;
use crate::journal::note::Note;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, width};
use crate::ui::when;
use crate::words::say;

/// Says what waits, in a few words, the last of them only where they fit.
pub(super) fn told(waiting: Loop, room: &Room<'_>, cells: usize) -> String {
    let desk = room.desk();
    match waiting {
        Loop::Draft(id) => draft(id, room, cells),
        Loop::LookIn(_) => say("home-look-in").into(),
        Loop::Troubles(count) => say!("home-troubles", n = count),
        Loop::SessionCard(_) => {
            let alias = open_card(desk).map_or("", |(_, alias)| alias);
            say!("home-session-card", word = alias)
        }
        Loop::Repair(id) => {
            let alias = note(id, room).and_then(|note| note.alias.as_deref());
            say!("home-repair", word = alias.unwrap_or_default())
        }
        Loop::Expand(id) => say!("home-expand", title = title(id, room)),
        Loop::Unclear(id) => say!("home-unclear", title = title(id, room)),
        Loop::Supervision(day, count) => say!(
            "home-supervision",
            day = (day - desk.today).num_days(),
            n = count
        ),
        Loop::AfterSupervision(_) => say("home-supervised").into(),
        Loop::Overdue(count) => say!("home-overdue", n = count),
        Loop::EarlySign => say("home-early-sign").into(),
        Loop::Undecided(count, _) => say!("home-undecided", n = count),
        Loop::Review(1) => {
            let due = reviews(desk);
            say!(
                "home-review-due",
                word = due.first().map_or("", String::as_str)
            )
        }
        Loop::Review(count) => say!("home-reviews-due", n = count),
        Loop::Release(count) => say!("home-release", n = count),
    }
}

/// Names a draft, and when it was written on where that is not cut.
fn draft(id: Id, room: &Room<'_>, cells: usize) -> String {
    let desk = room.desk();
    let Some(draft) = desk.draft(id) else {
        return String::new();
    };
    let title = draft.title.as_str();
    let when = when::lately(&draft.changed, desk.today, desk.config.clock);
    let long = say!("home-draft", title = title, when = when);
    if width(&sanitize(&long)) <= cells {
        return long;
    }
    say!("home-draft-short", title = title)
}

fn note<'a>(id: Id, room: &Room<'a>) -> Option<&'a Note> {
    let entry = room.desk().library()?.entry(id)?;
    Some(&entry.current().note)
}

fn title(id: Id, room: &Room<'_>) -> String {
    note(id, room).map_or_else(String::new, |note| note.headline().into_owned())
}
