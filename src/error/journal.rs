//! The journal's own failures in words.

use crate::error::{Error, Kind};
use crate::journal::limits::Limit;
use crate::store;
use crate::vault;

impl From<store::error::Error> for Error {
    fn from(error: store::error::Error) -> Self {
        use store::error::Error as E;
        match error {
            E::Vault(error) => error.into(),
            E::Limit(limit) => limit.into(),
            E::NoJournal => Self::new(Kind::NoJournal, "there is no journal there")
                .hint("`afterword init` makes one; --journal DIR or AFTERWORD_JOURNAL names another place."),
            E::Occupied => Self::failed("that folder is not empty")
                .hint("A new journal needs an empty folder. Name another one with --journal DIR."),
            E::PartOfJournal => Self::failed("this folder holds part of a journal")
                .hint("Wait until it is synced, or choose an empty folder with --journal DIR."),
            E::NoIdentity => Self::failed("identity.age is missing from the journal")
                .hint("Put it back from a backup or another machine; your recovery kit opens the notes meanwhile."),
            E::OtherJournal => Self::failed("identity.age belongs to another journal")
                .hint("Put the right file back from a backup; nothing was changed."),
            E::Locked => Self::failed("this needs the passphrase"),
            E::NeverUnlocked => Self::failed("this machine has not opened the journal yet")
                .hint("Unlock it here once, for example with `afterword list`; after that notes need no passphrase."),
            E::InUse => Self::new(Kind::InUse, "the journal is in use by another process")
                .hint("Lock or close afterword elsewhere on this machine, then try again."),
            E::TooManyObjects => Self::failed("the journal holds more than 200,000 files"),
            E::SelfCheck => Self::failed("what was encrypted did not open again, so it was not written")
                .hint("Try again. If it happens twice, the memory or the disk of this machine may be failing."),
            E::BadDraft => Self::failed("the draft could not be written down"),
        }
    }
}

impl From<vault::error::Error> for Error {
    fn from(error: vault::error::Error) -> Self {
        use vault::error::Error as E;
        match error {
            E::Io { path, source } => Self::failed(format!("{}: {source}", path.display())),
            E::WrongPassphrase => Self::new(Kind::WrongPassphrase, "that passphrase does not open the journal")
                .hint("Capitals, spaces and the keyboard's layout count. Nothing was changed."),
            E::EmptyPassphrase => Self::usage("the passphrase is empty"),
            E::WorkFactor(factor) => Self::usage(format!("the work factor {factor} is out of range"))
                .hint("18 is right for most machines; 15 to 20 are taken."),
            E::NewerJournal(_) => Self::failed("a newer version of afterword wrote this journal")
                .hint("Update afterword on this machine; nothing was changed."),
            E::BadManifest => Self::failed("journal.toml cannot be understood")
                .hint("Put it back from a backup or another machine; the notes are not touched by this."),
            E::BadState => Self::failed("this machine's own folder for the journal cannot be understood")
                .hint("Unlock once with the passphrase: it is made again."),
            E::NotAKey => Self::failed("that is not a recovery key")
                .hint("It begins with AGE-SECRET-KEY-1 and has 74 characters; one of them may be mistyped."),
            fault => Self::failed(format!("a file that the journal needs cannot be read: {fault}"))
                .hint("Put it back from a backup or another machine; your recovery kit opens the notes meanwhile."),
        }
    }
}

impl From<Limit> for Error {
    fn from(limit: Limit) -> Self {
        Self::failed(limit.to_string())
            .hint("Shorten it or make two notes of it; nothing was lost.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scripts_tell_apart_has_its_own_kind() {
        let kind = |error: store::error::Error| Error::from(error).kind;
        assert_eq!(kind(store::error::Error::NoJournal), Kind::NoJournal);
        assert_eq!(kind(store::error::Error::InUse), Kind::InUse);
        let wrong = vault::error::Error::WrongPassphrase;
        assert_eq!(kind(wrong.into()), Kind::WrongPassphrase);
        assert_eq!(kind(store::error::Error::Occupied), Kind::Failed);
    }
}
