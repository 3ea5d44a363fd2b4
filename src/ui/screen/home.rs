//! Draws the start.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::desk::Journal;
use crate::app::screen::home::Home;
use crate::app::waiting::{Loop, waiting};
use crate::config::Breathe;
use crate::keys::action::Action;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, truncate};
use crate::ui::widget::column::centred;
use crate::words::say;

/// Room for both columns side by side.
const SIDE_BY_SIDE: u16 = 72;

/// Width of the left column, its gap included.
const LEFT: u16 = 46;

/// The decks between two sessions with their titles: the first frame must not wait until all decks are read.
const BETWEEN: [(Action, &str, &str); 3] = [
    (Action::Doorway, "doorway-60", "doorway minute"),
    (Action::Reset, "reset-3", "three-minute reset"),
    (Action::FullGap, "fullgap-10", "full gap"),
];

/// Draws what can be begun on the left, and what waits on the right or below.
pub fn draw(home: &Home, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = room.area;
    if area.width < SIDE_BY_SIDE {
        return one_column(home, room, frame);
    }
    let begin = begin(room);
    let waits = waits(home, room);
    let column = centred(
        inset(area, 0, u16::from(area.height > 14)),
        SIDE_BY_SIDE + 4,
    );
    let left = Rect {
        width: LEFT,
        ..column
    };
    let right = Rect {
        x: column.x + LEFT,
        width: column.width - LEFT,
        ..column
    };
    frame.render_widget(Paragraph::new(begin), left);
    frame.set_cursor_position(left.as_position());
    frame.render_widget(Paragraph::new(waits).wrap(Wrap { trim: false }), right);
}

/// One below the other; where even that is too much, the headings go, and what waits keeps one line.
fn one_column(home: &Home, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = inset(room.area, 1, 0);
    let rows = usize::from(area.height);
    let mut lines = begin(room);
    let mut waits = waits(home, room);
    if lines.len() + 1 + waits.len() > rows {
        lines.retain(|line| line.width() > 0);
        lines.remove(0);
        waits.remove(0);
        waits.truncate(rows.saturating_sub(lines.len() + 1).max(1));
    }
    lines.push(Line::default());
    lines.extend(waits);
    frame.render_widget(Paragraph::new(lines), area);
    frame.set_cursor_position(area.as_position());
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
    let mut lines = vec![heading(room, "Between sessions")];
    for (action, deck, title) in BETWEEN {
        let own = room.desk().decks.own(deck);
        let title = own.map_or(title.to_owned(), |deck| deck.title.to_lowercase());
        lines.push(row(room, action, action.describe(), &title));
    }
    lines.push(Line::default());
    lines.push(row(room, Action::Breathe, "breathe", &breathing(room)));
    lines.push(row(room, Action::Note, "note", "what stayed with you"));
    lines.push(row(room, Action::Ground, "ground", "eyes, feet, senses"));
    lines.push(row(room, Action::CheckIn, "check in", &last_check_in(room)));
    lines
}

fn heading<'a>(room: &Room<'_>, text: &'static str) -> Line<'a> {
    Line::styled(text, room.theme.title)
}

fn row<'a>(room: &Room<'_>, action: Action, name: &str, about: &str) -> Line<'a> {
    let about = truncate(
        &sanitize(about),
        usize::from(room.area.width.min(LEFT).saturating_sub(21)),
    )
    .into_owned();
    Line::from(vec![
        Span::styled(format!("{:<3}", room.key(action)), room.theme.accent),
        Span::styled(format!("{name:<16}"), room.theme.text),
        Span::styled(about, room.theme.quiet),
    ])
}

fn breathing(room: &Room<'_>) -> String {
    let Breathe {
        pattern, minutes, ..
    } = &room.desk().config.breathe;
    let seconds = |time: Duration| time.as_secs_f64();
    if pattern.has_holds() || !pattern.top_up.is_zero() {
        return format!("{}, {minutes} min", pattern.name.to_lowercase());
    }
    format!(
        "{} in, {} out, {minutes} min",
        seconds(pattern.inhale),
        seconds(pattern.exhale)
    )
}

fn last_check_in(room: &Room<'_>) -> String {
    let Some(library) = room.desk().library() else {
        return "tired, fuse, distance".into();
    };
    let mut notes = library.entries().map(|entry| &entry.current().note);
    let Some(last) = notes.find(|note| note.deck.as_deref() == Some("checkin")) else {
        return "none yet".into();
    };
    match (room.app.now().wall.date_naive() - last.written.day()).num_days() {
        ..=0 => "last: today".into(),
        1 => "last: yesterday".into(),
        days => format!("last: {days} days ago"),
    }
}

/// What waits: nothing is shown of it before the passphrase.
fn waits<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    match room.desk().journal {
        Journal::Missing => said(room, "No journal here yet", &[("enter", "make one")]),
        Journal::Locked => locked(home, room),
        _ => open(home, room),
    }
}

fn locked<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    let key = room.key(Action::Unlock);
    let mut lines = said(room, "Locked", &[(key.as_str(), "open your notes")]);
    let about = if room.desk().is_writable {
        "Notes you write now are sealed at once."
    } else {
        "Open it once on this machine; then you can write while it is locked."
    };
    lines.push(Line::styled(about, room.theme.quiet));
    lines.extend(loops(home, room));
    lines
}

fn said<'a>(room: &Room<'_>, title: &'static str, keys: &[(&str, &'static str)]) -> Vec<Line<'a>> {
    let mut lines = vec![heading(room, title)];
    for (key, does) in keys {
        lines.push(Line::from(vec![
            Span::styled(format!("{key:<6} "), room.theme.accent),
            Span::styled(*does, room.theme.text),
        ]));
    }
    lines
}

fn open<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    let mut lines = vec![heading(room, say("home-open"))];
    let waits = loops(home, room);
    if waits.is_empty() {
        lines.push(Line::styled("Nothing waits for you.", room.theme.quiet));
    }
    lines.extend(waits);
    let count = room
        .desk()
        .library()
        .map_or(0, |library| library.entries().count());
    lines.push(Line::default());
    lines.push(Line::styled(counted(count), room.theme.quiet));
    lines
}

fn counted(notes: usize) -> String {
    match notes {
        0 => say("home-no-notes").into(),
        n => say!("home-notes", n = n),
    }
}

fn loops<'a>(home: &Home, room: &Room<'_>) -> Vec<Line<'a>> {
    let left = if room.area.width < SIDE_BY_SIDE {
        2
    } else {
        LEFT
    };
    let width = usize::from(
        room.area
            .width
            .min(SIDE_BY_SIDE + 4)
            .saturating_sub(left + 2),
    );
    let rows = waiting(room.desk());
    let drawn = rows.iter().enumerate().map(|(index, waiting)| {
        let text = truncate(&sanitize(&describe(*waiting, room)), width).into_owned();
        // Before the passphrase `enter` opens the journal, not what waits.
        let (mark, style) = if index == home.row && room.desk().is_open() {
            ("› ", room.theme.accent)
        } else {
            ("  ", room.theme.text)
        };
        Line::from(vec![
            Span::styled(mark, room.theme.accent),
            Span::styled(text, style),
        ])
    });
    drawn.collect()
}

fn describe(waiting: Loop, room: &Room<'_>) -> String {
    match waiting {
        Loop::Draft(id) => room.desk().draft(id).map_or_else(String::new, |draft| {
            format!(
                "draft: {}, {}",
                draft.title,
                draft.changed.format("%-d %b %H:%M")
            )
        }),
        Loop::LookIn(_) => say("home-look-in").into(),
        Loop::EarlySign => say("home-early-sign").into(),
        Loop::Undecided(1, _) => "1 note without a next step".into(),
        Loop::Undecided(count, _) => format!("{count} notes without a next step"),
        Loop::Troubles(1) => "1 thing needs a look".into(),
        Loop::Troubles(count) => format!("{count} things need a look"),
    }
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
            assert_eq!(deck.title.to_lowercase(), title);
        }
    }
}
