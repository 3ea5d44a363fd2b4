//! Lines one below the other, some of them rows that can be chosen, scrolled so that the chosen one is seen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::config::theme::Theme;
use crate::ui::widget::column::slice;
use crate::ui::widget::ink::{put, put_more};

/// The cells at the left for the mark, and at the right for the sign of more.
pub const EDGE: u16 = 2;

/// Holds one line: which row it belongs to, and its parts from left to right.
#[derive(Debug, Default)]
pub struct Strip {
    /// The row, by its number.
    pub row: Option<usize>,
    /// Where each part begins, what it says, and how it looks.
    pub parts: Vec<(u16, String, Style)>,
}

impl Strip {
    /// Makes a line that cannot be chosen.
    pub fn plain(x: u16, text: impl Into<String>, style: Style) -> Self {
        Self {
            row: None,
            parts: vec![(x, text.into(), style)],
        }
    }
}

/// Draws as many lines as there is room for. The first part of the chosen row is marked as chosen.
pub fn draw(strips: &[Strip], chosen: usize, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let height = usize::from(area.height);
    let of_chosen = |strip: &Strip| strip.row == Some(chosen);
    let first = strips.iter().position(of_chosen).unwrap_or(0);
    let last = strips.iter().rposition(of_chosen).unwrap_or(0);
    let middle = usize::midpoint(first, last);
    let most = strips.len().saturating_sub(height);
    let top = middle.saturating_sub(height / 2).min(most);
    for (y, strip) in (0..area.height).zip(&strips[top..]) {
        let line = slice(area, y, 1);
        let is_chosen = of_chosen(strip);
        if is_chosen && top + usize::from(y) == first {
            put(buf, line, (0, 0), "›", theme.accent);
        }
        for (at, (x, text, style)) in strip.parts.iter().enumerate() {
            let style = if is_chosen && at == 0 {
                style.patch(theme.selection)
            } else {
                *style
            };
            put(buf, line, (*x, 0), text, style);
        }
    }
    let is_more = (top > 0, top + height < strips.len());
    put_more(buf, area, is_more, theme.quiet);
}
