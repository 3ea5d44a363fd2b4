//! Draws what else can be opened from the start, in two columns, where there is room below what begins at once.

use ratatui::text::{Line, Span};

use crate::app::desk::Journal;
use crate::keys::action::Action;
use crate::ui::room::Room;
use crate::ui::text::{padded, truncate};
use crate::words::say;

/// The pairs, one for each row.
const PAIRS: [[Action; 2]; 5] = [
    [Action::Review, Action::Supervision],
    [Action::Insight, Action::SessionCard],
    [Action::Calendar, Action::Aliases],
    [Action::OnThisDay, Action::People],
    [Action::Write, Action::Release],
];

/// The cells of a column, and of a key in it.
const COLUMN: usize = 22;
const KEY: usize = 3;

/// What works before the passphrase as well, and begins nothing between two sessions.
const LOCKED: [Action; 2] = [Action::Write, Action::SessionCard];

/// Gives a free row, a heading and the pairs, or before the passphrase the one that works then; nothing where they have
/// no room.
#[must_use]
pub fn more<'a>(room: &Room<'_>, rows: usize) -> Vec<Line<'a>> {
    let theme = &room.theme;
    let desk = room.desk();
    let is_locked = matches!(desk.journal, Journal::Locked) && desk.is_writable;
    let cell = |action: Action| {
        let name = truncate(action.describe(), COLUMN - KEY - 1);
        [
            Span::styled(padded(&room.key(action), KEY), theme.accent),
            Span::styled(padded(&name, COLUMN - KEY), theme.text),
        ]
    };
    if is_locked && rows > 1 {
        return vec![Line::default(), Line::from(LOCKED.map(cell).concat())];
    }
    if !desk.is_open() || rows < PAIRS.len() + 2 {
        return Vec::new();
    }
    let pairs = PAIRS.map(|pair| Line::from(pair.map(cell).concat()));
    let heading = Line::styled(say("home-more"), theme.title);
    [Line::default(), heading]
        .into_iter()
        .chain(pairs)
        .collect()
}
