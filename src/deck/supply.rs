//! What the journal can bring into a deck: things to choose from, and lines to read.

/// Names something that a step asks the journal for, in a file `from = "@NAME"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Supply {
    /// What is flagged for supervision, notes and lines of notes, what presses first.
    Flagged,
    /// Notes that wait for a next step, newest first.
    Open,
    /// Notes that are old enough to be let go.
    Due,
    /// Practices and decks used lately.
    Tools,
    /// What was left to be picked up next time with this alias.
    Carry,
    /// The week in counts and bands.
    Week,
    /// Questions about what keeps coming back, with counts.
    Patterns,
    /// The last note of this deck about this alias.
    Version,
    /// The people whom the user wants to be reminded of.
    People,
    /// What this journal was used for lately, in counts.
    Used,
    /// What stands out in the check-ins.
    Notice,
    /// The last check-in, and what is usual.
    Last,
}

/// The id of a line that names one of the people; what else is said there has none.
pub const PERSON: &str = "person";

/// The most things that a supply offers to choose from: as many as the eye takes in.
pub const MOST: usize = 20;

impl Supply {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Flagged,
        Self::Open,
        Self::Due,
        Self::Tools,
        Self::Carry,
        Self::Week,
        Self::Patterns,
        Self::Version,
        Self::People,
        Self::Used,
        Self::Notice,
        Self::Last,
    ];

    /// Gives its name in a deck file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flagged => "@flagged",
            Self::Open => "@open",
            Self::Due => "@due",
            Self::Tools => "@tools",
            Self::Carry => "@carry",
            Self::Week => "@week",
            Self::Patterns => "@patterns",
            Self::Version => "@version",
            Self::People => "@people",
            Self::Used => "@used",
            Self::Notice => "@notice",
            Self::Last => "@last",
        }
    }

    /// Finds the one with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|supply| supply.name() == name)
    }

    /// Says whether there is something to choose from; the others are only read.
    #[must_use]
    pub const fn is_choice(self) -> bool {
        self.holds_notes() || matches!(self, Self::Tools)
    }

    /// Says whether each thing stands for a note, to which something can be done.
    #[must_use]
    pub const fn holds_notes(self) -> bool {
        matches!(self, Self::Flagged | Self::Open | Self::Due)
    }
}
