//! Draws what is to happen to the journal when its author cannot act, and the page as it will read.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::screen::will::WillScreen;
use crate::ui::note::scrolled;
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::put;
use crate::ui::widget::markdown;
use crate::ui::widget::setting_row::{Columns, LABEL, SettingRow};
use crate::words::say;

/// Where the values of the form stand.
const COLUMNS: Columns = Columns {
    value: 18,
    wide: 50,
};

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
            at = Some(Position::new(row.x, row.y));
        }
        let editor = screen.editor.as_ref().filter(|_| y == 1);
        let drawn = SettingRow {
            label,
            value: if editor.is_some() { "" } else { value },
            is_under,
        };
        drawn.draw(COLUMNS, theme, row, buf);
        if let Some(editor) = editor {
            let from = COLUMNS.behind(label, row.width).min(row.width);
            let inner = Rect {
                x: row.x + from,
                width: row.width - from,
                ..row
            };
            let field = Field {
                hint: say("will-who-hint"),
                ..Field::new(theme, editor)
            };
            at = field.draw(inner, buf).or(at);
        }
    }
    let below = slice(rows, 3, rows.height);
    let inner = Rect {
        x: below.x + LABEL.min(below.width),
        width: below.width.saturating_sub(LABEL),
        ..below
    };
    let page = markdown::lines(
        &screen.will.page(None),
        inner.width.saturating_sub(scrolled::EDGE),
        theme,
    );
    let most = page.len().saturating_sub(usize::from(inner.height));
    let top = usize::from(screen.scroll).min(most);
    let _ = scrolled::draw(&page, top, theme, inner, frame.buffer_mut());
    if let Some(at) = at {
        room.point(frame, at);
    }
}
