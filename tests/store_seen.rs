//! The list of what this machine has seen: when it is written, what it then misses, and what the disk says to it.

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use room::{Room, create, faults, name, note, places, three, titles, unlock, write};

use afterword::store::Store;
use afterword::store::create::Created;
use afterword::store::error::Error;
use afterword::store::problem::Fault;
use afterword::vault;
use afterword::vault::files::fault::{self, FaultFs};
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;

/// Gives the list as it lies there: encrypted anew at each writing, so that two writings are never the same.
fn seen(room: &Room) -> Option<Vec<u8>> {
    let state = room.store.places().state_of(room.store.journal());
    fs::read(state.join("seen.age")).ok()
}

#[test]
fn the_list_is_written_at_the_eighth_save_and_not_before() {
    let mut room = Room::new();
    let before = seen(&room);
    let mut saves = 0;
    while seen(&room) == before {
        room.put("one more");
        saves += 1;
    }
    assert!((2..=8).contains(&saves), "{saves}");
    let then = seen(&room);
    room.put("one more");
    assert!(seen(&room) == then, "written again at once");
}

#[test]
fn a_list_that_did_not_change_is_not_written_again() {
    let (room, _) = three();
    let lists = [1, 2, 3].map(|_| {
        let mut store = room.again();
        unlock(&mut store);
        store.lock().unwrap();
        seen(&room)
    });
    assert!(lists[1].is_some() && lists[1] == lists[2], "written again");
}

#[test]
fn what_came_in_while_the_journal_was_open_is_missed_when_it_is_gone() {
    let mut room = Room::new();
    room.store.lock().unwrap();
    let mut other = room.machine("two");
    unlock(&mut other);
    let mut store = room.again();
    unlock(&mut store);
    let came = other.put(&note("from the other machine"), &[]).unwrap();
    let id = came.revision.id;
    let opened = store.look_again(&mut |_, _| ()).unwrap();
    assert_eq!(titles(&opened), ["from the other machine"]);
    store.lock().unwrap();
    fs::remove_file(room.object(id)).unwrap();
    let missed = faults(&unlock(&mut room.again()));
    assert_eq!(missed, [(name(id), Fault::Missing)]);
}

#[test]
fn what_an_unlock_met_is_kept_by_it_and_not_by_the_next_save() {
    let mut room = Room::new();
    room.store.lock().unwrap();
    let mut other = room.machine("two");
    unlock(&mut other);
    let came = other.put(&note("from the other machine"), &[]).unwrap();
    let id = came.revision.id;
    unlock(&mut room.again());
    fs::remove_file(room.object(id)).unwrap();
    let missed = faults(&unlock(&mut room.again()));
    assert_eq!(missed, [(name(id), Fault::Missing)]);
}

#[test]
fn an_identity_that_an_unlock_met_is_known_even_if_nothing_was_locked_after_it() {
    let mut room = Room::new();
    let place = room.store.places().journal.join("identity.age");
    let older = fs::read(&place).unwrap();
    let mut two = room.machine("two");
    unlock(&mut two);
    two.lock().unwrap();
    let other = Passphrase::new("six other words of a test").unwrap();
    let _ = room
        .store
        .change_passphrase(&room::passphrase(), &other)
        .unwrap();
    let mut two = room.machine("two");
    let _ = two.unlock(&other, &mut |_, _| ()).unwrap();
    drop(two); // killed: not locked
    write(place, &older);
    let told = faults(&unlock(&mut room.machine("two")));
    assert_eq!(told, [("identity.age".to_owned(), Fault::OlderIdentity)]);
}

#[test]
fn a_damaged_identity_is_told_from_one_that_is_gone() {
    let (room, _) = three();
    let identity = room.store.places().journal.join("identity.age");
    let sound = fs::read(&identity).unwrap();
    write(identity.clone(), &sound[..sound.len() / 2]);
    let refused = |store: &mut Store| {
        store
            .unlock(&room::passphrase(), &mut |_, _| ())
            .unwrap_err()
    };
    let told = refused(&mut room.again());
    assert!(
        matches!(told, Error::Vault(vault::error::Error::Damaged)),
        "{told:?}"
    );
    let mut store = room.again();
    fs::remove_file(identity).unwrap();
    assert!(matches!(refused(&mut store), Error::NoIdentity));
}

/// A sync that fails is not said to have been done.
#[test]
fn a_folder_that_cannot_be_synced_is_not_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let counted = FaultFs::counting(Arc::new(RealFs));
    let made = create(Arc::new(counted.clone()), places(folder.path(), "one"));
    let Created { store, .. } = made.unwrap();
    assert!(store.confirm());
    let place: PathBuf = store.places().objects();
    drop(store);
    let failing = FaultFs::new(Arc::new(RealFs), 0, fault::Fault::Errno(5));
    assert_eq!(
        vault::files::protocol::confirm(&failing, &place),
        vault::files::protocol::Durable::Unconfirmed
    );
    fs::remove_dir_all(&place).unwrap();
    let store = Store::at(Arc::new(RealFs), places(folder.path(), "one"), room::now());
    assert!(
        store.is_ok_and(|store| !store.confirm()),
        "there is no folder to sync"
    );
}
