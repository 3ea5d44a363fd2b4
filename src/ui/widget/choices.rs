//! Options with their keys, in two columns where they fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::app::option_key;
use crate::config::theme::Theme;
use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::ink::{cells, put};
use crate::ui::widget::list;

/// Draws options: `1  [x] tight chest` where many may be chosen, `1  tight chest` where one is.
#[derive(Debug, Clone, Copy)]
pub struct Choices<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What can be chosen.
    pub options: &'a [&'a str],
    /// Which are chosen, by number from 0.
    pub chosen: &'a [usize],
    /// The option under the cursor.
    pub cursor: usize,
    /// Whether several may be chosen.
    pub many: bool,
}

/// Cells before an option's own words: mark and key, and a box where there is one.
const KEY: u16 = 5;
const BOX: u16 = 4;
/// From so many options on, two columns are worth it.
const COLUMNS_FROM: usize = 6;

impl Widget for Choices<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() || self.options.is_empty() {
            return;
        }
        if self.fits_twice(area.width) {
            self.two_columns(area, buf);
        } else {
            self.one_column(area, buf);
        }
    }
}

impl Choices<'_> {
    /// Counts the rows that all options take at a width.
    #[must_use]
    pub fn height(&self, width: u16) -> u16 {
        let rows = if self.fits_twice(width) {
            self.options.len().div_ceil(2)
        } else {
            self.options
                .iter()
                .map(|option| self.lines(option, width).len())
                .sum()
        };
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    fn fits_twice(&self, width: u16) -> bool {
        let half = (width / 2).saturating_sub(self.lead() + 2);
        self.options.len() >= COLUMNS_FROM
            && self
                .options
                .iter()
                .all(|option| cells(&sanitize(option)) <= half)
    }

    fn two_columns(&self, area: Rect, buf: &mut Buffer) {
        let half = self.options.len().div_ceil(2);
        let top = list::top(Some(self.cursor % half), half, usize::from(area.height));
        for (y, row) in (0..area.height).zip(top..half) {
            self.put_option(buf, area, (0, y), row);
            if row + half < self.options.len() {
                self.put_option(buf, area, (area.width / 2, y), row + half);
            }
        }
    }

    fn one_column(&self, area: Rect, buf: &mut Buffer) {
        let rows: Vec<(usize, usize, String)> = (0..self.options.len())
            .flat_map(|option| {
                let lines = self
                    .lines(self.options[option], area.width)
                    .into_iter()
                    .enumerate();
                lines.map(move |(line, text)| (option, line, text))
            })
            .collect();
        let at = rows.iter().position(|row| row.0 == self.cursor);
        let top = list::top(at, rows.len(), usize::from(area.height));
        for (y, (option, line, text)) in (0..area.height).zip(&rows[top..]) {
            if *line == 0 {
                self.put_lead(buf, area, (0, y), *option);
            }
            put(buf, area, (self.lead(), y), text, self.style(*option));
        }
    }

    fn put_option(&self, buf: &mut Buffer, area: Rect, (x, y): (u16, u16), option: usize) {
        self.put_lead(buf, area, (x, y), option);
        put(
            buf,
            area,
            (x + self.lead(), y),
            self.options[option],
            self.style(option),
        );
    }

    fn put_lead(&self, buf: &mut Buffer, area: Rect, (x, y): (u16, u16), option: usize) {
        let is_chosen = self.chosen.contains(&option);
        let mark = if option == self.cursor { "›" } else { " " };
        put(buf, area, (x, y), mark, self.theme.accent);
        let key = option_key::of(option).map_or(String::new(), String::from);
        put(buf, area, (x + 2, y), &key, self.theme.accent);
        if self.many {
            let sign = if is_chosen { "[x]" } else { "[ ]" };
            let style = if is_chosen {
                self.theme.accent
            } else {
                self.theme.quiet
            };
            put(buf, area, (x + KEY, y), sign, style);
        } else if is_chosen {
            put(buf, area, (x + KEY - 1, y), "•", self.theme.accent);
        }
    }

    fn style(&self, option: usize) -> Style {
        let is_under = option == self.cursor;
        if is_under {
            self.theme.text.patch(self.theme.selection)
        } else {
            self.theme.text
        }
    }

    const fn lead(&self) -> u16 {
        if self.many { KEY + BOX } else { KEY + 1 }
    }

    fn lines(&self, option: &str, width: u16) -> Vec<String> {
        let option = sanitize(option);
        let rows = wrap(&option, width.saturating_sub(self.lead()));
        rows.into_iter().map(|row| option[row].to_owned()).collect()
    }
}
