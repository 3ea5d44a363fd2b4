//! The way out: stock age opens everything, and what stock age makes opens here.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use room::{Room, WORDS, note};

use afterword::vault::cipher;
use afterword::vault::kit::KitKey;
use afterword::vault::pad;

/// Says whether the `age` program is here, and prints a word when it is not.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn has_age() -> bool {
    let found = Command::new("age").arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: the age program is not installed");
    }
    found
}

/// Runs age and gives what it wrote.
fn age(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new("age")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "age {arguments:?}");
    done.stdout
}

/// Runs age in a terminal and types the passphrase when it asks.
fn age_with_passphrase(arguments: &[&str], words: &str) {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new("age");
    command.args(arguments);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut writer = pair.master.take_writer().unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (sender, shown) = mpsc::channel();
    let watch = std::thread::spawn(move || {
        let mut bytes = [0; 256];
        while let Ok(some @ 1..) = reader.read(&mut bytes) {
            let _ = sender.send(String::from_utf8_lossy(&bytes[..some]).into_owned());
        }
    });
    let mut screen = String::new();
    while !screen.contains("passphrase") {
        screen += &shown.recv().unwrap();
    }
    writeln!(writer, "{words}").unwrap();
    assert!(child.wait().unwrap().success());
    drop(writer);
    drop(pair.master);
    watch.join().unwrap();
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

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
