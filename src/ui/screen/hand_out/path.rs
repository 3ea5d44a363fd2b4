//! Draws the line for a path, and why the last one was not taken.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

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
    frame: &mut Frame<'_>,
) -> Option<Position> {
    let theme = &room.theme;
    let buf = frame.buffer_mut();
    put(buf, area, (0, 0), say("export-to"), theme.title);
    let line = slice(area, 2, 1);
    put(buf, line, (0, 0), "›", theme.accent);
    let inner = Rect {
        x: line.x + WORDS.min(line.width),
        width: line.width.saturating_sub(WORDS),
        ..line
    };
    let field = Field {
        hint: say("export-to-hint"),
        is_open: !screen.is_writing,
        ..Field::new(theme, &screen.path)
    };
    let cursor = field.draw(inner, buf);
    let below = slice(area, 4, area.height);
    let (text, style) = match &screen.trouble {
        _ if screen.is_writing => (say("export-writing").to_owned(), theme.quiet),
        Some(trouble) => (
            format!("{} {}", trouble.what, trouble.remedy),
            theme.warning,
        ),
        None if screen.sealed_to().is_some() => (say("export-sealed").to_owned(), theme.text),
        None => (say("export-open").to_owned(), theme.warning),
    };
    let prose = Prose::new(&text, style);
    let rows = prose.height(below.width);
    frame.render_widget(prose, below);
    let hint = Prose::new(say("export-to-hint"), theme.text);
    frame.render_widget(hint, slice(below, rows + 1, below.height));
    cursor
}
