//! Notes as rows of a list: the day, the title, whom it is about, and small marks.

mod found;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::desk::Desk;
use crate::app::scroll::Cursor;
use crate::id::Id;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::journal::note::{State, Written};
use crate::ui::note::scrolled::EDGE;
use crate::ui::text::sanitize;
use crate::ui::when;
use crate::ui::widget::column::{at_most, behind, slice};
use crate::ui::widget::ink::{cells, put, put_cut, put_more, put_right};

/// The most room that an alias takes, a blank before it.
const ALIAS: u16 = 11;

/// The width from which on the day has its name and the row its time.
const WIDE: u16 = 64;

/// Lists notes; only those that are seen are looked up.
#[derive(Debug, Clone, Copy)]
pub struct Notes<'a> {
    /// What all screens see.
    pub desk: &'a Desk,
    /// The notes, in their order.
    pub notes: &'a [Id],
    /// The chosen row, and the one at the top; none where the list can only be looked at.
    pub cursor: Option<Cursor>,
    /// The day it is.
    pub today: NaiveDate,
    /// The words to mark: in the title, or in the line that has them.
    pub query: &'a Query,
    /// The notes that are marked.
    pub marked: Option<&'a BTreeSet<Id>>,
    /// Whether each row says its day; otherwise the first of a day does.
    pub is_dated: bool,
    /// Whether each row says whom it is about.
    pub is_about: bool,
    /// Gives the time that the rows are ordered by.
    pub time: fn(&Entry) -> &Written,
}

/// Says how wide the columns are.
#[derive(Debug, Clone, Copy)]
struct Columns {
    day: u16,
    clock: u16,
    alias: u16,
    marks: u16,
}

impl Notes<'_> {
    /// Draws the rows that there is room for, and gives the place of the chosen one.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let whole = area.intersection(buf.area);
        let height = usize::from(whole.height);
        let is_more = self.notes.len() > height;
        let edge = if is_more { EDGE } else { 0 };
        let area = Rect {
            width: whole.width.saturating_sub(edge),
            ..whole
        };
        let top = |cursor: Cursor| cursor.top(self.notes.len(), height);
        let first = self.cursor.map_or(0, top);
        let seen = (first..self.notes.len()).take(height);
        let seen: Vec<_> = seen.map(|number| (number, self.entry(number))).collect();
        let mut columns = Columns::fitting(area.width);
        let entries = || seen.iter().filter_map(|(_, entry)| *entry);
        if area.width >= WIDE {
            columns.clock = self.widest_clock(entries());
        }
        if self.is_about {
            columns.alias = columns.alias.min(widest(entries().map(alias)));
        } else {
            columns.alias = 0;
        }
        columns.marks = widest(entries().map(|entry| cells(&marks(entry))));
        let mut day = None;
        for (y, (number, entry)) in (0..area.height).zip(seen) {
            let Some(entry) = entry else {
                continue;
            };
            let own = (self.time)(entry).day();
            let is_new = day.replace(own) != Some(own);
            let day = (is_new || self.is_dated).then_some(own);
            let is_chosen = Some(number) == self.cursor.map(Cursor::row);
            self.draw_row(entry, is_chosen, day, columns, slice(area, y, 1), buf);
        }
        if is_more {
            let (above, below) = (first > 0, first + height < self.notes.len());
            put_more(buf, whole, (above, below), self.desk.theme.quiet);
        }
        let y = u16::try_from(self.cursor?.row().checked_sub(first)?).ok()?;
        (y < area.height && area.width > 0).then(|| Position::new(area.x, area.y + y))
    }

    /// Measures the times of day that are seen: numbers take less room than words.
    fn widest_clock<'e>(&self, seen: impl Iterator<Item = &'e Entry>) -> u16 {
        let config = &self.desk.config;
        let clocks = seen.map(|entry| when::clock_cells((self.time)(entry), config) + 2);
        clocks.max().unwrap_or(0)
    }

    fn entry(&self, number: usize) -> Option<&Entry> {
        self.desk.library()?.entry(*self.notes.get(number)?)
    }

    fn draw_row(
        &self,
        entry: &Entry,
        is_chosen: bool,
        day: Option<NaiveDate>,
        columns: Columns,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let theme = &self.desk.theme;
        let note = &entry.current().note;
        let title_style = if is_chosen { theme.accent } else { theme.text };
        put(
            buf,
            area,
            (0, 0),
            if is_chosen { "›" } else { " " },
            theme.accent,
        );
        if self
            .marked
            .is_some_and(|marked| marked.contains(&entry.id()))
        {
            put(buf, area, (u16::from(is_chosen), 0), "●", theme.accent);
        }
        let day = day
            .map(|day| columns.words(day, self.today))
            .unwrap_or_default();
        put(buf, area, (2, 0), &day, theme.quiet);
        if columns.clock > 0 {
            let clock = when::clock((self.time)(entry), &self.desk.config);
            put(buf, area, (2 + columns.day, 0), &clock, theme.quiet);
        }
        let from = 2 + columns.day + columns.clock;
        // A note about no one leaves the room for a word to its title.
        let word = note.alias.as_ref().map_or(0, |_| columns.alias);
        let room = area.width.saturating_sub(from + word + columns.marks);
        let titled = slice_at(area, from, room);
        found::draw(note, self.query, (theme, title_style), titled, buf);
        if let Some(alias) = note.alias.as_deref().filter(|_| columns.alias > 0) {
            let at = (from + room + 1, 0);
            let most = columns.alias - 1;
            put_cut(buf, area, at, &sanitize(alias), most, theme.quiet);
        }
        put_right(buf, area, 0, &marks(entry), theme.accent);
    }
}

/// Gives the cells of the widest of some words and of the blank before it; 0 where there is none.
fn widest(cells: impl Iterator<Item = u16>) -> u16 {
    cells
        .max()
        .filter(|most| *most > 0)
        .map_or(0, |most| most + 1)
}

fn alias(entry: &Entry) -> u16 {
    let alias = entry.current().note.alias.as_deref();
    alias.map_or(0, |alias| cells(&sanitize(alias)))
}

/// Gives some cells of a row, as far as it has them.
fn slice_at(area: Rect, from: u16, width: u16) -> Rect {
    at_most(behind(area, from), width)
}

impl Columns {
    const fn fitting(width: u16) -> Self {
        let (day, alias) = match width {
            ..50 => (8, 0),
            50..WIDE => (8, ALIAS),
            _ => (12, ALIAS),
        };
        Self {
            day,
            clock: 0,
            alias,
            marks: 0,
        }
    }

    fn words(self, day: NaiveDate, today: NaiveDate) -> String {
        if self.day < 12 {
            when::short_day(day, today)
        } else {
            when::day(day, today)
        }
    }
}

/// Gives the small marks: two versions, for supervision, no next step yet.
#[must_use]
pub fn marks(entry: &Entry) -> String {
    let note = &entry.current().note;
    let all = [
        (entry.is_forked(), '◆'),
        (note.is_flagged(), '⚑'),
        (note.state == State::Open, '○'),
    ];
    all.into_iter()
        .filter_map(|(is_so, sign)| is_so.then_some(sign))
        .collect()
}
