//! One note with every version of it that is known.

use chrono::NaiveDateTime;

use crate::id::Id;
use crate::journal::library::order;
use crate::journal::note::Written;
use crate::journal::revision::{FORMAT, Kind, Revision};

/// Holds the versions of one note. Which of them counts follows from `parents` alone, never from a clock.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Never empty: first the heads, then what they replaced, children before their parents.
    versions: Vec<Revision>,
    /// How many of `versions` are heads, at least one.
    heads: usize,
}

impl Entry {
    /// Orders the versions of one note; nothing when there are none.
    pub(super) fn of(mut versions: Vec<Revision>) -> Option<Self> {
        versions.sort_by_key(|version| version.id);
        versions.dedup_by_key(|version| version.id);
        versions.sort_by_cached_key(|version| std::cmp::Reverse(rank(version)));
        let order = order::children_first(&versions);
        let mut placed: Vec<(usize, Revision)> = order.places.into_iter().zip(versions).collect();
        placed.sort_by_key(|(place, _)| *place);
        let versions: Vec<Revision> = placed.into_iter().map(|(_, version)| version).collect();
        (!versions.is_empty()).then_some(Self {
            versions,
            heads: order.heads,
        })
    }

    pub(super) fn into_revisions(self) -> Vec<Revision> {
        self.versions
    }

    /// Names the note.
    #[must_use]
    pub fn id(&self) -> Id {
        self.versions[0].note.id
    }

    /// Gives the versions that nothing replaced: one, or more when two machines changed the note apart.
    ///
    /// Versions with text come before tombstones, later written ones before earlier.
    #[must_use]
    pub fn heads(&self) -> &[Revision] {
        &self.versions[..self.heads]
    }

    /// Names the heads: the parents of the next version, which thereby settles a fork.
    #[must_use]
    pub fn head_ids(&self) -> Vec<Id> {
        self.heads().iter().map(|head| head.id).collect()
    }

    /// Gives the newest version that holds the text; a tombstone only when no text is known.
    #[must_use]
    pub fn current(&self) -> &Revision {
        let with_text = self
            .versions
            .iter()
            .find(|version| version.kind == Kind::Note);
        with_text.unwrap_or(&self.versions[0])
    }

    /// Gives every known version, newest first: the heads, then what they replaced.
    #[must_use]
    pub fn history(&self) -> &[Revision] {
        &self.versions
    }

    /// Gives the versions that hold the text and stand side by side; of a note in the bin, what stood there before.
    #[must_use]
    pub fn texts(&self) -> Vec<&Revision> {
        let is_text = |version: &&Revision| version.kind == Kind::Note;
        let heads: Vec<_> = self.heads().iter().filter(is_text).collect();
        if !heads.is_empty() {
            return heads;
        }
        let before: Vec<_> = match self.heads() {
            [moved] => {
                let stood = |version: &&Revision| moved.parents.contains(&version.id);
                self.versions.iter().filter(is_text).filter(stood).collect()
            }
            _ => Vec::new(), // moved on two machines apart: which texts were heads, nobody knows
        };
        if before.is_empty() {
            vec![self.current()]
        } else {
            before
        }
    }

    /// Tells when the note was first written, so that an edit does not move it in the list.
    #[must_use]
    pub fn written(&self) -> &Written {
        let oldest = self.versions.last().unwrap_or(&self.versions[0]);
        &oldest.note.written
    }

    /// Says whether two versions stand side by side and wait for a choice.
    #[must_use]
    pub fn is_forked(&self) -> bool {
        self.heads > 1 && !self.is_binned()
    }

    /// Says whether the note is in the bin: every head is a tombstone.
    #[must_use]
    pub fn is_binned(&self) -> bool {
        self.heads().iter().all(|head| head.kind == Kind::Tombstone)
    }

    /// Says whether a newer version of the program wrote it: then it is read, not changed.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.heads()
            .iter()
            .chain([self.current()])
            .any(|version| version.format != FORMAT)
    }

    /// Says whether it was changed since it was first saved.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.versions
            .iter()
            .filter(|version| version.kind == Kind::Note)
            .count()
            > 1
    }
}

/// Sorts versions of which neither replaces the other.
fn rank(version: &Revision) -> (bool, NaiveDateTime, Id) {
    (
        version.kind == Kind::Note,
        version.note.written.local(),
        version.id,
    )
}
