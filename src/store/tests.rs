//! A journal in memory, for the tests of the store's own parts.

use std::path::Path;
use std::sync::Arc;

use crate::journal::note::{Note, Written};
use crate::store::Store;
use crate::store::create::Setup;
use crate::vault::files::crash::CrashFs;
use crate::vault::passphrase::Passphrase;
use crate::vault::places::Places;
use crate::vault::random;

/// Makes a journal; it is open.
pub fn made() -> Store {
    let root = Path::new("/");
    let places = Places {
        journal: root.join("journal"),
        state: root.join("state"),
        cache: root.join("cache"),
    };
    let setup = Setup {
        passphrase: &Passphrase::new("six plain words of a test").unwrap(),
        work: 4,
        now: "2026-11-22T10:42:00+01:00".parse().unwrap(),
    };
    let disk = Arc::new(CrashFs::with_folders(&[root]));
    Store::create(disk, places, &setup).unwrap().store
}

/// Begins a note.
pub fn note(store: &Store) -> Note {
    Note::new(random::id(), Written::At(store.opened))
}

#[test]
fn a_store_can_be_given_to_another_thread() {
    const fn needs_send<T: Send>() {}
    needs_send::<Store>();
}
