//! Every call that may fail, and every moment at which the power may go.

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::path::Path;
use std::sync::Arc;

use room::{WORDS, create, note, now, passphrase, places};
use rustix::io::Errno;

use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::store::Store;
use afterword::vault::files::Fs;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{Fault, FaultFs};
use afterword::vault::object;
use afterword::vault::passphrase::Passphrase;

const FAULTS: [Fault; 8] = [
    Fault::Errno(Errno::NOSPC.raw_os_error()),
    Fault::Errno(Errno::DQUOT.raw_os_error()),
    Fault::Errno(Errno::IO.raw_os_error()),
    Fault::Errno(Errno::ACCESS.raw_os_error()),
    Fault::Errno(Errno::ROFS.raw_os_error()),
    Fault::Errno(Errno::MFILE.raw_os_error()),
    Fault::Errno(Errno::INTR.raw_os_error()),
    Fault::ShortWrite,
];
const NEW_WORDS: &str = "six other words";

/// What a person was told.
#[derive(Default)]
struct Told {
    saved: Vec<Id>,
    drafts: Vec<Id>,
    changed: bool,
}

/// One thing that a person does; stops at the first error, as the program does.
type Act = fn(Arc<dyn Fs>, &mut Told) -> Option<()>;

const ACTS: [(&str, Act); 5] = [
    ("write while locked", |fs, told| {
        let mut store = open(fs)?;
        save(&mut store, told)?;
        save(&mut store, told)
    }),
    ("unlock, write, lock", |fs, told| {
        let mut store = open(fs)?;
        store.unlock(&passphrase(), &mut |_, _| ()).ok()?;
        save(&mut store, told)?;
        store.lock().ok()?;
        save(&mut store, told)
    }),
    ("first unlock on a machine", |fs, told| {
        let mut store = Store::at(fs, places(Path::new("/"), "two"), now()).ok()?;
        store.unlock(&passphrase(), &mut |_, _| ()).ok()?;
        save(&mut store, told)?;
        store.lock().ok()?;
        save(&mut store, told)
    }),
    ("drafts", |fs, told| {
        let store = open(fs)?;
        for text in ["a", "ab", "abc"] {
            store.save_draft(&draft(text)).ok()?;
            told.drafts = vec![draft(text).id];
        }
        Some(())
    }),
    ("change the passphrase", |fs, told| {
        let mut store = open(fs)?;
        let new = Passphrase::new(NEW_WORDS).ok()?;
        told.changed = store.change_passphrase(&passphrase(), &new).ok()?;
        save(&mut store, told)
    }),
];

fn open(fs: Arc<dyn Fs>) -> Option<Store> {
    Store::at(fs, places(Path::new("/"), "one"), now()).ok()
}

fn save(store: &mut Store, told: &mut Told) -> Option<()> {
    let saved = store.put(&note("kept"), &[]).ok()?;
    if saved.confirmed || store.confirm() {
        told.saved.push(saved.revision.id);
    }
    Some(())
}

fn draft(text: &str) -> Draft {
    Draft {
        id: Id::from_bytes([1; 16]),
        note: Id::from_bytes([1; 16]),
        changed: now(),
        title: String::new(),
        deck: None,
        page: None,
        parents: Vec::new(),
        text: text.to_owned(),
        answers: std::collections::BTreeMap::new(),
    }
}

/// A locked journal in memory with two notes.
fn base() -> (CrashFs, Vec<Id>) {
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    let mut store = create(Arc::new(disk.clone()), places(Path::new("/"), "one"))
        .unwrap()
        .store;
    let ids = ["first", "second"].map(|text| store.put(&note(text), &[]).unwrap().revision.id);
    store.lock().unwrap();
    (disk, ids.into())
}

/// Opens the journal with the passphrase that must open it, and looks for all that was promised.
fn verify(disk: &CrashFs, before: &[Id], told: &Told) {
    let mut store = open(Arc::new(disk.clone())).unwrap();
    let new = Passphrase::new(NEW_WORDS).unwrap();
    let old = (!told.changed)
        .then(|| store.unlock(&passphrase(), &mut |_, _| ()).ok())
        .flatten();
    let opened = old.unwrap_or_else(|| store.unlock(&new, &mut |_, _| ()).unwrap());
    assert_eq!(opened.problems, []);
    for id in before.iter().chain(&told.saved) {
        assert!(opened.library.revision(*id).is_some(), "{id} is lost");
    }
    for id in &told.drafts {
        assert!(
            opened.drafts.iter().any(|draft| draft.id == *id),
            "draft {id} is lost"
        );
    }
}

#[test]
fn no_failing_call_loses_what_was_called_saved() {
    let (disk, before) = base();
    let mut injected = 0;
    for (name, act) in ACTS {
        for fault in FAULTS {
            for at in 0.. {
                let disk = disk.copy();
                let fs = FaultFs::new(Arc::new(disk.clone()), at, fault);
                let mut told = Told::default();
                act(Arc::new(fs.clone()), &mut told);
                verify(&disk, &before, &told);
                if fs.calls() <= at {
                    assert!(!told.saved.is_empty() || !told.drafts.is_empty(), "{name}");
                    break;
                }
                injected += 1;
            }
        }
    }
    assert!(injected > 1000, "{injected}");
}

/// Cuts the power after each call of each act; counts states, and those that break a promise.
///
/// Files are compared as bytes with those of the disk that did not crash: opening each would take long.
fn crash_all(fs_of: &dyn Fn(CrashFs) -> Arc<dyn Fs>) -> (usize, usize) {
    let (disk, before) = base();
    let (mut states, mut broken) = (0, 0);
    for (_, act) in ACTS {
        for at in 0.. {
            let disk = disk.copy();
            let fs = FaultFs::new(fs_of(disk.clone()), at, Fault::PowerCut);
            let mut told = Told::default();
            act(Arc::new(fs.clone()), &mut told);
            for left in disk.crashes() {
                states += 1;
                broken += usize::from(!keeps(&left, &disk, &before, &told));
            }
            if fs.calls() <= at {
                break;
            }
        }
    }
    (states, broken)
}

fn keeps(left: &CrashFs, disk: &CrashFs, before: &[Id], told: &Told) -> bool {
    let at = places(Path::new("/"), "one");
    let objects = at.objects();
    let read = |fs: &CrashFs, path: &Path| fs.read(path, 1 << 20).ok();
    let promised = before.iter().chain(&told.saved);
    let notes = promised.map(|id| objects.join(object::file_name(*id)));
    let there = |path: &Path| read(left, path).is_some() && read(left, path) == read(disk, path);
    let names = left.read_dir(&objects).unwrap_or_default();
    let visible = names
        .iter()
        .filter(|name| !name.as_encoded_bytes().starts_with(b".tmp-"));
    notes.into_iter().all(|path| there(&path))
        && visible.into_iter().all(|name| there(&objects.join(name)))
        && identity_opens(left, &at.journal, told)
}

fn identity_opens(left: &CrashFs, journal: &Path, told: &Told) -> bool {
    let Ok(file) = left.read(&journal.join("identity.age"), 1 << 20) else {
        return false;
    };
    let opens = |words| {
        let passphrase = Passphrase::new(words).unwrap();
        afterword::vault::identity::unwrap(&file, &passphrase).is_ok()
    };
    if file.is_empty() {
        return false;
    }
    if told.changed {
        opens(NEW_WORDS)
    } else {
        opens(WORDS) || opens(NEW_WORDS)
    }
}

#[test]
fn no_power_cut_loses_what_was_called_saved() {
    let (states, broken) = crash_all(&|disk| Arc::new(disk));
    assert!(states > 1000, "{states}");
    assert_eq!(broken, 0);
}
