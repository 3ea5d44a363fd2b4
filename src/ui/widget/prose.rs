//! Paragraphs, wrapped at words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::ui::text::{sanitize, wrap};
use crate::ui::widget::ink::put;

/// Draws text in one style, from one of its rows on.
#[derive(Debug, Clone, Copy)]
pub struct Prose<'a> {
    /// What is read.
    pub text: &'a str,
    /// How it looks.
    pub style: Style,
    /// Rows that are scrolled away at the top.
    pub skip: u16,
}

impl<'a> Prose<'a> {
    /// Makes a text that is shown from its first row.
    #[must_use]
    pub const fn new(text: &'a str, style: Style) -> Self {
        Self {
            text,
            style,
            skip: 0,
        }
    }

    /// Counts its rows at a width.
    #[must_use]
    pub fn height(&self, width: u16) -> u16 {
        u16::try_from(wrap(&sanitize(self.text), width).len()).unwrap_or(u16::MAX)
    }
}

impl Widget for Prose<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let text = sanitize(self.text);
        let rows = wrap(&text, area.width)
            .into_iter()
            .skip(usize::from(self.skip));
        for (y, row) in (0..area.height).zip(rows) {
            put(buf, area, (0, y), &text[row], self.style);
        }
    }
}
