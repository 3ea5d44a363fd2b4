//! Draws the line for an answer that an account asks for and its note does not have.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::screen::hand_out::HandOut;
use crate::ui::room::Room;
use crate::ui::widget::column::slice;
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::put;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which one types, behind the mark.
const WORDS: u16 = 2;

/// Draws it, and gives the place where one types.
pub(super) fn draw(
    screen: &HandOut,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = &room.theme;
    let (asked, at, all) = screen.asked()?;
    let place = say!("export-answer", at = at, all = all);
    put(buf, area, (0, 0), &place, theme.quiet);
    let asked = Prose::new(&asked, theme.title);
    let rows = asked.height(area.width);
    asked.render(slice(area, 1, rows), buf);
    let line = slice(area, rows + 2, 1);
    put(buf, line, (0, 0), "›", theme.accent);
    let inner = Rect {
        x: line.x + WORDS.min(line.width),
        width: line.width.saturating_sub(WORDS),
        ..line
    };
    let cursor = Field::new(theme, &screen.answers.editor).draw(inner, buf);
    let means = Prose::new(say("export-answer-means"), theme.text);
    means.render(slice(area, rows + 4, area.height), buf);
    cursor
}
