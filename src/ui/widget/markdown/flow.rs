//! Running text in several styles, broken into rows.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::Span;

use crate::ui::text::{sanitize, wrap};

/// Holds the text of one paragraph and the style of each of its pieces.
#[derive(Default)]
pub struct Flow {
    text: String,
    /// Where each piece ends, and its style; the pieces follow on each other.
    ends: Vec<(usize, Style)>,
}

impl Flow {
    /// Says whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Counts the bytes written.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Gives what was written from a byte on that [`Flow::len`] once counted.
    #[must_use]
    pub fn since(&self, start: usize) -> &str {
        self.text.get(start..).unwrap_or_default()
    }

    /// Adds words, made harmless.
    pub fn push(&mut self, words: &str, style: Style) {
        self.text.push_str(&sanitize(words));
        match self.ends.last_mut() {
            Some((end, last)) if *last == style => *end = self.text.len(),
            _ => self.ends.push((self.text.len(), style)),
        }
    }

    /// Breaks the text into rows of at most `width` cells; line ends at its end count for nothing.
    pub fn rows(&self, width: u16) -> impl Iterator<Item = Vec<Span<'static>>> {
        let text = self.text.trim_end_matches('\n');
        let mut piece = 0;
        wrap(text, width)
            .into_iter()
            .map(move |row| self.spans(row, &mut piece))
    }

    /// Cuts a row into pieces of one style each, from the piece on in which the row before ended.
    fn spans(&self, row: Range<usize>, piece: &mut usize) -> Vec<Span<'static>> {
        let mut spans = Vec::new();
        let mut start = row.start;
        while let Some((end, style)) = self.ends.get(*piece).copied() {
            let until = end.min(row.end);
            if start < until {
                spans.push(Span::styled(self.text[start..until].to_owned(), style));
                start = until;
            }
            if end >= row.end {
                break;
            }
            *piece += 1;
        }
        spans
    }
}
