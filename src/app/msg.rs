//! What happened: keys, time, signals, and the worker's answers.

use std::fmt;

use chrono::{DateTime, FixedOffset};
use crossterm::event::KeyEvent;
use zeroize::Zeroizing;

use crate::app::mouse::Mouse;
use crate::app::secret::Secret;
use crate::id::Id;
use crate::journal::draft::Draft;
use crate::journal::inbox::Deed;
use crate::journal::library::Library;
use crate::journal::reader::Readers;
use crate::journal::revision::Revision;

/// Names something that happened.
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted; it is never read as keys.
    Paste(String),
    /// The mouse did something on a screen that asked for it.
    Mouse(Mouse),
    /// The terminal has this width and height now, in cells.
    Resize(u16, u16),
    /// The time came that `App::pulse` named.
    Tick,
    /// The system asks for something.
    Signal(Signal),
    /// The worker answers an effect.
    Reply(Reply),
}

/// Prints what kind it is, never a key or a pasted text.
impl fmt::Debug for Msg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(_) => f.write_str("Key(..)"),
            Self::Paste(text) => write!(f, "Paste({} bytes)", text.len()),
            Self::Mouse(mouse) => write!(f, "Mouse({mouse:?})"),
            Self::Resize(width, height) => write!(f, "Resize({width}, {height})"),
            Self::Tick => f.write_str("Tick"),
            Self::Signal(signal) => write!(f, "Signal({signal:?})"),
            Self::Reply(reply) => write!(f, "Reply({reply:?})"),
        }
    }
}

/// Names what the system asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// Leave: the number is the signal's, for the exit code 128 + n.
    Leave(i32),
    /// Step into the background.
    Stop,
    /// Back from the background, or from the machine's sleep.
    Continue,
    /// The terminal is gone.
    HangUp,
    /// A part of the program broke.
    Broken,
}

/// Answers an effect.
#[derive(Debug)]
pub enum Reply {
    /// A passphrase to offer at set-up.
    Phrase(Secret),
    /// What one's own passphrase is worth.
    Verdict(Verdict),
    /// The journal exists now; the kit is shown once.
    Created(Box<Kit>),
    /// How far unlocking has come, in objects.
    Progress {
        /// Objects opened so far.
        done: usize,
        /// All objects.
        total: usize,
    },
    /// The journal is open.
    Unlocked(Box<Opened>),
    /// The passphrase did not open it.
    WrongPassphrase,
    /// The journal could not be opened, whatever the passphrase.
    NotUnlocked(Trouble),
    /// A new revision is in the folder.
    Saved(Box<Saved>),
    /// A note could not be saved; its text is still with the screen that sent it.
    NotSaved(Id, Trouble),
    /// A text was copied.
    Copied {
        /// Whether it can be seen later that it is still there, and taken back.
        comes_back: bool,
    },
    /// A text could not be copied, or not be taken back.
    NotCopied(Trouble),
    /// What was copied is no longer looked after.
    Uncopied {
        /// Whether it was still there, and was taken back; otherwise something else had been copied.
        was_ours: bool,
    },
    /// An editor ended.
    Edited {
        /// What it left.
        text: Secret,
        /// Whether it broke off.
        broke_off: bool,
    },
    /// A page could not be opened in an editor, or not be read afterwards; it is as it was.
    NotEdited(Trouble),
    /// A note was erased.
    Erased(Box<Erased>),
    /// A note could not be erased; it is still there.
    NotErased(Id, Trouble),
    /// A file of the inbox was dealt with: the journal as it is now.
    Sorted(Box<Sorted>),
    /// A file of the inbox could not be dealt with, or not be read.
    NotSorted(Trouble),
    /// What stands in a file of the inbox.
    Peeked(Peeked),
    /// What the user set is in the folder, and in the library while the journal is open.
    Settled(Box<Saved>),
    /// What the user set could not be kept.
    NotSettled(Trouble),
    /// A draft is on disk, sealed.
    DraftKept(Id),
    /// A draft could not be kept.
    DraftNotKept(Id, Trouble),
    /// A file outside of the journal is written: its path.
    HandedOut(String),
    /// A file outside of the journal could not be written; nothing of it is there.
    NotHandedOut(Trouble),
    /// What became of something done with the keys, and who reads now.
    Keys(Keyed, Box<Readers>),
    /// The program for cues failed; it is left alone from now on.
    CueFailed(Trouble),
    /// Anything else that went wrong.
    Failed(Trouble),
}

/// Holds a journal's content, as unlocking gives it.
#[derive(Debug)]
pub struct Opened {
    /// Every note.
    pub library: Library,
    /// What was being written.
    pub drafts: Vec<Draft>,
    /// Files that need a look.
    pub inbox: Vec<Piece>,
    /// What this machine could not do for itself.
    pub troubles: Vec<Trouble>,
    /// Who can read.
    pub readers: Readers,
    /// Notes written while locked that were taken in now.
    pub taken_in: usize,
}

/// Tells of one file that needs a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The file's name; not text of a note.
    pub name: String,
    /// Whether it is the file of keys.
    pub is_identity: bool,
    /// What is the matter, in a clause that fits a row.
    pub brief: String,
    /// What is the matter, in a clause.
    pub what: String,
    /// What to do about it, in a sentence.
    pub remedy: String,
    /// When it last changed on this machine, where that is known.
    pub since: Option<DateTime<FixedOffset>>,
    /// What can be done here.
    pub deeds: Vec<Deed>,
}

/// Holds the journal after something was done about a file of the inbox.
#[derive(Debug)]
pub struct Sorted {
    /// What was done; none when a file was put back.
    pub deed: Option<Deed>,
    /// Whether a new note was made.
    pub is_note: bool,
    /// How many discarded files can be put back until the lock.
    pub removed: usize,
    /// What still needs a look.
    pub inbox: Vec<Piece>,
    /// Every note.
    pub library: Library,
}

/// Holds what stands in a file of the inbox.
pub struct Peeked {
    /// The file's name.
    pub name: String,
    /// The text, which somebody else may have written.
    pub text: Zeroizing<String>,
}

/// Prints lengths, never the text.
impl fmt::Debug for Peeked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Peeked({} bytes)", self.text.len())
    }
}

/// Tells what became of something done with the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keyed {
    /// Nothing was done; who reads now is told.
    Seen,
    /// It is the present passphrase.
    Right,
    /// The new passphrase holds; the disk confirmed it, or not.
    Changed(bool),
    /// The new key holds.
    Rotated,
    /// A kit was made, and is shown once.
    Kit(Kit),
    /// That kit holds.
    KitTaken,
    /// A key reads from now on.
    Added,
    /// A key reads no more.
    Removed,
    /// This machine goes along.
    Agreed,
    /// Some more objects are encrypted anew.
    Anew,
    /// It could not be done; all is as it was.
    Failed(Trouble),
}

/// Tells of one revision that was written.
#[derive(Debug)]
pub struct Saved {
    /// What was written.
    pub revision: Revision,
    /// Whether the folder was synced as well; otherwise the file is there but not confirmed.
    pub confirmed: bool,
    /// The draft that it came from, which is done with.
    pub draft: Option<Id>,
}

/// Tells of a note that was erased.
#[derive(Debug)]
pub struct Erased {
    /// The note.
    pub note: Id,
    /// What says so from now on; none where an earlier try wrote it.
    pub tombstones: Vec<Revision>,
    /// How many of its files could not be removed.
    pub left: usize,
    /// Whether the disk confirmed it.
    pub confirmed: bool,
}

/// Says what happened and what to do next, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What happened, in one sentence without note text.
    pub what: String,
    /// What to do next.
    pub remedy: String,
}

/// Judges a passphrase of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it may be used.
    pub good: bool,
    /// A sentence on it.
    pub says: String,
}

/// Holds the recovery kit while it is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kit {
    /// The journal's name.
    pub journal: String,
    /// The secret key that opens every note.
    pub key: Secret,
}
