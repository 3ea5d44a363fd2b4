//! A column that rises and falls.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dots;
use crate::breath::beat::Beat;
use crate::config::theme::Theme;

/// How wide it is, in cells.
const WIDTH: u16 = 14;
/// What stays with empty lungs, in dots.
const LEAST: f64 = 2.0;
/// What stays free above full lungs, in dots: the cells of the row of dots.
const FULL: f64 = 4.0;
/// How round its corners are, in dots.
const CORNER: f64 = 4.0;

/// Draws it on the floor of an area, below a row of dots that it reaches with full lungs.
pub fn draw(beat: &Beat, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let width = WIDTH.min(area.width);
    let column = Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    };
    let (width, height) = dots::size(column);
    dots::fill(column, theme.quiet, buf, |x, y| {
        y < 1.0 && x.rem_euclid(6.0) < 1.0
    });
    let top = FULL + (height - FULL - LEAST).max(0.0) * (1.0 - beat.fullness);
    dots::fill(column, theme.breath, buf, |x, y| {
        let to_corner = CORNER - x.min(width - x);
        let rounded = CORNER - (CORNER.powi(2) - to_corner.max(0.0).powi(2)).sqrt();
        y >= top + rounded.min(height - top - LEAST)
    });
}
