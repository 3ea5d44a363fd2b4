//! Draws the card that takes something to supervision.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::screen::flag::{Flag, Row};
use crate::journal::agenda::item::{Urgency, Wish};
use crate::ui::room::Room;
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{cells, put, put_cut};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which words begin, behind the mark.
const WORDS: u16 = 2;
/// Below so many rows air goes first.
const AIRY: u16 = 13;

/// Draws what it is about, both rows of choices, and the line for the question.
pub fn draw(flag: &Flag, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let is_low = area.height < AIRY;
    let air = u16::from(!is_low);
    let mut y = about(flag, room, area, frame) + air;
    let mut chosen = None;
    for (row, title) in [
        (Row::Wish, say("supervision-ask-wish")),
        (Row::Urgency, say("supervision-ask-urgency")),
    ] {
        let rest = slice(area, y, area.height);
        let buf = frame.buffer_mut();
        chosen = chosen.or((flag.row == row).then_some(rest.as_position()));
        y += if is_low && flag.row != row {
            closed(flag, row, title, room, rest, buf)
        } else {
            choices(flag, row, title, room, rest, buf) + air
        };
    }
    let rest = slice(area, y, area.height);
    let at = question(flag, room, rest, frame.buffer_mut()).or(chosen);
    room.point(frame, at.unwrap_or(area.as_position()));
}

/// Says what goes to supervision; gives the rows that this takes.
fn about(flag: &Flag, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) -> u16 {
    let Some(entry) = flag.entry(room.desk()) else {
        return 0;
    };
    let note = &entry.current().note;
    let words = match &flag.item.line {
        Some(line) => line.clone(),
        None => note.headline().into_owned(),
    };
    let inner = Rect {
        x: area.x + WORDS.min(area.width),
        width: area.width.saturating_sub(WORDS),
        ..area
    };
    let title = Prose::new(&words, room.theme.title);
    let rows = title
        .height(inner.width)
        .min(if area.height < AIRY { 1 } else { 3 });
    frame.render_widget(title, slice(inner, 0, rows));
    if area.height < AIRY {
        return rows;
    }
    let state = if flag.is_on {
        say("supervision-is-on")
    } else {
        say("supervision-is-not-on")
    };
    let alias = note.alias.as_ref().map(|alias| format!("{alias} · "));
    let state = format!("{}{state}", alias.unwrap_or_default());
    put(
        frame.buffer_mut(),
        inner,
        (0, rows),
        &state,
        room.theme.quiet,
    );
    rows + 1
}

/// Draws one question with its choices in a row, or one below the other where there is no room; gives the rows.
fn choices(
    flag: &Flag,
    row: Row,
    title: &str,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> u16 {
    let theme = &room.theme;
    if flag.row == row {
        put(buf, area, (0, 0), "›", theme.accent);
    }
    put(buf, area, (WORDS, 0), title, theme.title);
    let words = options(flag, row);
    let widths = words.iter().map(|(_, words, _)| cells(words) + 8);
    let is_wide = widths.sum::<u16>() + WORDS < area.width;
    let (mut x, mut y) = (WORDS, 1);
    for (place, words, is_chosen) in words {
        let key = Flag::key_of(place).to_string();
        put(buf, area, (x, y), &key, theme.accent);
        let style = chosen_style(is_chosen, room);
        let mark = if is_chosen { "(•)" } else { "( )" };
        put(buf, area, (x + 2, y), mark, style);
        let most = area.width.saturating_sub(x + 6);
        let taken = put_cut(buf, area, (x + 6, y), words, most, style);
        if is_wide {
            x += taken + 8;
        } else {
            y += 1;
        }
    }
    if is_wide { 2 } else { y }
}

/// Draws a question that is not open in one row, with what is chosen; where there is little room.
fn closed(
    flag: &Flag,
    row: Row,
    title: &str,
    room: &Room<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> u16 {
    let taken = put(buf, area, (WORDS, 0), title, room.theme.title);
    let chosen = options(flag, row)
        .into_iter()
        .find(|(_, _, is_chosen)| *is_chosen);
    if let Some((_, words, _)) = chosen {
        let x = WORDS + taken + 2;
        put_cut(
            buf,
            area,
            (x, 0),
            words,
            area.width.saturating_sub(x),
            room.theme.text,
        );
    }
    1
}

fn chosen_style(is_chosen: bool, room: &Room<'_>) -> Style {
    if is_chosen {
        room.theme.text.patch(room.theme.selection)
    } else {
        room.theme.text
    }
}

/// Gives the choices of a row: the place of each one's key, its words, and whether it is chosen.
fn options(flag: &Flag, row: Row) -> Vec<(usize, &'static str, bool)> {
    let item = &flag.item;
    match row {
        Row::Wish => {
            let all = Wish::ALL.iter().enumerate();
            all.map(|(at, one)| (at, wish(*one), item.wish == Some(*one)))
                .collect()
        }
        Row::Urgency => {
            let all = Urgency::ALL.iter().enumerate();
            all.map(|(at, one)| {
                let is_chosen = item.urgency == *one;
                (Wish::ALL.len() + at, urgency(*one), is_chosen)
            })
            .collect()
        }
        Row::Question => Vec::new(),
    }
}

fn question(flag: &Flag, room: &Room<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = &room.theme;
    let is_open = flag.row == Row::Question;
    if is_open {
        put(buf, area, (0, 0), "›", theme.accent);
    }
    put(
        buf,
        area,
        (WORDS, 0),
        say("supervision-ask-question"),
        theme.title,
    );
    let line = Rect {
        x: area.x + WORDS.min(area.width),
        width: area.width.saturating_sub(WORDS),
        ..slice(area, 1, 1)
    };
    let field = Field {
        hint: say("supervision-question-hint"),
        is_open,
        ..Field::new(theme, &flag.question)
    };
    let at = field.draw(line, buf);
    at.filter(|_| is_open)
}

/// Gives the words for what is wanted from supervision.
#[must_use]
pub fn wish(wish: Wish) -> &'static str {
    match wish {
        Wish::Think => say("supervision-wish-think"),
        Wish::Check => say("supervision-wish-check"),
        Wish::Held => say("supervision-wish-held"),
    }
}

/// Gives the words for when it is wanted.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Next => say("supervision-urgency-next"),
        Urgency::Sooner => say("supervision-urgency-sooner"),
        Urgency::Today => say("supervision-urgency-today"),
    }
}
