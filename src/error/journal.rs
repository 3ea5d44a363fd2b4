//! The journal's own failures in words.

use crate::error::system::refused;
use crate::error::{Error, Kind};
use crate::journal::limits::Limit;
use crate::store;
use crate::vault;
use crate::words::say;

impl From<store::error::Error> for Error {
    fn from(error: store::error::Error) -> Self {
        use store::error::Error as E;
        match error {
            E::Vault(error) => error.into(),
            E::Limit(limit) => limit.into(),
            E::NoJournal => Self::new(Kind::NoJournal, say("errors-no-journal"))
                .hint(say("errors-no-journal-hint")),
            E::Occupied => Self::failed(say("errors-occupied")).hint(say("errors-occupied-hint")),
            E::PartOfJournal => {
                Self::failed(say("errors-part-of-journal")).hint(say("errors-part-of-journal-hint"))
            }
            E::NoIdentity => {
                Self::failed(say("errors-no-identity")).hint(say("errors-put-back-kit-hint"))
            }
            E::OtherJournal => {
                Self::failed(say("errors-other-journal")).hint(say("errors-other-journal-hint"))
            }
            E::Locked => Self::failed(say("errors-locked")),
            E::NeverUnlocked => {
                Self::failed(say("errors-never-unlocked")).hint(say("errors-never-unlocked-hint"))
            }
            E::InUse => {
                Self::new(Kind::InUse, say("errors-in-use")).hint(say("errors-in-use-hint"))
            }
            E::OlderPassphrase => Self::new(Kind::WrongPassphrase, say("errors-older-passphrase"))
                .hint(say("errors-older-passphrase-hint")),
            E::UnfinishedChange => {
                Self::new(Kind::WrongPassphrase, say("errors-unfinished-change"))
                    .hint(say("errors-unfinished-change-hint"))
            }
            E::OtherIdentity(name) => Self::new(
                Kind::WrongPassphrase,
                say!("errors-other-identity", name = name),
            )
            .hint(say("errors-other-identity-hint")),
            E::IdentityChanged => Self::failed(say("errors-identity-changed"))
                .hint(say("errors-identity-changed-hint")),
            E::ReadsAlready => Self::failed(say("errors-reads-already")),
            E::NotAReader => {
                Self::failed(say("errors-not-a-reader")).hint(say("errors-not-a-reader-hint"))
            }
            E::KitStays => Self::failed(say("errors-kit-stays")).hint(say("errors-kit-stays-hint")),
            E::TooManyObjects => Self::failed(say("errors-too-many")),
            E::SelfCheck => {
                Self::failed(say("errors-self-check")).hint(say("errors-self-check-hint"))
            }
            E::NotItsFile => {
                Self::failed(say("errors-not-its-file")).hint(say("errors-not-its-file-hint"))
            }
            E::Unconfirmed => {
                Self::failed(say("errors-unconfirmed")).hint(say("errors-unconfirmed-hint"))
            }
            E::NotWaiting => {
                Self::failed(say("errors-not-waiting")).hint(say("errors-not-waiting-hint"))
            }
            E::NotHeld => Self::failed(say("errors-not-held")).hint(say("problem-restore-hint")),
            E::BadDraft => Self::failed(say("errors-bad-draft")),
        }
    }
}

impl From<vault::error::Error> for Error {
    fn from(error: vault::error::Error) -> Self {
        use vault::error::Error as E;
        match error {
            E::Io { path, source } => refused(&path, &source),
            E::WrongPassphrase => Self::new(Kind::WrongPassphrase, say("errors-wrong-passphrase"))
                .hint(say("errors-wrong-passphrase-hint")),
            E::EmptyPassphrase => Self::usage(say("errors-empty-passphrase")),
            E::WorkFactor(factor) => Self::usage(say!("errors-work-factor", n = factor))
                .hint(say("errors-work-factor-hint")),
            E::NewerJournal(_) => {
                Self::failed(say("errors-newer-journal")).hint(say("errors-newer-journal-hint"))
            }
            E::BadManifest => {
                Self::failed(say("errors-bad-manifest")).hint(say("errors-bad-manifest-hint"))
            }
            E::NotARecipient => Self::failed(say("export-no-key")).hint(say("export-no-key-hint")),
            E::BadState => Self::failed(say("errors-bad-state")).hint(say("errors-bad-state-hint")),
            E::NotAKey => Self::failed(say("errors-not-a-key")).hint(say("errors-not-a-key-hint")),
            fault => Self::failed(say!("errors-file", why = fault.to_string()))
                .hint(say("errors-put-back-kit-hint")),
        }
    }
}

impl From<Limit> for Error {
    fn from(limit: Limit) -> Self {
        Self::failed(limit_in_words(limit)).hint(say("errors-limit-hint"))
    }
}

/// Says which limit it is.
#[must_use]
pub fn limit_in_words(limit: Limit) -> &'static str {
    match limit {
        Limit::Body => say("errors-limit-body"),
        Limit::Title => say("errors-limit-title"),
        Limit::Tags => say("errors-limit-tags"),
        Limit::Scale => say("errors-limit-scale"),
        Limit::Labels => say("errors-limit-labels"),
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
