//! A journal that others write into, and its kit's key to look after them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use afterword::id::Id;
use afterword::store::{Store, scan};
use afterword::vault::files::real::RealFs;
use afterword::vault::kit::KitKey;
use afterword::vault::object;

use crate::room::{create, now, places};

/// A journal, locked, and what is known of it so far.
pub struct Seat {
    folder: PathBuf,
    key: KitKey,
    /// All that was ever said to be saved.
    promised: BTreeSet<Id>,
    /// What has been opened before, and is not opened again.
    sound: BTreeSet<Id>,
    /// What did not open before, and is not counted again.
    broken: BTreeSet<Id>,
}

/// What was found in a journal after an end.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// How many notes had been called saved since the last look.
    pub saved: usize,
    /// How many of these are not there.
    pub lost: usize,
    /// How many files are there that do not open.
    pub corrupt: usize,
    /// How many files are still in flight.
    pub left: usize,
}

impl Found {
    /// Adds what was found at another end.
    pub fn add(&mut self, other: Self) {
        self.saved += other.saved;
        self.lost += other.lost;
        self.corrupt += other.corrupt;
        self.left = other.left;
    }
}

impl Seat {
    /// Makes a journal below a folder.
    pub fn make(folder: &Path) -> Self {
        let made = create(Arc::new(RealFs), places(folder, "one")).unwrap();
        let key = KitKey::parse(&made.kit.page()).unwrap();
        let mut store = made.store;
        store.lock().unwrap();
        Self {
            folder: folder.to_owned(),
            key,
            promised: BTreeSet::new(),
            sound: BTreeSet::new(),
            broken: BTreeSet::new(),
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn promised(&self) -> &BTreeSet<Id> {
        &self.promised
    }

    /// Gives the journal itself.
    pub fn store(&self) -> Store {
        store(&self.folder)
    }

    /// Looks at the journal, after these were called saved.
    pub fn look(&mut self, saved: &[Id]) -> Found {
        self.look_at(&self.folder.clone(), saved)
    }

    /// Looks at a copy of the journal below another folder.
    pub fn look_at(&mut self, folder: &Path, saved: &[Id]) -> Found {
        self.promised.extend(saved);
        let store = store(folder);
        let mut found = Found {
            saved: saved.len(),
            ..Found::default()
        };
        let mut there = BTreeSet::new();
        for entry in fs::read_dir(store.places().objects()).unwrap() {
            let name = entry.unwrap().file_name();
            if scan::in_flight(&name) {
                found.left += 1;
                continue;
            }
            let id = name.to_str().and_then(object::id_of).unwrap();
            there.insert(id);
            if self.sound.contains(&id) || store.open_with_kit(&self.key, id).is_ok() {
                self.sound.insert(id);
            } else {
                found.corrupt += usize::from(self.broken.insert(id));
                there.remove(&id);
            }
        }
        found.lost = self.promised.difference(&there).count();
        // What is lost is counted once, and what does not open as well.
        self.promised.retain(|id| there.contains(id));
        found
    }
}

fn store(folder: &Path) -> Store {
    Store::at(Arc::new(RealFs), places(folder, "one"), now()).unwrap()
}
