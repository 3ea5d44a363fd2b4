//! A mark that goes to the right with the in-breath and comes back with the out-breath.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dots;
use crate::breath::beat::Beat;
use crate::config::theme::Theme;

/// The longest way, in cells.
const LONGEST: u16 = 48;

/// Draws the way and the mark on it.
pub fn draw(beat: &Beat, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let width = LONGEST.min(area.width);
    let way = Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    };
    let (width, height) = dots::size(way);
    let (middle, radius) = (height / 2.0, height / 2.0 - 0.5);
    let at = radius + 0.5 + (width - 2.0 * radius - 1.0) * beat.fullness;
    dots::fill(way, theme.quiet, buf, |x, y| {
        (middle - 1.0..middle).contains(&y) && x.rem_euclid(4.0) < 1.0
    });
    dots::fill(way, theme.breath, buf, |x, y| {
        (x - at).hypot(y - middle) <= radius
    });
}
