//! Cuts the window into parts.

use ratatui::layout::Rect;

/// Cuts a column of at most `width` cells from the middle of an area.
#[must_use]
pub fn column(area: Rect, width: u16) -> Rect {
    let width = width.min(area.width);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}
