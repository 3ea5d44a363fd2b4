//! What closed eyes are told: a cue at the begin of each part of a breath.

use std::time::Duration;

use super::cycle::{Phase, Span};

/// Names what a cue says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Breathe in.
    In,
    /// Breathe out.
    Out,
    /// Rest, with full or empty lungs.
    Hold,
    /// It is over; the breath goes back to its own pace.
    End,
}

/// The time from one bell to the next of the same cue: shorter ones melt into one in many terminals.
const GAP: Duration = Duration::from_millis(300);
/// A rest that is shorter than this passes without a cue.
const SHORTEST_REST: Duration = Duration::from_secs(1);

impl Cue {
    /// Gives the cue that a part of a breath begins with; a second, smaller in-breath and a short rest have none.
    #[must_use]
    pub fn of(span: &Span) -> Option<Self> {
        match span.phase {
            Phase::In => Some(Self::In),
            Phase::Out => Some(Self::Out),
            Phase::HoldFull | Phase::HoldEmpty => {
                (span.length >= SHORTEST_REST).then_some(Self::Hold)
            }
            Phase::Closing => Some(Self::End),
            Phase::TopUp => None,
        }
    }

    /// Gives the word for commands: "in", "out", "hold" or "end".
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Hold => "hold",
            Self::End => "end",
        }
    }

    /// Gives when its bells ring, from its begin: one for in, two for out, three for a rest, none at the end.
    pub fn bells(self) -> impl Iterator<Item = Duration> {
        let count = match self {
            Self::In => 1,
            Self::Out => 2,
            Self::Hold => 3,
            Self::End => 0,
        };
        (0..count).map(|bell| GAP * bell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(phase: Phase, millis: u64) -> Span {
        Span {
            phase,
            start: Duration::ZERO,
            length: Duration::from_millis(millis),
        }
    }

    #[test]
    fn in_out_and_rest_are_told_apart_by_their_number_of_bells() {
        let bells = |phase| Cue::of(&span(phase, 4_000)).map(|cue| cue.bells().count());
        assert_eq!(bells(Phase::In), Some(1));
        assert_eq!(bells(Phase::Out), Some(2));
        assert_eq!(bells(Phase::HoldFull), Some(3));
        assert_eq!(bells(Phase::HoldEmpty), Some(3));
        assert_eq!(bells(Phase::Closing), Some(0));
        assert_eq!(bells(Phase::TopUp), None);
    }

    #[test]
    fn a_rest_that_is_over_before_its_bells_are_has_none() {
        assert_eq!(Cue::of(&span(Phase::HoldFull, 900)), None);
        let last = Cue::Hold.bells().last().expect("three bells");
        assert!(last < SHORTEST_REST);
    }
}
