//! Draws decks or practices to choose from.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Widget};

use crate::app::screen::picker::{Picker, Shelf};
use crate::deck::model::{Deck, Family};
use crate::ui::room::Room;
use crate::ui::text::{sanitize, truncate};
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::prose::Prose;

/// The widest that a list of titles is easy to scan, in cells.
const WIDTH: u16 = 50;

/// The room for the minutes at the end of a row.
const TIME: usize = 8;

/// What follows the decks: a page without questions.
const FREE: (&str, &str) = ("Your own words", "No questions, just a page.");

/// Draws one row a deck, by family, and below the list when the chosen one helps.
pub fn draw(picker: &Picker, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, WIDTH);
    let decks = picker.rows(&room.desk().decks);
    let about = decks.get(picker.row).map_or(FREE.1, |deck| &deck.when);
    let about = Prose::new(about, room.theme.quiet);
    let below = about.height(area.width).min(3);
    let list = slice(area, 2, area.height.saturating_sub(3 + below));
    let mut rows = listed(picker, room, &decks, list.width);
    if rows.len() > usize::from(list.height) {
        rows.retain(|row| row.number.is_some());
    }
    let chosen = rows
        .iter()
        .position(|row| row.number == Some(picker.row))
        .unwrap_or(0);
    let first = (chosen + 1).saturating_sub(usize::from(list.height));
    let height = u16::try_from(rows.len() - first)
        .unwrap_or(u16::MAX)
        .min(list.height);
    let lines: Vec<_> = rows.into_iter().skip(first).map(|row| row.line).collect();
    let buffer = frame.buffer_mut();
    Paragraph::new(Line::styled(question(picker.shelf), room.theme.title))
        .render(slice(area, 0, 1), buffer);
    Paragraph::new(lines).render(list, buffer);
    about.render(slice(area, 3 + height, below), buffer);
    let y = list.y + u16::try_from(chosen - first).unwrap_or(u16::MAX);
    if y < list.bottom() {
        frame.set_cursor_position(Position { x: list.x, y });
    }
}

const fn question(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Decks => "What would help now?",
        Shelf::Practices => "How do you want to come back here?",
    }
}

/// Holds a row of the list: a deck, or a heading without a number.
struct Row<'a> {
    number: Option<usize>,
    line: Line<'a>,
}

fn listed<'a>(picker: &Picker, room: &Room<'_>, decks: &[&Deck], width: u16) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let mut family = None;
    for (number, deck) in decks.iter().enumerate() {
        if picker.shelf == Shelf::Decks && family != Some(deck.family) {
            family = Some(deck.family);
            rows.extend(heading(room, deck.family, rows.is_empty()));
        }
        rows.push(row(
            picker,
            room,
            number,
            (&deck.title, &time(deck.seconds)),
            width,
        ));
    }
    if picker.shelf == Shelf::Decks {
        rows.push(unnumbered(Line::default()));
        rows.push(row(picker, room, decks.len(), (FREE.0, ""), width));
    }
    rows
}

fn heading<'a>(room: &Room<'_>, family: Family, is_first: bool) -> Vec<Row<'a>> {
    let words = match family {
        Family::Between => "between patients",
        Family::Note => "notes",
        Family::Day => "the day",
        Family::Ground | Family::Part => "",
    };
    let words = Line::styled(format!("  {words}"), room.theme.quiet);
    let air = (!is_first).then(Line::default);
    air.into_iter().chain([words]).map(unnumbered).collect()
}

fn unnumbered(line: Line<'_>) -> Row<'_> {
    Row { number: None, line }
}

fn row<'a>(
    picker: &Picker,
    room: &Room<'_>,
    number: usize,
    (title, time): (&str, &str),
    width: u16,
) -> Row<'a> {
    let is_chosen = number == picker.row;
    let mark = if is_chosen { "›" } else { " " };
    let style = if is_chosen {
        room.theme.accent
    } else {
        room.theme.text
    };
    let key = if number < 9 {
        (number + 1).to_string()
    } else {
        String::new()
    };
    let cells = usize::from(width).saturating_sub(5 + TIME);
    let title = truncate(&sanitize(title), cells).into_owned();
    let line = Line::from(vec![
        Span::styled(format!("{mark} {key:<2} "), room.theme.accent),
        Span::styled(format!("{title:<cells$}"), style),
        Span::styled(format!("{time:>TIME$}"), room.theme.quiet),
    ]);
    Row {
        number: Some(number),
        line,
    }
}

/// Minutes as people say them; below one and a half, tens of seconds.
fn time(seconds: u32) -> String {
    match seconds {
        60 => "1 min".into(),
        ..=95 => format!("{} s", (seconds + 5) / 10 * 10),
        _ => format!("{} min", (seconds + 30) / 60),
    }
}
