//! A note as its author knows it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use crate::id::Id;
use crate::journal::headline;
use crate::words::say;

/// Holds one note: what was written, with its labels, without any trace of files or keys.
#[derive(Clone, PartialEq)]
pub struct Note {
    /// One for all revisions of the note.
    pub id: Id,
    /// When it was written, as exactly as its author wants that to be kept.
    pub written: Written,
    /// One line, at most 500 characters.
    pub title: String,
    /// The deck that led to it, by id.
    pub deck: Option<String>,
    /// The neutral word that stands for the person it is about.
    pub alias: Option<String>,
    /// Whether it still waits for a next step.
    pub state: State,
    /// Labels such as `ct:helpless` or `#own`, at most 100.
    pub tags: Vec<String>,
    /// Ratings from 0 to 10 by the id of their scale.
    pub scales: BTreeMap<String, u8>,
    /// Markdown, LF line ends, at most 1 MiB.
    pub body: String,
    /// Front-matter keys that this version does not know and keeps through an edit.
    pub unknown: toml::Table,
}

/// The label of what goes to supervision.
pub const FLAGGED: &str = "sup:flagged";

/// The label of a note that is not offered to be let go.
pub const HELD: &str = "hold:note";

/// The label of a note that was asked to be let go; [`LEARNING`] holds the line of it that stays.
pub const RELEASE: &str = "release:asked";

/// The front-matter key of a note that was imported: the hash of it as it came, 64 hex digits. It stays through every
/// edit, so that importing the same file again does not bring back what was changed since.
pub const IMPORTED: &str = "imported";

/// The front-matter key of the line that stays when a note is let go.
pub const LEARNING: &str = "learning";

/// The front-matter key of the last day of grace of a note that was asked to be let go, as `2026-11-29`.
pub const GRACE: &str = "release_until";

/// The front-matter key of the day before which a note is not offered to be let go, as `2026-11-29`.
pub const NOT_BEFORE: &str = "keep_until";

/// Says whether a note still waits for a next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// No next step was chosen yet.
    Open,
    /// Nothing is left to decide.
    #[default]
    Done,
}

/// Tells when a note was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// To the second, with the offset from UTC.
    At(DateTime<FixedOffset>),
    /// Only the day and the part of it, for those who chose that.
    Part(NaiveDate, DayPart),
}

/// Names a part of the day: night to 6, morning to 12, afternoon to 18, evening to 24 o'clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DayPart {
    /// 0 to 6 o'clock.
    Night,
    /// 6 to 12 o'clock.
    Morning,
    /// 12 to 18 o'clock.
    Afternoon,
    /// 18 to 24 o'clock.
    Evening,
}

impl State {
    /// Gives the word for it in the front matter.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
        }
    }

    /// Finds the state that a word names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Open, Self::Done]
            .into_iter()
            .find(|state| state.name() == name)
    }
}

impl Note {
    /// Makes an empty note.
    #[must_use]
    pub fn new(id: Id, written: Written) -> Self {
        Self {
            id,
            written,
            title: String::new(),
            deck: None,
            alias: None,
            state: State::default(),
            tags: Vec::new(),
            scales: BTreeMap::new(),
            body: String::new(),
            unknown: toml::Table::new(),
        }
    }

    /// Gives what stands for it in a list: its title, or its first line with words.
    #[must_use]
    pub fn headline(&self) -> Cow<'_, str> {
        let title = self.title.trim();
        if !title.is_empty() {
            return Cow::Borrowed(title);
        }
        match headline::of(&self.body) {
            line if line.is_empty() => Cow::Borrowed(say("notes-without-words")),
            line => Cow::Owned(line),
        }
    }

    /// Says whether it has a label.
    #[must_use]
    pub fn has_label(&self, label: &str) -> bool {
        self.tags.iter().any(|tag| tag == label)
    }

    /// Adds a label, once.
    pub fn add_label(&mut self, label: &str) {
        if !self.has_label(label) {
            self.tags.push(label.to_owned());
        }
    }

    /// Says whether it is to be taken to supervision.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        self.has_label(FLAGGED)
    }
}

/// Prints lengths and counts, never text.
impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Note")
            .field("id", &self.id)
            .field("title_bytes", &self.title.len())
            .field("body_bytes", &self.body.len())
            .field("tags", &self.tags.len())
            .finish_non_exhaustive()
    }
}
