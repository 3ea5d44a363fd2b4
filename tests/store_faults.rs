//! Every call that may fail, and every moment at which the power may go.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use room::{create, note, now, passphrase, places};
use rustix::io::Errno;

use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::journal::library::erasure::Erasing;
use afterword::store::{Store, scan};
use afterword::vault::files::Fs;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{Fault, FaultFs};
use afterword::vault::kit::KitKey;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::{cipher, object};

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
    /// What is to be erased: from then on its files may be there or not.
    erasing: Vec<Id>,
    erased: bool,
}

/// One thing that a person does; stops at the first error, as the program does.
type Act = fn(Arc<dyn Fs>, &mut Told) -> Option<()>;

const ACTS: [Act; 6] = [
    write_locked,
    unlock_and_write,
    first_unlock,
    keep_drafts,
    change_passphrase,
    erase,
];

fn write_locked(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    save(&mut store, told)?;
    save(&mut store, told)
}

fn unlock_and_write(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    unlocked(open(fs)?, told)
}

fn first_unlock(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    unlocked(
        Store::at(fs, places(Path::new("/"), "two"), now()).ok()?,
        told,
    )
}

fn unlocked(mut store: Store, told: &mut Told) -> Option<()> {
    store.unlock(&passphrase(), &mut |_, _| ()).ok()?;
    save(&mut store, told)?;
    store.lock().ok()?;
    save(&mut store, told)
}

fn keep_drafts(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let store = open(fs)?;
    for text in ["a", "ab", "abc"] {
        store
            .keep_draft(&store.seal_draft(&draft(text)).ok()?)
            .ok()?;
        told.drafts = vec![draft(text).id];
    }
    Some(())
}

fn change_passphrase(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    let new = Passphrase::new(NEW_WORDS).ok()?;
    told.changed = store.change_passphrase(&passphrase(), &new).ok()?;
    save(&mut store, told)
}

fn erase(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    store.unlock(&passphrase(), &mut |_, _| ()).ok()?;
    let note = note("gone");
    let first = store.put(&note, &[]).ok()?.revision.id;
    let second = store.put(&note, &[first]).ok()?.revision.id;
    save(&mut store, told)?;
    told.erasing = vec![first, second];
    let erasing = Erasing {
        note: note.id,
        versions: told.erasing.clone(),
        unnamed: told.erasing.clone(),
    };
    let erased = store.erase(&erasing, note.written).ok()?;
    told.erased = erased.left == 0 && (erased.confirmed || store.confirm());
    save(&mut store, told)
}

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
struct Base {
    disk: CrashFs,
    kit: KitKey,
    notes: Vec<Id>,
}

fn base() -> Base {
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    let made = create(Arc::new(disk.clone()), places(Path::new("/"), "one")).unwrap();
    let mut store = made.store;
    let put = |text: &str| store.put(&note(text), &[]).unwrap().revision.id;
    let notes = ["first", "second"].map(put).into();
    store.lock().unwrap();
    let kit = KitKey::parse(&made.kit.page()).unwrap();
    Base { disk, kit, notes }
}

impl Base {
    /// Says whether a disk holds all that was promised, comparing files with those of `whole`.
    fn is_kept(&self, disk: &CrashFs, whole: &CrashFs, told: &Told) -> bool {
        self.notes_are_kept(disk, whole, told)
            && self.identity_is_kept(disk, whole, told)
            && self.drafts_are_kept(disk, told)
            && is_erased(disk, told)
    }

    /// Each promised note is there, and what is visible is whole.
    fn notes_are_kept(&self, disk: &CrashFs, whole: &CrashFs, told: &Told) -> bool {
        let folder = places(Path::new("/"), "one").objects();
        let same = |name: &Path| {
            let path = folder.join(name);
            read(disk, &path).is_some() && read(disk, &path) == read(whole, &path)
        };
        let mut promised = self.notes.iter().chain(&told.saved);
        let names = disk.read_dir(&folder).unwrap();
        let is_going = |name: &OsString| {
            let mut going = told.erasing.iter().map(|id| object::file_name(*id));
            going.any(|going| name.as_os_str() == going.as_str())
        };
        let mut visible = names
            .iter()
            .filter(|name| !scan::in_flight(name) && !is_going(name));
        promised.all(|id| same(object::file_name(*id).as_ref()))
            && visible.all(|name| same(name.as_ref()))
    }

    /// The identity is the one from before or the new one; the new one, if that was promised.
    fn identity_is_kept(&self, disk: &CrashFs, whole: &CrashFs, told: &Told) -> bool {
        let path = Path::new("/journal/identity.age");
        let there = read(disk, path);
        let new = there == read(whole, path);
        there.is_some() && (new || (!told.changed && there == read(&self.disk, path)))
    }

    /// Each promised draft is there in a whole state.
    fn drafts_are_kept(&self, disk: &CrashFs, told: &Told) -> bool {
        let Some(store) = open(Arc::new(disk.clone())) else {
            return false;
        };
        let state = store.places().state_of(store.journal()).join("drafts");
        told.drafts.iter().all(|id| {
            let file = read(disk, &state.join(object::file_name(*id)));
            let key = std::iter::once(self.kit.identity());
            file.is_some_and(|file| cipher::decrypt_padded(&file, key).is_ok())
        })
    }

    /// Opens the journal with a passphrase that was promised, and looks for all notes.
    fn opens(&self, disk: &CrashFs, told: &Told) {
        let mut store = open(Arc::new(disk.clone())).unwrap();
        let new = Passphrase::new(NEW_WORDS).unwrap();
        let old = store.unlock(&passphrase(), &mut |_, _| ());
        let opened = match old {
            Ok(opened) if !told.changed => opened,
            _ => store.unlock(&new, &mut |_, _| ()).unwrap(),
        };
        assert_eq!(opened.problems, []);
        for id in self.notes.iter().chain(&told.saved) {
            assert!(opened.library.revision(*id).is_some(), "{id} is lost");
        }
    }
}

/// What was said to be erased does not come back.
fn is_erased(disk: &CrashFs, told: &Told) -> bool {
    let folder = places(Path::new("/"), "one").objects();
    let is_there = |id: &Id| read(disk, &folder.join(object::file_name(*id))).is_some();
    !told.erased || !told.erasing.iter().any(is_there)
}

fn read(disk: &CrashFs, path: &Path) -> Option<Vec<u8>> {
    disk.read(path, 1 << 20).ok()
}

/// Lets every call of an act fail in eight ways, and looks each time for what was promised.
fn survives(act: Act) {
    let base = base();
    let mut injected = 0;
    for fault in FAULTS {
        for at in 0.. {
            let disk = base.disk.copy();
            let fs = FaultFs::new(Arc::new(disk.clone()), at, fault);
            let mut told = Told::default();
            let done = act(Arc::new(fs.clone()), &mut told);
            assert!(base.is_kept(&disk, &disk, &told), "{fault:?} at {at}");
            if fault == FAULTS[0] {
                base.opens(&disk, &told);
            }
            if fs.calls() <= at {
                assert!(done.is_some(), "done when nothing failed");
                break;
            }
            injected += 1;
        }
    }
    assert!(injected > 100, "{injected}");
}

#[test]
fn writing_while_locked_survives_any_failing_call() {
    survives(write_locked);
}

#[test]
fn unlocking_and_writing_survive_any_failing_call() {
    survives(unlock_and_write);
}

#[test]
fn a_first_unlock_survives_any_failing_call() {
    survives(first_unlock);
}

#[test]
fn drafts_survive_any_failing_call() {
    survives(keep_drafts);
}

#[test]
fn erasing_survives_any_failing_call() {
    survives(erase);
}

#[test]
fn a_change_of_the_passphrase_survives_any_failing_call() {
    survives(change_passphrase);
}

/// Cuts the power after each call of an act; counts the disks that may be left, and those that
/// break a promise.
fn cut(base: &Base, act: Act, fs_of: impl Fn(CrashFs) -> Arc<dyn Fs>) -> (usize, usize) {
    let (mut states, mut broken) = (0, 0);
    for at in 0.. {
        let disk = base.disk.copy();
        let fs = FaultFs::new(fs_of(disk.clone()), at, Fault::PowerCut);
        let mut told = Told::default();
        act(Arc::new(fs.clone()), &mut told);
        for left in disk.crashes() {
            states += 1;
            broken += usize::from(!base.is_kept(&left, &disk, &told));
        }
        if fs.calls() <= at {
            break;
        }
    }
    (states, broken)
}

#[test]
fn no_power_cut_loses_what_was_called_saved() {
    let base = base();
    let mut states = 0;
    for (at, act) in ACTS.into_iter().enumerate() {
        let (some, broken) = cut(&base, act, |disk| Arc::new(disk));
        assert_eq!(broken, 0, "act {at}");
        states += some;
    }
    assert!(states > 1000, "{states}");
}

/// The control: two notes take four syncs, and without any one of them a note is lost.
#[test]
fn without_any_one_sync_a_note_is_lost() {
    let base = base();
    let counted = FaultFs::counting(Arc::new(base.disk.copy()));
    write_locked(Arc::new(counted.clone()), &mut Told::default()).unwrap();
    let loses = |skipped: &usize| {
        let skip = |disk| FaultFs::new(Arc::new(disk), *skipped, Fault::FalseSync);
        cut(&base, write_locked, |disk| Arc::new(skip(disk))).1 > 0
    };
    assert_eq!((0..counted.calls()).filter(loses).count(), 4);
}
