//! The way out, a hundred times: random journals that stock `age` opens to the last byte, and what it makes opens here.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;
#[path = "support/stock.rs"]
mod stock;

use std::fs;
use std::iter;
use std::path::Path;
use std::sync::Arc;

use room::{note, now, places, write};
use stock::{age, age_with_passphrase, has_age, path};

use afterword::id::Id;
use afterword::journal::note::Written;
use afterword::store::Store;
use afterword::store::create::Setup;
use afterword::vault::cipher::{self, Key};
use afterword::vault::files::real::RealFs;
use afterword::vault::keyring::Keyring;
use afterword::vault::kit::{Kit, KitKey};
use afterword::vault::passphrase::Passphrase;
use afterword::vault::{identity, object, pad, random};

/// How many journals; a fifth of them in a run of all tests.
const JOURNALS: usize = 100;
/// Cheap enough for a hundred.
const CHEAP: u8 = 10;

/// Draws from random names, so that a failure can be told from what is asserted.
struct Chance(Id);

impl Chance {
    fn new() -> Self {
        Self(random::id())
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 = random::id();
        usize::from(self.0.bytes()[0]) % most
    }
}

/// Passphrases as people type them.
fn phrase(chance: &mut Chance) -> String {
    match chance.below(6) {
        0 => " begins and ends with a space ".to_owned(),
        1 => "caf\u{e9} \u{fc}ber die Br\u{fc}cke".to_owned(),
        2 => "cafe\u{301} in two code points".to_owned(),
        3 => "\u{1f33f} fern and \u{1f9e1} heart".to_owned(),
        4 => "long ".repeat(60),
        _ => random::id().to_string(),
    }
}

/// One journal with its keys.
struct One {
    folder: tempfile::TempDir,
    store: Store,
    words: String,
    kit: Kit,
    /// A key that was added at the beginning, if one was.
    other: Option<Key>,
}

fn made(chance: &mut Chance, work: u8) -> One {
    let words = phrase(chance);
    let folder = tempfile::tempdir().unwrap();
    let setup = Setup {
        passphrase: &Passphrase::new(&words).unwrap(),
        work,
        now: now(),
    };
    let places = places(folder.path(), "one");
    let created = Store::create(Arc::new(RealFs), places, &setup).unwrap();
    let mut one = One {
        folder,
        store: created.store,
        words,
        kit: created.kit,
        other: None,
    };
    if chance.below(2) == 0 {
        let key = Key::generate();
        let at = Written::At(now());
        let recipient = key.to_public().to_string();
        assert!(one.store.add_reader(&recipient, "backup", at).unwrap());
        one.other = Some(key);
    }
    one.written(chance);
    one
}

impl One {
    fn passphrase(&self) -> Passphrase {
        Passphrase::new(&self.words).unwrap()
    }

    /// Notes, versions of them, a tombstone, and a note while locked; rotated on the way, encrypted anew or not.
    fn written(&mut self, chance: &mut Chance) {
        for length in 0..=chance.below(3) {
            let text = "a line, \u{e9} and \u{1f33f}\n".repeat(1 + 400 * length * chance.below(9));
            let mut first = note("first");
            first.body = text;
            let saved = self.store.put(&first, &[]).unwrap().revision.id;
            first.body.push_str("and more\n");
            let second = self.store.put(&first, &[saved]).unwrap().revision.id;
            if chance.below(4) == 0 {
                let _ = self.store.put_tombstone(first.id, first.written, &[second]);
            }
        }
        if chance.below(2) == 0 {
            self.store.rotate(&self.passphrase()).unwrap();
            if chance.below(2) == 0 {
                while self.store.reencrypt(3).unwrap() > 0 {}
            }
            let _ = self.store.put(&note("after the rotation"), &[]).unwrap();
        }
        self.store.lock().unwrap();
        let _ = self.store.put(&note("while locked"), &[]).unwrap();
    }

    fn keyring(&self) -> Keyring {
        let file = fs::read(self.store.places().journal.join(identity::NAME)).unwrap();
        let text = identity::unwrap(&file, &self.passphrase()).unwrap();
        Keyring::parse(&text).unwrap()
    }

    /// Lets stock age open `identity.age` with the passphrase, as a page of keys.
    fn stock_identity(&self) -> std::path::PathBuf {
        let out = self.folder.path().join("identity.txt");
        let identity = self.store.places().journal.join(identity::NAME);
        // What is written is the composed form, and that is what a keyboard gives.
        let composed = self.passphrase().composed();
        let words = secrecy::ExposeSecret::expose_secret(&composed);
        age_with_passphrase(&["-d", "-o", path(&out), path(&identity)], words);
        out
    }

    /// Opens each object with a page of keys, and compares it with what opens here; gives how many it opened.
    fn compared(&self, page: &Path, ring: &Keyring) -> usize {
        let objects = self.store.objects().unwrap();
        for id in &objects {
            let at = self.object(*id);
            let stock = age(&["-d", "-i", path(page), path(&at)], b"");
            let ours = cipher::decrypt(&fs::read(&at).unwrap(), ring.readers()).unwrap();
            assert_eq!(stock, **ours, "{id}");
        }
        objects.len()
    }

    fn object(&self, id: Id) -> std::path::PathBuf {
        self.store.places().objects().join(object::file_name(id))
    }

    /// What stock age makes for the recipients of the journal opens here.
    fn opens_what_stock_made(&self, ring: &Keyring, id: Id) {
        let recipients = self.folder.path().join("recipients.txt");
        let mut lines = format!("{}\n{}\n", ring.own(), self.kit.recipient());
        if let Some(other) = &self.other {
            lines.push_str(&other.to_public().to_string());
        }
        write(recipients.clone(), lines.as_bytes());
        let plain = cipher::decrypt(&fs::read(self.object(id)).unwrap(), ring.readers()).unwrap();
        let file = age(&["-R", path(&recipients)], &plain);
        let again = object::open(&file, iter::once(ring.newest())).unwrap();
        assert_eq!(again.bytes(), &**plain);
        let text = std::str::from_utf8(&plain).unwrap();
        assert_eq!(again.text(), pad::unpad(text));
    }

    fn opens_everywhere(&self) -> usize {
        let ring = self.keyring();
        let page = self.stock_identity();
        let opened = self.compared(&page, &ring);
        let kit = self.folder.path().join("kit.txt");
        write(kit.clone(), self.kit.page().as_bytes());
        self.compared(&kit, &ring);
        if let Some(other) = &self.other {
            let key = secrecy::ExposeSecret::expose_secret(&other.to_string()).to_owned();
            let page = self.folder.path().join("other.txt");
            write(page.clone(), key.as_bytes());
            // Added after the machine introduced itself, it opens all but that one file, or all once encrypted anew.
            let at = |id: &Id| {
                let file = fs::read(self.object(*id)).unwrap();
                object::open(&file, iter::once(other)).is_ok()
            };
            let objects = self.store.objects().unwrap();
            assert!(objects.iter().filter(|id| at(id)).count() + 2 >= objects.len());
        }
        let id = self.store.objects().unwrap()[0];
        self.opens_what_stock_made(&ring, id);
        opened
    }
}

#[expect(clippy::print_stdout, reason = "the figure that was measured")]
fn random_journals_open(journals: usize) {
    if !has_age() {
        return;
    }
    let mut chance = Chance::new();
    let (mut objects, mut rotated) = (0, 0);
    for _ in 0..journals {
        let one = made(&mut chance, CHEAP);
        objects += one.opens_everywhere();
        rotated += usize::from(!one.keyring().older().is_empty());
    }
    assert!(
        objects > 4 * journals && rotated > 0,
        "{objects}, {rotated}"
    );
    println!("{journals} journals, {rotated} of them rotated, {objects} objects");
}

#[test]
fn random_journals_open_with_stock_age_to_the_last_byte() {
    random_journals_open(JOURNALS / 5);
}

#[test]
#[ignore = "minutes: .ci/release-tier keys-age"]
fn a_hundred_random_journals_open_with_stock_age_to_the_last_byte() {
    random_journals_open(JOURNALS);
}

#[test]
fn one_with_the_work_factor_of_the_program_does_too() {
    if has_age() {
        made(&mut Chance::new(), identity::WORK).opens_everywhere();
    }
}

/// The control: a byte changed is seen by the comparison.
#[test]
fn a_journal_of_other_keys_is_not_opened_by_stock_age() {
    if !has_age() {
        return;
    }
    let one = made(&mut Chance::new(), CHEAP);
    let strange = Kit::generate(random::id());
    let page = one.folder.path().join("strange.txt");
    write(page.clone(), strange.page().as_bytes());
    let at = one.object(one.store.objects().unwrap()[0]);
    let run = std::process::Command::new("age")
        .args(["-d", "-i", path(&page), path(&at)])
        .output();
    assert!(!run.unwrap().status.success());
    assert!(KitKey::parse(&strange.page()).is_ok());
}
