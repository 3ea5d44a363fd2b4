//! Options with their keys: one below the other, in two columns where they fit, with a few words more where there is room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::app::option_grid::{Grid, Options, lead};
use crate::app::option_key;
use crate::config::theme::Theme;
use crate::ui::text::{sanitize, truncate, wrap};
use crate::ui::widget::ink::{put, put_more};
use crate::ui::widget::list;

/// Draws options: `1  [x] tight chest` where many may be chosen, `1   tight chest` where one is.
#[derive(Debug, Clone, Copy)]
pub struct Choices<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What can be chosen.
    pub options: Options<'a>,
    /// How the options stand.
    pub grid: Grid,
    /// Which are chosen, by number from 0.
    pub chosen: &'a [usize],
    /// The option under the cursor, if there is one.
    pub cursor: Option<usize>,
}

/// The places of the box and of the sign, behind mark and key.
const BOX: u16 = 5;
const SIGN: u16 = 4;

/// Holds a row of the screen: options with their columns, or the further words of one.
enum Row {
    Options([Option<usize>; 2]),
    Further(usize, String),
}

impl Widget for Choices<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let rows = self.rows(area.width);
        let height = usize::from(area.height);
        let top = list::top(self.row_of_cursor(&rows), rows.len(), height);
        for (y, row) in (0..area.height).zip(&rows[top..]) {
            match row {
                Row::Options(options) => self.put_row(buf, area, y, *options),
                Row::Further(option, words) => {
                    let x = lead(self.options.many);
                    put(buf, area, (x, y), words, self.style(*option));
                }
            }
        }
        let is_more = (top > 0, top + height < rows.len());
        put_more(buf, area, is_more, self.theme.quiet);
    }
}

impl Choices<'_> {
    /// Finds the place for the terminal's cursor: the option under it, or the first.
    #[must_use]
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let rows = self.rows(area.width);
        let at = self.row_of_cursor(&rows)?;
        let top = list::top(Some(at), rows.len(), usize::from(area.height));
        let y = u16::try_from(at.checked_sub(top)?).ok()?;
        let is_right = matches!(rows.get(at), Some(Row::Options([_, right])) if right.is_some() && *right == self.cursor);
        let x = if is_right { self.second() } else { 0 };
        let place = Position::new(area.x.saturating_add(x), area.y.saturating_add(y));
        area.contains(place).then_some(place)
    }

    /// Counts the rows that all options take at a width.
    #[must_use]
    pub fn height(&self, width: u16) -> u16 {
        u16::try_from(self.rows(width).len()).unwrap_or(u16::MAX)
    }

    fn count(&self) -> usize {
        self.options.labels.len()
    }

    /// Lays the rows out; an option on its own wraps.
    fn rows(&self, width: u16) -> Vec<Row> {
        let room = width.saturating_sub(lead(self.options.many));
        let further = |option: usize| {
            let label = sanitize(self.options.labels.get(option).copied().unwrap_or_default());
            let parts = wrap(&label, room).into_iter().skip(1);
            parts
                .map(|part| Row::Further(option, label[part].to_owned()))
                .collect::<Vec<_>>()
        };
        let rows = 0..self.grid.rows(self.count());
        rows.flat_map(|row| {
            let options = Row::Options(self.grid.row(row, self.count()));
            let wraps = matches!(self.grid, Grid::Rows);
            let more = if wraps { further(row) } else { Vec::new() };
            std::iter::once(options).chain(more)
        })
        .collect()
    }

    fn row_of_cursor(&self, rows: &[Row]) -> Option<usize> {
        let cursor = self.cursor.unwrap_or(0);
        let holds =
            |row: &Row| matches!(row, Row::Options(options) if options.contains(&Some(cursor)));
        rows.iter().position(holds)
    }

    const fn second(&self) -> u16 {
        match self.grid {
            Grid::Columns(x) | Grid::Pairs(x) => x,
            Grid::Rows | Grid::Glossed(_) => 0,
        }
    }

    fn put_row(&self, buf: &mut Buffer, area: Rect, y: u16, options: [Option<usize>; 2]) {
        for (x, option) in [0, self.second()].into_iter().zip(options) {
            if let Some(option) = option {
                self.put_option(buf, area, (x, y), option);
            }
        }
    }

    fn put_option(&self, buf: &mut Buffer, area: Rect, (x, y): (u16, u16), option: usize) {
        let is_chosen = self.chosen.contains(&option);
        let is_under = self.cursor == Some(option);
        let mark = if is_under { "›" } else { " " };
        put(buf, area, (x, y), mark, self.theme.accent);
        let key = option_key::of(option).map_or(String::new(), String::from);
        put(buf, area, (x + 2, y), &key, self.theme.accent);
        if self.options.many {
            let (sign, style) = if is_chosen {
                ("[x]", self.theme.accent)
            } else {
                ("[ ]", self.theme.quiet)
            };
            put(buf, area, (x + BOX, y), sign, style);
        } else if is_chosen {
            put(buf, area, (x + SIGN, y), "•", self.theme.accent);
        }
        let label = sanitize(self.options.labels.get(option).copied().unwrap_or_default());
        let words = x + lead(self.options.many);
        let room = area.width.saturating_sub(words);
        let first = match self.grid {
            Grid::Rows => wrap(&label, room).into_iter().next(),
            _ => None,
        };
        let shown = first.map_or(&*label, |part| &label[part]);
        put(buf, area, (words, y), shown, self.style(option));
        if let Grid::Glossed(column) = self.grid {
            let gloss = sanitize(
                self.options
                    .glosses
                    .get(option)
                    .copied()
                    .unwrap_or_default(),
            );
            let room = usize::from(area.width.saturating_sub(column));
            put(
                buf,
                area,
                (column, y),
                &truncate(&gloss, room),
                self.theme.quiet,
            );
        }
    }

    fn style(&self, option: usize) -> Style {
        if self.cursor == Some(option) {
            self.theme.text.patch(self.theme.selection)
        } else {
            self.theme.text
        }
    }
}
