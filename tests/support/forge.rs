//! Files as somebody else makes them who knows the recipients, and who was given a key of the journal's.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

use std::fs;

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::vault::cipher::{self, Key};
use afterword::vault::object::{self, Signer};
use afterword::vault::seal::{DeviceId, SealKey, Sealer};

use crate::room::{Room, note};

/// A note that a stranger wrote who knows to whom this machine encrypts.
pub fn foreign(room: &Room, id: Id) -> Vec<u8> {
    let mut note = note("a stranger's");
    "forged words\n".clone_into(&mut note.body);
    note.tags = vec!["release:asked".to_owned()];
    let revision = Revision {
        id,
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".to_owned(),
        note,
    };
    let signer = Signer {
        journal: room.store.journal(),
        name: Sealer::Device(DeviceId::generate()),
        key: &SealKey::generate(),
    };
    let plain = object::seal(&codec::print(&revision), signer).unwrap();
    encrypted(room, &plain)
}

/// A text without any seal.
pub fn plain(room: &Room, text: &str) -> Vec<u8> {
    let mut plain = text.as_bytes().to_vec();
    afterword::vault::pad::pad(&mut plain);
    encrypted(room, &plain)
}

/// A note as who holds the kit changes it: another text below the same seal.
pub fn rewritten(room: &Room, id: Id) -> Vec<u8> {
    let text = String::from_utf8(opened(room, id)).unwrap();
    let other = text.replacen("one\n", "eno\n", 1);
    assert_ne!(text, other, "the text is that of the first note");
    encrypted(room, other.as_bytes())
}

/// A note that was encrypted again, its seal as it was.
pub fn conflicting(room: &Room, id: Id) -> Vec<u8> {
    encrypted(room, &opened(room, id))
}

fn opened(room: &Room, id: Id) -> Vec<u8> {
    let file = fs::read(room.object(id)).unwrap();
    let secret = room.kit.secret();
    let key: Key = age::secrecy::ExposeSecret::expose_secret(&secret)
        .parse()
        .unwrap();
    cipher::decrypt(&file, std::iter::once(&key))
        .unwrap()
        .to_vec()
}

fn encrypted(room: &Room, plain: &[u8]) -> Vec<u8> {
    object::encrypt(plain, &room.state().recipients().unwrap().unwrap()).unwrap()
}
