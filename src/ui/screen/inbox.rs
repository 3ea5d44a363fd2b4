//! Draws files that need a look: a row for each, and below them all about the chosen one.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::msg::Piece;
use crate::app::screen::inbox::{Inbox, Page, Row as Matter};
use crate::journal::inbox::Deed;
use crate::keys::action::Action;
use crate::ui::room::Room;
use crate::ui::when;
use crate::ui::widget::column::{TEXT, centred, slice};
use crate::ui::widget::ink::put;
use crate::ui::widget::list::{self, List, Row};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// So many letters of a file's name tell it from the others.
const NAME: usize = 12;

/// A row has room for the name from this width on.
const MIDDLE: u16 = 50;

/// Draws the list, or the text of a file.
pub fn draw(inbox: &Inbox, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, TEXT);
    if let Some(page) = &inbox.page {
        return read(page, room, area, frame);
    }
    let rows = Inbox::rows(room.desk());
    if rows.is_empty() {
        return nothing(room, area, frame);
    }
    let theme = &room.theme;
    let buf = frame.buffer_mut();
    let title = if inbox.is_busy {
        say("inbox-busy")
    } else {
        say("app-troubles")
    };
    let title = Prose::new(title, theme.title);
    let above = title.height(area.width) + u16::from(area.height > 10);
    ratatui::widgets::Widget::render(title, slice(area, 0, above), buf);
    let rest = slice(area, above, area.height);
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let gap = u16::from(rest.height > 8);
    let about = about(&rows, room);
    let tallest = about.iter().map(|lines| rows_of(lines, rest.width)).max();
    let below = tallest.unwrap_or(0).saturating_add(gap);
    // All about a file is to be read below the list, whichever is chosen; three rows of the list stay at least.
    let shown = count.min(rest.height.saturating_sub(below).max(3)).max(1);
    let area = slice(rest, 0, shown);
    let is_wide = area.width >= MIDDLE;
    let row = |at: usize| Row {
        text: capital(&rows[at].what).into(),
        aside: rows[at]
            .piece
            .filter(|_| is_wide)
            .map_or(String::new(), short)
            .into(),
    };
    let list = List {
        theme,
        count: rows.len(),
        selected: Some(inbox.cursor.row()),
        row: &row,
    };
    let top = list::top(Some(inbox.cursor.row()), rows.len(), usize::from(shown));
    ratatui::widgets::Widget::render(list, area, buf);
    let y = u16::try_from(inbox.cursor.row().saturating_sub(top)).unwrap_or(0);
    if let Some(lines) = about.get(inbox.cursor.row()) {
        put_lines(lines, slice(rest, shown + gap, rest.height), frame);
    }
    room.point(frame, Position::new(area.x, area.y + y));
}

/// A paragraph and how it is drawn.
type Paragraph = (String, Style);

/// Says all about each row.
fn about(rows: &[Matter<'_>], room: &Room<'_>) -> Vec<Vec<Paragraph>> {
    rows.iter().map(|row| told_of(row, room)).collect()
}

/// Says all about one row: what, which file, since when, and what can be done with which key.
fn told_of(row: &Matter<'_>, room: &Room<'_>) -> Vec<Paragraph> {
    let theme = &room.theme;
    let what = format!("{}.", capital(&row.what).trim_end_matches('.'));
    let mut lines = vec![(what, theme.text)];
    lines.extend(row.place.clone().map(|place| (place, theme.quiet)));
    if let Some(piece) = row.piece {
        lines.push((piece.name.clone(), theme.quiet));
        lines.extend(piece.since.map(|since| {
            let day = when::moment(&since);
            (say!("inbox-since", when = day), theme.text)
        }));
    }
    if !row.remedy.is_empty() {
        lines.push((capital(row.remedy), theme.text));
    }
    let deeds = row.piece.map(|piece| told(piece, room));
    lines.extend(deeds.into_iter().flatten().map(|deed| (deed, theme.text)));
    lines
}

fn rows_of(lines: &[Paragraph], width: u16) -> u16 {
    lines
        .iter()
        .map(|(text, style)| Prose::new(text, *style).height(width))
        .sum()
}

fn put_lines(lines: &[Paragraph], area: Rect, frame: &mut Frame<'_>) {
    let mut from = 0;
    for (text, style) in lines {
        let prose = Prose::new(text, *style);
        let rows = prose.height(area.width);
        frame.render_widget(prose, slice(area, from, rows));
        from = from.saturating_add(rows);
    }
}

/// Names the keys with what they do to this file.
fn told(piece: &Piece, room: &Room<'_>) -> Vec<String> {
    let line = |deed: &Deed| match deed {
        Deed::Read => say!("inbox-can-read", key = room.key(Action::Confirm)),
        Deed::Adopt => say!("inbox-can-adopt", key = room.key(Action::Adopt)),
        Deed::Discard => say!("inbox-can-discard", key = room.key(Action::Discard)),
        Deed::Restore => say!("inbox-can-restore", key = room.key(Action::Restore)),
        Deed::Forget => say!("inbox-can-forget", key = room.key(Action::Discard)),
    };
    piece.deeds.iter().map(line).collect()
}

/// Shows a text as what it is: letters, not a note.
fn read(page: &Page, room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let theme = &room.theme;
    let title = say!("inbox-as-text", name = page.name.as_str());
    let title = Prose::new(&title, theme.title);
    let above = title.height(area.width) + 1;
    frame.render_widget(title, slice(area, 0, above));
    let rest = slice(area, above, area.height);
    let mut text = Prose::new(&page.text, theme.text);
    // While words are covered, the row at the top of the text alone is read.
    let (shown, top) = if room.desk().is_covered {
        (1, rest.y)
    } else {
        (rest.height, area.y)
    };
    let most = text.height(rest.width).saturating_sub(shown);
    text.skip = page.scroll.min(most);
    frame.render_widget(text, rest);
    room.point(frame, Position::new(area.x, top));
}

/// Says that nothing is here, and what would be.
fn nothing(room: &Room<'_>, area: Rect, frame: &mut Frame<'_>) {
    let buf = frame.buffer_mut();
    put(buf, area, (0, 0), say("inbox-nothing"), room.theme.title);
    let about = Prose::new(say("inbox-nothing-about"), room.theme.text);
    frame.render_widget(about, slice(area, 2, area.height));
    room.point(frame, Position::new(area.x, area.y));
}

fn short(piece: &Piece) -> String {
    let mut name: String = piece.name.chars().take(NAME).collect();
    if piece.name.chars().count() > NAME {
        name.push('…');
    }
    name
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}
