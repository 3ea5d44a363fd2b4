//! Names of screens, so that one can be opened without knowing it.

use std::fmt;

use chrono::NaiveDate;

use crate::app::goods::Goods;
use crate::config::Sound;
use crate::id::Id;
use crate::journal::agenda::key::Key;
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
    /// A deck about someone who need not be asked for.
    About(About),
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
    /// What the notes say together.
    Insight,
    /// One note.
    Reader(Id),
    /// One note of those that were listed.
    Listed(Listed),
    /// The notes of a list one under the other, from one of them on.
    ReadOn(Listed),
    /// A year of days.
    Calendar,
    /// What was written around a day in earlier months and years.
    OnThisDay(NaiveDate),
    /// A note's revision side by side with another one; without one, with what it replaced.
    Compare(Id, Id, Option<Id>),
    /// The revisions of a note that wait for a choice.
    Merge(Id),
    /// A note's revisions.
    History(Id),
    /// The words that stand for people.
    Aliases,
    /// The card of one of them.
    Alias(Word),
    /// The session card of one of them, from one of its halves on.
    SessionCard(Word, Half),
    /// The people to turn to on a hard day.
    People,
    /// What waits for supervision.
    Supervision,
    /// The hours of supervision.
    SupervisionLog,
    /// The card that takes something to supervision.
    Flag(Flagging),
    /// The lines of a note, one of which goes to supervision.
    FlagLine(Id),
    /// The next steps, one of which a note gets.
    NextStep(Id),
    /// The preparation for supervision, from these things on.
    Prepare(Vec<Key>),
    /// The agenda for supervision, a page for each of these things.
    Agenda(Vec<Key>),
    /// All notes that answer a query.
    Asked(Question),
    /// The queries that were saved under a name.
    SavedQueries,
    /// What was moved to the bin.
    Bin,
    /// What may be let go.
    Release,
    /// The deck that lets notes go, on these.
    Distil(Vec<Id>),
    /// How long notes are kept.
    Retention,
    /// What is to happen when one cannot act.
    Will,
    /// What is to leave the journal.
    HandOut(Goods),
    /// Who can read, and the keys.
    Keys,
    /// Files that could not be taken in, and settings that were not understood.
    Inbox,
}

/// Holds the neutral word for someone.
#[derive(Clone, PartialEq, Eq)]
pub struct Word(pub String);

/// Prints a length, never the word.
impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Word({} bytes)", self.0.len())
    }
}

/// Names what goes to supervision.
#[derive(Clone, PartialEq, Eq)]
pub struct Flagging {
    /// The note.
    pub note: Id,
    /// The line of it; none for the whole note.
    pub line: Option<String>,
}

/// Prints the note and a length, never the line.
impl fmt::Debug for Flagging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.line.as_ref().map(String::len);
        write!(f, "Flagging({}, {bytes:?})", self.note)
    }
}

/// Holds a query as it was typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Question(pub String);

/// Prints a length, never the query.
impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Question({} bytes)", self.0.len())
    }
}

/// Names a half of a session card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// Before the session: an aim, and a way of being there.
    Before,
    /// After it: what became of the aim.
    After,
    /// After it, from what became of a repair on.
    Repair,
}

impl Half {
    /// Gives the word for it in the deck.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After | Self::Repair => "after",
        }
    }
}

/// Names a deck, and whom it is about.
#[derive(Clone, PartialEq, Eq)]
pub struct About {
    /// The deck's id.
    pub deck: String,
    /// The neutral word; none leaves it to the deck to ask.
    pub alias: Option<String>,
}

impl About {
    /// Names a deck that asks for whom itself, if it does.
    #[must_use]
    pub fn anyone(deck: &str) -> Self {
        Self {
            deck: deck.to_owned(),
            alias: None,
        }
    }

    /// Names a deck about someone.
    #[must_use]
    pub fn someone(deck: String, alias: &str) -> Self {
        Self {
            deck,
            alias: Some(alias.to_owned()),
        }
    }
}

/// Prints the deck, never the word.
impl fmt::Debug for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "About({}, {})", self.deck, self.alias.is_some())
    }
}

/// Says what to breathe; what is left out comes from the settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Breathing {
    /// The pattern's id or its four numbers.
    pub pattern: Option<String>,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// What closed eyes hear.
    pub sound: Option<Sound>,
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
