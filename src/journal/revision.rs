//! One immutable version of a note, as an object holds it.

use crate::id::Id;
use crate::journal::note::Note;

/// Holds one version: the note and its place among the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// The object's name.
    pub id: Id,
    /// The number of the format it was written in; other than [`FORMAT`] means: read, do not edit.
    pub format: i64,
    /// What it is.
    pub kind: Kind,
    /// The revisions that it replaces.
    pub parents: Vec<Id>,
    /// The machine that wrote it, eight hex digits.
    pub device: String,
    /// What was written; empty for a tombstone.
    pub note: Note,
}

/// The format that this version writes.
pub const FORMAT: i64 = 1;

/// Names what an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A version of a note.
    Note,
    /// The note was moved to the bin.
    Tombstone,
    /// Settings that all machines of the owner share.
    Config,
    /// A machine's seal key, so that the others can verify what it wrote while locked.
    Device,
    /// A count and hash of all objects at one time.
    Checkpoint,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Note,
        Self::Tombstone,
        Self::Config,
        Self::Device,
        Self::Checkpoint,
    ];

    /// Gives the word for it in the front matter.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tombstone => "tombstone",
            Self::Config => "config",
            Self::Device => "device",
            Self::Checkpoint => "checkpoint",
        }
    }

    /// Finds the kind that a word names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
