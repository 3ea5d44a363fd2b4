//! Draws files that need a look: a row for each, and below them all about the chosen one.

mod panel;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::app::msg::Piece;
use crate::app::screen::inbox::{Inbox, Page, Row as Matter};
use crate::ui::room::Room;
use crate::ui::screen::inbox::panel::{Panel, capital};
use crate::ui::text::{padded, sanitize, truncate};
use crate::ui::widget::column::{TEXT, centred, slice};
use crate::ui::widget::ink::{cells, put};
use crate::ui::widget::list::{self, List, Row};
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// So many cells of a file's name tell it from the others.
const NAME: usize = 13;

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
    let is_wide = rest.width >= MIDDLE;
    let selected = Some(inbox.cursor.row());
    let panel = |row| Panel::of(row, is_whole(row, rest.width, is_wide), room);
    // All about a file is to be read below the list, whichever is chosen of those near; three rows of the list stay at
    // least. What is far off does not count: there may be thousands after a folder was copied badly.
    let near = list::top(selected, rows.len(), rest.height.into());
    let near = rows.iter().skip(near).take(rest.height.into());
    let tallest = near.map(|row| panel(row).height(rest.width)).max();
    let below = tallest.unwrap_or(0).saturating_add(gap);
    let shown = count.min(rest.height.saturating_sub(below).max(3)).max(1);
    let area = slice(rest, 0, shown);
    let row = |at: usize| Row {
        text: told(&rows[at]).into(),
        aside: aside(&rows[at], is_wide).into(),
    };
    let list = List {
        theme,
        count: rows.len(),
        selected,
        row: &row,
    };
    let top = list::top(selected, rows.len(), usize::from(shown));
    ratatui::widgets::Widget::render(list, area, buf);
    let y = u16::try_from(inbox.cursor.row().saturating_sub(top)).unwrap_or(0);
    if let Some(row) = rows.get(inbox.cursor.row()) {
        panel(row).draw(slice(rest, shown + gap, rest.height), room, frame);
    }
    room.point(frame, Position::new(area.x, area.y + y));
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

/// Says what is the matter as a sentence begins; the name of a file keeps its own letters.
fn told(row: &Matter<'_>) -> String {
    match row.place {
        Some(_) => brief(row).to_owned(),
        None => capital(brief(row)),
    }
}

fn brief<'r>(row: &'r Matter<'_>) -> &'r str {
    row.brief.as_deref().unwrap_or(row.what)
}

/// Names the file beside the row: its first letters, in a column of their own.
fn aside(row: &Matter<'_>, is_wide: bool) -> String {
    row.piece.filter(|_| is_wide).map_or(String::new(), short)
}

fn short(piece: &Piece) -> String {
    padded(&truncate(&sanitize(&piece.name), NAME), NAME)
}

/// Says whether the row tells all of what is the matter.
fn is_whole(row: &Matter<'_>, width: u16, is_wide: bool) -> bool {
    let told = told(row);
    let says_all = brief(row) == row.what || row.place.is_some();
    says_all && cells(&told) <= list::room(width, &aside(row, is_wide))
}
