//! Joins the journal's meaning with the vault's bytes.
//!
//! A [`Store`] is locked or unlocked. Locked it can write: notes and drafts are encrypted to the
//! recipients that this machine pinned, and sealed with the machine's key. Unlocked it also reads,
//! and seals with the journal's key. Every object is a new file, so two processes and two machines
//! may write at once; only the seen list and `identity.age` are guarded by a lock, which the first
//! process that unlocks holds until it locks.

pub mod check;
pub mod create;
pub mod drafts;
pub mod erase;
pub mod error;
pub mod inbox;
pub mod judge;
pub mod open;
pub mod passphrase;
pub mod pin;
pub mod problem;
pub mod put;
pub mod readers;
pub mod reencrypt;
pub mod rehearse;
pub mod rewrap;
pub mod rotate;
pub mod scan;
pub mod session;
pub mod snapshot;
pub mod unlock;

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::id::Id;
use crate::store::session::{Due, Pinned, Session};
use crate::vault::files::Fs;
use crate::vault::places::Places;
use crate::vault::state::State;

/// One journal, locked or unlocked.
pub struct Store {
    fs: Arc<dyn Fs>,
    places: Places,
    state: State,
    journal: Id,
    /// When the program opened the journal: for the age of leftovers and this machine's own object.
    opened: DateTime<FixedOffset>,
    /// What lets it write while locked; none before this machine's first unlock.
    pinned: Option<Pinned>,
    session: Option<Session>,
    /// What is left to do for the snapshot, after a lock.
    due: Option<Due>,
}

impl Store {
    /// Gives the journal's name.
    #[must_use]
    pub const fn journal(&self) -> Id {
        self.journal
    }

    /// Gives the folders.
    #[must_use]
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// Says whether the keys are in memory.
    #[must_use]
    pub const fn is_unlocked(&self) -> bool {
        self.session.is_some()
    }

    /// Says whether a note can be written now: always, once this machine has unlocked the journal.
    #[must_use]
    pub const fn can_write(&self) -> bool {
        self.pinned.is_some() || self.session.is_some()
    }
}

/// Prints places and whether it is unlocked, never a key.
impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("journal", &self.journal)
            .field("places", &self.places)
            .field("unlocked", &self.is_unlocked())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
