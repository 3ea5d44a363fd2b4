//! Draws what was written around a day in earlier months and years, and beside it the chosen note where there is room.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::screen::on_this_day::OnThisDay;
use crate::id::Id;
use crate::journal::calendar::{Ago, Around};
use crate::journal::find::query::Query;
use crate::ui::note::list::marks;
use crate::ui::note::pane;
use crate::ui::note::plan::plan;
use crate::ui::room::Room;
use crate::ui::when;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{put, put_cut, put_more, put_right};
use crate::words::say;

/// The cells that the day of a note takes.
const DAY: u16 = 13;

/// Names one row of the list.
enum Row<'a> {
    Air,
    Head(&'a Around),
    Note(usize, Id),
}

/// Draws it.
pub fn draw(screen: &OnThisDay, room: &Room<'_>, frame: &mut Frame<'_>) {
    let theme = &room.theme;
    let plan = plan(room.area, room.desk().config.text_width);
    let buf = frame.buffer_mut();
    let around = say!("day-around", day = when::long_day(screen.day));
    put(buf, plan.line, (2, 0), &around, theme.quiet);
    if screen.groups().is_empty() {
        let nothing = [say("day-empty"), say("day-empty-how")];
        let [empty, how] = nothing.map(str::to_owned);
        let lines = vec![
            Line::styled(empty, theme.title),
            Line::default(),
            Line::styled(how, theme.text),
        ];
        let text = Paragraph::new(lines).wrap(Wrap { trim: true });
        frame.render_widget(text, plan.whole());
        room.point(frame, plan.whole());
        return;
    }
    let at = list(screen, room, plan.list, buf);
    if let (Some(area), Some(entry)) = (plan.pane, screen.chosen(room.desk())) {
        pane::draw(entry, &Query::default(), room.desk(), area, buf);
    }
    if let Some(at) = at {
        room.point(frame, at);
    }
}

fn rows(screen: &OnThisDay) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut number = 0;
    for group in screen.groups() {
        rows.extend((number > 0).then_some(Row::Air));
        rows.push(Row::Head(group));
        for note in &group.notes {
            rows.push(Row::Note(number, *note));
            number += 1;
        }
    }
    rows
}

fn list(screen: &OnThisDay, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let rows = rows(screen);
    let is_chosen = |row: &Row<'_>| matches!(row, Row::Note(at, _) if *at == screen.cursor.row());
    let chosen = rows.iter().position(is_chosen)?;
    let height = usize::from(area.height);
    let top = chosen.saturating_sub(height / 2);
    let top = top.min(rows.len().saturating_sub(height));
    for (y, row) in (0..area.height).zip(rows.iter().skip(top)) {
        let line = slice(area, y, 1);
        match row {
            Row::Air => {}
            Row::Head(group) => {
                put(buf, line, (2, 0), &ago(group), room.theme.title);
            }
            Row::Note(_, note) => note_row(*note, is_chosen(row), room, line, buf),
        }
    }
    let is_more = (top > 0, top + height < rows.len());
    put_more(buf, area, is_more, room.theme.quiet);
    let y = u16::try_from(chosen - top).ok()?;
    (y < area.height).then(|| Position::new(area.x, area.y + y))
}

fn note_row(note: Id, is_chosen: bool, room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let theme = &room.theme;
    let Some(entry) = room
        .desk()
        .library()
        .and_then(|library| library.entry(note))
    else {
        return;
    };
    let style = if is_chosen { theme.accent } else { theme.text };
    put(
        buf,
        area,
        (0, 0),
        if is_chosen { "›" } else { " " },
        theme.accent,
    );
    let today = room.desk().today;
    let day = when::day(entry.written().day(), today);
    put_cut(buf, area, (2, 0), &day, DAY - 1, theme.quiet);
    let width = area.width.saturating_sub(2 + DAY + 4);
    let title = entry.current().note.headline();
    put_cut(buf, area, (2 + DAY, 0), &title, width, style);
    let signs = slice(area, 0, 1);
    let signs = Rect {
        width: signs.width.saturating_sub(2),
        ..signs
    };
    put_right(buf, signs, 0, &marks(entry), theme.accent);
}

fn ago(group: &Around) -> String {
    match group.ago {
        Ago::Months(months) => say!("day-months-ago", n = months),
        Ago::Years(years) => say!("day-years-ago", n = years),
    }
}
