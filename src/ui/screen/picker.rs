//! Draws decks or practices to choose from: under a quiet heading each its key, its title, when it helps, and its time.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::screen::picker::{Entry, Picker, Shelf};
use crate::deck::model::Family;
use crate::ui::length;
use crate::ui::room::Room;
use crate::ui::text::{sanitize, truncate};
use crate::ui::widget::column::{centred, slice};
use crate::ui::widget::field::Field;
use crate::ui::widget::ink::{cells, put, put_more, put_right};
use crate::ui::widget::list;
use crate::ui::widget::prose::Prose;
use crate::words::say;

/// The cell at which titles begin, behind mark and key.
const TITLE: u16 = 5;
/// The widest title, and the gap behind it.
const WIDEST: u16 = 28;
const GAP: u16 = 2;
/// Cells of the time, at the right edge.
const TIME: u16 = 8;
/// From this height on, a long list keeps its headings while it scrolls.
const ROOMY: usize = 16;
/// From this width on, a row says when it helps.
const WIDE: u16 = 60;

/// Holds what a row of the screen shows.
enum Row {
    Gap,
    Heading(&'static str),
    Entry(usize),
}

/// Draws them, and sets the cursor on the chosen one.
pub fn draw(picker: &Picker, room: &Room<'_>, frame: &mut Frame<'_>) {
    let area = centred(room.area, room.desk().config.text_width);
    let entries = picker.entries(room.desk());
    let (asked, at_sought) = head(picker, room, area, frame);
    let is_wide = area.width >= WIDE;
    let told = u16::from(!is_wide && area.height > 6);
    let top = asked + 1;
    let below = slice(area, top, area.height.saturating_sub(top + 2 * told));
    let rows = rows(&entries, usize::from(below.height));
    let (below, edge) = beside_signs(below, rows.len(), room);
    let at = |row: &Row| matches!(row, Row::Entry(entry) if *entry == picker.row);
    let chosen = rows.iter().position(at);
    let first = list::top(chosen, rows.len(), usize::from(below.height));
    if entries.is_empty() {
        let none = Prose::new(say("picker-none"), room.theme.text);
        frame.render_widget(none, below);
    }
    let page = Page {
        room,
        entries: &entries,
        picker,
        titles: titles(&entries),
    };
    for (y, row) in (0..below.height).zip(&rows[first..]) {
        page.put_row(frame.buffer_mut(), slice(below, y, 1), row);
    }
    let is_more = (first > 0, first + usize::from(below.height) < rows.len());
    put_more(frame.buffer_mut(), edge, is_more, room.theme.quiet);
    if told > 0
        && let Some(entry) = entries.get(picker.row)
    {
        let last = slice(area, area.height - 1, 1);
        let words = sanitize(entry.when());
        let words = truncate(&words, usize::from(last.width));
        put(frame.buffer_mut(), last, (0, 0), &words, room.theme.text);
    }
    let y = chosen.and_then(|row| u16::try_from(row - first).ok());
    let place = Position::new(below.x, below.y + y.unwrap_or(0));
    let at_row = below.contains(place).then_some(place);
    if let Some(at) = at_sought.or(at_row) {
        frame.set_cursor_position(at);
    }
}

/// Cells at the right edge for the signs that there is more, and the gap before them.
const SIGNS: u16 = 2;

/// Leaves room for the signs beside a list that is longer than the page, in the margin where there is one; gives the
/// list's place, and that with the signs.
fn beside_signs(page: Rect, rows: usize, room: &Room<'_>) -> (Rect, Rect) {
    if rows <= usize::from(page.height) {
        return (page, page);
    }
    let widest = room.area.right().saturating_sub(page.x);
    let edge = Rect {
        width: page.width.saturating_add(SIGNS).min(widest),
        ..page
    };
    let list = Rect {
        width: page.width.min(edge.width.saturating_sub(SIGNS)),
        ..page
    };
    (list, edge)
}

/// Draws what is looked for, or else the question; gives the rows that it takes, and where one types.
fn head(
    picker: &Picker,
    room: &Room<'_>,
    area: Rect,
    frame: &mut Frame<'_>,
) -> (u16, Option<Position>) {
    let Some(sought) = &picker.sought else {
        let question = Prose::new(question(picker.shelf), room.theme.title);
        let asked = question.height(area.width);
        frame.render_widget(question, slice(area, 0, asked));
        return (asked, None);
    };
    let line = slice(area, 0, 1);
    put(frame.buffer_mut(), line, (0, 0), "/", room.theme.accent);
    let field = Field {
        hint: say("picker-hint"),
        ..Field::new(&room.theme, sought)
    };
    let inner = Rect {
        x: line.x + TITLE.min(line.width),
        width: line.width.saturating_sub(TITLE),
        ..line
    };
    (1, field.draw(inner, frame.buffer_mut()))
}

fn question(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Decks => say("picker-decks"),
        Shelf::Practices => say("picker-practices"),
    }
}

/// Puts a heading over each family where there are several and the page has room for them, and a free row above it
/// where all then fit.
fn rows(entries: &[Entry<'_>], height: usize) -> Vec<Row> {
    let groups = entries.chunk_by(|one, other| heading(one) == heading(other));
    let groups = groups.count();
    let headings = groups > 1 && (height >= ROOMY || entries.len() + groups <= height);
    let gaps = entries.len() + (2 * groups).saturating_sub(1) <= height;
    let mut rows = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let is_first = at == 0 || heading(&entries[at - 1]) != heading(entry);
        if headings && is_first {
            rows.extend((gaps && at > 0).then_some(Row::Gap));
            rows.push(Row::Heading(heading(entry)));
        }
        rows.push(Row::Entry(at));
    }
    rows
}

fn heading(entry: &Entry<'_>) -> &'static str {
    if matches!(entry, Entry::SetAside(_)) {
        return say("picker-set-aside");
    }
    match entry.family() {
        Family::Between => say("picker-between"),
        Family::Note | Family::Part => say("picker-notes"),
        Family::Day => say("picker-day"),
        Family::Review => say("picker-review"),
        Family::Ground => say("picker-ground"),
    }
}

fn titles(entries: &[Entry<'_>]) -> u16 {
    let widths = entries.iter().map(|entry| cells(&sanitize(entry.title())));
    widths.max().unwrap_or(0).min(WIDEST)
}

/// Holds what every row is drawn with.
struct Page<'a> {
    room: &'a Room<'a>,
    entries: &'a [Entry<'a>],
    picker: &'a Picker,
    titles: u16,
}

impl Page<'_> {
    fn put_row(&self, buf: &mut Buffer, area: Rect, row: &Row) {
        match row {
            Row::Gap => {}
            Row::Heading(words) => {
                put(buf, area, (0, 0), words, self.room.theme.quiet);
            }
            Row::Entry(at) => self.put_entry(buf, area, *at),
        }
    }

    fn put_entry(&self, buf: &mut Buffer, area: Rect, at: usize) {
        let theme = &self.room.theme;
        let entry = &self.entries[at];
        let is_chosen = at == self.picker.row;
        if is_chosen {
            put(buf, area, (0, 0), "›", theme.accent);
        }
        let key = self.picker.key_of(at).map(String::from).unwrap_or_default();
        put(buf, area, (2, 0), &key, theme.accent);
        let is_wide = area.width >= WIDE;
        let room = if is_wide {
            self.titles
        } else {
            area.width.saturating_sub(TITLE + TIME)
        };
        let title = sanitize(entry.title());
        let style = if is_chosen {
            theme.text.patch(theme.selection)
        } else {
            theme.text
        };
        put(buf, area, (TITLE, 0), &truncate(&title, room.into()), style);
        put_right(
            buf,
            area,
            0,
            &length::about(entry.seconds().into()),
            theme.quiet,
        );
        if is_wide {
            let x = TITLE + self.titles + GAP;
            let room = area.width.saturating_sub(x + TIME);
            let when = sanitize(entry.when());
            put(
                buf,
                area,
                (x, 0),
                &truncate(&when, room.into()),
                theme.quiet,
            );
        }
    }
}
