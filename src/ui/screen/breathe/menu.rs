//! Draws the small menu: one row a choice, what it means below.

use std::time::Duration;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::screen::breathe::menu::{Menu, Row};
use crate::breath::pattern::Pattern;
use crate::breath::words;
use crate::ui::room::Room;
use crate::ui::text::balanced;
use crate::ui::widget::column::{TEXT, centred, slice};
use crate::ui::widget::ink::{put, put_cut};
use crate::words::say;

/// Where a row's options begin, and where in a narrow window.
const OPTIONS: u16 = 18;
const OPTIONS_NARROW: u16 = 16;
/// The width from which on all options of a row stand side by side.
const WIDE: u16 = 60;

/// Draws it.
pub fn draw(menu: &Menu, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, TEXT);
    let titled = area.height > 14;
    let top = if titled { 3 } else { 0 };
    let buf = frame.buffer_mut();
    if titled {
        put(
            buf,
            area,
            (0, 1),
            say("breathing-menu-title"),
            room.theme.title,
        );
    }
    for (y, row) in (top..).zip(Row::ALL) {
        draw_row(menu, row, y, room, area, buf);
    }
    let rows = u16::try_from(Row::ALL.len()).unwrap_or(0);
    let below = slice(area, top + rows + 1, area.height);
    for (y, line) in (0..).zip(about(menu, below.width)) {
        put(buf, below, (0, y), &line, room.theme.text);
    }
    let cursor = Position::new(area.x, area.y + top + u16::try_from(menu.row).unwrap_or(0));
    if area.contains(cursor) {
        frame.set_cursor_position(cursor);
    }
}

fn draw_row(menu: &Menu, row: Row, y: u16, room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let is_here = Row::ALL.get(menu.row) == Some(&row);
    let mark = if is_here { "›" } else { " " };
    put(buf, area, (0, y), mark, room.theme.accent);
    let style = if is_here {
        room.theme.title
    } else {
        room.theme.text
    };
    put(buf, area, (2, y), name(row), style);
    let (options, at) = menu.options(row);
    if area.width < WIDE || row == Row::Pattern {
        let chosen = options.get(at).map_or("", String::as_str);
        let shown = format!("‹ {chosen} › {}", unit(row));
        let x = if area.width < WIDE {
            OPTIONS_NARROW
        } else {
            OPTIONS
        };
        put_cut(
            buf,
            area,
            (x, y),
            &shown,
            area.width.saturating_sub(x),
            style,
        );
        return;
    }
    let mut x = OPTIONS;
    for (number, option) in options.iter().enumerate() {
        let (text, style) = if number == at {
            (format!("[{option}]"), room.theme.accent)
        } else {
            (format!(" {option} "), room.theme.quiet)
        };
        x += put(buf, area, (x, y), &text, style) + 1;
    }
    put(buf, area, (x + 1, y), unit(row), room.theme.quiet);
}

fn name(row: Row) -> &'static str {
    say(match row {
        Row::Pattern => "breathing-row-pattern",
        Row::Length => "breathing-row-length",
        Row::Start => "breathing-row-start",
        Row::Shape => "breathing-row-shape",
        Row::Sound => "breathing-row-sound",
    })
}

fn unit(row: Row) -> &'static str {
    match row {
        Row::Length => say("breathing-unit-length"),
        Row::Start => say("breathing-unit-start"),
        _ => "",
    }
}

/// Says what the row under the cursor means, and what the pattern asks for.
fn about(menu: &Menu, width: u16) -> Vec<String> {
    let pattern = &menu.chosen.pattern;
    let meaning = match Row::ALL.get(menu.row) {
        Some(Row::Pattern) | None => seconds(pattern),
        Some(Row::Length) => say("breathing-about-length").to_owned(),
        Some(Row::Start) => say("breathing-about-start").to_owned(),
        Some(Row::Shape) => say("breathing-about-shape").to_owned(),
        Some(Row::Sound) => say("breathing-about-sound").to_owned(),
    };
    let limit = pattern.is_sigh().then(|| say("breathing-sighs"));
    let limit = limit.or_else(|| pattern.max_cycles.map(|_| say("breathing-long-holds")));
    let caution = pattern.has_holds().then_some(words::holds());
    let texts = [Some(meaning.as_str()), limit, caution];
    let rows = texts
        .into_iter()
        .flatten()
        .map(|text| balanced(text, width));
    rows.flatten().collect()
}

/// Gives "4 s in, 6 s out", with the rests where there are some.
fn seconds(pattern: &Pattern) -> String {
    let told = |time: Duration| time.as_secs_f64().to_string();
    let parts = [
        (
            pattern.inhale,
            say!("breathing-part-in", seconds = told(pattern.inhale)),
        ),
        (
            pattern.top_up,
            say!("breathing-part-more", seconds = told(pattern.top_up)),
        ),
        (
            pattern.hold_in,
            say!("breathing-part-rest", seconds = told(pattern.hold_in)),
        ),
        (
            pattern.exhale,
            say!("breathing-part-out", seconds = told(pattern.exhale)),
        ),
        (
            pattern.hold_out,
            say!("breathing-part-rest", seconds = told(pattern.hold_out)),
        ),
    ];
    let there = parts.into_iter().filter(|(time, _)| !time.is_zero());
    let parts: Vec<_> = there.map(|(_, part)| part).collect();
    format!("{}.", parts.join(", "))
}
