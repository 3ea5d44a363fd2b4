//! Copies without files: what the library makes of any order, a thousand times.

use std::collections::{BTreeMap, BTreeSet};

use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::library::erasure::{ERASED, Erasing};
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::vault::random;

use crate::dice::Dice;
use crate::history::{Machine, live};
use crate::judge::broken;

/// How two copies are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    /// All that either has.
    Union,
    /// Of each note, the versions of the copy that wrote last.
    LastWriterWins,
}

/// The versions that a machine has, in the order in which they came.
#[derive(Debug, Clone)]
struct Paper {
    versions: BTreeMap<Id, Revision>,
    came: Vec<Id>,
    join: Join,
}

impl Paper {
    fn three(join: Join) -> [Self; 3] {
        [(); 3].map(|()| Self {
            versions: BTreeMap::new(),
            came: Vec::new(),
            join,
        })
    }

    fn add(&mut self, revision: &Revision) {
        if self
            .versions
            .insert(revision.id, revision.clone())
            .is_none()
        {
            self.came.push(revision.id);
        }
    }

    fn drop(&mut self, is_gone: impl Fn(&Revision) -> bool) {
        self.versions.retain(|_, version| !is_gone(version));
        self.came.retain(|id| self.versions.contains_key(id));
    }

    fn last(&self, note: Id) -> Option<Written> {
        let its = self
            .versions
            .values()
            .filter(|version| version.note.id == note);
        its.map(|version| version.note.written)
            .max_by_key(Written::local)
    }
}

impl Machine for Paper {
    fn library(&mut self) -> Library {
        let came = self.came.iter().filter_map(|id| self.versions.get(id));
        // One after the other, as they came, and not all at once.
        let mut library = Library::default();
        for revision in came {
            library.insert(revision.clone());
        }
        library
    }

    fn put(&mut self, kind: Kind, note: &Note, parents: &[Id]) -> Revision {
        let revision = Revision {
            id: random::id(),
            format: FORMAT,
            kind,
            parents: parents.to_vec(),
            device: "d1a2b3c4".to_owned(),
            note: note.clone(),
        };
        self.add(&revision);
        revision
    }

    fn erase(&mut self, erasing: &Erasing, written: Written) {
        if !erasing.unnamed.is_empty() {
            let mut tombstone = Note::new(erasing.note, written);
            tombstone.unknown.insert(ERASED.to_owned(), true.into());
            self.put(Kind::Tombstone, &tombstone, &erasing.unnamed);
        }
        self.drop(|version| erasing.versions.contains(&version.id));
    }

    fn objects(&self) -> BTreeSet<Id> {
        self.versions.keys().copied().collect()
    }

    fn take(&mut self, other: &Self) {
        for id in &other.came {
            let version = &other.versions[id];
            let note = version.note.id;
            let is_older = |last: Written| last.local() > version.note.written.local();
            if self.join == Join::LastWriterWins {
                if self.last(note).is_some_and(is_older) {
                    continue;
                }
                self.drop(|known| known.note.id == note && known.id != version.id);
            }
            self.add(version);
        }
    }
}

fn first_broken(join: Join) -> Option<String> {
    (0..1000).find_map(|seed| {
        let mut dice = Dice::new(seed);
        let mut machines = Paper::three(join);
        let told = live(&mut machines, 30, &mut dice);
        broken(&mut machines, &told).map(|what| format!("history {seed}: {what}"))
    })
}

#[test]
fn a_thousand_histories_of_three_copies_end_in_one_and_nothing_is_lost() {
    assert_eq!(first_broken(Join::Union), None);
}

/// The control: where the last writer wins, something is lost.
#[test]
fn a_merge_that_lets_the_last_writer_win_is_caught() {
    let what = first_broken(Join::LastWriterWins);
    assert!(what.is_some());
}
