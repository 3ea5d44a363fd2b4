//! What happened, and what to do next: errors as the shells show them, with exit codes.
//!
//! Each layer has its own enum, matched on and never compared as text. Here each becomes words once,
//! for the two shells alone.

pub mod advice;
pub mod journal;
pub mod problem;
pub mod system;

use std::fmt;

/// Holds one failure as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What it was, for the exit code.
    pub kind: Kind,
    /// What happened, a clause without a final stop.
    pub message: String,
    /// What to do next, one sentence or two.
    pub hint: Option<String>,
}

/// Names what a failure was; scripts see it as the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something went wrong that no other line names: 1.
    Failed,
    /// The call makes no sense, or needs a terminal: 2.
    Usage,
    /// There is no journal in that place: 10.
    NoJournal,
    /// Another process is at work on the journal: 11.
    InUse,
    /// The passphrase does not open the journal: 12.
    WrongPassphrase,
    /// The work was done, and damaged objects were found: 13.
    Damaged,
    /// The user broke off: 130.
    Interrupted,
}

impl Kind {
    /// Gives the exit code, a part of the contract with scripts.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::NoJournal => 10,
            Self::InUse => 11,
            Self::WrongPassphrase => 12,
            Self::Damaged => 13,
            Self::Interrupted => 130,
        }
    }
}

impl Error {
    /// Says what happened.
    #[must_use]
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            hint: None,
        }
    }

    /// Says what happened where no other kind fits.
    #[must_use]
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(Kind::Failed, message)
    }

    /// Says what is wrong with the call.
    #[must_use]
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Prints what happened and, on a line of its own, what to do next.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "\n{hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exit_codes_are_those_that_scripts_rely_on() {
        let codes = [
            (Kind::Failed, 1),
            (Kind::Usage, 2),
            (Kind::NoJournal, 10),
            (Kind::InUse, 11),
            (Kind::WrongPassphrase, 12),
            (Kind::Damaged, 13),
            (Kind::Interrupted, 130),
        ];
        for (kind, code) in codes {
            assert_eq!(kind.code(), code, "{kind:?}");
        }
    }

    #[test]
    fn what_to_do_next_stands_on_its_own_line() {
        let bare = Error::failed("the disk is full");
        assert_eq!(bare.to_string(), "the disk is full");
        let full = bare.hint("Make room, then save again.");
        assert_eq!(
            full.to_string(),
            "the disk is full\nMake room, then save again."
        );
    }
}
