//! Draws the people to turn to, and what is there for everyone.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::screen::people::{LINES, People};
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::put;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which lines begin, behind the mark.
const LINE: u16 = 2;
/// From this height on, what this is for is said, and a row is left free between two people.
const ROOMY: u16 = 16;

/// Draws them.
pub fn draw(people: &People, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let is_roomy = area.height >= ROOMY;
    let mut top = said(say("people-ask"), room.theme.title, (area, 0), frame);
    if is_roomy {
        top = 1 + said(say("people-about"), room.theme.text, (area, top), frame);
    }
    let air = u16::from(is_roomy);
    let mut cursor = None;
    for at in 0..LINES {
        let row = slice(area, top, 1);
        let place = line(people, at, room, row, frame.buffer_mut());
        cursor = cursor.or(place.filter(|_| at == people.at));
        top += 1 + air * u16::from(at % 2 == 1);
    }
    said(say("people-emergency"), room.theme.text, (area, top), frame);
    if let Some(cursor) = cursor {
        room.point(frame, cursor);
    }
}

/// Says something from a row on; gives the row below it.
fn said(
    words: &str,
    style: ratatui::style::Style,
    (area, top): (Rect, u16),
    frame: &mut Frame<'_>,
) -> u16 {
    let prose = Prose::new(words, style);
    let rows = prose.height(area.width);
    frame.render_widget(prose, slice(area, top, rows));
    top + rows
}

fn line(
    people: &People,
    at: usize,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let is_open = people.at == at;
    if is_open {
        put(buf, area, (0, 0), "›", room.theme.accent);
    }
    let field = Field {
        hint: hint(at),
        is_open,
        ..Field::new(&room.theme, &people.lines[at])
    };
    let indent = LINE * if at.is_multiple_of(2) { 1 } else { 2 };
    let inner = Rect {
        x: area.x + indent.min(area.width),
        width: area.width.saturating_sub(indent),
        ..area
    };
    field.draw(inner, buf)
}

fn hint(at: usize) -> &'static str {
    match at {
        0 => say("people-supervisor"),
        2 => say("people-colleague"),
        4 => say("people-own"),
        _ => say("people-how"),
    }
}
