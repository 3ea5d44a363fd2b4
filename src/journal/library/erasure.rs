//! Notes that were erased: what is left of them, and what came back from another machine.
//!
//! An erased note keeps one or more tombstones with `erased = true`, whose `parents` are the versions whose files were
//! removed (format.md, "An object"). They say what must not be missed, so they stay for good.

use std::collections::BTreeSet;

use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::revision::{Kind, Revision};

/// The front-matter key of a tombstone whose `parents` were erased: `erased = true`. Only then may their files be
/// gone; a note that is merely in the bin still has all of its files.
pub const ERASED: &str = "erased";

/// Says how far a note is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasure {
    /// Nothing but its tombstone is left.
    Done,
    /// The tombstone is there and some files of its versions still are: it was interrupted, or they were synced back.
    Unfinished,
    /// A version came from a machine that did not know that the note was erased.
    Returned,
}

/// Names what is to be removed when a note is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasing {
    /// The note.
    pub note: Id,
    /// All versions of it that are known, its earlier tombstones of an erasure left out: those stay.
    pub versions: Vec<Id>,
    /// Those of them that no tombstone names yet.
    pub unnamed: Vec<Id>,
}

impl Revision {
    /// Says whether it tells that the files of its parents were removed on purpose.
    #[must_use]
    pub fn erases(&self) -> bool {
        let erased = self.note.unknown.get(ERASED);
        self.kind == Kind::Tombstone && erased.and_then(toml::Value::as_bool) == Some(true)
    }
}

impl Entry {
    /// Says how far the note is erased; none when it is not, or was kept after all: a later version replaced the
    /// tombstone.
    #[must_use]
    pub fn erasure(&self) -> Option<Erasure> {
        if !self.heads().iter().any(Revision::erases) {
            return None;
        }
        let erasing = self.erasing();
        Some(match (erasing.versions.len(), erasing.unnamed.len()) {
            (0, _) => Erasure::Done,
            (_, 0) => Erasure::Unfinished,
            _ => Erasure::Returned,
        })
    }

    /// Names what is to be removed so that nothing of the note is left.
    #[must_use]
    pub fn erasing(&self) -> Erasing {
        let tombstones = self.history().iter().filter(|version| version.erases());
        let named: BTreeSet<Id> = tombstones
            .flat_map(|version| &version.parents)
            .copied()
            .collect();
        let others = self.history().iter().filter(|version| !version.erases());
        let versions: Vec<Id> = others.map(|version| version.id).collect();
        let unnamed = versions.iter().filter(|id| !named.contains(id));
        Erasing {
            note: self.id(),
            unnamed: unnamed.copied().collect(),
            versions,
        }
    }
}

#[cfg(test)]
mod tests;
