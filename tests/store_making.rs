//! Making a journal: any call may fail, and nobody else may read it.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;

use room::{Room, create, note, now, passphrase, places};

use afterword::store::Store;
use afterword::store::create::Setup;
use afterword::store::error::Error;
use afterword::vault;
use afterword::vault::files::Fs as _;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{Fault, FaultFs};
use afterword::vault::files::real::RealFs;
use afterword::vault::identity;

fn disk() -> CrashFs {
    CrashFs::with_folders(&[Path::new("/")])
}

fn home() -> vault::places::Places {
    places(Path::new("/"), "one")
}

/// Opens the journal with the passphrase, if there is one.
fn opens(disk: &CrashFs) -> bool {
    let store = Store::at(Arc::new(disk.clone()), home(), now());
    store.is_ok_and(|mut store| store.unlock(&passphrase(), &mut |_, _| ()).is_ok())
}

#[test]
fn an_attempt_that_failed_can_be_repeated_in_the_same_folder() {
    for at in 0.. {
        let disk = disk();
        let fs = FaultFs::new(Arc::new(disk.clone()), at, Fault::Errno(28));
        let made = create(Arc::new(fs.clone()), home());
        if made.is_err() {
            assert!(!opens(&disk), "call {at}: a journal without a kit");
            create(Arc::new(disk.clone()), home()).unwrap();
        }
        assert!(opens(&disk), "call {at}");
        if fs.calls() <= at {
            break;
        }
    }
}

#[test]
fn a_power_cut_leaves_a_whole_journal_or_none() {
    for at in 0.. {
        let disk = disk();
        let fs = FaultFs::new(Arc::new(disk.clone()), at, Fault::PowerCut);
        let made = create(Arc::new(fs.clone()), home()).is_ok();
        for left in disk.crashes() {
            let identity = left.read(&home().journal.join(identity::NAME), 1 << 20);
            assert!(identity.is_ok() || !made, "call {at}");
            assert_eq!(opens(&left), identity.is_ok(), "call {at}");
        }
        if fs.calls() <= at {
            break;
        }
    }
}

#[test]
fn a_machine_that_cannot_keep_its_state_still_reads_and_writes() {
    let mut room = Room::new();
    room.put("there");
    fs::create_dir(room.folder.path().join("three")).unwrap();
    fs::File::create(room.folder.path().join("three/state")).unwrap();
    let mut store = room.machine("three");
    let opened = store.unlock(&passphrase(), &mut |_, _| ()).unwrap();
    assert_eq!(room::titles(&opened), ["there"]);
    assert!(opened.unkept.is_some());
    let _ = store.put(&note("while unlocked"), &[]).unwrap();
    store.lock().unwrap();
    assert!(matches!(
        store.put(&note("locked"), &[]),
        Err(Error::NeverUnlocked)
    ));
    assert_eq!(room::faults(&room::unlock(&mut room.machine("one"))), []);
}

/// The process's mask is set here alone: other tests of this file write nothing that depends on it.
#[test]
fn no_one_else_may_read_whatever_the_mask_is() {
    let old = rustix::process::umask(rustix::fs::Mode::empty());
    let mut room = Room::new();
    room.put("private");
    room.store.lock().unwrap();
    room::unlock(&mut room.again());
    rustix::process::umask(old);
    let mut files = 0;
    look(room.folder.path(), &mut files);
    assert!(files > 8, "{files}");
}

fn look(folder: &Path, files: &mut usize) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = fs::symlink_metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            mode,
            if path.is_dir() { 0o700 } else { 0o600 },
            "{}",
            path.display()
        );
        *files += 1;
        if path.is_dir() {
            look(&path, files);
        }
    }
}

#[test]
fn the_usual_work_factor_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let setup = Setup {
        passphrase: &passphrase(),
        work: identity::WORK,
        now: now(),
    };
    Store::create(Arc::new(RealFs), places(folder.path(), "one"), &setup).unwrap();
    let file = fs::read(folder.path().join("journal/identity.age")).unwrap();
    assert_eq!(identity::work(&file).unwrap(), 18);
}

#[test]
fn a_folder_that_was_open_to_others_becomes_private() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path(), "one");
    for (path, mode) in [
        (folder.path().join("one"), 0o700),
        (places.state.clone(), 0o755),
        (places.journal.clone(), 0o777),
    ] {
        fs::create_dir(&path).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    create(Arc::new(RealFs), places).unwrap();
    look(folder.path(), &mut 0);
}

#[test]
fn half_a_journal_that_another_machine_made_gets_no_second_identity() {
    let mut room = Room::new();
    let journal = room.folder.path().join("journal");
    fs::remove_file(journal.join(identity::NAME)).unwrap();
    fs::remove_dir_all(journal.join("objects")).unwrap();
    let made_elsewhere = |machine| create(Arc::new(RealFs), places(room.folder.path(), machine));
    let before = fs::read(journal.join("journal.toml")).unwrap();
    for machine in ["one", "two"] {
        // Looking for it does not make it known.
        let _ = room.machine(machine);
        let refused = made_elsewhere(machine);
        assert!(matches!(refused, Err(Error::PartOfJournal)), "{machine}");
    }
    assert_eq!(fs::read(journal.join("journal.toml")).unwrap(), before);
    room.store.lock().unwrap();

    // What was never a journal of ours is not written over either.
    fs::remove_file(journal.join("journal.toml")).unwrap();
    let refused = create(Arc::new(RealFs), places(room.folder.path(), "two"));
    assert!(matches!(refused, Err(Error::Occupied)));
}

#[test]
fn a_journal_that_was_never_opened_leaves_nothing_on_the_machine() {
    let mut room = Room::new();
    room.put("there");
    let mut store = room.machine("two");
    let wrong = vault::passphrase::Passphrase::new("not this one").unwrap();
    assert!(store.unlock(&wrong, &mut |_, _| ()).is_err());
    assert!(store.change_passphrase(&wrong, &wrong).is_err());
    assert!(!room.folder.path().join("two").exists());
    room::unlock(&mut store);
    store.lock().unwrap();
    let state = room
        .folder
        .path()
        .join("two/state")
        .join(store.journal().to_string());
    assert!(state.join("seen.age").exists());
}
