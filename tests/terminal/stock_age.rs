//! The way out: what the program made opens with the stock `age` program, and on another machine.

use std::fs;
use std::path::Path;
use std::process::Command;

use afterword::journal::codec::{parse, print};

use crate::program::{Home, PASSPHRASE};
use crate::pty::{Terminal, WIDE, prepared};

/// A note of three scripts, with what front matter must quote.
const BODY: &str = "Line one, \"quoted\" \\ and 'so'.\n\n+++\nümläut 今日は 👩‍⚕️\n# a heading";

/// Makes a journal with a note written in the terminal.
fn home_with_a_note() -> Home {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    t.paste(BODY).wait_for("a heading").type_keys("\x13");
    t.wait_for("Saved and sealed.").type_keys("q");
    assert_eq!(t.finish(), 0);
    home
}

fn has_age() -> bool {
    Command::new("age").arg("--version").output().is_ok()
}

/// Opens a file with a key on the disk.
fn opened_with_the_kit(home: &Home, object: &Path) -> Vec<u8> {
    let mut age = Command::new("age");
    age.args(["-d", "-i", "kit.txt"]).arg(object);
    let ran = age.current_dir(home.path("")).output().expect("age runs");
    assert!(ran.status.success(), "{ran:?}");
    ran.stdout
}

/// Opens a file with the identity, whose passphrase `age` asks for on the terminal.
fn opened_with_the_passphrase(home: &Home, object: &Path, passphrase: &str) -> (u32, Vec<u8>) {
    let mut age = prepared(home, "/usr/bin/env");
    age.args(["age", "-d", "-o", "opened", "-i"]);
    age.arg(home.journal().join("identity.age"));
    age.arg(object);
    let mut t = Terminal::run(age, WIDE);
    t.wait_for("passphrase")
        .type_keys(&format!("{passphrase}\r"));
    let code = t.finish();
    let bytes = fs::read(home.path("opened")).unwrap_or_default();
    let _ = fs::remove_file(home.path("opened"));
    (code, bytes)
}

#[test]
fn stock_age_opens_a_note_with_the_passphrase_and_with_the_kit_byte_for_byte() {
    if !has_age() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let home = home_with_a_note();
    let mut notes = Vec::new();
    for object in home.objects() {
        let (code, bytes) = opened_with_the_passphrase(&home, &object, PASSPHRASE);
        assert_eq!(code, 0);
        assert_eq!(bytes, opened_with_the_kit(&home, &object));
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(text.len() % 4096, 0, "padded to a class");
        if text.contains("\nkind = \"note\"\n") {
            notes.push(text);
        }
    }
    let [text] = &notes[..] else {
        panic!("{notes:?}")
    };
    let revision = parse(text).expect("a note");
    let name = revision.note.id.to_string();
    assert_eq!(without_seal(text), print(&revision));
    let shown = home.unlocked(&["show", &name, "--markdown"]);
    let heading = format!("# {}\n\n", revision.note.title);
    assert_eq!(shown.succeeds().trim_end(), format!("{heading}{BODY}"));
    assert!(text.contains(BODY));
}

/// Takes the second line and the padding off, which is all that stands between an object and the text of a note.
fn without_seal(text: &str) -> String {
    let (first, rest) = text.split_once('\n').expect("front matter");
    let (seal, rest) = rest.split_once('\n').expect("front matter");
    assert!(seal.starts_with("seal = \""), "{seal}");
    format!("{first}\n{}\n", rest.trim_end())
}

#[test]
fn stock_age_refuses_another_passphrase() {
    if !has_age() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let home = home_with_a_note();
    let object = &home.objects()[0];
    let (code, bytes) = opened_with_the_passphrase(&home, object, "seven otters under one lamb");
    assert_ne!(code, 0);
    assert!(bytes.is_empty());
}

#[test]
fn a_copied_folder_opens_on_a_machine_that_never_saw_it() {
    let home = home_with_a_note();
    let other = Home::new();
    let copied = Command::new("cp")
        .args(["-R"])
        .arg(home.journal())
        .arg(other.path("copy"))
        .status();
    assert!(copied.expect("cp runs").success());
    let folder = other.path("copy").display().to_string();
    let mut t = Terminal::start(&other, WIDE, &["--journal", &folder]);
    t.wait_for("Open it once on this machine").type_keys("w");
    t.unlock().wait_for("Title").type_keys("\x1b");
    t.wait_for("1 note").type_keys("r").wait_place("review");
    t.type_keys("\r").wait_place("note").wait_for("a heading");
}
