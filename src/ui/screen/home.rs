//! Draws the start.

mod line;
mod more;
mod waits;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::desk::Journal;
use crate::app::screen::home::{Home, LINES};
use crate::app::waiting::{behind, waiting};
use crate::config::habit::Chosen;
use crate::journal::library::Library;
use crate::keys::action::Action;
use crate::ui::cover::bars;
use crate::ui::room::Room;
use crate::ui::text::{padded, sanitize, truncate, whole_pieces, wrap};
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::ink::put_more;
use crate::words::{self, say};

/// Room for both columns side by side.
const SIDE_BY_SIDE: u16 = 72;

/// Width of both columns, where there is room.
const COLUMNS: u16 = SIDE_BY_SIDE + 6;

/// Width of the left column, its gap included.
const LEFT: u16 = 46;

/// The rows from which on a line that comes back stands below the one that is always there.
const ROOMY: u16 = 30;

/// The decks between two sessions with their titles: the first frame must not wait until all decks are read.
const BETWEEN: [(Action, &str, &str); 3] = [
    (Action::Doorway, "doorway-60", "home-doorway"),
    (Action::Reset, "reset-3", "home-reset"),
    (Action::FullGap, "fullgap-10", "home-full-gap"),
];

/// Draws what can be begun on the left, and what waits on the right or below.
pub fn draw(home: &Home, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = room.area;
    if area.width < SIDE_BY_SIDE {
        return one_column(home, room, frame);
    }
    let mut begin = begin(room);
    let mut waits = waits(home, room);
    let column = centred(inset(area, 0, u16::from(area.height > 14)), COLUMNS);
    let left = Rect {
        width: LEFT,
        ..column
    };
    let right = Rect {
        x: column.x + LEFT,
        width: column.width - LEFT,
        ..column
    };
    let rest = usize::from(left.height).saturating_sub(begin.len());
    begin.extend(more::more(room, rest));
    more_waits(room, &mut waits, right.height);
    frame.render_widget(Paragraph::new(begin), left);
    let chosen = chosen(home, room).map(|row| at(right, 1 + row));
    frame.set_cursor_position(chosen.unwrap_or(left.as_position()));
    frame.render_widget(Paragraph::new(waits).wrap(Wrap { trim: false }), right);
}

/// One below the other; where even that is too much, the headings go, and what waits keeps the chosen line.
fn one_column(home: &Home, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = inset(room.area, 1, 0);
    let rows = usize::from(area.height);
    let mut lines = begin(room);
    let mut waits = waits(home, room);
    let mut chosen = chosen(home, room);
    let mut headings = 1;
    let mut is_more = (false, false);
    if lines.len() + 1 + waits.len() > rows {
        lines.retain(|line| line.width() > 0);
        lines.remove(0);
        waits.remove(0);
        let shown = rows.saturating_sub(lines.len() + 1).max(1);
        let above = chosen.map_or(0, |row| (row + 1).saturating_sub(shown));
        waits.drain(..above);
        waits.truncate(shown);
        chosen = chosen.map(|row| row - above);
        is_more = (above > 0, above + waits.len() < count(room));
        headings = 0;
    } else {
        let free = rows - lines.len() - 1;
        more_waits(room, &mut waits, u16::try_from(free).unwrap_or(u16::MAX));
    }
    lines.push(Line::default());
    let from = lines.len();
    let chosen = chosen.map(|row| at(area, from + headings + row));
    lines.extend(waits);
    frame.render_widget(Paragraph::new(lines), area);
    let from = u16::try_from(from).unwrap_or(area.height);
    let below = slice(area, from, area.height);
    put_more(frame.buffer_mut(), below, is_more, room.theme.quiet);
    let is_seen = |at: &Position| at.y < area.bottom();
    frame.set_cursor_position(chosen.filter(is_seen).unwrap_or(area.as_position()));
}

/// Counts the lines that wait, those behind the ones that are shown too.
fn count(room: &Room<'_>) -> usize {
    let desk = room.desk();
    if desk.is_open() {
        waiting(desk).len() + behind(desk)
    } else {
        0
    }
}

/// Gives the row of the chosen one among what waits.
fn chosen(home: &Home, room: &Room<'_>) -> Option<usize> {
    home.row(room.desk()).filter(|_| room.desk().is_open())
}

/// Gives the first cell of a row.
fn at(area: Rect, row: usize) -> Position {
    let row = u16::try_from(row).unwrap_or(u16::MAX);
    Position::new(area.x, area.y.saturating_add(row))
}

/// Says that more waits behind the lines, where a row is free for it.
fn more_waits(room: &Room<'_>, waits: &mut Vec<Line<'_>>, height: u16) {
    let more = behind(room.desk());
    if room.desk().is_open() && more > 0 && waits.len() < usize::from(height) {
        let text = format!("    {}", say!("home-behind", n = more));
        let place = 1 + waiting(room.desk()).len();
        waits.insert(place.min(waits.len()), Line::styled(text, room.theme.quiet));
    }
}

fn inset(area: Rect, x: u16, y: u16) -> Rect {
    Rect {
        x: area.x + x.min(area.width),
        y: area.y + y.min(area.height),
        width: area.width.saturating_sub(x),
        height: area.height.saturating_sub(y),
    }
}

/// Everything that works at once, passphrase or not.
fn begin<'a>(room: &Room<'_>) -> Vec<Line<'a>> {
    let mut lines = vec![heading(room, say("home-between"))];
    for (action, deck, title) in BETWEEN {
        let own = room.desk().decks.own(deck);
        let title = own.map_or(say(title).to_owned(), |deck| words::inside(&deck.title));
        lines.push(row(room, action, action.describe(), &title));
    }
    lines.push(Line::default());
    lines.push(row(
        room,
        Action::Breathe,
        say("home-breathe"),
        &breathing(room),
    ));
    lines.push(row(
        room,
        Action::Note,
        say("home-note"),
        say("home-note-about"),
    ));
    lines.push(row(
        room,
        Action::Ground,
        say("home-ground"),
        say("home-ground-about"),
    ));
    lines.push(row(
        room,
        Action::CheckIn,
        say("home-check-in"),
        &last_check_in(room),
    ));
    lines
}

fn heading<'a>(room: &Room<'_>, text: &'static str) -> Line<'a> {
    Line::styled(text, room.theme.title)
}

fn row<'a>(room: &Room<'_>, action: Action, name: &str, about: &str) -> Line<'a> {
    let rest = usize::from(room.area.width.min(LEFT).saturating_sub(20));
    let about = whole_pieces(&sanitize(about), rest).into_owned();
    Line::from(vec![
        Span::styled(padded(&room.key(action), 3), room.theme.accent),
        Span::styled(padded(name, 16), room.theme.text),
        Span::styled(about, room.theme.quiet),
    ])
}

fn breathing(room: &Room<'_>) -> String {
    let practice = &room.desk().practice;
    if let Some(stopped) = practice.stopped(room.app.now()) {
        let minutes = stopped.place.as_secs() / 60;
        return if minutes == 0 {
            say("breathing-go-on").to_owned()
        } else {
            say!("breathing-go-on-after", minutes = minutes)
        };
    }
    let Chosen {
        pattern, minutes, ..
    } = practice.chosen(&room.desk().config.breathe);
    let seconds = |time: Duration| time.as_secs_f64();
    if pattern.has_holds() || pattern.is_sigh() {
        return say!(
            "home-pattern",
            pattern = words::inside(pattern.title()),
            minutes = minutes
        );
    }
    say!(
        "home-in-out",
        inhale = seconds(pattern.inhale),
        exhale = seconds(pattern.exhale),
        minutes = minutes
    )
}

fn last_check_in(room: &Room<'_>) -> String {
    let Some(library) = room.desk().library() else {
        return say("home-check-in-about").into();
    };
    let mut notes = library.entries().map(|entry| &entry.current().note);
    let Some(last) = notes.find(|note| note.deck.as_deref() == Some("checkin")) else {
        return say("home-check-in-none").into();
    };
    match (room.app.now().wall.date_naive() - last.written.day()).num_days() {
        ..=0 => say("home-check-in-today").into(),
        1 => say("home-check-in-yesterday").into(),
        days => say!("home-check-in-days", n = days),
    }
}

/// What waits: nothing is shown of it before the passphrase.
fn waits<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    match room.desk().journal {
        Journal::Missing => said(
            room,
            say("home-no-journal"),
            &[("enter", say("home-make-one"))],
        ),
        Journal::Locked => locked(home, room),
        _ => open(home, room),
    }
}

fn locked<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    let key = room.key(Action::Unlock);
    let mut lines = said(
        room,
        say("home-locked"),
        &[(key.as_str(), say("home-unlock"))],
    );
    let about = if room.desk().is_writable {
        say("home-sealed-at-once")
    } else {
        say("home-open-once")
    };
    lines.push(Line::styled(about, room.theme.text));
    let waits = loops(home, room);
    lines.extend((!waits.is_empty()).then(Line::default));
    lines.extend(waits);
    lines
}

fn said<'a>(room: &Room<'_>, title: &'static str, keys: &[(&str, &'static str)]) -> Vec<Line<'a>> {
    let mut lines = vec![heading(room, title)];
    for (key, does) in keys {
        lines.push(Line::from(vec![
            Span::styled(padded(key, 7), room.theme.accent),
            Span::styled(*does, room.theme.text),
        ]));
    }
    lines
}

fn open<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    let mut lines = vec![heading(room, say("home-open"))];
    let waits = loops(home, room);
    if waits.is_empty() {
        lines.push(Line::styled(say("home-nothing-waits"), room.theme.text));
    }
    let count = room.desk().library().map_or(0, Library::len);
    let recalled = line::recalled(home, room, beside(room));
    // Who has written something is told only where there is room for it.
    let has_room = room.area.width >= SIDE_BY_SIDE && recalled.is_empty();
    if waits.is_empty() && (count == 0 || has_room) {
        let will = say("home-will-wait");
        let rows = wrap(will, beside(room)).into_iter();
        lines.extend(rows.map(|row| Line::styled(&will[row], room.theme.quiet)));
    }
    lines.extend(waits);
    lines.push(Line::default());
    lines.push(Line::styled(counted(count, room), room.theme.quiet));
    // One line to think of at a time, where both would crowd the rest.
    if recalled.is_empty() || room.area.height >= ROOMY {
        lines.extend(line::drawn(room, beside(room)));
    }
    lines.extend(recalled);
    lines
}

fn counted(notes: usize, room: &Room<'_>) -> String {
    match notes {
        0 => say!("home-no-notes", key = room.key(Action::Note)),
        n => say!("home-notes", n = n),
    }
}

/// Gives the width of what waits: the right column, or the only one.
fn beside(room: &Room<'_>) -> u16 {
    let left = if room.area.width < SIDE_BY_SIDE {
        2
    } else {
        LEFT
    };
    let column = room.area.width.min(COLUMNS);
    column.saturating_sub(left + 2)
}

/// The lines that wait, each behind the key that opens it.
fn loops<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    let width = usize::from(beside(room)).saturating_sub(2);
    let is_open = room.desk().is_open();
    // Before the passphrase `enter` opens the journal, not what waits.
    let chosen = chosen(home, room);
    let rows = waiting(room.desk());
    let drawn = rows.iter().zip(LINES).enumerate();
    let drawn = drawn.map(|(index, (waiting, action))| {
        let text = truncate(&sanitize(&waits::told(*waiting, room, width)), width).into_owned();
        // One line is always the chosen one, and it may hold an alias or a title: here nothing stays open.
        let is_covered = room.desk().is_covered;
        let text = if is_covered { bars(&text) } else { text };
        let (mark, style) = if chosen == Some(index) {
            ("›", room.theme.accent)
        } else {
            (" ", room.theme.text)
        };
        if !is_open {
            return Line::styled(text, style);
        }
        let key = padded(&room.key(action), 3);
        Line::from(vec![
            Span::styled(format!("{mark}{key}"), room.theme.accent),
            Span::styled(text, style),
        ])
    });
    drawn.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::decks::Decks;

    #[test]
    fn home_calls_the_decks_by_their_titles() {
        let decks = Decks::builtin();
        for (_, id, title) in BETWEEN {
            let deck = decks.get(id).expect("a deck that comes with the program");
            assert_eq!(deck.title.to_lowercase(), say(title));
        }
    }
}
