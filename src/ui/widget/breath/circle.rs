//! A circle that grows and shrinks, in a thin ring that fills as the session goes on.

use std::f64::consts::TAU;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dots;
use crate::breath::beat::Beat;
use crate::config::theme::Theme;

/// The share of the full size that stays with empty lungs.
const LEAST: f64 = 0.22;
/// The share of the ring's size that stays free between it and the full circle; a cell's height is enough.
const GAP: f64 = 0.22;
const WIDEST_GAP: f64 = 4.5;

/// Draws it in the middle of an area.
pub fn draw(beat: &Beat, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let ring = Ring::in_middle_of(area);
    let (turn, marks) = (TAU * beat.session, ring.marks(area));
    dots::fill(area, theme.quiet, buf, |x, y| {
        let (x, y) = (x - ring.x, y - ring.y);
        if !ring.is_near(x, y) {
            false
        } else if clockwise(x, y) <= turn {
            ring.crosses(x, y)
        } else {
            marks.iter().any(|mark| is_at(*mark, x, y))
        }
    });
    let full = ring.radius - (ring.radius * GAP).min(WIDEST_GAP);
    let radius = full * (LEAST + (1.0 - LEAST) * beat.fullness);
    dots::fill(area, theme.breath, buf, |x, y| {
        (x - ring.x).hypot(y - ring.y) <= radius
    });
}

/// Holds the ring, in dots.
struct Ring {
    x: f64,
    y: f64,
    radius: f64,
}

impl Ring {
    fn in_middle_of(area: Rect) -> Self {
        let (width, height) = dots::size(area);
        let (x, y) = (width / 2.0, height / 2.0);
        let radius = x.min(y) - 0.5;
        Self { x, y, radius }
    }

    /// Says whether a dot may be one of the ring's, so that most others are done with.
    fn is_near(&self, x: f64, y: f64) -> bool {
        (x.hypot(y) - self.radius).abs() < 1.0
    }

    /// Says whether the ring runs through a dot, in a line that is one dot thin.
    fn crosses(&self, x: f64, y: f64) -> bool {
        let (long, short) = if x.abs() > y.abs() { (x, y) } else { (y, x) };
        let exact = (self.radius.powi(2) - short.powi(2)).max(0.0).sqrt();
        exact - 0.5 < long.abs() && long.abs() <= exact + 0.5
    }

    /// Lists the single dots that stand for what is still to come, about six dots apart.
    fn marks(&self, area: Rect) -> Vec<(f64, f64)> {
        let count = area.width.min(area.height * 2);
        let angle = |mark| TAU * (f64::from(mark) + 0.5) / f64::from(count);
        let mark = |mark| {
            (
                self.radius * angle(mark).sin(),
                -self.radius * angle(mark).cos(),
            )
        };
        (0..count).map(mark).collect()
    }
}

/// Gives the angle of a dot from the top, clockwise.
fn clockwise(x: f64, y: f64) -> f64 {
    x.atan2(-y).rem_euclid(TAU)
}

/// Says whether a mark falls on a dot.
fn is_at((left, top): (f64, f64), x: f64, y: f64) -> bool {
    let near = |mark: f64, dot: f64| (dot - 0.5..dot + 0.5).contains(&mark);
    near(left, x) && near(top, y)
}
