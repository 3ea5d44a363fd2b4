//! Draws the question for the passphrase.

use std::borrow::Cow;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::desk::Journal;
use crate::app::screen::unlock::Unlock;
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::put;
use crate::ui::widget::prose::Prose;
use crate::ui::widget::spinner::Spinner;
use crate::words::say;

/// The widest line, in cells.
const WIDTH: u16 = 56;
/// Rows of title, air, line and air.
const TOP: u16 = 4;

/// Draws the masked line, or a moving sign while the passphrase is tried.
pub fn draw(unlock: &Unlock, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, WIDTH);
    let above = area.height.saturating_sub(6) / 3;
    let area = slice(area, above, area.height - above);
    let buf = frame.buffer_mut();
    put(buf, area, (0, 0), say("unlock-title"), room.theme.title);
    let line = slice(area, 2, 1);
    if let Journal::Unlocking { since, progress } = room.desk().journal {
        tried(since, progress, room, line, frame);
    } else {
        typed(unlock, room, line, frame);
    }
    let mut below = slice(area, TOP, area.height);
    for (text, style) in said(unlock, room) {
        let prose = Prose::new(&text, style);
        let rows = prose.height(below.width);
        frame.render_widget(prose, below);
        below = slice(below, rows + 1, below.height);
    }
}

fn typed(unlock: &Unlock, room: &Room<'_>, line: Rect, frame: &mut Frame<'_>) {
    let buf = frame.buffer_mut();
    let mark = put(buf, line, (0, 0), "› ", room.theme.accent);
    let rest = Rect {
        x: line.x + mark,
        width: line.width - mark,
        ..line
    };
    if let Some(at) = Field::new(&room.theme, &unlock.editor).draw(rest, buf) {
        frame.set_cursor_position(at);
    }
}

fn tried(
    since: Duration,
    progress: Option<(usize, usize)>,
    room: &Room<'_>,
    line: Rect,
    frame: &mut Frame<'_>,
) {
    let spinner = Spinner {
        theme: &room.theme,
        label: &match progress {
            None => say("unlock-trying").into(),
            Some((done, total)) => say!("unlock-opening", n = done, total = total),
        },
        elapsed: room.elapsed().saturating_sub(since),
        is_still: room.desk().config.reduced_motion,
    };
    frame.render_widget(spinner, line);
    if !line.is_empty() {
        frame.set_cursor_position(Position::new(line.x, line.y));
    }
}

/// Lists what is said below the line.
fn said(unlock: &Unlock, room: &Room<'_>) -> Vec<(Cow<'static, str>, Style)> {
    let sample = room.desk().sample.as_ref().map(|phrase| {
        let text = say!("unlock-sample", phrase = *phrase);
        (text.into(), room.theme.text)
    });
    let wrong = unlock.was_wrong.then(|| {
        let text = say("unlock-wrong");
        (text.into(), room.theme.warning)
    });
    sample.into_iter().chain(wrong).collect()
}
