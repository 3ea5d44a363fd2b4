//! In which order notes were moved to the bin since the notes were read.

use crate::id::Id;
use crate::journal::revision::{Kind, Revision};

/// Holds the notes that were moved, the last one last: the time that is written down may be the same for several. It is
/// no part of what a library is: two libraries with different ones are equal.
#[derive(Clone, Default)]
pub(super) struct Moved(Vec<Id>);

impl Moved {
    /// Takes note of a version that was written just now.
    pub(super) fn heard(&mut self, revision: &Revision) {
        if revision.kind == Kind::Tombstone {
            self.0.retain(|note| *note != revision.note.id);
            self.0.push(revision.note.id);
        }
    }

    /// Tells which turn a note had; nothing when it was moved before the notes were read.
    pub(super) fn turn(&self, note: Id) -> Option<usize> {
        self.0.iter().position(|moved| *moved == note)
    }
}

impl PartialEq for Moved {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
