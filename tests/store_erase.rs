//! Erasing: nothing of the note is left in the folder, nothing else is touched, and whatever breaks off is finished.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::sync::Arc;

use room::{Room, faults, note, now, titles, unlock, write};
use rustix::io::Errno;

use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::journal::library::erasure::{Erasing, Erasure};
use afterword::journal::note::{Note, Written};
use afterword::store::Store;
use afterword::store::error::Error;
use afterword::store::unlock::Opened;
use afterword::vault::files::Fs;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{Fault, FaultFs};
use afterword::vault::{object, pad};

/// Writes a note of five versions, the last two side by side, with its second one from before a stay in the bin.
fn five(store: &mut Store) -> (Id, Vec<Id>) {
    let mut note = note("to be erased");
    let mut ids = Vec::new();
    for (text, parents) in [("a", &[][..]), ("b", &[0]), ("c", &[1])] {
        note.body = format!("{text}\n");
        let parents: Vec<Id> = parents.iter().map(|at: &usize| ids[*at]).collect();
        ids.push(store.put(&note, &parents).unwrap().revision.id);
    }
    let written = Written::At(now());
    let binned = store.put_tombstone(note.id, written, &ids[2..]).unwrap();
    ids.push(binned.revision.id);
    ids.push(store.put(&note, &ids[2..3]).unwrap().revision.id);
    (note.id, ids)
}

fn erasing(opened: &Opened, note: Id) -> Erasing {
    opened.library.entry(note).unwrap().erasing()
}

fn erase(store: &mut Store, erasing: &Erasing) -> Vec<Id> {
    let erased = store.erase(erasing, Written::At(now())).unwrap();
    assert_eq!((erased.left, erased.confirmed), (0, true));
    erased.tombstones.iter().map(|one| one.id).collect()
}

fn objects(room: &Room) -> Vec<String> {
    let names = fs::read_dir(room.store.places().objects()).unwrap();
    let mut names: Vec<_> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// T38. The control: before, all five files are there, and afterwards all those of the other notes.
#[test]
fn no_file_of_an_erased_note_remains_but_its_tombstone() {
    let (mut room, others) = room::three();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let (gone, versions) = five(&mut store);
    store.lock().unwrap();
    let before = objects(&room);
    assert!(versions.iter().all(|id| before.contains(&room::name(*id))));

    let opened = unlock(&mut store);
    let tombstones = erase(&mut store, &erasing(&opened, gone));
    assert_eq!(tombstones.len(), 1);
    let after = objects(&room);
    assert!(!versions.iter().any(|id| after.contains(&room::name(*id))));
    assert!(
        others
            .iter()
            .chain(&tombstones)
            .all(|id| after.contains(&room::name(*id)))
    );
    assert_eq!(after.len(), before.len() - 4);

    for machine in ["one", "two"] {
        let mut store = room.machine(machine);
        let opened = unlock(&mut store);
        assert_eq!(faults(&opened), [], "what was erased is not missed");
        assert_eq!(titles(&opened), ["one", "three", "two"]);
        assert_eq!(opened.library.binned().count(), 0);
        assert_eq!(opened.library.half_erased().count(), 0);
        assert_eq!(store.check(true, &mut |_, _| ()).unwrap().problems, []);
    }
    room.store.lock().unwrap();
}

#[test]
fn drafts_of_the_note_go_with_it_and_others_stay() {
    let room = Room::new();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let (gone, _) = five(&mut store);
    let draft = |number: u8, note: Id| Draft {
        id: Id::from_bytes([number; 16]),
        note,
        changed: now(),
        title: String::new(),
        deck: None,
        page: None,
        parents: Vec::new(),
        text: "going on".to_owned(),
        answers: std::collections::BTreeMap::new(),
    };
    for draft in [draft(1, gone), draft(2, Id::from_bytes([9; 16]))] {
        store
            .keep_draft(&store.seal_draft(&draft).unwrap())
            .unwrap();
    }
    let opened = unlock(&mut store);
    erase(&mut store, &erasing(&opened, gone));
    let left: Vec<Id> = store
        .drafts()
        .unwrap()
        .iter()
        .map(|draft| draft.id)
        .collect();
    assert_eq!(left, [Id::from_bytes([2; 16])]);
}

#[test]
fn a_version_that_came_in_meanwhile_goes_too_and_one_that_comes_later_is_named() {
    let room = Room::new();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let (gone, versions) = five(&mut store);
    let opened = unlock(&mut store);
    let known = erasing(&opened, gone);
    let mut other = room.machine("two");
    let _ = unlock(&mut other);
    let mut edited = Note::new(gone, Written::At(now()));
    edited.body = "written elsewhere\n".to_owned();
    let mut put = |parent: Id| other.put(&edited, &[parent]).unwrap().revision.id;
    let (first, second) = (put(versions[4]), put(versions[4]));
    let late = fs::read(room.object(second)).unwrap();
    fs::remove_file(room.object(second)).unwrap();
    erase(&mut store, &known);
    assert!(!room.object(first).exists(), "it was there in time");

    write(room.object(second), &late);
    let mut store = room.again();
    let opened = unlock(&mut store);
    assert_eq!((opened.library.len(), faults(&opened)), (0, vec![]));
    let back: Vec<_> = opened
        .library
        .half_erased()
        .map(|(entry, how)| (entry.id(), how))
        .collect();
    assert_eq!(back, [(gone, Erasure::Returned)]);
    let again = erase(&mut store, &erasing(&opened, gone));
    assert!(!room.object(second).exists() && again.len() == 1);
    assert_eq!(
        unlock(&mut room.machine("three"))
            .library
            .half_erased()
            .count(),
        0
    );
}

#[test]
fn an_erasure_that_left_files_is_finished_without_another_tombstone() {
    let room = Room::new();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let (gone, versions) = five(&mut store);
    let kept: Vec<_> = versions
        .iter()
        .map(|id| fs::read(room.object(*id)).unwrap())
        .collect();
    let opened = unlock(&mut store);
    erase(&mut store, &erasing(&opened, gone));
    for (id, file) in versions.iter().zip(&kept).skip(3) {
        write(room.object(*id), file); // a sync service brought them back
    }
    let opened = unlock(&mut store);
    let left: Vec<_> = opened.library.half_erased().map(|(_, how)| how).collect();
    assert_eq!(left, [Erasure::Unfinished]);
    assert_eq!(erase(&mut store, &erasing(&opened, gone)), []);
    assert!(!versions.iter().any(|id| room.object(*id).exists()));
}

#[test]
fn a_file_of_another_note_is_never_removed() {
    let (room, [one, ..]) = room::three();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let (gone, _) = five(&mut store);
    let opened = unlock(&mut store);
    let mut wrong = erasing(&opened, gone);
    wrong.versions.push(one);
    let before = objects(&room);
    let refused = store.erase(&wrong, Written::At(now()));
    assert!(matches!(refused, Err(Error::NotItsFile)));
    assert_eq!(objects(&room), before);
    store.lock().unwrap();
    let locked = store.erase(&erasing(&opened, gone), Written::At(now()));
    assert!(matches!(locked, Err(Error::Locked)));
}

#[test]
fn what_does_not_open_any_more_or_is_gone_is_no_reason_to_keep_the_rest() {
    let room = Room::new();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let (gone, versions) = five(&mut store);
    let opened = unlock(&mut store);
    fs::remove_file(room.object(versions[0])).unwrap();
    write(room.object(versions[1]), b"not age at all");
    // Whoever knows the readers can write a file of that name, but not seal it.
    let mut forged = b"+++\nformat = 1\n+++\nof another note\n".to_vec();
    pad::pad(&mut forged);
    let readers = room.state().recipients().unwrap().unwrap();
    let forged = object::encrypt(&forged, &readers).unwrap();
    write(room.object(versions[2]), &forged);
    let stray = OsStr::from_bytes(b"\xff.age");
    let stray = room.store.places().objects().join(stray);
    write(stray.clone(), b"of somebody else");
    erase(&mut store, &erasing(&opened, gone));
    assert!(!versions.iter().any(|id| room.object(*id).exists()));
    assert!(stray.exists());
}

#[test]
fn a_version_that_opens_again_since_the_unlock_goes_too() {
    let room = Room::new();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let (gone, versions) = five(&mut store);
    let whole = fs::read(room.object(versions[1])).unwrap();
    write(room.object(versions[1]), &whole[..whole.len() - 1]);
    let opened = unlock(&mut store);
    let known = erasing(&opened, gone);
    assert!(!known.versions.contains(&versions[1]));
    write(room.object(versions[1]), &whole);
    erase(&mut store, &known);
    assert!(!versions.iter().any(|id| room.object(*id).exists()));
}

#[test]
fn a_tombstone_that_a_power_cut_may_take_lets_no_file_go() {
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    let places = || room::places(Path::new("/"), "one");
    let made = room::create(Arc::new(disk.clone()), places()).unwrap();
    let mut store = made.store;
    let (gone, versions) = five(&mut store);
    store.lock().unwrap();
    let mut unsure = 0;
    for at in 0.. {
        let disk = disk.copy();
        let fs = FaultFs::new(Arc::new(disk.clone()), at, Fault::PowerCut);
        let tried = Store::at(Arc::new(fs.clone()), places(), now()).and_then(|mut store| {
            let opened = store.unlock(&room::passphrase(), &mut |_, _| ())?;
            let entry = opened.library.entry(gone).ok_or(Error::NoJournal)?;
            store.erase(&entry.erasing(), Written::At(now()))
        });
        let path = |id: &Id| places().objects().join(room::name(*id));
        let are_there = versions
            .iter()
            .all(|id| disk.read(&path(id), 1 << 20).is_ok());
        match tried {
            Err(Error::Unconfirmed) => unsure += usize::from(are_there),
            tried => assert!(tried.is_ok() || are_there, "call {at}"),
        }
        if fs.calls() <= at {
            break;
        }
    }
    assert_eq!(unsure, 1, "the one call that syncs the tombstone's name");
}

#[test]
fn more_versions_than_one_tombstone_names_are_erased() {
    let room = Room::new();
    let mut store = room.again();
    let _ = unlock(&mut store);
    let mut note = note("often changed");
    let mut parents = Vec::new();
    for number in 0..230 {
        note.body = format!("{number}\n");
        parents = vec![store.put(&note, &parents).unwrap().revision.id];
    }
    let opened = unlock(&mut store);
    let tombstones = erase(&mut store, &erasing(&opened, note.id));
    assert_eq!(tombstones.len(), 3);
    let opened = unlock(&mut store);
    assert_eq!((faults(&opened), opened.library.is_empty()), (vec![], true));
}

/// Lets every call of an erasure fail, and finishes it at the next unlock.
#[test]
fn whatever_fails_while_erasing_nothing_else_is_lost_and_the_next_try_finishes() {
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    let places = || room::places(Path::new("/"), "one");
    let mut store = room::create(Arc::new(disk.clone()), places())
        .unwrap()
        .store;
    let other = store.put(&note("kept"), &[]).unwrap().revision.id;
    let (gone, versions) = five(&mut store);
    store.lock().unwrap();
    let is_there = |disk: &CrashFs, id: &Id| {
        let path = places().objects().join(room::name(*id));
        disk.read(&path, 1 << 20).is_ok()
    };
    let (mut kept, mut half, mut whole) = (0, 0, 0);
    for at in 0.. {
        let disk = disk.copy();
        let fs = FaultFs::new(
            Arc::new(disk.clone()),
            at,
            Fault::Errno(Errno::IO.raw_os_error()),
        );
        let tried = Store::at(Arc::new(fs.clone()), places(), now()).and_then(|mut store| {
            let opened = store.unlock(&room::passphrase(), &mut |_, _| ())?;
            let entry = opened.library.entry(gone).ok_or(Error::NoJournal)?;
            store.erase(&entry.erasing(), Written::At(now()))
        });
        let left = versions.iter().filter(|id| is_there(&disk, id)).count();
        match &tried {
            Err(_) => assert_eq!(left, versions.len(), "nothing went before it was sure"),
            Ok(erased) => assert_eq!(left, erased.left),
        }
        kept += usize::from(tried.is_err());
        half += usize::from(left > 0 && left < versions.len());
        whole += usize::from(left == 0);

        let mut store = Store::at(Arc::new(disk.clone()), places(), now()).unwrap();
        let opened = unlock(&mut store);
        assert_eq!(
            (
                titles(&opened).contains(&"kept".to_owned()),
                faults(&opened)
            ),
            (true, vec![])
        );
        if left > 0 {
            erase(&mut store, &erasing(&opened, gone));
        }
        let opened = unlock(&mut store);
        assert_eq!(
            (titles(&opened), faults(&opened)),
            (vec!["kept".to_owned()], vec![])
        );
        assert!(is_there(&disk, &other) && !versions.iter().any(|id| is_there(&disk, id)));
        if fs.calls() <= at {
            break;
        }
    }
    assert!(kept > 5 && half == 5 && whole > 5, "{kept} {half} {whole}");
}
