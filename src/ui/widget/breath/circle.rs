//! A circle that grows and shrinks, in a thin ring that fills as the session goes on.

use std::f64::consts::TAU;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dots;
use crate::breath::beat::Beat;
use crate::config::theme::Theme;

/// The share of the full size that stays with empty lungs.
const LEAST: f64 = 0.2;
/// Free dots between the full circle and the ring.
const GAP: f64 = 3.0;
/// Marks on the part of the ring that is still to come.
const MARKS: u32 = 48;

/// Draws it in the middle of an area.
pub fn draw(beat: &Beat, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let (width, height) = dots::size(area);
    let (x0, y0) = (width / 2.0, height / 2.0);
    let outer = x0.min(y0) - 0.5;
    let full = outer - GAP;
    let radius = full * (LEAST + (1.0 - LEAST) * beat.fullness);
    let marks: Vec<_> = (0..MARKS)
        .map(|mark| {
            let angle = TAU * f64::from(mark) / f64::from(MARKS);
            (x0 + outer * angle.sin(), y0 - outer * angle.cos())
        })
        .collect();
    let on_ring = |x: f64, y: f64| ((x - x0).hypot(y - y0) - outer).abs() <= 0.5;
    let turn = |x: f64, y: f64| (x - x0).atan2(y0 - y).rem_euclid(TAU) / TAU;
    dots::fill(area, theme.quiet, buf, |x, y| {
        let near = |(left, top): &(f64, f64)| (x - left).abs() <= 0.5 && (y - top).abs() <= 0.5;
        on_ring(x, y) && turn(x, y) > beat.session && marks.iter().any(near)
    });
    dots::fill(area, theme.quiet, buf, |x, y| {
        on_ring(x, y) && turn(x, y) <= beat.session
    });
    dots::fill(area, theme.breath, buf, |x, y| {
        (x - x0).hypot(y - y0) <= radius
    });
}
