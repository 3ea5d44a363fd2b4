//! What can go wrong with bytes, keys and files.

use std::io;
use std::path::{Path, PathBuf};

/// Names what went wrong; the shells turn it into what happened and what to do next.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system refused a call on this path.
    #[error("{}: {source}", path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A folder, link, pipe or device stands where a file belongs.
    #[error("not a regular file")]
    NotAFile,
    /// The file is larger than the format allows.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The bytes do not begin as an age file does.
    #[error("not an age file")]
    NotAge,
    /// An age file of a version that this program does not know.
    #[error("an age file of an unknown version")]
    UnknownAge,
    /// The header breaks a limit or a rule, so it never reaches the age crate.
    #[error("a header that breaks the rules")]
    BadHeader,
    /// The file asks for more key-derivation work than is accepted.
    #[error("asks for too much work: 2^{0}")]
    TooMuchWork(u8),
    /// The file ends too early or too late: perhaps it is still being synced.
    #[error("cut short")]
    Incomplete,
    /// The file was changed on the way, or was not written for this journal.
    #[error("damaged, or written for another journal")]
    Damaged,
    /// The file opened, but what is in it is not sealed text with front matter.
    #[error("not text with front matter")]
    NotText,
    /// The passphrase does not open the identity file.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// An empty passphrase, which stock age refuses.
    #[error("empty passphrase")]
    EmptyPassphrase,
    /// A work factor outside of what is written.
    #[error("work factor {0} is out of range")]
    WorkFactor(u8),
    /// The decrypted identity file does not hold what it must.
    #[error("the identity file is not complete")]
    BadIdentity,
    /// `journal.toml` cannot be understood.
    #[error("journal.toml cannot be understood")]
    BadManifest,
    /// The journal needs a newer program.
    #[error("the journal needs reader {0}")]
    NewerJournal(i64),
    /// A text that is not the recovery kit's key.
    #[error("not a recovery key")]
    NotAKey,
    /// A text that is no `age1..` recipient.
    #[error("not an age recipient")]
    NotARecipient,
    /// A file of the state folder cannot be understood.
    #[error("the state folder holds something that cannot be understood")]
    BadState,
    /// Nothing to encrypt to.
    #[error("no recipients")]
    NoRecipients,
}

impl Error {
    /// Adds the place to what the system said.
    #[must_use]
    pub fn io(path: &Path, source: io::Error) -> Self {
        Self::Io {
            path: path.to_owned(),
            source,
        }
    }

    /// Says whether the file or folder simply is not there.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.kind() == Some(io::ErrorKind::NotFound)
    }

    /// Gives the system's kind of error, if it was the system's.
    #[must_use]
    pub fn kind(&self) -> Option<io::ErrorKind> {
        match self {
            Self::Io { source, .. } => Some(source.kind()),
            _ => None,
        }
    }
}
