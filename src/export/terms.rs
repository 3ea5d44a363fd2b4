//! How much of a note leaves.

/// Says how exactly days leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dates {
    /// The month alone (domain brief 0.3: an exact day can be matched with a diary).
    #[default]
    Month,
    /// As they were written.
    Exact,
}

/// Says whether answers that are for their author alone leave as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Private {
    /// They stay in the journal.
    #[default]
    LeftOut,
    /// They leave too.
    Taken,
}

/// Holds both; the default leaves as little as it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terms {
    /// How exactly days leave.
    pub dates: Dates,
    /// Whether private answers leave.
    pub private: Private,
}

impl Terms {
    /// Says whether everything leaves: then a file can bring the notes back as they were.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self.dates, Dates::Exact) && matches!(self.private, Private::Taken)
    }
}
