//! Draws the breathing screen: the breath in the middle, and what to beware of in small type below.

mod menu;
mod small;

use ratatui::Frame;
use ratatui::buffer::Buffer;

use crate::app::now::Now;
use crate::app::screen::breathe::Breathe;
use crate::ui::head::Head;
use crate::ui::room::Room;
use crate::ui::widget::breath::Breath;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put, put_centred};
use crate::ui::widget::time_bar::clock;
use crate::words::say;

/// Says what is breathed; with numbers, the time that is left.
#[must_use]
pub fn head(breathe: &Breathe, now: &Now) -> Head {
    let plan = breathe.pacing.plan();
    let left = plan.end().saturating_sub(breathe.pacing.elapsed(now));
    Head {
        place: say!(
            "breathe-place",
            pattern = crate::words::inside(plan.pattern().title())
        ),
        right: breathe.has_numbers.then(|| clock(left)),
        ..Head::default()
    }
}

/// Draws it.
pub fn draw(breathe: &Breathe, room: &Room<'_>, frame: &mut Frame<'_>) {
    if let Some(chosen) = &breathe.menu {
        return menu::draw(chosen, room, frame);
    }
    let Some(beat) = breathe.pacing.shown(room.app.now()) else {
        return;
    };
    let small = small::rows(breathe, &beat, room);
    let rows = u16::try_from(small.len()).unwrap_or(0);
    let breath = Breath {
        theme: &room.theme,
        beat,
        shape: breathe.shape,
        counts: breathe.has_numbers,
        is_paused: breathe.pacing.is_paused(),
    };
    let area = slice(room.area, 0, room.area.height.saturating_sub(rows));
    frame.render_widget(breath, area);
    for (y, (line, keys)) in (area.height..).zip(&small) {
        put_centred(frame.buffer_mut(), room.area, y, line, room.theme.text);
        put_keys(line, keys, y, room, frame.buffer_mut());
    }
    if let Some(cursor) = breath.cursor(area) {
        frame.set_cursor_position(cursor);
    }
}

/// Draws the keys of a centred row over it in their own style.
fn put_keys(line: &str, keys: &[char], y: u16, room: &Room<'_>, buf: &mut Buffer) {
    let mut x = room.area.width.saturating_sub(cells(line)) / 2;
    for word in line.split_inclusive(' ') {
        let mut letters = word.trim_end_matches([' ', ',', '.']).chars();
        if let (Some(key), None) = (letters.next(), letters.next())
            && keys.contains(&key)
        {
            put(buf, room.area, (x, y), &key.to_string(), room.theme.accent);
        }
        x += cells(word);
    }
}
