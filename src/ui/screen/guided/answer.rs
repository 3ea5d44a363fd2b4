//! Draws what is being given, by its form.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::editor::Editor;
use crate::app::editor::scroll::Row as ScrollRow;
use crate::app::option_grid::{Grid, Options};
use crate::app::screen::guided::Guided;
use crate::app::screen::guided::breathing::Breathing;
use crate::app::screen::guided::lines::Lines;
use crate::app::screen::guided::marks::Marks;
use crate::app::screen::guided::pad::Pad;
use crate::app::screen::guided::timer::Timer;
use crate::app::screen::guided::walk::INDENT;
use crate::deck::model;
use crate::deck::page::Form;
use crate::ui::room::Room;
use crate::ui::text::balanced;
use crate::ui::widget::breath::Breath;
use crate::ui::widget::choices::Choices;
use crate::ui::widget::column::{centred, middle, slice};
use crate::ui::widget::ink::{cells, put, put_centred, put_more};
use crate::ui::widget::page::Page;
use crate::ui::widget::prose::Prose;
use crate::ui::widget::scale::Scale;
use crate::ui::widget::time_bar::TimeBar;
use crate::words::say;

/// The widest line below a cue, in cells.
const CUE_LINE: u16 = 40;

/// Draws it and gives the place for the cursor.
pub fn draw(
    pad: &Pad,
    guided: &Guided,
    grid: Grid,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let form = guided.walk.page.as_ref().map(|page| &page.form);
    match (pad, form) {
        (Pad::Scale(value), Some(Form::Scale(scale))) => rating(*value, scale, room, area, buf),
        (Pad::Marks(marks), _) => options(marks, grid, room, area, buf),
        (Pad::Line(editor) | Pad::Text(editor), _) => {
            words(editor, room.desk().is_covered, room, area, buf)
        }
        (Pad::Lines(lines), _) => reading(lines, room, area, buf),
        (Pad::Timed(timer), _) => practice(timer, room, area, buf),
        _ => None,
    }
}

fn reading(lines: &Lines, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let text = Prose {
        skip: lines.top,
        ..Prose::new(&lines.text, room.theme.text)
    };
    let rows = text.height(area.width);
    text.render(area, buf);
    let is_more = (lines.top > 0, lines.top + area.height < rows);
    put_more(buf, area, is_more, room.theme.quiet);
    None
}

fn rating(
    value: Option<u8>,
    scale: &model::Scale,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let area = into_margin(area, buf);
    let anchors = slice(area, 0, 3.min(area.height));
    let numbers = Scale {
        theme: &room.theme,
        value,
        low: &scale.low,
        high: &scale.high,
    };
    numbers.render(anchors, buf);
    let middle = scale.middle.as_ref();
    let keys = middle.map_or(say("guided-one-key").to_owned(), |middle| {
        say!("guided-one-key-middle", middle = middle)
    });
    let below = if numbers.rows(area.width) > 2 && area.height > 4 {
        4
    } else {
        3
    };
    put(buf, area, (1, below), &keys, room.theme.quiet);
    numbers.cursor(anchors)
}

/// Begins a cell further left, where the page has a margin: the bracket of a chosen 0 stands in it, so that the numbers
/// stand below the question.
fn into_margin(area: Rect, buf: &Buffer) -> Rect {
    if area.x <= buf.area.x || area.width < Scale::LEAST {
        return area;
    }
    Rect {
        x: area.x - 1,
        width: area.width + 1,
        ..area
    }
}

/// Draws options; below them a few words more on the one under the cursor.
pub fn options(
    marks: &Marks,
    grid: Grid,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (labels, glosses) = (marks.labels(), marks.glosses());
    let choices = Choices {
        theme: &room.theme,
        options: Options {
            labels: &labels,
            glosses: &glosses,
            many: marks.many,
            pairs: false,
        },
        grid,
        chosen: &marks.chosen,
        cursor: marks.cursor,
    };
    let below = match marks.rows_below(grid, area.width) {
        rows if rows + 3 > area.height => 0,
        rows => rows,
    };
    let upper = slice(area, 0, choices.height(area.width).min(area.height - below));
    choices.render(upper, buf);
    if !matches!(grid, Grid::Glossed(_)) {
        let air = u16::from(area.height > upper.height + below);
        let lower = slice(area, upper.height + air, area.height);
        Prose::new(marks.gloss(), room.theme.text).render(lower, buf);
    }
    choices.cursor(upper)
}

fn words(
    editor: &Editor,
    is_covered: bool,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (sign, style) = if editor.top() == ScrollRow::default() {
        ("›", room.theme.accent)
    } else {
        ("↑", room.theme.quiet)
    };
    put(buf, area, (0, 0), sign, style);
    let page = Rect {
        x: area.x + INDENT.min(area.width),
        width: area.width.saturating_sub(INDENT),
        ..area
    };
    Page {
        is_covered,
        ..Page::new(&room.theme, editor)
    }
    .draw(page, buf)
}

/// Tells how long a text has become, once it comes near its soft limit.
#[must_use]
pub fn length(pad: &Pad, form: &Form) -> Option<String> {
    match (pad, form) {
        (Pad::Line(editor) | Pad::Text(editor), Form::Line(limit) | Form::Text(limit)) => {
            let count: usize = editor.lines().iter().map(|line| line.chars().count()).sum();
            let is_near = count.saturating_mul(5) >= limit.saturating_mul(4);
            is_near.then(|| say!("guided-counted", n = count, limit = limit))
        }
        _ => None,
    }
}

fn practice(timer: &Timer, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let now = room.app.now();
    let cue = timer.cue(now).unwrap_or_default();
    let rows = balanced(cue, area.width);
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let block = middle(area, height.saturating_add(4));
    for (y, row) in (0..block.height).zip(&rows) {
        put_centred(buf, block, y, row, room.theme.title);
    }
    let bar = TimeBar {
        theme: &room.theme,
        left: timer.left(now),
        total: timer.length(),
        words: "",
    };
    let line = slice(block, height + 1, 1);
    bar.render(centred(line, CUE_LINE), buf);
    if timer.is_paused() {
        put_centred(
            buf,
            block,
            height + 3,
            say("breathe-paused"),
            room.theme.quiet,
        );
    }
    let first = rows.first().map_or(0, |row| cells(row));
    let before = block.width.saturating_sub(first) / 2;
    let cursor = Position::new(block.x + before, block.y);
    block.contains(cursor).then_some(cursor)
}

/// Draws a breathing step.
pub fn breath(
    breathing: &Breathing,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let beat = breathing.pacing.beat(room.app.now())?;
    let breath = Breath {
        theme: &room.theme,
        beat,
        shape: breathing.shape,
        counts: breathing.has_numbers,
        is_paused: breathing.pacing.is_paused(),
    };
    breath.render(area, buf);
    breath.cursor(area)
}
