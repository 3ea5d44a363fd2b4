//! What the user sets inside the journal: kept like a note, never taken for one, and no better trusted.

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::fs;

use room::{Room, faults, name, now, titles, unlock, write};

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::library::setting::{self, Setting};
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::store::Store;
use afterword::store::problem::Fault;
use afterword::store::unlock::Opened;
use afterword::vault::object::{self, Signer};
use afterword::vault::random;
use afterword::vault::seal::{SealKey, Sealer};

fn stage(known: Option<&Setting>, word: &str) -> (Note, Vec<Id>) {
    let changes = vec![("stage", Some(word.into()))];
    let at = (random::id(), Written::At(now()));
    setting::next(known, "alias:harbour", changes, at)
}

fn set(store: &mut Store, known: Option<&Setting>, word: &str) -> Id {
    let (note, parents) = stage(known, word);
    let saved = store
        .put_config(&note, &parents)
        .expect("the disk takes it");
    assert!(saved.confirmed);
    saved.revision.id
}

fn told(opened: &Opened) -> Option<&str> {
    opened.library.config("alias:harbour")?.text("stage")
}

#[test]
fn what_was_set_is_there_after_an_unlock_and_is_no_note() {
    let mut room = Room::new();
    room.put("a note");
    set(&mut room.store, None, "early");
    let opened = unlock(&mut room.again());
    assert_eq!(told(&opened), Some("early"));
    assert_eq!(titles(&opened), ["a note"]);
    assert_eq!(opened.problems, []);
    let known = opened.library.config("alias:harbour");
    set(&mut room.store, known, "late");
    let opened = unlock(&mut room.again());
    assert_eq!(told(&opened), Some("late"));
    let report = room.store.check(true, &mut |_, _| ()).expect("it is open");
    assert_eq!((report.notes, report.problems.len()), (Some(1), 0));
}

#[test]
fn what_was_set_while_locked_is_taken_in_without_a_word() {
    let mut room = Room::new();
    room.store.lock().expect("it locks");
    set(&mut room.again(), None, "middle");
    let opened = unlock(&mut room.again());
    assert_eq!(told(&opened), Some("middle"));
    assert_eq!((opened.taken_in, opened.problems.len()), (0, 0));
}

#[test]
fn two_machines_that_set_apart_block_nothing_and_the_next_version_settles_it() {
    let mut room = Room::new();
    set(&mut room.store, None, "early");
    let mut there = room.machine("two");
    let seen = unlock(&mut there).library;
    set(&mut there, seen.config("alias:harbour"), "middle");
    set(&mut room.store, seen.config("alias:harbour"), "late");
    let here = unlock(&mut room.again()).library;
    let both = here.config("alias:harbour").expect("it is set");
    let theirs = unlock(&mut there).library;
    assert_eq!(both.heads().len(), 2);
    assert_eq!(theirs.config("alias:harbour"), Some(both), "both see one");
    set(&mut there, Some(both), "ended");
    let opened = unlock(&mut room.again());
    let settled = opened.library.config("alias:harbour").expect("it is set");
    assert_eq!((told(&opened), settled.heads().len()), (Some("ended"), 1));
}

#[test]
fn a_setting_that_was_tampered_with_is_named_and_the_one_before_counts() {
    let mut room = Room::new();
    set(&mut room.store, None, "early");
    let known = unlock(&mut room.again()).library;
    let last = set(&mut room.store, known.config("alias:harbour"), "late");
    let mut file = fs::read(room.object(last)).expect("it is there");
    assert_eq!(told(&unlock(&mut room.again())), Some("late"), "untouched");
    let end = file.len() - 1;
    file[end] ^= 1;
    write(room.object(last), &file);
    let opened = unlock(&mut room.again());
    assert_eq!(told(&opened), Some("early"));
    assert_eq!(faults(&opened), [(name(last), Fault::Damaged)]);
}

/// A version as a file, sealed with a key under a name.
fn sealed(room: &Room, word: &str, (sealer, key): (Sealer, &SealKey)) -> Id {
    let (note, parents) = stage(None, word);
    let revision = Revision {
        id: random::id(),
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".to_owned(),
        note,
    };
    let signer = Signer {
        journal: room.store.journal(),
        name: sealer,
        key,
    };
    let plain = object::seal(&codec::print(&revision), signer).expect("it is sealed");
    let readers = room.state().recipients().expect("it reads");
    let file = object::encrypt(&plain, &readers.expect("pinned")).expect("it encrypts");
    write(room.object(revision.id), &file);
    revision.id
}

#[test]
fn a_setting_forged_with_known_recipients_is_named_and_sets_nothing() {
    let room = Room::new();
    let device = room.state().device().expect("it reads").expect("made");
    let other = SealKey::generate();
    let forged = [Sealer::Journal, Sealer::Device(device.id)];
    let mut expected = forged.map(|sealer| {
        let id = sealed(&room, "forged", (sealer, &other));
        (name(id), Fault::Forged)
    });
    expected.sort_by(|one, two| one.0.cmp(&two.0));
    let opened = unlock(&mut room.again());
    assert_eq!((faults(&opened), told(&opened)), (expected.to_vec(), None));

    sealed(&room, "ours", (Sealer::Device(device.id), &device.key));
    let opened = unlock(&mut room.again());
    assert_eq!(told(&opened), Some("ours"), "the same file with our seal");
}

#[test]
fn a_setting_under_another_name_is_named_and_sets_nothing() {
    let mut room = Room::new();
    let id = set(&mut room.store, None, "early");
    let copy = random::id();
    let file = fs::read(room.object(id)).expect("it is there");
    fs::remove_file(room.object(id)).expect("it is there");
    write(room.object(copy), &file);
    let opened = unlock(&mut room.again());
    assert_eq!(faults(&opened), [(name(copy), Fault::Renamed(id))]);
    assert_eq!(told(&opened), None);
}
