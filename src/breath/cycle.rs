//! One breath of a session, and its phases.

use std::time::Duration;

/// Names a part of a breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Breathing in.
    In,
    /// A second, smaller in-breath on top.
    TopUp,
    /// Resting with full lungs.
    HoldFull,
    /// Breathing out.
    Out,
    /// Resting with empty lungs.
    HoldEmpty,
    /// The end of the session: the breath goes back to its own pace.
    Closing,
}

/// Holds one breath: when in the session it begins, and how long its phases take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cycle {
    /// From the start of the session.
    pub start: Duration,
    /// Breathing in.
    pub inhale: Duration,
    /// The second in-breath, or zero.
    pub top_up: Duration,
    /// The pause with full lungs, or zero.
    pub hold_in: Duration,
    /// Breathing out.
    pub exhale: Duration,
    /// The pause with empty lungs, or zero.
    pub hold_out: Duration,
}

/// Holds one phase of a breath in its place in the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The part of the breath.
    pub phase: Phase,
    /// From the start of the session.
    pub start: Duration,
    /// How long it takes, never zero.
    pub length: Duration,
}

impl Cycle {
    /// Gives the moment at which the out-breath is complete.
    #[must_use]
    pub fn out_end(&self) -> Duration {
        self.start + self.inhale + self.top_up + self.hold_in + self.exhale
    }

    /// Gives the moment at which the next breath may begin.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.out_end() + self.hold_out
    }

    /// Gives the time from the first in to the next one.
    #[must_use]
    pub fn length(&self) -> Duration {
        self.inhale + self.top_up + self.hold_in + self.exhale + self.hold_out
    }

    /// Lists the phases that this breath has, in order.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        let lengths = [
            (Phase::In, self.inhale),
            (Phase::TopUp, self.top_up),
            (Phase::HoldFull, self.hold_in),
            (Phase::Out, self.exhale),
            (Phase::HoldEmpty, self.hold_out),
        ];
        let mut start = self.start;
        let mut spans = Vec::new();
        for (phase, length) in lengths.into_iter().filter(|(_, length)| !length.is_zero()) {
            spans.push(Span {
                phase,
                start,
                length,
            });
            start += length;
        }
        spans
    }

    /// Says how full the lungs are after the first in-breath: wholly, unless a top-up follows.
    #[must_use]
    pub fn first_fill(&self) -> f64 {
        self.inhale.div_duration_f64(self.inhale + self.top_up)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_follow_each_other_without_a_gap_and_empty_ones_are_left_out() {
        let seconds = Duration::from_secs;
        let cycle = Cycle {
            start: seconds(10),
            inhale: seconds(2),
            top_up: seconds(1),
            hold_in: Duration::ZERO,
            exhale: seconds(6),
            hold_out: seconds(3),
        };
        let spans = cycle.spans();
        let phases: Vec<_> = spans.iter().map(|span| span.phase).collect();
        assert_eq!(
            phases,
            [Phase::In, Phase::TopUp, Phase::Out, Phase::HoldEmpty]
        );
        assert_eq!(spans[0].start, seconds(10));
        for pair in spans.windows(2) {
            assert_eq!(pair[0].start + pair[0].length, pair[1].start);
        }
        assert_eq!(cycle.out_end(), seconds(19));
        assert_eq!(cycle.end(), seconds(22));
        assert_eq!(cycle.length(), seconds(12));
    }
}
