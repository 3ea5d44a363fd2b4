//! A row from 0 to 10 with what its ends mean.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::text::{sanitize, truncate};
use crate::ui::widget::ink::{cells, put, put_right};
use crate::words::say;

const STEPS: u16 = 11;

/// Draws the numbers on one row and the anchors on the next.
#[derive(Debug, Clone, Copy)]
pub struct Scale<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What was chosen, 0 to 10.
    pub value: Option<u8>,
    /// What 0 means.
    pub low: &'a str,
    /// What 10 means.
    pub high: &'a str,
}

impl Scale<'_> {
    /// The cells from which on all numbers fit in a row, three to each and the brackets of the ten.
    pub const LEAST: u16 = 34;

    /// Counts the rows that it takes: the anchors stand one below the other where they do not fit side by side.
    #[must_use]
    pub fn rows(&self, width: u16) -> u16 {
        let row = (step(width) * STEPS).saturating_sub(1).max(Self::LEAST);
        let is_short = self.anchors_width() <= row;
        if width >= Self::LEAST && is_short {
            2
        } else {
            3
        }
    }

    fn anchors_width(&self) -> u16 {
        let (low, high) = (sanitize(self.low), sanitize(self.high));
        cells(&low).saturating_add(cells(&high)).saturating_add(6)
    }

    /// Finds the place for the terminal's cursor: the number that was chosen, or the first.
    #[must_use]
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let number = self.value.map_or(0, u16::from).min(STEPS - 1);
        let x = if area.width < Self::LEAST {
            0
        } else {
            number * step(area.width) + 1
        };
        let place = Position::new(area.x.saturating_add(x), area.y);
        area.contains(place).then_some(place)
    }
}

impl Widget for Scale<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let step = step(area.width);
        if area.width < Self::LEAST {
            self.in_words(area, buf);
            return;
        }
        let row = Rect {
            width: (step * STEPS - 1).max(Self::LEAST),
            ..area
        };
        for number in 0..STEPS {
            self.put_number(buf, row, number, step);
        }
        self.anchors(row, buf);
    }
}

/// Counts the cells of a number.
const fn step(width: u16) -> u16 {
    let step = width / STEPS;
    if step < 5 { step } else { 5 }
}

impl Scale<'_> {
    fn put_number(&self, buf: &mut Buffer, row: Rect, number: u16, step: u16) {
        let is_chosen = self.value.map(u16::from) == Some(number);
        let text = match (is_chosen, number) {
            (true, 10) => "[10]".to_owned(),
            (true, _) => format!("[{number}]"),
            (false, _) => format!(" {number}"),
        };
        let style = if is_chosen {
            self.theme.accent.patch(self.theme.selection)
        } else {
            self.theme.text
        };
        put(buf, row, (number * step, 0), &text, style);
    }

    /// Writes the anchors below both ends, one below the other where they do not fit side by side.
    fn anchors(&self, row: Rect, buf: &mut Buffer) {
        let (low, high) = (sanitize(self.low), sanitize(self.high));
        let side_by_side = self.anchors_width() <= row.width;
        let room = usize::from(row.width.saturating_sub(1));
        put(buf, row, (1, 1), &truncate(&low, room), self.theme.quiet);
        let below = if side_by_side { 1 } else { 2 };
        put_right(buf, row, below, &truncate(&high, room), self.theme.quiet);
    }

    fn in_words(&self, area: Rect, buf: &mut Buffer) {
        let value = self.value.map_or("–".to_owned(), |value| value.to_string());
        put(
            buf,
            area,
            (0, 0),
            &say!("guided-of-ten", value = value),
            self.theme.accent,
        );
        put(
            buf,
            area,
            (0, 1),
            &format!("0 {}", self.low),
            self.theme.quiet,
        );
        put(
            buf,
            area,
            (0, 2),
            &format!("10 {}", self.high),
            self.theme.quiet,
        );
    }
}
