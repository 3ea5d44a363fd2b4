//! Copies on disks in memory, merged by copying files, as a sync service does.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::library::erasure::Erasing;
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::{Kind, Revision};
use afterword::store::{Store, scan};
use afterword::vault::files::Fs;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::protocol;
use afterword::vault::object;

use crate::dice::Dice;
use crate::history::{Machine, live};
use crate::judge::broken;
use crate::room::{create, now, places, unlock};

/// A journal on a disk of its own.
pub struct Disk {
    fs: CrashFs,
    name: &'static str,
    store: Store,
}

/// Writes a version of a kind.
pub fn put(store: &mut Store, kind: Kind, note: &Note, parents: &[Id]) -> Revision {
    let saved = match kind {
        Kind::Config => store.put_config(note, parents),
        Kind::Tombstone => store.put_tombstone(note.id, note.written, parents),
        _ => store.put(note, parents),
    };
    saved.unwrap().revision
}

/// Names the objects in a folder; what is in flight is none.
pub fn objects(fs: &dyn Fs, folder: &Path) -> BTreeSet<Id> {
    let names = fs.read_dir(folder).unwrap();
    let names = names.iter().filter(|name| !scan::in_flight(name));
    names
        .map(|name| object::id_of(name.to_str().unwrap()).unwrap())
        .collect()
}

impl Disk {
    /// Three machines that know one journal.
    pub fn three() -> [Self; 3] {
        let fs = CrashFs::with_folders(&[Path::new("/")]);
        let mut made = create(Arc::new(fs.clone()), places(Path::new("/"), "one")).unwrap();
        made.store.lock().unwrap();
        ["one", "two", "three"].map(|name| Self::of(fs.copy(), name))
    }

    fn of(fs: CrashFs, name: &'static str) -> Self {
        let places = places(Path::new("/"), name);
        let mut store = Store::at(Arc::new(fs.clone()), places, now()).unwrap();
        unlock(&mut store);
        Self { fs, name, store }
    }

    /// The same machine with a disk of its own, from here on.
    pub fn fork(&self) -> Self {
        Self::of(self.fs.copy(), self.name)
    }
}

impl Machine for Disk {
    fn library(&mut self) -> Library {
        let opened = unlock(&mut self.store);
        assert_eq!(opened.problems, []);
        opened.library
    }

    fn put(&mut self, kind: Kind, note: &Note, parents: &[Id]) -> Revision {
        put(&mut self.store, kind, note, parents)
    }

    fn erase(&mut self, erasing: &Erasing, written: Written) {
        assert_eq!(self.store.erase(erasing, written).unwrap().left, 0);
    }

    fn objects(&self) -> BTreeSet<Id> {
        objects(&self.fs, &self.store.places().objects())
    }

    fn take(&mut self, other: &Self) {
        let folder = self.store.places().objects();
        for id in other.objects().difference(&self.objects()) {
            let name = object::file_name(*id);
            let file = other.fs.read(&folder.join(&name), u64::MAX).unwrap();
            let _ = protocol::put_new(&self.fs, &folder, &name, &file).unwrap();
        }
    }
}

/// Plays histories on disks.
fn play(count: u64, steps: usize) {
    for seed in 0..count {
        let mut machines = Disk::three();
        let told = live(&mut machines, steps, &mut Dice::new(seed));
        let what = broken(&mut machines, &told);
        assert_eq!(what, None, "history {seed}");
    }
    println!("{count} histories, merged by copying files: equal on all, 0 lost");
}

#[test]
fn thirty_histories_on_disks_end_in_one_and_nothing_is_lost() {
    play(30, 16);
}

#[test]
#[ignore = "minutes: .ci/release-tier merges"]
fn a_thousand_histories_on_disks_end_in_one_and_nothing_is_lost() {
    play(1000, 24);
}
