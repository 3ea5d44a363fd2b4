//! A journal of format 1, made once and kept for ever: every later program must open it and change nothing in it.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "golden/make.rs"]
mod make;
#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;
#[path = "support/stock.rs"]
mod stock;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::revision::Kind;
use afterword::store::Store;
use afterword::store::unlock::Opened;
use afterword::vault::files::real::RealFs;
use afterword::vault::kit::KitKey;
use afterword::vault::passphrase::Passphrase;
use room::{faults, now, places, titles};
use stock::{age, age_with_passphrase, has_age, path};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/format-1");

/// The golden journal copied to a folder of its own, as a machine that never saw it finds it.
struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("journal");
        for (name, bytes) in files(&golden("journal")) {
            let to = journal.join(name);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            room::write(to, &bytes);
        }
        Self { folder }
    }

    fn store(&self) -> Store {
        Store::at(Arc::new(RealFs), places(self.folder.path(), "one"), now()).unwrap()
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    fn object(&self, id: Id) -> PathBuf {
        self.journal().join(format!("objects/{id}.age"))
    }
}

fn golden(name: &str) -> PathBuf {
    Path::new(GOLDEN).join(name)
}

/// All files below a folder, by their place in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let at = entry.unwrap().path();
            if at.is_dir() {
                folders.push(at);
            } else {
                let name = at.strip_prefix(folder).unwrap().to_owned();
                all.insert(name, fs::read(at).unwrap());
            }
        }
    }
    all
}

/// The text of each object as it was when it was made.
fn texts() -> BTreeMap<Id, String> {
    let text = |(name, bytes): (PathBuf, Vec<u8>)| {
        let id = name.file_stem().unwrap().to_str().unwrap();
        (id.parse().unwrap(), String::from_utf8(bytes).unwrap())
    };
    files(&golden("texts")).into_iter().map(text).collect()
}

fn passphrase() -> String {
    let words = fs::read_to_string(golden("passphrase.txt")).unwrap();
    words.trim_end().to_owned()
}

fn unlock(store: &mut Store) -> Opened {
    let words = Passphrase::new(&passphrase()).unwrap();
    store.unlock(&words, &mut |_, _| ()).unwrap()
}

#[test]
fn the_passphrase_opens_it_with_all_that_is_in_it() {
    let copy = Copy::new();
    let opened = unlock(&mut copy.store());
    assert_eq!(faults(&opened), []);
    assert_eq!(titles(&opened), make::TITLES);
    assert_eq!(opened.taken_in, 1);
    let entry = |title: &str| {
        let mut entries = opened.library.entries();
        entries
            .find(|entry| entry.current().note.title == title)
            .unwrap()
    };
    assert_eq!(entry(make::EDITED).history().len(), 2);
    assert!(entry(make::FORKED).is_forked());
    assert_eq!(opened.library.binned().count(), 1);
    let setting = opened.library.config(make::SETTING).unwrap();
    assert_eq!(setting.text("stage"), Some("early"));
    let rich = &entry(make::RICH).current().note;
    assert_eq!(rich, &make::rich(rich.id));
}

#[test]
fn the_kit_opens_every_object_with_the_text_it_had() {
    let copy = Copy::new();
    let store = copy.store();
    let key = KitKey::parse(&fs::read_to_string(golden("kit.txt")).unwrap()).unwrap();
    let texts = texts();
    let mut objects = store.objects().unwrap();
    objects.sort();
    assert_eq!(objects, texts.keys().copied().collect::<Vec<_>>());
    let mut kinds: Vec<Kind> = Vec::new();
    for (id, text) in texts {
        assert_eq!(*store.open_with_kit(&key, id).unwrap(), text);
        let revision = codec::parse(&text).unwrap();
        // What was read is printed as it was then, the line of the seal aside.
        let sealed = text.lines().nth(1).unwrap();
        assert!(sealed.starts_with("seal = \""));
        assert_eq!(
            codec::print(&revision),
            text.replacen(&format!("{sealed}\n"), "", 1)
        );
        kinds.push(revision.kind);
    }
    let count = |kind| kinds.iter().filter(|one| **one == kind).count();
    let counts = Kind::ALL.map(count);
    println!("{} objects opened with the kit: {counts:?}", kinds.len());
    assert_eq!(counts, make::KINDS);
}

#[test]
fn stock_age_opens_every_object_with_the_text_it_had() {
    if !has_age() {
        return;
    }
    let copy = Copy::new();
    let kit = golden("kit.txt");
    for (id, text) in texts() {
        let stock = age(&["-d", "-i", path(&kit), path(&copy.object(id))], b"");
        let stock = String::from_utf8(stock).unwrap();
        assert_eq!(stock.trim_end(), text.trim_end());
    }
    let (id, text) = texts().into_iter().next().unwrap();
    let (identity, out) = (
        copy.journal().join("identity.age"),
        copy.folder.path().join("out"),
    );
    let object = copy.object(id);
    let arguments = ["-d", "-i", path(&identity), "-o", path(&out), path(&object)];
    age_with_passphrase(&arguments, &passphrase());
    assert_eq!(fs::read_to_string(out).unwrap().trim_end(), text.trim_end());
}

#[test]
fn writing_in_it_leaves_every_old_file_as_it_was() {
    let copy = Copy::new();
    let old = files(&golden("journal"));
    let mut store = copy.store();
    let opened = unlock(&mut store);
    for entry in opened.library.entries() {
        let mut note = entry.current().note.clone();
        note.body.push_str("\nOne more line.\n");
        let saved = store.put(&note, &entry.head_ids()).unwrap();
        assert!(saved.confirmed);
    }
    store.lock().unwrap();
    let _ = copy.store().put(&room::note("new"), &[]).unwrap();
    let opened = unlock(&mut copy.store());
    assert_eq!(faults(&opened), []);
    assert_eq!(opened.library.len(), make::TITLES.len() + 1);
    assert!(opened.library.entries().all(|entry| !entry.is_forked()));
    let new = files(&copy.journal());
    for (name, bytes) in &old {
        assert_eq!(new.get(name), Some(bytes), "{}", name.display());
    }
    // Each note edited, one new, and this machine's own object.
    assert_eq!(new.len(), old.len() + make::TITLES.len() + 2);
    println!(
        "{} old files as they were, {} new",
        old.len(),
        new.len() - old.len()
    );
}

/// The control: one byte of an old file changed is one note that is named.
#[test]
fn a_changed_byte_in_the_copy_is_seen() {
    let copy = Copy::new();
    let mut texts = texts().into_iter();
    let (id, _) = texts.find(|(_, text)| text.contains(make::RICH)).unwrap();
    let mut file = fs::read(copy.object(id)).unwrap();
    *file.last_mut().unwrap() ^= 1;
    room::write(copy.object(id), &file);
    assert_ne!(files(&copy.journal()), files(&golden("journal")));
    let named = faults(&unlock(&mut copy.store()));
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].0, room::name(id));
}

/// How it was made: `cargo test --test store_golden -- --ignored` makes another below the build's folder.
#[test]
#[ignore = "makes a new golden journal; the one that is kept is never made again"]
fn a_golden_journal_is_made() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("format-1");
    make::make(&folder);
    println!("made {}", folder.display());
}
