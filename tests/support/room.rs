//! A journal in a temporary folder, for the tests of vault and store.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use afterword::id::Id;
use afterword::journal::note::{Note, Written};
use afterword::store::Store;
use afterword::store::create::{Created, Setup};
use afterword::store::problem::Fault;
use afterword::store::unlock::Opened;
use afterword::vault::files::Fs;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;
use afterword::vault::state::State;
use afterword::vault::{object, random};
use chrono::{DateTime, FixedOffset};

/// Cheap enough for hundreds of unlocks.
pub const WORK: u8 = 4;
pub const WORDS: &str = "six plain words of a test";

pub fn passphrase() -> Passphrase {
    Passphrase::new(WORDS).unwrap()
}

pub fn now() -> DateTime<FixedOffset> {
    "2026-11-22T10:42:00+01:00".parse().unwrap()
}

pub fn places(folder: &Path, machine: &str) -> Places {
    Places {
        journal: folder.join("journal"),
        state: folder.join(machine).join("state"),
        cache: folder.join(machine).join("cache"),
    }
}

pub fn create(fs: Arc<dyn Fs>, places: Places) -> Result<Created, afterword::store::error::Error> {
    let setup = Setup {
        passphrase: &passphrase(),
        work: WORK,
        now: now(),
    };
    Store::create(fs, places, &setup)
}

pub fn note(text: &str) -> Note {
    let mut note = Note::new(random::id(), Written::At(now()));
    text.clone_into(&mut note.title);
    note.body = format!("{text}\n");
    note
}

pub fn unlock(store: &mut Store) -> Opened {
    store.unlock(&passphrase(), &mut |_, _| ()).unwrap()
}

/// A journal on the real disk, and the folder that goes with it.
pub struct Room {
    pub folder: tempfile::TempDir,
    pub store: Store,
    pub kit: afterword::vault::kit::Kit,
}

impl Room {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let Created { store, kit } =
            create(Arc::new(RealFs), places(folder.path(), "one")).unwrap();
        Self { folder, store, kit }
    }

    /// The same journal as another start of the program sees it.
    pub fn again(&self) -> Store {
        self.machine("one")
    }

    /// The same journal as another machine sees it.
    pub fn machine(&self, name: &str) -> Store {
        Store::at(Arc::new(RealFs), places(self.folder.path(), name), now()).unwrap()
    }

    pub fn put(&mut self, text: &str) -> Id {
        let saved = self.store.put(&note(text), &[]).unwrap();
        assert!(saved.confirmed);
        saved.revision.id
    }

    /// What this machine keeps of the journal.
    pub fn state(&self) -> State {
        let folder = self.store.places().state_of(self.store.journal());
        State::at(Arc::new(RealFs), folder)
    }

    pub fn object(&self, id: Id) -> PathBuf {
        self.store.places().objects().join(format!("{id}.age"))
    }
}

pub fn titles(opened: &Opened) -> Vec<String> {
    let entries = opened.library.entries();
    let mut titles: Vec<_> = entries
        .map(|entry| entry.current().note.title.clone())
        .collect();
    titles.sort();
    titles
}

pub fn faults(opened: &Opened) -> Vec<(String, Fault)> {
    let problems = opened.problems.iter();
    problems
        .map(|problem| (problem.name.clone(), problem.fault.clone()))
        .collect()
}

/// A locked journal with three notes that this machine has seen.
pub fn three() -> (Room, [Id; 3]) {
    let mut room = Room::new();
    let ids = ["one", "two", "three"].map(|text| room.put(text));
    room.store.lock().unwrap();
    (room, ids)
}

pub fn name(id: Id) -> String {
    object::file_name(id)
}

pub fn write(path: PathBuf, bytes: &[u8]) {
    #[expect(clippy::disallowed_methods, reason = "stands for someone else")]
    fs::write(path, bytes).unwrap();
}
