//! What is in memory while a journal can be written, and while it is unlocked.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;

use crate::id::Id;
use crate::journal::library::Library;
use crate::store::error::Error;
use crate::store::problem::{Fault, Problem};
use crate::vault::cipher::Reader;
use crate::vault::files::Lock;
use crate::vault::keyring::Keyring;
use crate::vault::object::{self, Signer};
use crate::vault::seal::{Sealer, Seals};
use crate::vault::seen::{Hash, Seen};
use crate::vault::state::{Device, State};

/// After this many new objects the seen list is kept without waiting for the lock: a program that is killed
/// has fewer than these not on its list.
const UNKEPT_LIMIT: usize = 8;

/// What lets a machine write while the journal is locked.
#[derive(Clone, PartialEq, Eq)]
pub struct Pinned {
    /// To whom objects are encrypted.
    pub readers: Vec<Reader>,
    /// Who this machine is.
    pub device: Device,
}

impl Pinned {
    /// Reads what was pinned; none before the first unlock, or when it cannot be read.
    #[must_use]
    pub fn of(state: &State) -> Option<Self> {
        let readers = state.recipients().ok()??;
        let device = state.device().ok()??;
        Some(Self { readers, device })
    }

    /// Seals as this machine.
    #[must_use]
    pub const fn signer(&self, journal: Id) -> Signer<'_> {
        Signer {
            journal,
            name: Sealer::Device(self.device.id),
            key: &self.device.key,
        }
    }
}

/// What is in memory while a journal is unlocked; dropped and wiped when it is locked.
pub struct Session {
    /// All keys.
    pub keyring: Keyring,
    /// The keys against which seals are verified.
    pub seals: Seals,
    /// This machine, and to whom it encrypts.
    pub pinned: Pinned,
    /// What this machine has accepted.
    pub seen: Seen,
    /// What was not as it should be when the folder was looked at last.
    pub problems: Vec<Problem>,
    /// Files that the user removed from the inbox, with their names: kept until the lock, the last one last.
    pub removed: Vec<(OsString, Vec<u8>)>,
    /// The settings that say who can read, sealed by the journal itself.
    pub cards: Library,
    /// Objects that only a key from before a rotation opens.
    pub old: BTreeSet<Id>,
    /// Those of them that cannot be encrypted anew.
    pub stuck: BTreeSet<Id>,
    /// How many changes of the seen list are not kept yet.
    pub unkept: usize,
    /// Why `identity.age` itself did not open, when the one before it did.
    pub identity_fault: Option<Fault>,
    /// The lock of the seen list; without it another process keeps the list.
    pub lock: Option<Lock>,
}

/// Holds what is needed to make the snapshot once the keys are gone.
pub struct Due {
    /// To whom it is encrypted.
    pub reader: Reader,
    /// What it is to hold.
    pub seen: Seen,
    /// What is known not to be in the folder as it was accepted.
    pub lost: BTreeSet<Id>,
    /// That, from the snapshot before, as far as it was held.
    pub carried: BTreeMap<Id, Vec<u8>>,
}

impl Session {
    /// Seals as the journal itself.
    #[must_use]
    pub const fn signer(&self) -> Signer<'_> {
        Signer {
            journal: self.keyring.journal(),
            name: Sealer::Journal,
            key: self.keyring.seal(),
        }
    }

    /// Names the objects that could not be read or trusted: what they belong to is not known.
    #[must_use]
    pub fn doubtful(&self) -> BTreeSet<Id> {
        let names = self.problems.iter().map(|problem| &problem.name);
        names.filter_map(|name| object::id_of(name)).collect()
    }

    /// Names the objects that are not in their places as they were accepted, as far as that is known.
    #[must_use]
    pub fn lost(&self) -> BTreeSet<Id> {
        let renamed = self
            .problems
            .iter()
            .filter_map(|problem| match problem.fault {
                Fault::Renamed(id) => Some(id),
                _ => None,
            });
        self.doubtful().into_iter().chain(renamed).collect()
    }

    /// Notes an object that was just written.
    ///
    /// The list is not written at every save, which would double its cost. After a crash the last few notes
    /// may not be on it: each is accepted at the next unlock by its seal, and only one that is gone by then
    /// is not missed.
    pub fn note(&mut self, id: Id, hash: Hash, claim: Option<&str>, state: &State) {
        self.unkept += usize::from(self.seen.accept(id, hash, claim));
        if self.unkept >= UNKEPT_LIMIT {
            // Tried again at the lock.
            let _ = self.keep(state);
        }
    }

    /// Keeps the seen list, if it changed and no other process does.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn keep(&mut self, state: &State) -> Result<(), Error> {
        if self.unkept > 0 && self.lock.is_some() {
            state.keep_seen(&self.seen, self.keyring.local())?;
            self.unkept = 0;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
