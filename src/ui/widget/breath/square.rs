//! A box that grows and shrinks, and a mark that walks round the four sides of its frame.
//!
//! In goes up the left side, a rest goes along the top, out comes down on the right, a rest goes back along the bottom.
//! Where there is no rest, the way in or out takes its side as well. The way that is gone is a line, the rest of this part
//! of the breath is close dots, all else single ones: so it is seen where the part ends and what follows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::dots;
use crate::breath::beat::Beat;
use crate::breath::cycle::Phase;
use crate::config::theme::Theme;

/// The share of the full size that stays with empty lungs.
const LEAST: f64 = 0.15;
/// What stays free between the frame and the full box, in dots.
const GAP: f64 = 5.0;
/// How far the mark reaches around its place, in dots.
const MARK: f64 = 2.0;
/// How far single dots of the frame are apart, and those of the way that is still to come.
const FAR: f64 = 6.0;
const NEAR: f64 = 2.0;

/// Draws it in the middle of an area.
pub fn draw(beat: &Beat, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let frame = Frame::in_middle_of(area);
    let way = Way::of(beat);
    dots::fill(area, theme.quiet, buf, |x, y| {
        frame.side(x, y).is_some_and(|(place, along)| {
            if way.is_gone(place) {
                return true;
            }
            let apart = if way.is_ahead(place) { NEAR } else { FAR };
            along.rem_euclid(apart) < 1.0
        })
    });
    let half = (frame.half - GAP).max(1.0) * (LEAST + (1.0 - LEAST) * beat.fullness);
    let (left, top) = frame.point(way.at);
    dots::fill(area, theme.breath, buf, |x, y| {
        let is_box = (x - frame.x).abs() <= half && (y - frame.y).abs() <= half;
        is_box || ((x - left).abs() <= MARK && (y - top).abs() <= MARK)
    });
}

/// Holds the frame, in dots.
struct Frame {
    x: f64,
    y: f64,
    /// Half a side, from the middle to the line.
    half: f64,
}

impl Frame {
    fn in_middle_of(area: Rect) -> Self {
        let (width, height) = dots::size(area);
        let (x, y) = ((width / 2.0).floor(), height / 2.0);
        let half = x.min(y) - MARK;
        Self { x, y, half }
    }

    /// Gives the place of a dot of the line on the way round, 0 to 4 from the lower left corner, and its distance from
    /// there along its side in dots.
    fn side(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let (right, down) = (x - self.x, y - self.y);
        let on = |distance: f64| (self.half - 1.0..self.half).contains(&distance);
        let within = |distance: f64| distance.abs() < self.half;
        let (side, along) = match () {
            () if on(-right) && within(down) => (0.0, self.half - down),
            () if on(-down) && within(right) => (1.0, self.half + right),
            () if on(right) && within(down) => (2.0, self.half + down),
            () if on(down) && within(right) => (3.0, self.half - right),
            () => return None,
        };
        Some((side + along / (2.0 * self.half), along))
    }

    /// Gives the dot at a place of the way round.
    fn point(&self, place: f64) -> (f64, f64) {
        let reach = self.half - 0.5;
        let along = (place.fract() * 2.0 - 1.0) * reach;
        let (right, down) = match place {
            ..1.0 => (-reach, -along),
            1.0..2.0 => (along, -reach),
            2.0..3.0 => (reach, along),
            _ => (-along, reach),
        };
        (self.x + right, self.y + down)
    }
}

/// Holds which part of the way round this part of the breath takes, and where the mark is.
struct Way {
    from: f64,
    to: f64,
    at: f64,
}

impl Way {
    fn of(beat: &Beat) -> Self {
        let (from, to) = match (beat.phase, beat.next) {
            (Phase::In, Some(Phase::HoldFull | Phase::TopUp)) => (0.0, 1.0),
            (Phase::In, _) => (0.0, 2.0),
            (Phase::TopUp, Some(Phase::HoldFull)) => (1.0, 1.0),
            (Phase::TopUp | Phase::HoldFull, _) => (1.0, 2.0),
            (Phase::Out, Some(Phase::HoldEmpty)) => (2.0, 3.0),
            (Phase::Out, _) => (2.0, 4.0),
            (Phase::HoldEmpty, _) => (3.0, 4.0),
            (Phase::Closing, _) => (0.0, 0.0),
        };
        // The very end of the way round is its begin.
        let at = (from + (to - from) * beat.progress).min(3.999);
        Self { from, to, at }
    }

    fn is_gone(&self, place: f64) -> bool {
        (self.from..self.at).contains(&place)
    }

    fn is_ahead(&self, place: f64) -> bool {
        (self.at..self.to).contains(&place)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::breath::pattern::Pattern;
    use crate::breath::plan::Plan;

    fn plan(pattern: &str) -> Plan {
        let pattern = Pattern::find(pattern).expect("a pattern");
        Plan::new(pattern, Duration::from_secs(300), Duration::from_secs(5))
            .with_ramp(Duration::ZERO)
    }

    fn at(plan: &Plan, seconds: f64) -> f64 {
        Way::of(&plan.at(Duration::from_secs_f64(seconds)).expect("a beat")).at
    }

    #[test]
    fn each_part_of_a_box_has_its_side() {
        let plan = plan("box");
        for (seconds, side) in [(0.0, 0.0), (2.0, 0.5), (4.0, 1.0), (10.0, 2.5), (14.0, 3.5)] {
            assert!((at(&plan, seconds) - side).abs() < 0.01, "{seconds}");
        }
    }

    #[test]
    fn without_rests_in_and_out_take_two_sides_each_and_the_mark_never_jumps() {
        for pattern in ["46", "sigh", "478", "box", "4-0-6-2"] {
            let plan = plan(pattern);
            let mut before = 0.0;
            for tenth in 1..600_u32 {
                let now = at(&plan, f64::from(tenth) / 10.0);
                let step = (now - before).rem_euclid(4.0);
                assert!(step < 0.15, "{pattern} at {tenth}: {before} to {now}");
                before = now;
            }
        }
        assert!((at(&plan("46"), 2.0) - 1.0).abs() < 0.01);
        assert!((at(&plan("46"), 7.0) - 3.0).abs() < 0.01);
    }

    #[test]
    fn the_way_round_comes_back_to_where_it_began() {
        let frame = Frame {
            x: 20.0,
            y: 20.0,
            half: 18.0,
        };
        let (x, y) = frame.point(0.0);
        assert!(x < 20.0 && y > 20.0, "the lower left corner");
        let (left, top) = frame.point(3.999);
        assert!((x - left).abs() < 0.2 && (y - top).abs() < 0.2);
    }
}
