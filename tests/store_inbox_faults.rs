//! Whatever fails while a file is adopted, discarded or restored: no text is lost, and the next try ends it.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::io::Errno;

use room::{name, note, titles, unlock};

use afterword::id::Id;
use afterword::journal::note::Written;
use afterword::store::Store;
use afterword::store::error::Error;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{Fault, FaultFs};
use afterword::vault::files::{Fs, protocol};
use afterword::vault::pad;
use afterword::vault::places::Places;
use afterword::vault::state::State;
use afterword::vault::{object, random};

const WORDS: &str = "words of somebody else";

/// A journal on a disk in memory: three notes, of which the second is gone, a foreign text, and a misnamed note.
struct Scene {
    disk: CrashFs,
    foreign: Id,
    gone: Id,
    renamed: (Id, Id),
}

fn places() -> Places {
    room::places(Path::new("/"), "one")
}

fn path(id: Id) -> PathBuf {
    places().objects().join(name(id))
}

fn scene() -> Scene {
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    let mut store = room::create(Arc::new(disk.clone()), places())
        .unwrap()
        .store;
    let ids = ["one", "two", "three"].map(|text| store.put(&note(text), &[]).unwrap().revision.id);
    let journal = store.journal();
    store.lock().unwrap();
    store.make_snapshot();
    let state = State::at(Arc::new(disk.clone()), places().state_of(journal));
    let foreign = random::id();
    let mut plain = format!("+++\nno front matter\n+++\n{WORDS}\n").into_bytes();
    pad::pad(&mut plain);
    let file = object::encrypt(&plain, &state.recipients().unwrap().unwrap()).unwrap();
    let _ = protocol::put_new(&disk, &places().objects(), &name(foreign), &file).unwrap();
    disk.remove(&path(ids[1])).unwrap();
    let aside = random::id();
    disk.rename(&path(ids[2]), &path(aside)).unwrap();
    disk.sync_dir(&places().objects()).unwrap();
    Scene {
        disk,
        foreign,
        gone: ids[1],
        renamed: (aside, ids[2]),
    }
}

fn at(fs: impl Fs + 'static) -> Store {
    Store::at(Arc::new(fs), places(), room::now()).unwrap()
}

fn is_there(disk: &CrashFs, id: Id) -> bool {
    disk.read(&path(id), 1 << 20).is_ok()
}

/// Counts in how many places the foreign text stands: as a file, and in notes.
fn foreign_texts(disk: &CrashFs, foreign: Id) -> (bool, usize) {
    let opened = unlock(&mut at(disk.clone()));
    let notes = opened.library.entries();
    let with = notes.filter(|entry| entry.current().note.body.contains(WORDS));
    (is_there(disk, foreign), with.count())
}

/// Lets each call fail once while `deed` is done, then looks at the disk.
fn each(
    scene: &Scene,
    deed: impl Fn(&mut Store) -> Result<(), Error>,
    mut look: impl FnMut(&CrashFs, bool),
) -> usize {
    for calls in 0.. {
        let disk = scene.disk.copy();
        let fault = Fault::Errno(Errno::IO.raw_os_error());
        let fs = FaultFs::new(Arc::new(disk.clone()), calls, fault);
        let done = Store::at(Arc::new(fs.clone()), places(), room::now()).and_then(|mut store| {
            let _ = store.unlock(&room::passphrase(), &mut |_, _| ())?;
            let done = deed(&mut store);
            let _ = store.lock();
            store.make_snapshot();
            done
        });
        let mut store = at(disk.clone());
        assert!(titles(&unlock(&mut store)).contains(&"one".to_owned()));
        drop(store);
        look(&disk, done.is_ok());
        if fs.calls() <= calls {
            return calls;
        }
    }
    unreachable!("a run without a fault ends it")
}

#[test]
fn a_text_that_is_adopted_stands_somewhere_at_every_moment() {
    let scene = scene();
    let (mut kept, mut both, mut whole) = (0, 0, 0);
    let adopt = |store: &mut Store| {
        let adopted = store.adopt(&name(scene.foreign), Written::At(room::now()));
        adopted.map(drop)
    };
    let calls = each(&scene, adopt, |disk, is_done| {
        let found = foreign_texts(disk, scene.foreign);
        assert!(found.0 || found.1 > 0, "the text is lost");
        assert!(!is_done || found == (false, 1), "{found:?}");
        kept += usize::from(found == (true, 0));
        both += usize::from(found == (true, 1));
        whole += usize::from(found == (false, 1));
    });
    // The control: the fault struck before, between and after what counts.
    assert!(
        calls > 20 && kept > 5 && both > 0 && whole > 0,
        "{calls} {kept} {both} {whole}"
    );
}

#[test]
fn a_file_is_gone_only_when_its_discarding_says_so() {
    let scene = scene();
    let (mut there, mut gone) = (0, 0);
    let discard = |store: &mut Store| store.discard(&name(scene.foreign)).map(drop);
    each(&scene, discard, |disk, is_done| {
        let is_there = is_there(disk, scene.foreign);
        assert_ne!(is_there, is_done);
        there += usize::from(is_there);
        gone += usize::from(!is_there);
    });
    assert!(there > 5 && gone > 0, "{there} {gone}");
}

#[test]
fn what_is_restored_is_there_or_can_be_restored_again() {
    let scene = scene();
    let (mut again, mut whole) = (0, 0);
    let restore = |store: &mut Store| store.restore(&name(scene.gone));
    each(&scene, restore, |disk, is_done| {
        let is_back = is_there(disk, scene.gone);
        assert!(is_back || !is_done);
        whole += usize::from(is_back);
        if !is_back {
            let mut store = at(disk.clone());
            let _ = unlock(&mut store);
            store.restore(&name(scene.gone)).unwrap();
            again += 1;
        }
        let mut titles = titles(&unlock(&mut at(disk.clone())));
        titles.retain(|title| title == "two");
        assert_eq!(titles, ["two"]);
    });
    assert!(again > 5 && whole > 0, "{again} {whole}");
}

#[test]
fn a_name_that_is_given_back_is_given_back_in_the_end() {
    let scene = scene();
    let (aside, own) = scene.renamed;
    let adopt = |store: &mut Store| {
        store
            .adopt(&name(aside), Written::At(room::now()))
            .map(drop)
    };
    let calls = each(&scene, adopt, |disk, is_done| {
        let places = (is_there(disk, aside), is_there(disk, own));
        assert_ne!(places.0, places.1, "it is in one place");
        assert!(!is_done || places.1);
        if places.0 {
            let mut store = at(disk.clone());
            let _ = unlock(&mut store);
            store.adopt(&name(aside), Written::At(room::now())).unwrap();
            assert!(is_there(disk, own));
        }
    });
    assert!(calls > 10);
}
