//! What is not as it should be in a journal's folder, one by one; all the rest opens.

use std::fmt;
use std::io;

use crate::id::Id;
use crate::journal::codec::fault::CodecError;
use crate::vault::error::Error;

/// Names one file and what is the matter with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name in `objects/`, or in the journal's folder; not text of a note.
    pub name: String,
    /// Whether this machine had accepted the object before.
    pub seen: bool,
    /// What is the matter.
    pub fault: Fault,
}

/// Names what is the matter with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A folder, link, pipe or device.
    NotAFile,
    /// Larger than 32 MiB.
    TooLarge,
    /// The system does not let us read it.
    Unreadable(io::ErrorKind),
    /// Cut short, or still being synced.
    Incomplete,
    /// Changed on the way, or not written for this journal: age cannot tell which.
    Damaged,
    /// Not an age file, or its header breaks a rule.
    NotAge,
    /// An age file of a version that this program does not know.
    UnknownAge,
    /// It opened, but is not text with front matter.
    NotText,
    /// It opened and the seal holds, but the front matter cannot be read.
    Malformed(CodecError),
    /// A newer program wrote it: shown, not edited.
    NewerFormat(i64),
    /// Neither the journal nor a known machine sealed it: for the inbox, never for the library.
    Foreign,
    /// It says that the journal or a machine of it sealed it, and the seal does not hold: its text was changed outside.
    Forged,
    /// It would change who can read, and the journal itself did not seal it: it has no effect.
    Planted,
    /// A second identity file: two machines changed it at the same time.
    SecondIdentity,
    /// It does not hold the key that this machine encrypted to last: an older copy, or another machine's.
    OtherIdentity,
    /// It is another object under a new name, and that object is not in its own place.
    Renamed(Id),
    /// It is a copy of another object that is in its own place.
    Copied(Id),
    /// An `identity.age` that this machine knew before the last one was put back.
    OlderIdentity,
    /// This machine had accepted it, and it is gone: not synced yet, or removed by someone else.
    Missing,
    /// Its bytes changed since this machine accepted it. The seal holds, so the text is the owner's.
    Changed,
    /// Something that does not belong in the folder.
    Stray,
}

impl Problem {
    /// Makes a problem of a file that this machine had not accepted before.
    #[must_use]
    pub fn new(name: impl Into<String>, fault: Fault) -> Self {
        Self {
            name: name.into(),
            seen: false,
            fault,
        }
    }
}

impl From<&Error> for Fault {
    fn from(error: &Error) -> Self {
        match error {
            Error::Io { source, .. } => Self::Unreadable(source.kind()),
            Error::NotAFile => Self::NotAFile,
            Error::TooLarge { .. } => Self::TooLarge,
            Error::Incomplete => Self::Incomplete,
            Error::NotAge | Error::BadHeader | Error::TooMuchWork(_) => Self::NotAge,
            Error::UnknownAge => Self::UnknownAge,
            Error::NotText => Self::NotText,
            _ => Self::Damaged,
        }
    }
}

/// A word for logs and tests; the shells have their own sentences.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAFile => "not a file",
            Self::TooLarge => "too large",
            Self::Unreadable(_) => "unreadable",
            Self::Incomplete => "incomplete",
            Self::Damaged => "damaged",
            Self::NotAge => "not an age file",
            Self::UnknownAge => "unknown age version",
            Self::NotText => "not text",
            Self::Malformed(_) => "malformed",
            Self::NewerFormat(_) => "newer format",
            Self::Foreign => "foreign",
            Self::Forged => "forged",
            Self::Planted => "planted",
            Self::SecondIdentity => "second identity",
            Self::OtherIdentity => "other identity",
            Self::Renamed(_) => "renamed",
            Self::Copied(_) => "copied",
            Self::OlderIdentity => "older identity",
            Self::Missing => "missing",
            Self::Changed => "changed",
            Self::Stray => "stray",
        })
    }
}
