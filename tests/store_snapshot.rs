//! The snapshot: what this machine still holds, and never trusts more than a seal.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/forge.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod forge;
#[path = "support/held.rs"]
mod held;
#[path = "support/room.rs"]
mod room;

use std::fs;

use forge::rewritten;
use held::{again, kept, lock, snapshot};
use room::{Room, faults, name, note, titles, unlock, write};

use afterword::id::Id;
use afterword::store::Store;
use afterword::store::error::Error;
use afterword::store::problem::Fault;
use afterword::vault::cipher;
use afterword::vault::identity;
use afterword::vault::keyring::Keyring;
use afterword::vault::passphrase::Passphrase;

fn look(store: &mut Store) -> Vec<(String, Fault)> {
    faults(&store.look_again(&mut |_, _| ()).unwrap())
}

#[test]
fn what_is_gone_or_damaged_is_put_back_from_this_machine() {
    let (room, [one, two, _]) = kept();
    let sound = [one, two].map(|id| fs::read(room.object(id)).unwrap());
    fs::remove_file(room.object(one)).unwrap();
    write(room.object(two), &sound[1][..3000]);
    let mut store = again(&room);
    for _ in 0..2 {
        // What is lost is carried over from one snapshot to the next.
        let _ = store.put(&note("later"), &[]).unwrap();
        lock(&mut store);
        let _ = unlock(&mut store);
    }
    let mut found: Vec<_> = store
        .inbox()
        .into_iter()
        .map(|item| item.problem.fault)
        .collect();
    found.sort_by_key(ToString::to_string);
    assert_eq!(found, [Fault::Incomplete, Fault::Missing]);
    for id in [one, two] {
        store.restore(&name(id)).unwrap();
    }
    assert_eq!(
        [one, two].map(|id| fs::read(room.object(id)).unwrap()),
        sound
    );
    assert_eq!(look(&mut store), []);
    assert_eq!(faults(&unlock(&mut room.machine("two"))), []);
}

#[test]
fn while_a_file_lies_under_another_name_what_comes_later_is_held_too() {
    let (room, [one, ..]) = kept();
    let sound = fs::read(room.object(one)).unwrap();
    write(room.object(Id::from_bytes([7; 16])), &sound);
    fs::remove_file(room.object(one)).unwrap();
    let mut store = again(&room);
    let later = store.put(&note("later"), &[]).unwrap().revision.id;
    lock(&mut store);
    fs::remove_file(room.object(later)).unwrap();
    let mut store = again(&room);
    store.restore(&name(later)).unwrap();
    assert!(room.object(later).exists());
}

#[test]
fn a_snapshot_or_seen_list_that_is_gone_cut_flipped_or_anothers_costs_only_itself() {
    let (room, [one, ..]) = kept();
    let (other, _) = kept();
    let state = room.store.places().state_of(room.store.journal());
    let seen = state.join("seen.age");
    let foreign = fs::read(snapshot(&other)).unwrap();
    for file in [snapshot(&room), seen] {
        let sound = fs::read(&file).unwrap();
        let mut flipped = sound.clone();
        flipped[sound.len() / 2] ^= 1;
        for bytes in [
            &sound[..sound.len() / 3],
            &flipped,
            &foreign,
            b"",
            b"rubbish",
        ] {
            write(file.clone(), bytes);
            let mut store = room.again();
            let opened = unlock(&mut store);
            assert_eq!((titles(&opened).len(), faults(&opened)), (3, vec![]));
            let _ = store.put(&note("x"), &[]).map(|saved| {
                fs::remove_file(room.object(saved.revision.id)).unwrap();
                store.forget(saved.revision.id).unwrap();
            });
            lock(&mut store);
        }
        fs::remove_file(&file).unwrap();
        let mut store = again(&room);
        lock(&mut store);
        assert!(file.exists(), "it is made again");
    }
    // The control: what was made again puts a note back.
    fs::remove_file(room.object(one)).unwrap();
    let mut store = again(&room);
    store.restore(&name(one)).unwrap();
    assert_eq!(look(&mut store), []);
}

#[test]
fn a_forged_copy_in_the_snapshot_is_never_put_back() {
    let (room, [one, two, _]) = kept();
    let mut store = again(&room);
    let file = made(
        &room,
        &[
            (one, rewritten(&room, one)),
            (two, fs::read(room.object(two)).unwrap()),
        ],
    );
    for id in [one, two] {
        fs::remove_file(room.object(id)).unwrap();
    }
    write(snapshot(&room), &file);
    let _ = store.look_again(&mut |_, _| ()).unwrap();
    assert!(matches!(store.restore(&name(one)), Err(Error::NotHeld)));
    store.restore(&name(two)).unwrap(); // the control: its seal holds
    assert_eq!(look(&mut store), [(name(one), Fault::Missing)]);
}

/// Prints what the snapshot costs; run it alone, on a machine at rest.
#[test]
#[ignore = "a measurement: cargo test --test store_snapshot ten_thousand -- --ignored --nocapture"]
fn a_snapshot_of_ten_thousand_notes_is_made_after_the_lock() {
    let mut room = Room::new();
    for number in 0..10_000 {
        let _ = room.put(&format!("note {number}"));
    }
    #[expect(clippy::disallowed_methods, reason = "it measures")]
    let took = |work: &mut dyn FnMut()| {
        let start = std::time::Instant::now();
        work();
        start.elapsed()
    };
    let locked = took(&mut || room.store.lock().unwrap());
    let first = took(&mut || room.store.make_snapshot());
    let bytes = fs::metadata(snapshot(&room)).unwrap().len();
    lock(&mut again(&room)); // the first unlock notes with which keys it was opened
    let mut store = again(&room);
    let idle = took(&mut || lock(&mut store));
    println!("lock {locked:?}, snapshot {first:?} ({bytes} bytes), nothing new {idle:?}");
}

/// A snapshot as who knows the local key makes it.
fn made(room: &Room, copies: &[(Id, Vec<u8>)]) -> Vec<u8> {
    let file = fs::read(room.store.places().journal.join("identity.age")).unwrap();
    let text = identity::unwrap(&file, &Passphrase::new(room::WORDS).unwrap()).unwrap();
    let local = Keyring::parse(&text).unwrap().local().to_public();
    let mut plain = b"afterword snapshot 1\n".to_vec();
    for (id, copy) in copies {
        plain.extend(format!("{id} {}\n", copy.len()).bytes());
        plain.extend(copy);
    }
    cipher::encrypt(&[local], &plain).unwrap()
}
