//! Words for the lines that wait.

use crate::app::waiting::line::Loop;
use crate::app::waiting::{open_card, reviews};
use crate::id::Id;
use crate::journal::note::Note;
use crate::ui::room::Room;
use crate::ui::when;
use crate::words::say;

/// Says what waits, in a few words.
pub(super) fn told(waiting: Loop, room: &Room<'_>) -> String {
    let desk = room.desk();
    match waiting {
        Loop::Draft(id) => desk.draft(id).map_or_else(String::new, |draft| {
            say!(
                "home-draft",
                title = draft.title.as_str(),
                when = when::lately(&draft.changed, room.desk().today, room.desk().config.clock)
            )
        }),
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

fn note<'a>(id: Id, room: &Room<'a>) -> Option<&'a Note> {
    let entry = room.desk().library()?.entry(id)?;
    Some(&entry.current().note)
}

fn title(id: Id, room: &Room<'_>) -> String {
    note(id, room).map_or_else(String::new, |note| note.headline().into_owned())
}
