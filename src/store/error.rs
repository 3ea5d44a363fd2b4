//! What can go wrong with a journal as a whole.

use crate::journal::limits::Limit;
use crate::vault;

/// Names what went wrong; the shells turn it into what happened and what to do next.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file, a key or the system: see [`vault::error::Error`].
    #[error(transparent)]
    Vault(#[from] vault::error::Error),
    /// There is no journal in that folder.
    #[error("no journal there")]
    NoJournal,
    /// A new journal needs an empty folder, and this one is not.
    #[error("the folder is not empty")]
    Occupied,
    /// The folder holds some files of a journal that this machine did not begin: the rest may be on its way.
    #[error("the folder holds part of a journal")]
    PartOfJournal,
    /// `identity.age` is gone. Notes can still be written, and the recovery kit opens them.
    #[error("identity.age is missing")]
    NoIdentity,
    /// `identity.age` and `journal.toml` name two different journals.
    #[error("identity.age belongs to another journal")]
    OtherJournal,
    /// This needs the keys, and the journal is locked.
    #[error("the journal is locked")]
    Locked,
    /// This machine has never unlocked the journal, so it does not know to whom to encrypt.
    #[error("never unlocked on this machine")]
    NeverUnlocked,
    /// The note is past a limit of the format.
    #[error(transparent)]
    Limit(#[from] Limit),
    /// The passphrase is one from before: a newer one opens the journal.
    #[error("an older passphrase")]
    OlderPassphrase,
    /// A change of the passphrase was begun and never made: the one from before opens the journal.
    #[error("a change of the passphrase was not finished")]
    UnfinishedChange,
    /// The passphrase opens a second identity file, not `identity.age`.
    #[error("the passphrase opens {0}")]
    OtherIdentity(String),
    /// `identity.age` changed since the journal was unlocked.
    #[error("identity.age changed meanwhile")]
    IdentityChanged,
    /// The author's own key, or one that reads already.
    #[error("reads already")]
    ReadsAlready,
    /// Nobody who reads has such a recipient.
    #[error("not among the readers")]
    NotAReader,
    /// The kit is not taken away but replaced.
    #[error("the kit stays")]
    KitStays,
    /// Another process has the lock.
    #[error("in use by another process")]
    InUse,
    /// There are more objects than the format allows.
    #[error("more than 200,000 objects")]
    TooManyObjects,
    /// What was encrypted did not open again, so it was not written.
    #[error("the self-check failed")]
    SelfCheck,
    /// A file that was to be removed with a note holds another one.
    #[error("a file of another note")]
    NotItsFile,
    /// The disk did not confirm what had to be sure before anything was removed.
    #[error("the disk did not confirm it")]
    Unconfirmed,
    /// Nothing of that name waits in the inbox, or what was asked cannot be done with it.
    #[error("nothing of that name waits")]
    NotWaiting,
    /// This machine holds no copy of what is gone or damaged.
    #[error("no copy on this machine")]
    NotHeld,
    /// A draft that cannot be written down.
    #[error("the draft cannot be written")]
    BadDraft,
}
