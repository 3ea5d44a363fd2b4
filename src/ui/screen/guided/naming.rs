//! Draws whom it is about: a line to write a word on, and the words that are known.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::screen::guided::naming::{Naming, Row};
use crate::app::screen::guided::walk::INDENT;
use crate::ui::room::Room;
use crate::ui::widget::column::{sides, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{put, put_more};
use crate::ui::widget::list;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which the words begin.
const WORDS: u16 = 6;

/// Draws it and gives the place for the cursor.
pub fn draw(naming: &Naming, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = &room.theme;
    put(buf, area, (0, 0), "›", theme.accent);
    let line = slice(area, 0, 1);
    let field = Field {
        hint: say("alias-hint"),
        ..Field::new(theme, &naming.editor)
    };
    let written = Rect {
        x: line.x + INDENT.min(line.width),
        width: line.width.saturating_sub(INDENT),
        ..line
    };
    let cursor = field.draw(written, buf);
    let air = u16::from(area.height > 4);
    let told = reason(naming, room, slice(area, 1, area.height), buf);
    let below = slice(area, 1 + air.max(told), area.height);
    let rows = naming.rows();
    let top = list::top(naming.cursor, rows.len(), usize::from(below.height));
    for (y, (at, row)) in (0..below.height).zip(rows.iter().enumerate().skip(top)) {
        put_row(naming, room, slice(below, y, 1), at, *row, buf);
    }
    let shown = top + usize::from(below.height);
    put_more(buf, below, (top > 0, shown < rows.len()), theme.quiet);
    let chosen = naming
        .cursor
        .and_then(|at| u16::try_from(at.checked_sub(top)?).ok());
    let at = chosen
        .map(|y| slice(below, y, 1))
        .filter(|row| !row.is_empty());
    at.filter(|_| naming.is_empty())
        .map_or(cursor, |row| Some(row.as_position()))
}

/// Says why the word was not taken, and gives the rows that this takes.
fn reason(naming: &Naming, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(refusal) = naming.refusal else {
        return 0;
    };
    let words = Rect {
        x: area.x + INDENT.min(area.width),
        width: area.width.saturating_sub(INDENT),
        ..area
    };
    let says = Prose::new(refusal.says(), room.theme.warning);
    let rows = says.height(words.width).min(area.height);
    says.render(words, buf);
    rows
}

fn put_row(
    naming: &Naming,
    room: &Room<'_>,
    area: Rect,
    at: usize,
    row: Row<'_>,
    buf: &mut Buffer,
) {
    let theme = &room.theme;
    let is_under = naming.cursor == Some(at);
    if is_under {
        put(buf, area, (0, 0), "›", theme.accent);
    }
    let key = naming.key_of(at).map(String::from).unwrap_or_default();
    put(buf, area, (2, 0), &key, theme.accent);
    let style = if is_under {
        theme.text.patch(theme.selection)
    } else {
        theme.text
    };
    let words = sides(area, 0);
    match row {
        Row::Known(word) => put(buf, words, (WORDS, 0), word, style),
        Row::New(word) | Row::Offered(word) => {
            let end = WORDS + put(buf, words, (WORDS, 0), word, style);
            put(buf, words, (end + 2, 0), say("alias-new"), theme.quiet)
        }
        Row::Others => put(buf, words, (WORDS, 0), say("alias-other-words"), style),
        Row::NoOne => put(buf, words, (WORDS, 0), say("alias-no-one"), style),
    };
}
