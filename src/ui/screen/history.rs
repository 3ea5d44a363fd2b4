//! Draws the versions of a note, and the chosen one beside or below them.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::desk::Desk;
use crate::app::screen::history::History;
use crate::app::scroll::Extent;
use crate::journal::library::change::{Change, changes};
use crate::journal::library::entry::Entry;
use crate::journal::revision::{Kind, Revision};
use crate::keys::context::Context;
use crate::ui::note::head::said;
use crate::ui::note::page::{self, Paper, Rows};
use crate::ui::note::plan::{plan, text};
use crate::ui::note::scrolled;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, truncate};
use crate::ui::when;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{put, put_right};
use crate::words::say;

/// Draws it.
pub fn draw(history: &History, room: &Room<'_>, frame: &mut Frame<'_>) {
    let Some(entry) = history.entry(room.desk()) else {
        let gone = Line::styled(say("notes-gone"), room.theme.text);
        frame.render_widget(gone, room.area);
        return;
    };
    let parts = parts(entry, room.desk(), room.area);
    let buf = frame.buffer_mut();
    title(entry, room, parts.line, buf);
    let at = list(history, entry, room, parts.list, buf);
    if let Some(version) = history.version(entry) {
        let page = page(entry, version, room.desk(), parts.page);
        let top = history.scroll.top(measured(&page, parts.page, room.desk()));
        let _ = scrolled::draw(&page.rows, top, &room.theme, parts.page, buf);
    }
    if let Some(at) = at {
        room.point(frame, at);
    }
}

/// Measures a version's page in the rows between header and notice line.
#[must_use]
pub fn extent(entry: &Entry, version: &Revision, desk: &Desk, area: Rect) -> Extent {
    let area = parts(entry, desk, area).page;
    measured(&page(entry, version, desk, area), area, desk)
}

fn measured(page: &Rows, area: Rect, desk: &Desk) -> Extent {
    scrolled::extent(page.first, page.rows.len(), area, desk)
}

/// Where title, versions and text stand.
struct Parts {
    line: Rect,
    list: Rect,
    page: Rect,
}

fn parts(entry: &Entry, desk: &Desk, area: Rect) -> Parts {
    let plan = plan(area, desk.config.text_width);
    if let Some(page) = plan.pane {
        return Parts {
            line: plan.line,
            list: plan.list,
            page,
        };
    }
    let count = u16::try_from(entry.history().len()).unwrap_or(u16::MAX);
    let rows = count.min((plan.list.height / 3).max(1));
    let air = u16::from(plan.list.height > 6);
    let below = slice(plan.list, rows + air, plan.list.height);
    Parts {
        line: plan.line,
        list: slice(plan.list, 0, rows),
        page: Rect {
            y: below.y,
            height: below.height,
            ..text(area, desk.config.text_width + 2)
        },
    }
}

fn title(entry: &Entry, room: &Room<'_>, area: Rect, buf: &mut Buffer) {
    let theme = &room.theme;
    let count = say!("history-versions", n = entry.history().len());
    let taken = put_right(buf, area, 0, &count, theme.quiet);
    let title = sanitize(&entry.current().note.headline()).into_owned();
    let room = usize::from(area.width.saturating_sub(taken + 4));
    put(buf, area, (2, 0), &truncate(&title, room), theme.title);
}

fn list(
    history: &History,
    entry: &Entry,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let versions = entry.history();
    let height = usize::from(area.height);
    let first = history.cursor.top(versions.len(), height);
    for (y, number) in (0..area.height).zip(first..versions.len()) {
        let is_chosen = number == history.cursor.row();
        let line = slice(area, y, 1);
        row(entry, &versions[number], is_chosen, room, line, buf);
        if history.marked == Some(versions[number].id) {
            put(buf, line, (u16::from(is_chosen), 0), "●", room.theme.accent);
        }
    }
    let y = u16::try_from(history.cursor.row().checked_sub(first)?).ok()?;
    (y < area.height).then(|| Position::new(area.x, area.y + y))
}

fn row(
    entry: &Entry,
    version: &Revision,
    is_chosen: bool,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = &room.theme;
    let style = if is_chosen { theme.accent } else { theme.text };
    let written = &version.note.written;
    let today = room.app.now().wall.date_naive();
    let day = when::short_day(written.day(), today);
    let clock = when::clock(written, &room.desk().config);
    put(
        buf,
        area,
        (0, 0),
        if is_chosen { "›" } else { " " },
        theme.accent,
    );
    put(buf, area, (2, 0), &day, theme.quiet);
    put(buf, area, (10, 0), &clock, theme.quiet);
    let told: Vec<_> = changes(entry, version).into_iter().map(word).collect();
    let told = told.join(", ");
    let room = usize::from(area.width.saturating_sub(20));
    put(buf, area, (20, 0), &truncate(&told, room), style);
}

fn word(change: Change) -> &'static str {
    match change {
        Change::First => say("history-first"),
        Change::Orphan => say("history-orphan"),
        Change::Joined => say("history-joined"),
        Change::Binned => say("history-binned"),
        Change::TakenBack => say("history-taken-back"),
        Change::Title => say("history-title"),
        Change::Text => say("history-text"),
        Change::Alias => say("history-alias"),
        Change::Tags => say("history-labels"),
        Change::Flagged => say("history-flagged"),
        Change::Unflagged => say("history-unflagged"),
        Change::Scales => say("history-ratings"),
        Change::State => say("history-next-step"),
        Change::Other => say("history-again"),
    }
}

/// Lays the chosen version out, with what it changed marked at its side.
fn page(entry: &Entry, version: &Revision, desk: &Desk, area: Rect) -> Rows {
    let width = area.width.saturating_sub(scrolled::EDGE);
    if version.kind == Kind::Tombstone {
        let rows = said(say("history-note-binned"), desk.theme.text, width);
        return Rows { rows, first: 0 };
    }
    let paper = Paper {
        desk,
        context: Context::List,
        width,
        is_wide: false,
        is_short: true,
    };
    let replaced = |other: &&Revision| version.parents.contains(&other.id);
    let before = entry.history().iter().filter(replaced);
    let before: Vec<_> = before.filter(|other| other.kind == Kind::Note).collect();
    page::version(version, &before, &paper)
}
