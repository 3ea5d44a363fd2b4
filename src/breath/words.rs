//! The words of breathing: cues, safety (domain brief, 5.3) and the one thing that may be claimed (5.2).

use super::cycle::Phase;

/// What everyone reads once before the first breath, and finds again under help.
pub const SAFETY: [&str; 4] = [
    "Breathe softly: smaller and slower, not deeper. Follow the marker only as far as it is comfortable; your own breath may lead.",
    "Stop and breathe as you normally do if you feel light-headed, tingling, tight in the chest, short of air or more uneasy.",
    "Leave out patterns with holds if you are pregnant, have heart, lung, blood-pressure, eye-pressure or seizure problems, faint easily or had surgery recently. In those cases, ask a clinician who knows you before any slow breathing.",
    "Do not use this while driving, in water, or standing where a faint would be dangerous. It keeps a pace; it is not treatment.",
];

/// What may be said about what it does, and no more.
pub const CLAIM: &str = "A steady, slower rhythm helps many people settle. Studies differ on how much the exact pace matters. Pick what feels easy.";

/// The line under the shape.
pub const SOFTER: &str = "softer, not deeper";

/// The extra line for patterns with holds.
pub const HOLDS: &str = "This pattern holds the breath. Leave it out if you are pregnant, faint easily, or have heart, lung, blood-pressure, eye-pressure or seizure problems.";

/// What stands in a window that has no room for [`SAFETY`]; the key for help follows.
pub const SAFETY_IN_SHORT: &str = "Stop if it feels wrong";

/// What stands in a window that has no room for [`HOLDS`]; the key for help follows.
pub const HOLDS_IN_SHORT: &str = "Holds are not for everyone";

/// What stands on the screen during the closing.
pub const CLOSING: &str = "let it go back to its own pace";

/// What stands there at the very end.
pub const AFTERWARDS: &str = "Two ordinary breaths before you stand.";

/// What is offered to those whom breathing does not settle.
pub const INSTEAD: &str =
    "If following the breath makes you uneasy, look outward instead: five things you can see.";

/// Gives the word for a phase.
#[must_use]
pub const fn cue(phase: Phase) -> &'static str {
    match phase {
        Phase::In => "in",
        Phase::TopUp => "a little more",
        Phase::HoldFull | Phase::HoldEmpty => "hold",
        Phase::Out => "out",
        Phase::Closing => CLOSING,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_claimed_that_may_not_be() {
        let texts = SAFETY.iter().copied().chain([
            CLAIM,
            SOFTER,
            HOLDS,
            SAFETY_IN_SHORT,
            HOLDS_IN_SHORT,
            CLOSING,
            AFTERWARDS,
            INSTEAD,
        ]);
        for text in texts {
            for word in ["treats", "cure", "proven", "vagus", "cortisol", "!"] {
                assert!(!text.to_lowercase().contains(word), "{word} in {text}");
            }
        }
    }
}
