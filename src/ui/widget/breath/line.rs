//! How far the session has come, as a thin line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dots;
use crate::config::theme::Theme;

/// The longest line, in cells.
const LONGEST: u16 = 24;

/// Draws what has come as a line, what is still to come as single dots.
pub fn draw(session: f64, theme: &Theme, row: Rect, buf: &mut Buffer) {
    let width = LONGEST.min(row.width);
    let line = Rect {
        x: row.x + (row.width - width) / 2,
        width,
        height: 1.min(row.height),
        ..row
    };
    let (width, _) = dots::size(line);
    dots::fill(line, theme.quiet, buf, |x, y| {
        let is_come = x <= width * session;
        y < 1.0 && (is_come || x.rem_euclid(4.0) < 1.0)
    });
}
