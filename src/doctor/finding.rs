//! A finding: what is so, how much it matters, and what to do.

/// Names how much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// As it should be.
    Fine,
    /// Good to know; nothing is wrong, or nobody can tell from here.
    Note,
    /// Should be mended.
    Mend,
}

/// Holds one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at: a word that stays the same for programs.
    pub id: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What is so, in one sentence.
    pub what: String,
    /// What to do, where something can be done.
    pub remedy: Option<String>,
}

impl Level {
    /// Gives the word for programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Note => "note",
            Self::Mend => "mend",
        }
    }
}

impl Finding {
    /// Says that something is as it should be.
    pub(super) fn fine(id: &'static str, what: impl Into<String>) -> Self {
        Self::new(id, Level::Fine, what, None)
    }

    /// Says what is good to know.
    pub(super) fn note(
        id: &'static str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::new(id, Level::Note, what, Some(remedy.into()))
    }

    /// Says what should be mended.
    pub(super) fn mend(
        id: &'static str,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::new(id, Level::Mend, what, Some(remedy.into()))
    }

    fn new(
        id: &'static str,
        level: Level,
        what: impl Into<String>,
        remedy: Option<String>,
    ) -> Self {
        let what = what.into();
        Self {
            id,
            level,
            what,
            remedy,
        }
    }
}
