//! Draws the saved queries, and the line on which one gets another name.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::screen::queries::{Queries, Renaming};
use crate::journal::find::saved::Saved;
use crate::keys::action::Action;
use crate::ui::note::plan::alone;
use crate::ui::room::Room;
use crate::ui::text::truncate;
use crate::ui::widget::column::{TEXT, at_most, behind, sides, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::put;
use crate::ui::widget::list::{self, List, Row};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which words begin, behind the mark.
const WORDS: u16 = 2;

/// Draws the list, or the line for a name.
pub fn draw(queries: &Queries, room: &Room<'_>, frame: &mut Frame<'_>) {
    let plan = alone(room.area);
    let line = plan.line;
    if queries.rows().is_empty() {
        return nothing(room, sides(plan.list, WORDS), frame);
    }
    let at_line = if let Some(renaming) = &queries.renaming {
        name(renaming, room, line, frame)
    } else {
        let counted = say!("query-count", n = queries.rows().len());
        let style = room.theme.quiet;
        put(frame.buffer_mut(), line, (WORDS, 0), &counted, style);
        None
    };
    let rows = queries.rows();
    let most = usize::from(plan.list.width) * 3 / 5;
    let row = |at: usize| row(&rows[at], most);
    let selected = queries.cursor.row();
    let list = List {
        theme: &room.theme,
        count: rows.len(),
        selected: Some(selected),
        row: &row,
    };
    let top = list::top(Some(selected), rows.len(), usize::from(plan.list.height));
    frame.render_widget(list, plan.list);
    let y = u16::try_from(selected.saturating_sub(top)).unwrap_or(0);
    let at_row = Position::new(plan.list.x, plan.list.y + y);
    room.point(frame, at_line.unwrap_or(at_row));
}

/// The name, and what is asked as far as there is room.
fn row(saved: &Saved, most: usize) -> Row<'_> {
    Row {
        text: saved.name.as_str().into(),
        aside: truncate(&saved.asks, most),
    }
}

/// The line on which a query gets another name; a name that is taken says so behind it.
fn name(
    renaming: &Renaming,
    room: &Room<'_>,
    line: Rect,
    frame: &mut Frame<'_>,
) -> Option<Position> {
    let buf = frame.buffer_mut();
    let asked = put(buf, line, (0, 0), say("query-rename"), room.theme.title);
    let inner = behind(line, asked + 1);
    if renaming.is_taken {
        let below = slice(Rect { height: 2, ..line }, 1, 1);
        put(
            buf,
            below,
            (WORDS, 0),
            say("query-name-taken"),
            room.theme.warning,
        );
    }
    Field::new(&room.theme, &renaming.editor).draw(inner, buf)
}

/// Says what will stand here, and how it comes here.
fn nothing(room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let about = say!("query-none-hint", key = room.key(Action::Find));
    let area = at_most(area, TEXT);
    let title = Prose::new(say("query-none"), room.theme.title);
    let rows = title.height(area.width);
    frame.render_widget(title, slice(area, 0, rows));
    frame.render_widget(
        Prose::new(&about, room.theme.text),
        slice(area, rows + 1, area.height),
    );
    room.point(frame, area);
}
