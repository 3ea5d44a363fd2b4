use super::*;
use crate::store::Store;
use crate::store::tests::{made, note};
use crate::vault::files::protocol;
use crate::vault::random;

/// How many of these notes are on the list that this machine keeps on its disk.
fn kept(store: &Store, notes: &[Id]) -> usize {
    let session = store.session.as_ref().unwrap();
    let seen = store.state.seen(session.keyring.local()).unwrap();
    notes.iter().filter(|id| seen.get(**id).is_some()).count()
}

fn put(store: &mut Store) -> Id {
    store.put(&note(store), &[]).unwrap().revision.id
}

#[test]
fn the_list_is_kept_with_every_eighth_note_and_at_the_lock() {
    let mut store = made();
    let session = store.session.as_mut().unwrap();
    session.keep(&store.state).unwrap();
    let mut notes = Vec::new();
    for number in 1..=20 {
        notes.push(put(&mut store));
        assert_eq!(kept(&store, &notes), number / 8 * 8, "after {number}");
    }
    let session = store.session.as_mut().unwrap();
    assert_eq!(session.unkept, 4);
    session.keep(&store.state).unwrap();
    assert_eq!(session.unkept, 0);
    assert_eq!(kept(&store, &notes), 20);
    // What did not change is not written again.
    let list = store.places().state_of(store.journal()).join("seen.age");
    store.fs.remove(&list).unwrap();
    let session = store.session.as_mut().unwrap();
    session.keep(&store.state).unwrap();
    assert!(store.fs.read(&list, 1 << 20).is_err());
}

#[test]
fn a_process_without_the_lock_leaves_the_list_to_the_one_that_has_it() {
    let mut store = made();
    let session = store.session.as_mut().unwrap();
    session.lock = None;
    let before = session.unkept;
    let notes: Vec<Id> = (0..9).map(|_| put(&mut store)).collect();
    let session = store.session.as_mut().unwrap();
    session.keep(&store.state).unwrap();
    assert_eq!(session.unkept, before + 9);
    assert_eq!(kept(&store, &notes), 0);
}

#[test]
fn what_could_not_be_trusted_or_stands_elsewhere_is_not_in_its_place() {
    let mut store = made();
    let [damaged, renamed, here] = [random::id(), random::id(), random::id()];
    let session = store.session.as_mut().unwrap();
    session.problems = vec![
        Problem::new(object::file_name(damaged), Fault::Damaged),
        Problem::new(object::file_name(here), Fault::Renamed(renamed)),
        Problem::new("notes.txt", Fault::Stray),
    ];
    assert_eq!(session.doubtful(), [damaged, here].into());
    assert_eq!(session.lost(), [damaged, renamed, here].into());
}

#[test]
fn nothing_is_pinned_where_one_half_is_missing_or_cannot_be_read() {
    let store = made();
    let places = store.places().state_of(store.journal());
    assert!(Pinned::of(&store.state).is_some());
    for name in ["recipients", "device.key"] {
        let path = places.join(name);
        let whole = store.fs.read(&path, 1 << 20).unwrap();
        store.fs.remove(&path).unwrap();
        assert!(Pinned::of(&store.state).is_none(), "without {name}");
        for (text, is_pinned) in [(&b"rubbish\xff"[..], false), (&whole, true)] {
            let fs = store.fs.as_ref();
            let _ = protocol::replace(fs, &places, name, text).unwrap();
            assert_eq!(Pinned::of(&store.state).is_some(), is_pinned, "{name}");
        }
    }
}
