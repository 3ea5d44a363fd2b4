//! A column that rises and falls.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dots;
use crate::breath::beat::Beat;
use crate::config::theme::Theme;

/// The share of the full height that stays with empty lungs.
const LEAST: f64 = 0.06;

/// Draws it on the floor of an area.
pub fn draw(beat: &Beat, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let width = 12.min(area.width);
    let column = Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    };
    let (_, height) = dots::size(column);
    let filled = height * (LEAST + (1.0 - LEAST) * beat.fullness);
    dots::fill(column, theme.breath, buf, |_, y| height - y <= filled);
}
