//! The last row: the keys that work here.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::config::theme::Theme;
use crate::ui::widget::ink::{cells, put};

/// Names a key and what it does, in a word or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint<'a> {
    /// The key, as it is written: `ctrl-l`.
    pub key: Cow<'a, str>,
    /// What it does.
    pub word: Cow<'a, str>,
}

impl<'a> Hint<'a> {
    /// Makes a hint.
    #[must_use]
    pub fn new(key: impl Into<Cow<'a, str>>, word: impl Into<Cow<'a, str>>) -> Self {
        Self {
            key: key.into(),
            word: word.into(),
        }
    }
}

/// Draws hints in one row, the most important first: those that do not fit go from the right.
#[derive(Debug, Clone, Copy)]
pub struct Footer<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What works here.
    pub hints: &'a [Hint<'a>],
}

impl Widget for Footer<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        row(buf, area, 1, self.hints, self.theme);
    }
}

/// Writes the hints that fit whole, from a column on; gives how many.
pub fn row(buf: &mut Buffer, area: Rect, from: u16, hints: &[Hint<'_>], theme: &Theme) -> usize {
    let width = area.intersection(buf.area).width;
    let mut x = from;
    for (count, hint) in hints.iter().enumerate() {
        let needs = cells(&hint.key)
            .saturating_add(cells(&hint.word))
            .saturating_add(1);
        if x.saturating_add(needs) > width {
            return count;
        }
        x += put(buf, area, (x, 0), &hint.key, theme.accent) + 1;
        x += put(buf, area, (x, 0), &hint.word, theme.quiet) + 3;
    }
    hints.len()
}
