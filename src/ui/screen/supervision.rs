//! Draws what waits for supervision, when it is, and one of them in full.

use chrono::{Datelike as _, Days, NaiveDate};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::deeds::key;
use crate::app::screen::supervision::Supervision;
use crate::app::screen::supervision::row::Row;
use crate::journal::agenda::item::{Urgency, Wish};
use crate::journal::find::query::Query;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::ui::note::{pane, scrolled};
use crate::ui::room::Room;
use crate::ui::screen::flag::{urgency, wish};
use crate::ui::text::whole_pieces;
use crate::ui::when;
use crate::ui::widget::column::{TEXT, at_most, behind, centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{put, put_cut, put_more, put_right};
use crate::ui::widget::list::in_columns;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which words begin, behind the marks.
const WORDS: u16 = 4;
/// The widest column.
const COLUMN: u16 = 116;
/// With fewer rows nothing is said of the chosen one below the list.
const DETAIL: u16 = 11;
/// The fewest rows that are worth while for a note.
const NOTE: u16 = 5;
/// The widths from which on a row says since when it waits, and what is wished for.
const MIDDLE: u16 = 62;
const WIDE: u16 = 90;

/// Draws the line on the days, the list, and the chosen one.
pub fn draw(screen: &Supervision, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, COLUMN);
    let buf = frame.buffer_mut();
    let days = days(screen, room);
    let most = usize::from(area.width.saturating_sub(2));
    put(
        buf,
        area,
        (2, 0),
        &whole_pieces(&days, most),
        room.theme.title,
    );
    let air = u16::from(area.height > 9);
    let below = slice(area, 1 + air, area.height);
    if screen.day.is_some() {
        return day(screen, room, below, frame);
    }
    if screen.rows.is_empty() {
        return nothing(room, below, frame);
    }
    let detail = if below.height >= DETAIL { 5 } else { 0 };
    let most = below.height - detail;
    let listed = u16::try_from(screen.rows.len()).unwrap_or(most).min(most);
    let at = rows(screen, room, slice(below, 0, listed), frame.buffer_mut());
    if let Some(row) = screen.chosen().filter(|_| detail > 0) {
        let rest = slice(below, listed + 1, below.height);
        about(row, room, rest, frame);
    }
    room.point(frame, at.unwrap_or(area.as_position()));
}

/// Says when it is next, how much waits, and the hours of this year.
fn days(screen: &Supervision, room: &Room<'_>) -> String {
    let today = room.desk().today;
    let due = &screen.due;
    let next = match (due.next, due.passed) {
        (Some(day), _) if day == today => say("supervision-is-today").to_owned(),
        (Some(day), _) => say!("supervision-is-on-day", day = when::coming(day, today)),
        (None, Some(day)) => say!("supervision-was-on-day", day = when::plain(day, today)),
        (None, None) => say!("supervision-no-day", key = room.key(Action::NextDate)),
    };
    let mut said = vec![next];
    if due.items > 0 {
        said.push(say!("supervision-items", n = due.items));
    }
    if due.overdue > 0 {
        said.push(say!("supervision-overdue", n = due.overdue));
    }
    if screen.minutes > 0 {
        said.push(say!(
            "supervision-hours-this-year",
            hours = hours(screen.minutes)
        ));
    }
    said.join(" · ")
}

/// Gives minutes as hours: `1.5`, in the language's own digits.
#[must_use]
pub fn hours(minutes: u32) -> f64 {
    f64::from(minutes) / 60.0
}

fn rows(screen: &Supervision, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let height = usize::from(area.height);
    let top = screen.cursor.top(screen.rows.len(), height);
    let seen = screen.rows.iter().enumerate().skip(top).take(height);
    let told = seen.clone().map(|(_, row)| aside(row, room, area.width));
    let asides = in_columns(&told.collect::<Vec<_>>());
    for (y, ((number, row), aside)) in (0..area.height).zip(seen.zip(&asides)) {
        let looks = (
            number == screen.cursor.row(),
            screen.marked.contains(&row.key),
        );
        put_row((row, aside), looks, room, slice(area, y, 1), buf);
    }
    let is_more = (top > 0, top + height < screen.rows.len());
    put_more(buf, area, is_more, room.theme.quiet);
    let y = u16::try_from(screen.cursor.row().checked_sub(top)?).ok()?;
    (y < area.height).then(|| Position::new(area.x, area.y + y))
}

fn put_row(
    (row, aside): (&Row, &str),
    (is_chosen, is_marked): (bool, bool),
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = &room.theme;
    let sign = if is_chosen { "›" } else { " " };
    put(buf, area, (0, 0), sign, theme.accent);
    let (sign, style) = match (is_marked, row.is_overdue) {
        (true, _) => ("x", theme.accent),
        (false, true) => ("•", theme.warning),
        (false, false) => (" ", theme.text),
    };
    put(buf, area, (2, 0), sign, style);
    let right = Rect {
        width: area.width.saturating_sub(2),
        ..area
    };
    let taken = put_right(buf, right, 0, aside, theme.quiet);
    let style = if is_chosen { theme.accent } else { theme.text };
    let most = right.width.saturating_sub(WORDS + taken + 1);
    put_cut(buf, area, (WORDS, 0), &row.headline, most, style);
}

/// Says of one what there is room for: whom it is about, what is wished, how it presses, since when.
fn aside(row: &Row, room: &Room<'_>, width: u16) -> [String; 4] {
    let about = match (&row.alias, row.is_gone) {
        (_, true) => say("supervision-line-gone").to_owned(),
        (alias, false) => alias.clone().unwrap_or_default(),
    };
    let wish = row.item.wish.filter(|_| width >= WIDE).map(short);
    let presses = row.item.urgency != Urgency::Next;
    let presses = presses.then(|| urgency(row.item.urgency));
    let since = when::short_day(row.since, room.desk().today);
    let is_said = !about.is_empty() || presses.is_some();
    let since = if width >= MIDDLE || !is_said {
        since
    } else {
        String::new()
    };
    [
        about,
        wish.unwrap_or_default().to_owned(),
        presses.unwrap_or_default().to_owned(),
        since,
    ]
}

fn short(wish: Wish) -> &'static str {
    match wish {
        Wish::Think => say("supervision-wish-think-short"),
        Wish::Check => say("supervision-wish-check-short"),
        Wish::Held => say("supervision-wish-held-short"),
    }
}

/// Says all of the chosen one below the list, and where there is room its note.
fn about(row: &Row, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let theme = &room.theme;
    let inner = at_most(behind(area, WORDS), area.width.saturating_sub(WORDS + 2));
    let question = row.item.question.as_deref();
    let (words, style) = match question {
        Some(question) => (question, theme.text),
        None => (say("supervision-no-question"), theme.quiet),
    };
    let words = Prose::new(words, style);
    let rows = words.height(inner.width).min(2);
    frame.render_widget(words, slice(inner, 0, rows));
    let mut y = rows;
    let day = when::plain(row.since, room.desk().today);
    let mut said = vec![say!("supervision-since", day = day)];
    said.extend(row.is_overdue.then(|| say("supervision-left").to_owned()));
    said.extend(row.item.wish.map(|one| wish(one).to_owned()));
    said.push(urgency(row.item.urgency).to_owned());
    if let Some(taken) = row.item.taken {
        let day = when::plain(taken, room.desk().today);
        said.push(say!("supervision-was-taken", day = day));
    }
    let buf = frame.buffer_mut();
    put_cut(
        buf,
        inner,
        (0, y),
        &said.join(" · "),
        inner.width,
        theme.quiet,
    );
    y += 1;
    let of = match &row.item.line {
        _ if row.is_gone => Some(say("supervision-line-gone-long").to_owned()),
        Some(_) => Some(say!("supervision-line-of", title = row.note.as_str())),
        None if row.headline == row.note => None,
        None => Some(say!("supervision-of-note", title = row.note.as_str())),
    };
    if let Some(of) = of {
        put_cut(buf, inner, (0, y), &of, inner.width, theme.quiet);
        y += 1;
    }
    let entry = room
        .desk()
        .library()
        .and_then(|all| all.entry(row.key.note));
    let rest = slice(inner, y + 1, inner.height);
    if let Some(entry) = entry.filter(|_| rest.height >= NOTE) {
        let width = room.desk().config.text_width + scrolled::EDGE;
        let rest = Rect {
            width: rest.width.min(width),
            ..rest
        };
        pane::draw(entry, &Query::default(), room.desk(), rest, buf);
    }
}

fn nothing(room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let inner = at_most(behind(area, 2), TEXT);
    let title = Prose::new(say("supervision-none"), room.theme.title);
    let rows = title.height(inner.width);
    frame.render_widget(title, slice(inner, 0, rows));
    let key = |context, action| key(room.desk(), context, action);
    let hint = say!(
        "supervision-none-hint",
        note = key(Context::List, Action::SupervisionFlag),
        line = key(Context::Reader, Action::SupervisionLine),
        writing = key(Context::Write, Action::SupervisionFlag)
    );
    frame.render_widget(
        Prose::new(&hint, room.theme.text),
        slice(inner, rows + 1, inner.height),
    );
    room.point(frame, area);
}

/// Draws the line for the next day, and what is understood of it.
fn day(screen: &Supervision, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let Some(line) = &screen.day else { return };
    let theme = &room.theme;
    let buf = frame.buffer_mut();
    put(buf, area, (2, 0), say("supervision-ask-day"), theme.title);
    let row = slice(area, 2, 1);
    put(buf, row, (0, 0), "›", theme.accent);
    let inner = behind(row, 2);
    let field = Field {
        hint: say("supervision-day-hint"),
        ..Field::new(theme, &line.editor)
    };
    let at = field.draw(inner, buf);
    let today = room.desk().today;
    let (words, style) = match line.day(today) {
        Some(day) => (when::coming(day, today), theme.quiet),
        None if line.is_refused => (refused(today), theme.warning),
        None if line.editor.is_empty() => (say("supervision-day-empty").to_owned(), theme.quiet),
        None => (String::new(), theme.quiet),
    };
    let below = behind(slice(area, 4, 3), 2);
    frame.render_widget(Prose::new(&words, style), below);
    if let Some(at) = at {
        room.point(frame, at);
    }
}

/// Says how a day to come is written, by one that is still to come.
fn refused(today: NaiveDate) -> String {
    let day = today.checked_add_days(Days::new(14)).unwrap_or(today);
    let (year, month) = (format!("{}", day.year()), format!("{:02}", day.month()));
    say!(
        "supervision-day-refused",
        year = year,
        month = month,
        day = format!("{:02}", day.day())
    )
}
