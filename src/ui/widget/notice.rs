//! A line that says what happened, always in the same place; a warning takes more rows above it rather than be cut.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use crate::config::theme::Theme;
use crate::ui::text::{sanitize, whole_pieces, wrap};
use crate::ui::widget::ink::{cells, put};

/// What a warning begins with.
const SIGN: &str = "▲ ";
/// The most rows of a warning.
const MOST: u16 = 4;

/// Draws a notice; a warning begins with a sign, so that it is not told by colour alone.
#[derive(Debug, Clone, Copy)]
pub struct Notice<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// What happened, the important word first.
    pub text: &'a str,
    /// Whether it needs care.
    pub is_warning: bool,
}

impl Notice<'_> {
    /// Counts the rows that it takes: one, and for a warning as many as it needs, at most four.
    #[must_use]
    pub fn height(&self, width: u16) -> u16 {
        if !self.is_warning {
            return 1;
        }
        let text = sanitize(self.text).replace('\n', " ");
        let rows = wrap(&text, width.saturating_sub(cells(SIGN))).len();
        u16::try_from(rows).unwrap_or(MOST).clamp(1, MOST)
    }
}

impl Widget for Notice<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let (sign, style) = if self.is_warning {
            (SIGN, self.theme.warning)
        } else {
            ("", self.theme.text)
        };
        let text = sanitize(self.text).replace('\n', " ");
        if area.height > 1 {
            let rows = wrap(&text, area.width.saturating_sub(cells(sign)));
            Clear.render(area, buf);
            for (y, row) in (0..area.height).zip(rows) {
                put(buf, area, (cells(sign), y), &text[row], style);
            }
            put(buf, area, (0, 0), sign, style);
            return;
        }
        let x = put(buf, area, (0, 0), sign, style);
        put(
            buf,
            area,
            (x, 0),
            &whole_pieces(&text, usize::from(area.width.saturating_sub(x))),
            style,
        );
    }
}
