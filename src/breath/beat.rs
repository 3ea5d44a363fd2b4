//! Where in a breath a moment lies.

use std::f64::consts::PI;
use std::time::Duration;

use super::cycle::{Cycle, Phase, Span};

/// Tells where in a breath a moment lies, and what comes next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beat {
    /// The part of the breath.
    pub phase: Phase,
    /// How far that part has come, 0 to 1, at an even pace.
    pub progress: f64,
    /// How full the lungs are, 0 to 1, eased with a sine as a breath is.
    pub fullness: f64,
    /// How long that part takes.
    pub phase_length: Duration,
    /// The time until the next part.
    pub phase_left: Duration,
    /// The part that follows; none at the very end.
    pub next: Option<Phase>,
    /// The breath under way, from 0.
    pub cycle: usize,
    /// How far the session has come, 0 to 1; 1 from the last out-breath on.
    pub session: f64,
}

impl Beat {
    /// Counts the seconds of the part from 1, and never one more than the part has: 2.25 s are two.
    #[must_use]
    pub fn count(&self) -> u64 {
        let most = (self.phase_length + Duration::from_millis(499))
            .as_secs()
            .max(1);
        let gone = self.phase_length.saturating_sub(self.phase_left).as_secs();
        (gone + 1).min(most)
    }
}

impl Span {
    /// Says how far the phase has come at a moment of the session, 0 to 1.
    #[must_use]
    pub fn progress(&self, elapsed: Duration) -> f64 {
        let into = elapsed.saturating_sub(self.start);
        into.div_duration_f64(self.length).clamp(0.0, 1.0)
    }
}

/// Says how full the lungs are in a phase of a breath.
pub(super) fn fullness(cycle: &Cycle, phase: Phase, progress: f64) -> f64 {
    let first = cycle.first_fill();
    match phase {
        Phase::In => first * ease(progress),
        Phase::TopUp => first + (1.0 - first) * ease(progress),
        Phase::HoldFull => 1.0,
        Phase::Out => 1.0 - ease(progress),
        Phase::HoldEmpty | Phase::Closing => 0.0,
    }
}

/// Turns even time into the slow start and slow end of half a sine.
fn ease(progress: f64) -> f64 {
    (1.0 - (PI * progress).cos()) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_breath_starts_and_ends_slowly_and_is_half_full_in_the_middle() {
        assert!(ease(0.0).abs() < 1e-12);
        assert!((ease(0.5) - 0.5).abs() < 1e-12);
        assert!((ease(1.0) - 1.0).abs() < 1e-12);
        assert!(ease(0.1) < 0.05 && ease(0.9) > 0.95);
    }

    #[test]
    fn seconds_are_counted_from_one_and_a_short_rest_is_none() {
        let count = |length, gone| {
            let length = Duration::from_millis(length);
            let phase_left = length.saturating_sub(Duration::from_millis(gone));
            let beat = Beat {
                phase: Phase::In,
                progress: 0.0,
                fullness: 0.0,
                phase_length: length,
                phase_left,
                next: None,
                cycle: 0,
                session: 0.0,
            };
            beat.count()
        };
        assert_eq!(
            [count(4_000, 0), count(4_000, 999), count(4_000, 3_999)],
            [1, 1, 4]
        );
        assert_eq!(
            [count(2_250, 2_249), count(2_750, 2_749), count(400, 0)],
            [2, 3, 1]
        );
    }
}
