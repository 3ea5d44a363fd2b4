//! One note with every version of it that is known.

use chrono::NaiveDateTime;

use crate::id::Id;
use crate::journal::library::order;
use crate::journal::note::Written;
use crate::journal::revision::{Kind, Revision};

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
