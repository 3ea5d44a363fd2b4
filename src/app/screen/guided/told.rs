//! What a key did to what is being given.

use crate::app::editor::Outcome;
use crate::journal::answer::Answer;
use crate::words::say;

/// Says what became of a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing that matters.
    Nothing,
    /// What is given changed.
    Changed,
    /// This is the answer: go on.
    Given(Answer),
    /// There is something to say.
    Say(&'static str),
}

impl Told {
    /// Tells of a key that an editor took.
    #[must_use]
    pub fn edited(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Changed => Self::Changed,
            Outcome::Full => Self::Say(say("guided-full")),
            Outcome::Same | Outcome::NotMine => Self::Nothing,
        }
    }
}
