//! What someone else did to a journal's folder is named, and everything else opens.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
mod room;

use std::fs;
use std::path::PathBuf;

use room::{Room, faults, name, note, three, titles, unlock, write};

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::note::Written;
use afterword::journal::revision::{Kind, Revision};
use afterword::store::problem::Fault;
use afterword::vault::object::{self, Signer};
use afterword::vault::random;
use afterword::vault::seal::{SealKey, Sealer};

fn rename(from: PathBuf, to: PathBuf) {
    #[expect(clippy::disallowed_methods, reason = "stands for someone else")]
    fs::rename(from, to).unwrap();
}

/// A file that someone made who knows this machine's recipients, sealed with `key`.
fn forged(room: &Room, id: Id, seal: &SealKey, sealer: Sealer) -> Vec<u8> {
    let revision = Revision {
        id,
        format: 1,
        kind: Kind::Note,
        parents: Vec::new(),
        device: room.state().device().unwrap().unwrap().id.to_string(),
        note: note("forged"),
    };
    sealed(room, &revision, seal, sealer)
}

fn sealed(room: &Room, revision: &Revision, seal: &SealKey, sealer: Sealer) -> Vec<u8> {
    let readers = room.state().recipients().unwrap().unwrap();
    let signer = Signer {
        journal: room.store.journal(),
        name: sealer,
        key: seal,
    };
    let plain = object::seal(&codec::print(revision), signer).unwrap();
    object::encrypt(&plain, &readers).unwrap()
}

#[test]
fn a_note_forged_with_known_recipients_is_foreign() {
    let (room, _) = three();
    let device = room.state().device().unwrap().unwrap();
    let names = [Sealer::Journal, Sealer::Device(device.id)];
    let mut expected: Vec<_> = names
        .map(|sealer| {
            let id = random::id();
            write(
                room.object(id),
                &forged(&room, id, &SealKey::generate(), sealer),
            );
            (name(id), Fault::Forged)
        })
        .into();
    expected.sort_by(|one, two| one.0.cmp(&two.0));
    let opened = unlock(&mut room.again());
    assert_eq!(titles(&opened), ["one", "three", "two"]);
    assert_eq!(faults(&opened), expected);

    // The control: with this machine's own key the same file is taken in.
    let id = random::id();
    write(
        room.object(id),
        &forged(&room, id, &device.key, Sealer::Device(device.id)),
    );
    assert_eq!(unlock(&mut room.again()).taken_in, 1);
}

#[test]
fn a_machine_is_not_introduced_by_another_machine() {
    let (room, _) = three();
    let state = room.state();
    let device = state.device().unwrap().unwrap();
    let mut body = note("a key");
    body.unknown.insert(
        "seal_key".to_owned(),
        SealKey::generate().to_text().as_str().into(),
    );
    let revision = Revision {
        id: random::id(),
        format: 1,
        kind: Kind::Device,
        parents: Vec::new(),
        device: "00000001".to_owned(),
        note: body,
    };
    let signer = Signer {
        journal: room.store.journal(),
        name: Sealer::Device(device.id),
        key: &device.key,
    };
    let plain = object::seal(&codec::print(&revision), signer).unwrap();
    let readers = state.recipients().unwrap().unwrap();
    write(
        room.object(revision.id),
        &object::encrypt(&plain, &readers).unwrap(),
    );
    let opened = unlock(&mut room.again());
    assert_eq!(faults(&opened), [(name(revision.id), Fault::Foreign)]);
}

#[test]
fn a_renamed_a_copied_and_two_swapped_files_are_named() {
    let (room, [one, two, three]) = three();
    let [copy, conflict] = [random::id(), one].map(name);
    let conflict = conflict.replace(".age", ".sync-conflict-1.age");
    let objects = room.store.places().objects();
    fs::copy(room.object(one), objects.join(&copy)).unwrap();
    fs::copy(room.object(one), objects.join(&conflict)).unwrap();
    rename(room.object(two), objects.join("swap"));
    rename(room.object(three), room.object(two));
    rename(objects.join("swap"), room.object(three));
    let opened = unlock(&mut room.again());
    assert_eq!(titles(&opened), ["one"]);
    assert!(
        objects.join(&conflict).exists(),
        "it does no harm and is left alone"
    );
    let mut expected = vec![
        (copy, Fault::Copied(one)),
        (name(two), Fault::Renamed(three)),
        (name(three), Fault::Renamed(two)),
    ];
    expected.sort_by(|one, two| one.0.cmp(&two.0));
    assert_eq!(faults(&opened), expected);
}

#[test]
fn what_is_gone_is_missed_only_where_it_was_seen() {
    let (room, [one, ..]) = three();
    fs::remove_file(room.object(one)).unwrap();
    let opened = unlock(&mut room.again());
    assert_eq!(titles(&opened), ["three", "two"]);
    assert_eq!(faults(&opened), [(name(one), Fault::Missing)]);
    assert!(opened.problems[0].seen);
    assert_eq!(faults(&unlock(&mut room.machine("two"))), []);

    let mut store = room.again();
    unlock(&mut store);
    store.forget(one).unwrap();
    drop(store);
    assert_eq!(faults(&unlock(&mut room.again())), []);
}

#[test]
fn what_came_in_while_the_journal_was_open_is_missed_after_a_kill_too() {
    let (room, _) = three();
    let mut one = room.again();
    unlock(&mut one);
    let mut two = room.machine("two");
    unlock(&mut two);
    let id = two.put(&note("from elsewhere"), &[]).unwrap().revision.id;
    let opened = one.look_again(&mut |_, _| ()).unwrap();
    assert_eq!(titles(&opened).len(), 4);
    drop(one); // killed: nothing locks it
    fs::remove_file(room.object(id)).unwrap();
    let missed = faults(&unlock(&mut room.again()));
    assert_eq!(missed, [(name(id), Fault::Missing)]);
}

#[test]
fn a_program_that_was_killed_after_eight_saves_misses_the_first_of_them() {
    let mut room = Room::new();
    let ids: Vec<Id> = (0..8).map(|number| room.put(&number.to_string())).collect();
    let other = room.machine("two");
    drop(std::mem::replace(&mut room.store, other)); // killed: not locked
    fs::remove_file(room.object(ids[0])).unwrap();
    let opened = unlock(&mut room.again());
    assert_eq!(faults(&opened), [(name(ids[0]), Fault::Missing)]);
}

#[test]
fn a_file_of_a_binned_note_is_missed_until_its_note_is_erased() {
    let mut room = Room::new();
    let text = note("binned");
    let id = room.store.put(&text, &[]).unwrap().revision.id;
    let bin = room
        .store
        .put_tombstone(text.id, Written::At(room::now()), &[id])
        .unwrap();
    room.store.lock().unwrap();
    fs::remove_file(room.object(id)).unwrap();
    for _ in 0..2 {
        let opened = unlock(&mut room.again());
        assert_eq!(faults(&opened), [(name(id), Fault::Missing)]);
    }

    let mut erased = Revision {
        id: random::id(),
        parents: vec![id, bin.revision.id],
        ..bin.revision
    };
    erased.note.unknown.insert("erased".to_owned(), true.into());
    let key = room.state().device().unwrap().unwrap();
    let file = sealed(&room, &erased, &key.key, Sealer::Device(key.id));
    write(room.object(erased.id), &file);
    assert_eq!(faults(&unlock(&mut room.again())), []);
}

#[test]
fn a_file_encrypted_again_is_named_and_still_read() {
    let (room, [one, ..]) = three();
    let mut store = room.again();
    unlock(&mut store);
    let state = room.state();
    let secret = room.kit.secret();
    let key = age::secrecy::ExposeSecret::expose_secret(&secret)
        .parse()
        .unwrap();
    let file = fs::read(room.object(one)).unwrap();
    let plain = afterword::vault::cipher::decrypt(&file, std::iter::once(&key)).unwrap();
    let again = object::encrypt(&plain, &state.recipients().unwrap().unwrap()).unwrap();
    write(room.object(one), &again);
    drop(store);
    let opened = unlock(&mut room.again());
    assert_eq!(titles(&opened), ["one", "three", "two"]);
    assert_eq!(faults(&opened), [(name(one), Fault::Changed)]);
}

#[test]
fn a_text_of_a_newer_format_is_read_and_named() {
    let (room, _) = three();
    let state = room.state();
    let device = state.device().unwrap().unwrap();
    let id = random::id();
    let text = format!(
        "+++\nformat = 2\nid = \"{id}\"\nkind = \"note\"\nnote = \"{id}\"\nnew = {{a = 1}}\n+++\nx\n"
    );
    let signer = Signer {
        journal: room.store.journal(),
        name: Sealer::Device(device.id),
        key: &device.key,
    };
    let plain = object::seal(&text, signer).unwrap();
    let file = object::encrypt(&plain, &state.recipients().unwrap().unwrap()).unwrap();
    write(room.object(id), &file);
    let opened = unlock(&mut room.again());
    assert_eq!(faults(&opened), [(name(id), Fault::NewerFormat(2))]);
    assert!(opened.library.entry(id).is_some());
}
