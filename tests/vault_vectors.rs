//! The published test vectors of the age format, through our own opener (tests/vectors/README.md).

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/inflate.rs"]
mod inflate;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::iter;

use afterword::vault::cipher::{self, Key};
use afterword::vault::error::Error;
use afterword::vault::object;
use age::{Decryptor, Identity};
use inflate::inflate;
use sha2::{Digest as _, Sha256};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/age");

/// Here we are stricter than the crate and as strict as the specification: without its own look at the header the
/// program would open these two, and stock age would not.
const ONLY_THE_CRATE_OPENS: [&str; 2] = ["stanza_missing_body", "stanza_missing_final_line"];

/// One vector: what it says of itself, and the file.
struct Vector {
    name: String,
    says: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn read(name: &str) -> Self {
        let bytes = fs::read(format!("{FOLDER}/{name}")).unwrap();
        let end = bytes
            .windows(2)
            .position(|pair| pair == b"\n\n")
            .expect("an empty line");
        let lines = std::str::from_utf8(&bytes[..end]).unwrap().lines();
        let pair = |line: &str| {
            let (key, value) = line.split_once(": ").unwrap();
            (key.to_owned(), value.to_owned())
        };
        let mut vector = Self {
            name: name.to_owned(),
            says: lines.map(pair).collect(),
            file: bytes[end + 2..].to_vec(),
        };
        if vector.get("compressed").is_some() {
            vector.file = inflate(&vector.file);
        }
        vector
    }

    fn all() -> Vec<Self> {
        let names = fs::read_dir(FOLDER).unwrap();
        let mut names: Vec<_> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names.iter().map(|name| Self::read(name)).collect()
    }

    fn get(&self, key: &str) -> Option<&str> {
        let mut pairs = self.says.iter();
        pairs
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }

    fn expects(&self) -> &str {
        self.get("expect").unwrap()
    }

    fn keys(&self) -> Vec<Key> {
        let keys = self.says.iter().filter(|(name, _)| name == "identity");
        keys.map(|(_, key)| key.parse().unwrap()).collect()
    }

    /// Opens the file as the program does: with a passphrase as `identity.age`, else as a sealed file.
    fn open(&self) -> Result<Vec<u8>, Error> {
        let text = match self.get("passphrase") {
            Some(words) => cipher::decrypt_with(words.into(), &self.file),
            None => cipher::decrypt(&self.file, self.keys().iter()),
        };
        text.map(|text| text.to_vec())
    }

    fn is_payload(&self, text: &[u8]) -> bool {
        let payload = self.get("payload").unwrap();
        let byte = |at: usize| u8::from_str_radix(&payload[2 * at..2 * at + 2], 16);
        let hash = Sha256::digest(text);
        (0..hash.len()).all(|at| byte(at) == Ok(hash[at]))
    }
}

/// Says whether what happened is what the vector asks for, and under which word it counts.
fn judge(vector: &Vector) -> (&'static str, bool) {
    let opened = vector.open();
    if vector.get("armored").is_some() {
        // Armour is text around an age file. The journal never writes it, so it is no age file to us.
        return (
            "armoured, not supported",
            matches!(opened, Err(Error::NotAge)),
        );
    }
    let refused_early = matches!(
        opened,
        Err(Error::NotAge
            | Error::UnknownAge
            | Error::BadHeader
            | Error::TooMuchWork(_)
            | Error::Incomplete)
    );
    let is_damaged = matches!(opened, Err(Error::Damaged));
    match vector.expects() {
        "success" => (
            "opened, payload equal",
            opened.is_ok_and(|text| vector.is_payload(&text)),
        ),
        "header failure" if refused_early => ("header refused by the look before", true),
        "header failure" => ("header refused by the crate", is_damaged),
        "HMAC failure" => ("MAC refused", is_damaged),
        "no match" => (
            "no key fits",
            is_damaged || matches!(opened, Err(Error::WrongPassphrase)),
        ),
        // An error carries no text: nothing of a payload that does not verify as a whole comes out.
        "payload failure" => ("payload refused whole", is_damaged),
        other => panic!("{other}"),
    }
}

#[test]
fn every_published_vector_ends_as_it_says() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for vector in Vector::all() {
        let (word, holds) = judge(&vector);
        assert!(
            holds,
            "{}: expected {}, {word}, got {:?}",
            vector.name,
            vector.expects(),
            vector.open().map(|text| text.len())
        );
        *counts.entry(word).or_default() += 1;
    }
    for (word, count) in &counts {
        println!("{count:>4} {word}");
    }
    println!("{:>4} in all", counts.values().sum::<usize>());
    assert_eq!(
        counts.into_iter().collect::<Vec<_>>(),
        [
            ("MAC refused", 1),
            ("armoured, not supported", 31),
            ("header refused by the crate", 16),
            ("header refused by the look before", 35),
            ("no key fits", 7),
            ("opened, payload equal", 15),
            ("payload refused whole", 18),
        ]
    );
}

/// A file that is sound age is still no object: its length and its first lines are not those of one.
#[test]
fn no_published_vector_passes_for_an_object() {
    for vector in Vector::all() {
        let opened = object::open(&vector.file, vector.keys().iter());
        assert!(opened.is_err(), "{}", vector.name);
    }
}

/// The control: the vectors are read rightly, and the crate alone does what the opener has to prevent.
#[test]
fn the_crate_alone_opens_two_that_must_fail_and_hands_out_half_a_file() {
    let alone = |name: &str| {
        let vector = Vector::read(name);
        let keys = vector.keys();
        let mut text = Vec::new();
        let decryptor = Decryptor::new_buffered(&vector.file[..]).unwrap();
        let mut reader = decryptor
            .decrypt(keys.iter().map(|key| key as &dyn Identity))
            .unwrap();
        let outcome = reader.read_to_end(&mut text);
        (vector, outcome.is_ok(), text)
    };
    for name in ONLY_THE_CRATE_OPENS {
        let (vector, is_whole, _) = alone(name);
        assert!(is_whole && vector.expects() == "header failure", "{name}");
        assert!(matches!(vector.open(), Err(Error::BadHeader)), "{name}");
    }
    let (vector, is_whole, text) = alone("stream_bad_tag_second_chunk_full");
    assert!(!is_whole && vector.is_payload(&text));
    assert_eq!(text.len(), 64 << 10);
    assert!(vector.open().is_err());
}

/// The control for the sound ones: one bit less and none of them opens.
#[test]
fn a_sound_vector_with_one_bit_changed_does_not_open() {
    let sound = |vector: &Vector| vector.expects() == "success" && vector.get("armored").is_none();
    for mut vector in Vector::all().into_iter().filter(sound) {
        assert!(vector.open().is_ok());
        *vector.file.last_mut().unwrap() ^= 1;
        assert!(vector.open().is_err(), "{}", vector.name);
    }
}

/// Keys of a later kind, which the crate does not know, are passed over; they open nothing and break nothing.
#[test]
fn a_hybrid_recipient_is_not_supported_and_does_no_harm() {
    let sound = Vector::read("x25519");
    let share = "A".repeat(1494);
    let body = "A".repeat(43);
    let hybrid = format!("-> mlkem768x25519 {share}\n{body}\n");
    let text = String::from_utf8_lossy(&sound.file);
    let first = text.find("-> ").unwrap();
    let file = [
        &sound.file[..first],
        hybrid.as_bytes(),
        &sound.file[text.find("---").unwrap()..],
    ]
    .concat();
    let refused = cipher::decrypt(&file, sound.keys().iter());
    assert!(matches!(refused, Err(Error::Damaged)));
    let key = "AGE-SECRET-KEY-PQ-1ABC".parse::<Key>();
    assert!(key.is_err());
    assert!(cipher::decrypt(&file, iter::once(&Key::generate())).is_err());
}
