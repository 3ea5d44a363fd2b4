//! Damage and loss: what is broken is named, everything else opens, and the folder tells nothing.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use room::{Room, faults, name, note, passphrase, places, three, titles, unlock, write};

use afterword::id::Id;
use afterword::journal::limits::OBJECTS;
use afterword::store::Store;
use afterword::store::error::Error;
use afterword::store::problem::Fault;
use afterword::vault;
use afterword::vault::files::Fs as _;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::readme;

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
fn an_unlock_clears_away_what_a_crash_left_behind() {
    let (room, _) = three();
    let left = room.store.places().objects().join(".tmp-0");
    write(left.clone(), b"");
    let mut today = room.again();
    unlock(&mut today);
    assert!(left.exists(), "somebody may still be writing it");
    today.lock().unwrap();
    let later = "2100-01-01T00:00:00+00:00".parse().unwrap();
    let places = places(room.folder.path(), "one");
    let mut store = Store::at(Arc::new(RealFs), places, later).unwrap();
    assert!(left.exists(), "a journal that is found is only looked at");
    unlock(&mut store);
    assert!(!left.exists());
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
    let state = room.state();
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
            "{}",
            path.display()
        );
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        let seconds = modified
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap()
            .as_secs();
        assert_eq!(seconds, 946_684_800, "{}", path.display());
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
    assert!(matches!(refused, Err(Error::OtherJournal)));
    fs::remove_file(identity(&room)).unwrap();
    let mut store = room.again();
    let refused = store.unlock(&passphrase(), &mut |_, _| ());
    assert!(matches!(refused, Err(Error::NoIdentity)));
    let _ = store.put(&note("still written"), &[]).unwrap();
    let there = places(room.folder.path(), "one");
    assert!(Store::at(Arc::new(RealFs), there, room::now()).is_ok());
}

#[test]
fn an_identity_of_another_journal_does_not_stand_in_for_a_damaged_one() {
    let (room, other) = (Room::new(), Room::new());
    let folder = |room: &Room| room.folder.path().join("journal");
    let previous = folder(&room).join("identity.age.prev");
    write(
        folder(&room).join("identity.age"),
        b"age-encryption.org/v1\n",
    );
    let refused = room.again().unlock(&passphrase(), &mut |_, _| ());
    let cut = vault::error::Error::Incomplete;
    assert!(matches!(refused, Err(Error::Vault(fault)) if fault.to_string() == cut.to_string()));
    fs::copy(folder(&other).join("identity.age"), previous).unwrap();
    let refused = room.again().unlock(&passphrase(), &mut |_, _| ());
    assert!(matches!(refused, Err(Error::OtherJournal)));
}

#[test]
fn more_objects_than_a_journal_holds_are_refused_and_what_is_open_stays_open() {
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    let places = places(Path::new("/"), "one");
    let mut store = room::create(Arc::new(disk.clone()), places.clone())
        .unwrap()
        .store;
    let _ = store.put(&note("there"), &[]).unwrap();
    let file = |number: usize| places.objects().join(format!("{number}"));
    let there = disk.read_dir(&places.objects()).unwrap().len();
    for number in there..=OBJECTS {
        disk.create_new(&file(number)).unwrap();
    }
    for refused in [
        store.unlock(&passphrase(), &mut |_, _| ()),
        store.look_again(&mut |_, _| ()),
    ] {
        assert!(matches!(refused, Err(Error::TooManyObjects)));
        assert!(store.is_unlocked());
    }
    // One less is as many as there may be.
    disk.remove(&file(OBJECTS)).unwrap();
    let opened = store.look_again(&mut |_, _| ()).unwrap();
    assert_eq!(titles(&opened), ["there"]);
    assert_eq!(opened.problems.len(), OBJECTS - there);
}

#[test]
fn a_damaged_identity_opens_from_the_one_before_it() {
    let (room, _) = three();
    let new = Passphrase::new("the new words").unwrap();
    room.again().change_passphrase(&passphrase(), &new).unwrap();
    let identity = room.folder.path().join("journal/identity.age");
    write(identity.clone(), b"age-encryption.org/v1\n");
    let mut store = room.again();
    for fault in [Fault::Incomplete, Fault::Unreadable(ErrorKind::NotFound)] {
        let named = [("identity.age".to_owned(), fault)];
        let opened = unlock(&mut store);
        assert_eq!(titles(&opened), ["one", "three", "two"]);
        assert_eq!(faults(&opened), named);
        for read_all in [false, true] {
            let report = store.check(read_all, &mut |_, _| ()).unwrap();
            assert_eq!(report.problems, opened.problems);
        }
        // The second time it is not damaged but gone.
        let _ = fs::remove_file(&identity);
    }
    assert!(store.unlock(&new, &mut |_, _| ()).is_err());
}

#[test]
fn a_draft_that_does_not_open_is_named_by_an_unlock_and_by_a_check() {
    let (room, _) = three();
    let state = room.store.places().state_of(room.store.journal());
    let broken = name(Id::from_bytes([7; 16]));
    let mut store = room.again();
    assert_eq!(faults(&unlock(&mut store)), []);
    assert_eq!(store.check(true, &mut |_, _| ()).unwrap().problems, []);
    write(state.join("drafts").join(&broken), b"not age at all");
    let opened = unlock(&mut store);
    assert_eq!(
        faults(&opened),
        [(format!("drafts/{broken}"), Fault::NotAge)]
    );
    for read_all in [false, true] {
        let report = store.check(read_all, &mut |_, _| ()).unwrap();
        assert_eq!(report.problems, opened.problems);
    }
}

#[test]
fn a_draft_that_nests_too_deeply_never_reaches_the_parser() {
    let (room, _) = three();
    let draft = |depth: usize| {
        let id = Id::from_bytes([u8::try_from(depth).unwrap(); 16]);
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let text = format!(
            "id = \"{id}\"\nnote = \"{id}\"\nchanged = \"2026-11-22T10:42:00+01:00\"\ntitle = \"\"\nnew = {open}{close}\n"
        );
        let readers = room.state().recipients().unwrap().unwrap();
        let file = afterword::vault::state::draft_file(&text, &readers).unwrap();
        room.state().save_draft(id, &file).unwrap();
        name(id)
    };
    let (_, deep) = (draft(8), draft(9));
    let opened = unlock(&mut room.again());
    assert_eq!(opened.drafts.len(), 1);
    assert_eq!(
        faults(&opened),
        [(format!("drafts/{deep}"), Fault::NotText)]
    );
}
