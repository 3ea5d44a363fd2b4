//! The words of breathing: cues, safety (domain brief, 5.3) and the one thing that may be claimed (5.2).

use super::cycle::Phase;
use crate::words::say;

/// Gives what everyone reads once before the first breath, and finds again under help.
#[must_use]
pub fn safety() -> [&'static str; 4] {
    [
        say("breathe-safety-1"),
        say("breathe-safety-2"),
        say("breathe-safety-3"),
        say("breathe-safety-4"),
    ]
}

/// Gives what may be said about what it does, and no more.
#[must_use]
pub fn claim() -> &'static str {
    say("breathe-claim")
}

/// Gives the line under the shape.
#[must_use]
pub fn softer() -> &'static str {
    say("breathe-softer")
}

/// Gives the extra line for patterns with holds.
#[must_use]
pub fn holds() -> &'static str {
    say("breathe-holds")
}

/// Gives what stands in a window that has no room for [`safety`]; the key for help follows.
#[must_use]
pub fn safety_in_short() -> &'static str {
    say("breathe-safety-in-short")
}

/// Gives what stands in a window that has no room for [`holds`]; the key for help follows.
#[must_use]
pub fn holds_in_short() -> &'static str {
    say("breathe-holds-in-short")
}

/// Gives what stands on the screen during the closing.
#[must_use]
pub fn closing() -> &'static str {
    say("breathe-closing")
}

/// Gives what stands there at the very end.
#[must_use]
pub fn afterwards() -> &'static str {
    say("breathe-afterwards")
}

/// Gives what is offered to those whom breathing does not settle.
#[must_use]
pub fn instead() -> &'static str {
    say("breathe-instead")
}

/// Gives the word for a phase.
#[must_use]
pub fn cue(phase: Phase) -> &'static str {
    match phase {
        Phase::In => say("breathe-cue-in"),
        Phase::TopUp => say("breathe-cue-top-up"),
        Phase::HoldFull | Phase::HoldEmpty => say("breathe-cue-hold"),
        Phase::Out => say("breathe-cue-out"),
        Phase::Closing => closing(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_claimed_that_may_not_be() {
        let texts = safety().into_iter().chain([
            claim(),
            softer(),
            holds(),
            safety_in_short(),
            holds_in_short(),
            closing(),
            afterwards(),
            instead(),
        ]);
        for text in texts {
            for word in ["treats", "cure", "proven", "vagus", "cortisol", "!"] {
                assert!(!text.to_lowercase().contains(word), "{word} in {text}");
            }
        }
    }
}
