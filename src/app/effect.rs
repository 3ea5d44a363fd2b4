//! What is asked of the world: plain data, carried out by the shell in order.

use crate::app::outside::Outside;
use crate::app::secret::Secret;
use crate::config::Clipboard;
use crate::config::habit::Habit;
use crate::export::parcel::Parcel;
use crate::id::Id;
use crate::journal::draft::Draft;
use crate::journal::inbox::Deed;
use crate::journal::library::erasure::Erasing;
use crate::journal::note::{Note, Written};

/// Names something that the shell must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Propose a six-word passphrase.
    ProposePhrase,
    /// Judge a passphrase of one's own.
    JudgePhrase(Secret),
    /// Make the journal.
    Create(Secret),
    /// Open the journal.
    Unlock(Secret),
    /// Drop the keys.
    Lock,
    /// Write a revision of a note; when it is durable its draft goes.
    Save(Box<Save>),
    /// Write a version of what the user sets inside the journal; `Desk::settle` makes it. Works while locked.
    Settle(Box<Save>),
    /// Move a note to the bin: a tombstone over these heads.
    Bin(Note, Vec<Id>),
    /// Erase a note for good; the line that stays of it is durable first. The answer is `Reply::Erased` or not.
    Erase(Box<Erase>),
    /// Do something about a file in the inbox. The answer is `Reply::Sorted` or not.
    Sort(Sorting),
    /// Put back the file that was discarded from the inbox last. The answer is `Reply::Sorted` or not.
    TakeBack,
    /// Read what stands in a file of the inbox. The answer is `Reply::Peeked`, or `Reply::NotSorted`.
    Peek(String),
    /// Keep what is being written.
    Keep(Draft),
    /// Forget a draft.
    Forget(Id),
    /// Keep what was breathed last, where the settings want that.
    Remember(Box<Habit>),
    /// Write a file outside of the journal, never over one that is there. The answer is `Reply::HandedOut` or not.
    HandOut(Box<Parcel>),
    /// Copy a text. The answer is `Reply::Copied` or not.
    Copy(Box<Copying>),
    /// Take back what was copied, if it is still there. The answer is `Reply::Uncopied` or not.
    Uncopy,
    /// Open a text in an editor, and wait for its end. The answer is `Reply::Edited` or not.
    Outside(Box<Outside>),
    /// Do something with the keys; the answer is `Reply::Keys`.
    Keys(KeyDeed),
    /// Ring the terminal's bell.
    Bell,
    /// Run a program with its arguments, the cue's word last; it is not waited for.
    Cue(Vec<String>),
    /// Wipe what the terminal still holds of earlier frames.
    Wipe,
    /// Restore the terminal and step into the background.
    Stop,
    /// Restore the terminal and leave with this exit code.
    Quit(i32),
}

/// Holds a text on its way to a clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copying {
    /// The text.
    pub text: Secret,
    /// Where it goes, and how it is taken back.
    pub clipboard: Clipboard,
}

/// Names what is done with the keys. Whatever changes `identity.age` takes the passphrase along.
#[derive(Debug, Clone, PartialEq)]
pub enum KeyDeed {
    /// Only say who reads now.
    Look,
    /// Say whether this is the present passphrase.
    Try(Secret),
    /// Put the journal behind another passphrase.
    Change {
        /// The present one.
        present: Secret,
        /// The new one.
        new: Secret,
    },
    /// Make a new key.
    Rotate(Secret),
    /// Make a new kit, which holds only once it is taken.
    MakeKit(Secret),
    /// Let the kit that was made last take the place of the one before.
    TakeKit,
    /// Let a key read, under a name.
    Add(String, String, Written),
    /// Let a key read no more.
    Remove(String, Written),
    /// Go along with what the journal lists.
    Agree,
    /// Encrypt some more objects anew.
    Anew,
}

/// Holds a note on its way to the disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Save {
    /// What to write.
    pub note: Note,
    /// The revisions that it replaces.
    pub parents: Vec<Id>,
    /// The draft that it came from.
    pub draft: Option<Id>,
}

/// Names a file of the inbox, and what is to be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorting {
    /// What is to be done.
    pub deed: Deed,
    /// The file's name.
    pub name: String,
    /// When.
    pub written: Written,
}

/// Holds a note that is to be erased.
#[derive(Debug, Clone, PartialEq)]
pub struct Erase {
    /// What is to be removed.
    pub erasing: Erasing,
    /// When.
    pub written: Written,
    /// What stays of it, as a note of its own; written first.
    pub stays: Option<Note>,
}
