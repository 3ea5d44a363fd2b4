//! What someone else did to a journal's folder is named, and everything else opens.

#[path = "support/room.rs"]
mod room;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::Arc;

use room::{Room, faults, note, passphrase, places, titles, unlock};

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::note::Written;
use afterword::journal::revision::{Kind, Revision};
use afterword::store::Store;
use afterword::store::problem::Fault;
use afterword::vault::files::real::RealFs;
use afterword::vault::object::{self, Signer};
use afterword::vault::seal::{SealKey, Sealer};
use afterword::vault::state::State;
use afterword::vault::{random, readme};

/// A locked journal with three notes that this machine has seen.
fn three() -> (Room, [Id; 3]) {
    let mut room = Room::new();
    let ids = ["one", "two", "three"].map(|text| room.put(text));
    room.store.lock().unwrap();
    (room, ids)
}

fn name(id: Id) -> String {
    object::file_name(id)
}

fn write(path: PathBuf, bytes: &[u8]) {
    #[expect(clippy::disallowed_methods, reason = "stands for someone else")]
    fs::write(path, bytes).unwrap();
}

fn rename(from: PathBuf, to: PathBuf) {
    #[expect(clippy::disallowed_methods, reason = "stands for someone else")]
    fs::rename(from, to).unwrap();
}

/// A file that someone made who knows this machine's recipients, sealed with `key`.
fn forged(room: &Room, id: Id, seal: &SealKey, sealer: Sealer) -> Vec<u8> {
    let places = room.store.places();
    let state = State::at(Arc::new(RealFs), places.state_of(room.store.journal()));
    let readers = state.recipients().unwrap().unwrap();
    let revision = Revision {
        id,
        format: 1,
        kind: Kind::Note,
        parents: Vec::new(),
        device: state.device().unwrap().unwrap().id.to_string(),
        note: note("forged"),
    };
    let signer = Signer {
        journal: room.store.journal(),
        name: sealer,
        key: seal,
    };
    let plain = object::seal(&codec::print(&revision), signer).unwrap();
    object::encrypt(&plain, &readers).unwrap()
}

#[test]
fn a_note_forged_with_known_recipients_is_foreign() {
    let (room, _) = three();
    let device = State::at(
        Arc::new(RealFs),
        room.store.places().state_of(room.store.journal()),
    );
    let device = device.device().unwrap().unwrap();
    let names = [Sealer::Journal, Sealer::Device(device.id)];
    let mut expected: Vec<_> = names
        .map(|sealer| {
            let id = random::id();
            write(
                room.object(id),
                &forged(&room, id, &SealKey::generate(), sealer),
            );
            (name(id), Fault::Foreign)
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
    let places = room.store.places();
    let state = State::at(Arc::new(RealFs), places.state_of(room.store.journal()));
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
    let mut expected = vec![
        (copy, Fault::Renamed(one)),
        (conflict, Fault::Renamed(one)),
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
}

#[test]
fn what_a_tombstone_names_was_erased_and_is_not_missed() {
    let mut room = Room::new();
    let text = note("erased");
    let id = room.store.put(&text, &[]).unwrap().revision.id;
    let _ = room
        .store
        .put_tombstone(text.id, Written::At(room::now()), &[id])
        .unwrap();
    room.store.lock().unwrap();
    fs::remove_file(room.object(id)).unwrap();
    assert_eq!(faults(&unlock(&mut room.again())), []);
}

#[test]
fn a_file_encrypted_again_is_named_and_still_read() {
    let (room, [one, ..]) = three();
    let mut store = room.again();
    unlock(&mut store);
    let places = room.store.places();
    let state = State::at(Arc::new(RealFs), places.state_of(room.store.journal()));
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
fn damage_of_every_kind_is_named_and_the_rest_opens() {
    let (room, [one, two, _]) = three();
    let objects = room.store.places().objects();
    let file = fs::read(room.object(one)).unwrap();
    let mut flipped = file.clone();
    *flipped.last_mut().unwrap() ^= 1;
    write(room.object(one), &flipped);
    write(
        room.object(two),
        &fs::read(room.object(two)).unwrap()[..4000],
    );
    let id = |number: u8| name(Id::from_bytes([number; 16]));
    write(objects.join(id(1)), b"not age at all");
    write(objects.join(id(2)), b"");
    write(objects.join(id(3)), b"age-encryption.org/v7\nwhat\n");
    write(objects.join("notes.txt"), b"");
    write(objects.join(".tmp-0"), b"");
    fs::File::create(objects.join(id(4)))
        .unwrap()
        .set_len((32 << 20) + 1)
        .unwrap();
    fs::create_dir(objects.join(id(5))).unwrap();
    symlink("/etc/passwd", objects.join(id(6))).unwrap();
    let bomb = format!("age-encryption.org/v1\n{}", "-> x\n\n".repeat(16_000));
    write(objects.join(id(7)), bomb.as_bytes());
    let mut expected = vec![
        (name(one), Fault::Damaged),
        (name(two), Fault::Incomplete),
        (id(1), Fault::NotAge),
        (id(2), Fault::Incomplete),
        (id(3), Fault::UnknownAge),
        ("notes.txt".to_owned(), Fault::Stray),
        (id(4), Fault::TooLarge),
        (id(5), Fault::NotAFile),
        (id(6), Fault::NotAFile),
        (id(7), Fault::NotAge),
    ];
    expected.sort_by(|one, two| one.0.cmp(&two.0));
    let mut store = room.again();
    let opened = unlock(&mut store);
    assert_eq!(titles(&opened), ["three"]);
    assert_eq!(faults(&opened), expected);
    let report = store.check(true, &mut |_, _| ()).unwrap();
    assert_eq!(report.problems, opened.problems);
    assert_eq!((report.objects, report.notes), (12, Some(1)));
}

#[test]
fn a_check_without_keys_sees_what_needs_none() {
    let (room, [one, ..]) = three();
    write(room.object(one), b"age-encryption.org/v1\n");
    let locked = room.again();
    let report = locked.check(false, &mut |_, _| ()).unwrap();
    assert_eq!(report.problems.len(), 1);
    assert_eq!(report.problems[0].fault, Fault::Incomplete);
    assert!(locked.check(true, &mut |_, _| ()).is_err());
}

#[test]
fn a_text_of_a_newer_format_is_read_and_named() {
    let (room, _) = three();
    let places = room.store.places();
    let state = State::at(Arc::new(RealFs), places.state_of(room.store.journal()));
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

#[test]
fn the_folder_holds_no_recipient_and_planting_one_changes_nothing() {
    let (room, _) = three();
    let journal = room.folder.path().join("journal");
    for plant in [
        "recipients",
        "recipients.txt",
        ".age-recipients",
        "objects/recipients",
    ] {
        write(
            journal.join(plant),
            b"age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z\n",
        );
    }
    let mut store = room.again();
    let saved = store.put(&note("after"), &[]).unwrap();
    let file = fs::read(room.object(saved.revision.id)).unwrap();
    let header = String::from_utf8_lossy(&file[..600]).into_owned();
    assert_eq!(header.matches("-> X25519 ").count(), 2);
    unlock(&mut store);
    let places = room.store.places();
    let state = State::at(Arc::new(RealFs), places.state_of(room.store.journal()));
    for reader in state.recipients().unwrap().unwrap() {
        for entry in walk(&journal) {
            let bytes = fs::read(&entry).unwrap();
            let reader = reader.to_string();
            assert!(
                !bytes
                    .windows(reader.len())
                    .any(|window| window == reader.as_bytes())
            );
        }
    }
}

fn walk(folder: &std::path::Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                walk(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn the_folder_tells_no_words_names_or_times() {
    let (room, _) = three();
    let journal = room.folder.path().join("journal");
    for path in walk(&journal) {
        let bytes = fs::read(&path).unwrap();
        assert!(
            !bytes.windows(5).any(|window| window == b"three"),
            "{path:?}"
        );
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        let seconds = modified
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap()
            .as_secs();
        assert_eq!(seconds, 946_684_800, "{path:?}");
    }
    let mut names: Vec<_> = fs::read_dir(&journal)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            readme::ATTRIBUTES_NAME,
            readme::NAME,
            "identity.age",
            "journal.toml",
            "objects"
        ]
    );
}

#[test]
fn a_lost_or_broken_state_folder_costs_nothing_but_the_seen_list() {
    let (room, [one, ..]) = three();
    let state = room.store.places().state_of(room.store.journal());
    fs::remove_file(room.object(one)).unwrap();
    for file in ["recipients", "device.key", "seen.age"] {
        write(state.join(file), b"rubbish\xff");
    }
    let mut store = room.again();
    assert!(!store.can_write());
    let opened = store.unlock(&passphrase(), &mut |_, _| ()).unwrap();
    assert_eq!(titles(&opened), ["three", "two"]);
    assert_eq!(faults(&opened), []);
    assert!(opened.unkept.is_none());
    store.lock().unwrap();
    let _ = store.put(&note("again"), &[]).unwrap();
    assert_eq!(unlock(&mut store).taken_in, 1);
    fs::remove_dir_all(&state).unwrap();
    assert_eq!(
        titles(&unlock(&mut room.again())),
        ["again", "three", "two"]
    );
}

#[test]
fn keys_of_another_journal_are_refused() {
    let (room, other) = (Room::new(), Room::new());
    let identity = |room: &Room| room.folder.path().join("journal/identity.age");
    fs::copy(identity(&other), identity(&room)).unwrap();
    let refused = room.again().unlock(&passphrase(), &mut |_, _| ());
    assert!(matches!(
        refused,
        Err(afterword::store::error::Error::OtherJournal)
    ));
    fs::remove_file(identity(&room)).unwrap();
    let mut store = room.again();
    let refused = store.unlock(&passphrase(), &mut |_, _| ());
    assert!(matches!(
        refused,
        Err(afterword::store::error::Error::NoIdentity)
    ));
    let _ = store.put(&note("still written"), &[]).unwrap();
    let there = places(room.folder.path(), "one");
    assert!(Store::at(Arc::new(RealFs), there, room::now()).is_ok());
}
