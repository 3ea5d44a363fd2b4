//! The notes in memory: every known version of each, ordered by what replaces what.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::library::erasure::Erasure;
use crate::journal::library::memo::Memo;
use crate::journal::library::moved::Moved;
use crate::journal::library::setting::Setting;
use crate::journal::revision::{Kind, Revision};

pub mod change;
pub mod entry;
pub mod erasure;
mod memo;
pub mod merge;
mod moved;
mod order;
pub mod setting;

/// Holds all notes, newest first.
#[derive(Clone, Default, PartialEq)]
pub struct Library {
    entries: BTreeMap<Id, Entry>,
    /// The notes by the time they were written, newest first.
    order: Vec<Id>,
    /// What the user set, by name.
    settings: BTreeMap<String, Setting>,
    /// The notes that were moved to the bin since these were read.
    moved: Moved,
    memo: Memo,
}

impl Library {
    /// Makes a library of revisions in any order; what is neither a note, a tombstone nor a setting is left out.
    #[must_use]
    pub fn from_revisions(revisions: Vec<Revision>) -> Self {
        let mut library = Self::default();
        library.extend(revisions);
        library
    }

    /// Takes in one revision, which may be known already.
    pub fn insert(&mut self, revision: Revision) {
        let known = self.entry(revision.note.id).into_iter();
        if known
            .flat_map(Entry::history)
            .all(|version| version.id != revision.id)
        {
            self.moved.heard(&revision);
        }
        self.extend([revision]);
    }

    /// Takes what was read again in place of what is known; in which order notes were moved to the bin is still known.
    pub fn renew(&mut self, read: Self) {
        let moved = std::mem::take(&mut self.moved);
        *self = Self { moved, ..read };
    }

    /// Forgets a note with all its versions, after its files were removed.
    pub fn forget(&mut self, note: Id) {
        self.memo.forget();
        self.entries.remove(&note);
        self.order.retain(|known| *known != note);
    }

    /// Gives what `compute` makes of all notes on a day, and keeps it until the notes or the day change. One thing is
    /// kept at a time, of one type: what the start shows at each frame.
    pub fn kept<T: Clone + Send + 'static>(
        &self,
        day: NaiveDate,
        compute: impl FnOnce() -> T,
    ) -> T {
        self.memo.of(day, compute)
    }

    /// Gives the notes that are not in the bin, newest first.
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.all().filter(|entry| is_kept(entry))
    }

    /// Gives the notes in the bin, newest first.
    #[must_use]
    pub fn binned(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.all()
            .filter(|entry| entry.is_binned() && entry.erasure().is_none())
    }

    /// Gives the notes in the bin, the one that was moved last first.
    ///
    /// When a note was moved is written down to the second, or to the part of the day. Where that is the same, those moved
    /// since the notes were read come first, in the order of moving; then the newest notes come before older ones.
    #[must_use]
    pub fn bin(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.binned().collect();
        entries.sort_by_cached_key(|entry| {
            let moved = entry.heads()[0].note.written.local();
            Reverse((moved, self.moved.turn(entry.id())))
        });
        entries
    }

    /// Gives the erased notes of which something is left or came back, newest first.
    pub fn half_erased(&self) -> impl Iterator<Item = (&Entry, Erasure)> {
        let erased = self
            .all()
            .filter_map(|entry| Some((entry, entry.erasure()?)));
        erased.filter(|(_, erasure)| *erasure != Erasure::Done)
    }

    /// Finds a note, in the bin or not.
    #[must_use]
    pub fn entry(&self, note: Id) -> Option<&Entry> {
        self.entries.get(&note)
    }

    /// Finds one version by the name of its object.
    #[must_use]
    pub fn revision(&self, id: Id) -> Option<&Revision> {
        self.entries
            .values()
            .flat_map(Entry::history)
            .find(|revision| revision.id == id)
    }

    /// Counts the notes that are not in the bin.
    #[must_use]
    pub fn len(&self) -> usize {
        // In which order they are does not matter here, and to look each of them up takes its time.
        self.entries.values().filter(|entry| is_kept(entry)).count()
    }

    /// Says whether no note is there, in the bin or not; what was erased is not.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let is_gone = |entry: &Entry| entry.erasure() == Some(Erasure::Done);
        self.entries.values().all(is_gone)
    }

    /// Finds what the user set under a name.
    #[must_use]
    pub fn config(&self, name: &str) -> Option<&Setting> {
        self.settings.get(name)
    }

    /// Gives everything that the user set, by name.
    pub fn configs(&self) -> impl Iterator<Item = &Setting> {
        self.settings.values()
    }

    /// Orders the versions of what was set anew where some came in.
    fn set(&mut self, by_name: BTreeMap<String, Vec<Revision>>) {
        for (name, mut versions) in by_name {
            if let Some(known) = self.settings.remove(&name) {
                versions.extend(known.into_revisions());
            }
            let setting = Setting::of(versions);
            self.settings.extend(setting.map(|setting| (name, setting)));
        }
    }

    fn all(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.order.iter().filter_map(|note| self.entries.get(note))
    }
}

fn is_kept(entry: &Entry) -> bool {
    !entry.is_binned() && entry.erasure().is_none()
}

/// Prints counts, never a name.
impl fmt::Debug for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Library")
            .field("entries", &self.entries.len())
            .field("settings", &self.settings.len())
            .finish_non_exhaustive()
    }
}

impl Extend<Revision> for Library {
    fn extend<T: IntoIterator<Item = Revision>>(&mut self, revisions: T) {
        self.memo.forget();
        let mut by_note: BTreeMap<Id, Vec<Revision>> = BTreeMap::new();
        let mut by_name: BTreeMap<String, Vec<Revision>> = BTreeMap::new();
        for revision in revisions {
            match revision.kind {
                Kind::Note | Kind::Tombstone => {
                    by_note.entry(revision.note.id).or_default().push(revision);
                }
                Kind::Config => {
                    let name = revision.note.title.clone();
                    by_name.entry(name).or_default().push(revision);
                }
                Kind::Device | Kind::Checkpoint => {}
            }
        }
        self.set(by_name);
        for (note, mut revisions) in by_note {
            if let Some(known) = self.entries.remove(&note) {
                revisions.extend(known.into_revisions());
            }
            self.entries
                .extend(Entry::of(revisions).map(|entry| (note, entry)));
        }
        self.order = self.entries.keys().copied().collect();
        self.order
            .sort_by_cached_key(|note| Reverse((self.entries[note].written().local(), *note)));
    }
}

#[cfg(test)]
mod tests;
