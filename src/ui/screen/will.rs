//! Draws what is to happen to the journal when its author cannot act, and the page as it will read.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::screen::will::WillScreen;
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{put, put_cut};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which words begin, behind the mark.
const LABEL: u16 = 2;

/// Draws the two rows, and below them the page.
pub fn draw(screen: &WillScreen, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let theme = &room.theme;
    let buf = frame.buffer_mut();
    put(buf, area, (LABEL, 0), say("will-title"), theme.title);
    let air = u16::from(area.height > 12);
    let rows = slice(area, 1 + air, area.height);
    let wish = screen.will.wish_in_words();
    let who = screen.will.who.as_deref().unwrap_or(say("will-nobody"));
    let labels = [(say("will-wish"), wish.as_str()), (say("will-who"), who)];
    let mut at = None;
    for (y, (label, value)) in (0..rows.height).zip(labels) {
        let row = slice(rows, y, 1);
        let is_under = usize::from(y) == screen.row;
        if is_under {
            put(buf, row, (0, 0), "›", theme.accent);
            at = Some(Position::new(row.x, row.y));
        }
        let from = LABEL + put(buf, row, (LABEL, 0), label, theme.quiet) + 2;
        let style = if is_under {
            theme.text.patch(theme.selection)
        } else {
            theme.text
        };
        let left = row.width.saturating_sub(from);
        match &screen.editor {
            Some(editor) if y == 1 => {
                let inner = Rect {
                    x: row.x + from.min(row.width),
                    width: left,
                    ..row
                };
                let field = Field {
                    hint: say("will-who-hint"),
                    ..Field::new(theme, editor)
                };
                at = field.draw(inner, buf).or(at);
            }
            _ => {
                put_cut(buf, row, (from, 0), value, left, style);
            }
        }
    }
    let below = slice(rows, 3, rows.height);
    let inner = Rect {
        x: below.x + LABEL.min(below.width),
        width: below.width.saturating_sub(LABEL),
        ..below
    };
    let page = screen.will.page(None);
    let page = Prose {
        skip: screen.scroll,
        ..Prose::new(&page, theme.quiet)
    };
    frame.render_widget(page, inner);
    if let Some(at) = at {
        frame.set_cursor_position(at);
    }
}
