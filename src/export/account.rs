//! Accounts for an appraisal or a revalidation, made of a note of the deck `account` (domain brief 3.3, decks.md D24).
//!
//! Nothing is invented: what was not answered stays open and is named, so that its author can answer it.

pub mod fill;
pub mod told;

/// The deck that accounts are made of.
pub const DECK: &str = "account";

/// Names for whom an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Four answers: what it was, what was learned, what changed, how it relates to the code.
    Nurse,
    /// One line: what was done, what was learned, what changes.
    Line,
    /// What, so what, now what, in 150 words.
    Doctor,
    /// Every answer under a heading, as it was given.
    Plain,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 4] = [Self::Nurse, Self::Line, Self::Doctor, Self::Plain];

    /// Gives the word for it on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nurse => "nurse",
            Self::Line => "cpd",
            Self::Doctor => "doctor",
            Self::Plain => "plain",
        }
    }

    /// Gives the number of words that are usual for it.
    #[must_use]
    pub const fn words(self) -> Option<usize> {
        match self {
            Self::Doctor => Some(150),
            _ => None,
        }
    }
}
