//! A journal whose objects this machine holds copies of.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

use std::path::PathBuf;

use afterword::id::Id;
use afterword::store::Store;

use crate::room::{Room, three, unlock};

/// The same journal after another start, open.
pub fn again(room: &Room) -> Store {
    let mut store = room.again();
    let _ = unlock(&mut store);
    store
}

/// Locks, and makes the copies as the program does then.
pub fn lock(store: &mut Store) {
    store.lock().unwrap();
    store.make_snapshot();
}

/// A journal of three notes whose snapshot was made.
pub fn kept() -> (Room, [Id; 3]) {
    let (room, ids) = three();
    let mut store = again(&room);
    lock(&mut store);
    assert!(snapshot(&room).exists());
    (room, ids)
}

/// Where the copies are.
pub fn snapshot(room: &Room) -> PathBuf {
    let places = room.store.places();
    places.cache_of(room.store.journal()).join("snapshot.age")
}
