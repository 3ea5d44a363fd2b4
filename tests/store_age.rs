//! The way out: stock age opens everything, and what stock age makes opens here.

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

#[path = "support/stock.rs"]
mod stock;

use std::fs;
use std::io::Write as _;

use room::{Room, WORDS, note};
use stock::{age, age_with_passphrase, has_age, path};

use afterword::vault::cipher;
use afterword::vault::kit::KitKey;
use afterword::vault::pad;

#[test]
fn stock_age_opens_every_note_with_the_kit_byte_for_byte() {
    if !has_age() {
        return;
    }
    let mut room = Room::new();
    room.put("short, with é and 🌿");
    room.put(&"a longer note with many words ".repeat(15));
    let mut long = note("long");
    long.body = "a line of a long note\n".repeat(9000);
    let _ = room.store.put(&long, &[]).unwrap();
    room.store.lock().unwrap();
    let _ = room
        .again()
        .put(&note("written while locked"), &[])
        .unwrap();

    let page = room.folder.path().join("kit.txt");
    fs::File::create(&page)
        .unwrap()
        .write_all(room.kit.page().as_bytes())
        .unwrap();
    let key = KitKey::parse(&room.kit.page()).unwrap();
    let objects = room.store.objects().unwrap();
    assert_eq!(objects.len(), 5);
    for id in objects {
        let file = fs::read(room.object(id)).unwrap();
        let stock = age(&["-d", "-i", path(&page), path(&room.object(id))], b"");
        let ours = cipher::decrypt(&file, std::iter::once(key.identity())).unwrap();
        assert_eq!(stock, **ours);
        let text = room.store.open_with_kit(&key, id).unwrap();
        assert_eq!(pad::unpad(std::str::from_utf8(&stock).unwrap()), *text);
    }
}

#[test]
fn stock_age_opens_a_note_with_the_passphrase() {
    if !has_age() {
        return;
    }
    let mut room = Room::new();
    let id = room.put("with the passphrase");
    let identity = room.folder.path().join("journal/identity.age");
    let out = room.folder.path().join("out");
    let object = room.object(id);
    let arguments = ["-d", "-i", path(&identity), "-o", path(&out), path(&object)];
    age_with_passphrase(&arguments, WORDS);
    let text = fs::read_to_string(out).unwrap();
    assert!(text.starts_with("+++\nseal = \"v:"));
    assert!(text.trim_end().ends_with("+++\nwith the passphrase"));
}

#[test]
fn what_stock_age_encrypts_opens_here() {
    if !has_age() {
        return;
    }
    let room = Room::new();
    let reader = room.kit.recipient().to_string();
    let file = age(&["-r", &reader], b"made by stock age");
    let key = KitKey::parse(&room.kit.page()).unwrap();
    let text = cipher::decrypt(&file, std::iter::once(key.identity())).unwrap();
    assert_eq!(**text, *b"made by stock age");
}
