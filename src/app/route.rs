//! Names of screens, so that one can be opened without knowing it.

use crate::id::Id;
use crate::journal::find::query::Query;

/// Names a screen and what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// First run.
    Setup,
    /// The passphrase; afterwards the screen within opens.
    Unlock(Option<Box<Route>>),
    /// The start.
    Home,
    /// The decks to choose from.
    Decks,
    /// The grounding practices to choose from.
    Practices,
    /// A deck from its first page.
    Guided(String),
    /// What was being written, where it was left.
    Resume(Id),
    /// A free note.
    Write,
    /// A note's text as a new revision.
    Edit(Id),
    /// Paced breathing.
    Breathe(Breathing),
    /// All notes, the filter open or not.
    Review {
        /// Whether the cursor starts in the filter.
        find: bool,
    },
    /// One note.
    Reader(Id),
    /// One note of those that were listed.
    Listed(Listed),
    /// A note's revisions.
    History(Id),
    /// The words that stand for people.
    Aliases,
    /// The card of one of them.
    Alias(String),
    /// What was moved to the bin.
    Bin,
    /// Files that could not be taken in, and settings that were not understood.
    Troubles,
}

/// Says what to breathe; what is left out comes from the settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Breathing {
    /// The pattern's id or its four numbers.
    pub pattern: Option<String>,
    /// How long, in minutes.
    pub minutes: Option<u32>,
}

/// Holds the notes of a list, so that one can be read after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The notes in the list's order.
    pub notes: Vec<Id>,
    /// The place of the one to open.
    pub at: usize,
    /// The words that they were found by.
    pub query: Query,
}
