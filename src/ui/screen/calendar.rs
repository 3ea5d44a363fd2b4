//! Draws a year of days, and below it what was written on the chosen one.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

use crate::app::deeds::key;
use crate::app::desk::Desk;
use crate::app::screen::calendar::grid::Grid;
use crate::app::screen::calendar::{Calendar, is_weekend};
use crate::config::theme::Theme;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::ui::cover::cover;
use crate::ui::room::Room;
use crate::ui::when;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{cells, put, put_cut, put_right};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The signs of days with one note, with two or three, and with more; each is fuller than the one before.
const SIGNS: [&str; 3] = ["░", "▒", "█"];
/// The sign of a day without a note, and of today without one.
const EMPTY: &str = "·";
const EMPTY_TODAY: &str = "◦";

/// Draws it.
pub fn draw(calendar: &Calendar, room: &Room<'_>, frame: &mut Frame<'_>) {
    let window = frame.area();
    let grid = Grid::new((window.width, window.height), calendar.day);
    let buf = frame.buffer_mut();
    head(calendar, &grid, room, window, buf);
    for month in grid.first..grid.first + grid.months {
        row(month, calendar, &grid, room, buf);
    }
    let below = slice(
        room.area,
        grid.below().saturating_sub(room.area.y),
        room.area.height,
    );
    let below = Rect {
        x: grid.left,
        width: grid.width().min(window.width.saturating_sub(grid.left)),
        ..below
    };
    about(calendar, &grid, room, below, buf);
    if let Some((x, y)) = grid.cell(calendar.day) {
        frame.set_cursor_position(Position::new(x, y));
    }
}

/// The year, the numbers of the days, and an arrow where months are hidden.
fn head(calendar: &Calendar, grid: &Grid, room: &Room<'_>, window: Rect, buf: &mut Buffer) {
    let theme = &room.theme;
    let year = grid.year().to_string();
    put(
        buf,
        window,
        (grid.left.saturating_sub(1), grid.head),
        &year,
        theme.title,
    );
    for day in [1, 5, 10, 15, 20, 25, 30] {
        let style = if is_chosen(day, calendar.day) {
            theme.accent
        } else {
            theme.quiet
        };
        let column = grid.column(day);
        // The year takes the place of the first number where days stand close.
        if column > grid.left + cells(&year) {
            put(buf, window, (column, grid.head), &day.to_string(), style);
        }
    }
}

fn is_chosen(day: u16, chosen: NaiveDate) -> bool {
    u32::from(day) == chrono::Datelike::day(&chosen)
}

fn row(month: u16, calendar: &Calendar, grid: &Grid, room: &Room<'_>, buf: &mut Buffer) {
    let Some(y) = grid.row(month) else {
        return;
    };
    let theme = &room.theme;
    let window = buf.area;
    let today = room.desk().today;
    let number = u32::from(month) + 1;
    let is_here = chrono::Datelike::month(&calendar.day) == number;
    let style = if is_here { theme.accent } else { theme.quiet };
    let name = say!("time-month-short", n = number);
    put_cut(buf, window, (grid.left, y), &name, 3, style);
    let days = (1..=31).filter_map(|day| NaiveDate::from_ymd_opt(grid.year(), number, day));
    for day in days {
        let Some((x, y)) = grid.cell(day) else {
            continue;
        };
        let (sign, mut style) = look(day, calendar, today, theme);
        if day == today {
            style = style.add_modifier(Modifier::UNDERLINED);
        }
        if day == calendar.day {
            style = style.patch(theme.selection);
        }
        put(buf, window, (x, y), sign, style);
    }
}

/// Gives the sign of a day, and how it looks.
fn look(
    day: NaiveDate,
    calendar: &Calendar,
    today: NaiveDate,
    theme: &Theme,
) -> (&'static str, Style) {
    match calendar.days().notes(day).len() {
        0 if day == today => (EMPTY_TODAY, theme.accent),
        0 if is_weekend(day) || day > today => (" ", theme.quiet),
        0 => (EMPTY, theme.quiet),
        notes => {
            let level = level(notes);
            (SIGNS[level], styles(theme)[level])
        }
    }
}

const fn level(notes: usize) -> usize {
    match notes {
        0 | 1 => 0,
        2 | 3 => 1,
        _ => 2,
    }
}

const fn styles(theme: &Theme) -> [Style; 3] {
    [
        theme.text,
        theme.accent,
        theme.accent.add_modifier(Modifier::BOLD),
    ]
}

/// What was written on the chosen day, and what the signs mean.
fn about(calendar: &Calendar, grid: &Grid, room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let theme = &room.theme;
    let air = u16::from(area.height > 3);
    let has_legend = area.height > 4;
    let line = slice(area, air, 1);
    let day = when::long_day(calendar.day);
    let notes = calendar.notes();
    let counted = if calendar.days().is_empty() {
        String::new()
    } else {
        say!("calendar-notes", n = notes.len())
    };
    let taken = put(buf, line, (0, 0), &day, theme.title);
    put(buf, line, (taken + 2, 0), &counted, theme.text);
    let rows = area.height.saturating_sub(air + 1 + u16::from(has_legend));
    let list = slice(area, air + 1, rows);
    if calendar.days().is_empty() {
        nothing(room, list, buf);
    } else {
        titles(calendar, room.desk(), theme, list, buf);
    }
    if has_legend {
        let bottom = slice(area, area.height - 1, 1);
        legend(calendar, grid, theme, bottom, buf);
    }
}

fn nothing(room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let theme = &room.theme;
    let key = key(room.desk(), Context::Home, Action::Note);
    let empty = say!("calendar-empty", key = key);
    Prose::new(&empty, theme.text).render(area, buf);
}

/// The notes of the day; where there are more than rows, the last row counts the others.
fn titles(calendar: &Calendar, desk: &Desk, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let rows = usize::from(area.height);
    let notes = calendar.notes();
    let shown = if notes.len() > rows {
        rows.saturating_sub(1)
    } else {
        notes.len()
    };
    let entries = notes.iter().filter_map(|note| desk.library()?.entry(*note));
    for (y, entry) in (0..area.height).zip(entries.take(shown)) {
        let note = &entry.current().note;
        let clock = when::clock(entry.written(), &desk.config);
        let from = put(buf, area, (0, y), &clock, theme.quiet) + 2;
        let room = area.width.saturating_sub(from);
        put_cut(buf, area, (from, y), &note.headline(), room, theme.text);
        if desk.is_covered {
            let title = Rect {
                x: area.x + from.min(area.width),
                width: room,
                ..slice(area, y, 1)
            };
            cover(buf, title);
        }
    }
    if shown < notes.len() {
        let more = say!("calendar-more", n = notes.len() - shown);
        let y = u16::try_from(shown).unwrap_or(u16::MAX);
        put(buf, area, (0, y), &more, theme.quiet);
    }
}

fn legend(calendar: &Calendar, grid: &Grid, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let counted = say!(
        "calendar-in-year",
        year = grid.year().to_string(),
        n = calendar.days().in_year(grid.year())
    );
    let words = [
        say("calendar-one"),
        say("calendar-some"),
        say("calendar-many"),
        say("calendar-none"),
    ];
    let mut x = 0;
    let none = (EMPTY, theme.quiet);
    let signs = SIGNS.into_iter().zip(styles(theme));
    for ((sign, style), word) in signs.chain([none]).zip(words) {
        x += put(buf, area, (x, 0), sign, style) + 1;
        x += put(buf, area, (x, 0), word, theme.quiet) + 2;
    }
    if x + cells(&counted) < area.width {
        put_right(buf, area, 0, &counted, theme.quiet);
    }
}
