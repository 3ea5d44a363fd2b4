//! `supervision`: what waits, and the agenda that only the supervisor's key opens.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use afterword::vault::cipher::{self, Key};
use age::secrecy::ExposeSecret as _;
use serde_json::Value;

use crate::program::Home;

const MOMENT: &str = "On 3 November I looked at the clock.";

/// A journal with two notes, one of them flagged.
fn home() -> (Home, String) {
    let home = Home::with_journal();
    home.note("It was calm.", &["--title", "On the bus"]);
    let note = noted(
        &home,
        MOMENT,
        &[
            "--title",
            "Whose hurry was it?",
            "--alias",
            "harbour",
            "--supervision",
        ],
    );
    (home, note)
}

/// Writes a note in which the guard finds something, and gives its id.
pub fn noted(home: &Home, text: &str, options: &[&str]) -> String {
    let ran = home.run_with(text, &[&["note", "--text-file", "-"], options].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.out.trim().to_owned()
}

pub fn export(home: &Home, key: &Key, options: &[&str]) -> crate::program::Ran {
    let to = key.to_public().to_string();
    let call = [
        "supervision",
        "export",
        "--to",
        &to,
        "--out",
        "agenda.md.age",
    ];
    home.unlocked(&[&call[..], options].concat())
}

fn opened(path: &Path, key: &Key) -> String {
    let file = fs::read(path).expect("the file is there");
    let text = cipher::decrypt(&file, std::iter::once(key)).expect("the key opens it");
    String::from_utf8(text.to_vec()).expect("text")
}

#[test]
fn what_waits_is_listed_for_people_and_for_programs() {
    let (home, note) = home();
    let ran = home.unlocked(&["supervision", "list"]);
    let rows = ran.succeeds();
    assert_eq!(rows.lines().count(), 1);
    assert!(
        rows.starts_with(&note[..8]) && rows.contains("harbour") && rows.contains("Whose hurry"),
        "{rows}"
    );
    let ran = home.unlocked(&["supervision", "list", "--json"]);
    let page: Value = serde_json::from_str(ran.succeeds()).expect("JSON");
    assert_eq!(page["schema"], 1);
    assert_eq!(page["items"][0]["note"], note.as_str());
    assert_eq!(page["items"][0]["urgency"], "next");
    assert!(page["items"][0]["wish"].is_null() && page["next"].is_null());
    let empty = Home::with_journal();
    assert_eq!(empty.unlocked(&["supervision", "list"]).succeeds(), "");
}

#[test]
fn the_export_opens_with_the_key_alone_is_padded_private_and_never_written_over() {
    let (home, _) = home();
    let (key, other) = (Key::generate(), Key::generate());
    let ran = export(&home, &key, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let last = &key.to_public().to_string()[56..];
    assert!(
        ran.out.is_empty() && ran.err.contains(&format!("ends in {last}")),
        "{ran:?}"
    );
    let path = home.path("agenda.md.age");
    let mode = fs::metadata(&path).expect("the file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = opened(&path, &key);
    assert_eq!(text.len() % 4096, 0, "padded to a class");
    assert!(text.starts_with("# Whose hurry was it?\n"), "{text}");
    assert!(
        text.contains("In November I looked at the clock."),
        "{text}"
    );
    let file = fs::read(&path).expect("the file");
    assert!(cipher::decrypt(&file, std::iter::once(&other)).is_err());
    export(&home, &other, &[]).fails(1, &["already"]);
    assert_eq!(fs::read(&path).expect("the file"), file);
}

#[test]
fn stock_age_opens_it() {
    if is_age_missing() {
        return;
    }
    let (home, _) = home();
    let key = Key::generate();
    assert_eq!(export(&home, &key, &[]).code, Some(0));
    let path = home.path("agenda.md.age");
    assert_eq!(opened_by_age(&home, &key), opened(&path, &key));
}

/// Says whether there is no age program to ask, and tells that the test is skipped.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
pub fn is_age_missing() -> bool {
    let is_missing = Command::new("age").arg("--version").output().is_err();
    if is_missing {
        eprintln!("skipped: the age program is not installed");
    }
    is_missing
}

/// Opens the agenda with the age program and the key in a file, as a supervisor does.
pub fn opened_by_age(home: &Home, key: &Key) -> String {
    home.write("key.txt", key.to_string().expose_secret());
    let mut age = Command::new("age");
    age.args(["-d", "-i", "key.txt", "agenda.md.age"]);
    let ran = age.current_dir(home.path("")).output().expect("age runs");
    assert!(ran.status.success(), "{ran:?}");
    String::from_utf8(ran.stdout).expect("text")
}

#[test]
fn only_the_items_that_were_named_go_along() {
    let (home, note) = home();
    let second = home.note("I was early.", &["--title", "What if?", "--supervision"]);
    let key = Key::generate();
    assert_eq!(
        export(&home, &key, &["--item", &second[..10]]).code,
        Some(0)
    );
    let text = opened(&home.path("agenda.md.age"), &key);
    assert!(
        text.contains("What if?") && !text.contains("Whose hurry"),
        "{text}"
    );
    let ran = export(&home, &key, &["--item", "ffffff"]);
    ran.fails(1, &["nothing of a note ffffff", "supervision list"]);
    drop(note);
}

#[test]
fn a_key_that_is_none_is_told_what_is_wrong_before_anything_is_asked() {
    let (home, _) = home();
    let key = Key::generate().to_public().to_string();
    let other = if key.ends_with('q') { "p" } else { "q" };
    let mistyped = format!("{}{other}", &key[..61]);
    for (to, words) in [
        ("someone@example.org", "does not begin with age1"),
        (&key[..40], "has 62 characters; this has 40"),
        (mistyped.as_str(), "A character is wrong"),
    ] {
        let ran = home.run(&["supervision", "export", "--to", to, "--out", "x.age"]);
        ran.fails(2, &[words]);
    }
    assert!(!home.path("x.age").exists());
}

#[test]
fn what_the_guard_blocks_stays_and_its_places_are_named_without_the_words() {
    let home = Home::with_journal();
    noted(
        &home,
        "Then Mrs Hartwell came in.",
        &["--title", "Late", "--supervision"],
    );
    let key = Key::generate();
    let ran = export(&home, &key, &[]);
    ran.fails(1, &["L09", "nothing was written", "allow them"]);
    assert!(!ran.err.contains("Hartwell"), "{ran:?}");
    assert!(!home.path("agenda.md.age").exists());
}

#[test]
fn what_the_guard_only_warns_of_leaves_when_somebody_says_so() {
    let home = Home::with_journal();
    noted(
        &home,
        "I waited, and then Anna came on 03/04.",
        &["--title", "Late", "--supervision"],
    );
    let key = Key::generate();
    let ran = export(&home, &key, &[]);
    ran.fails(1, &["L06", "L11", "nothing was written", "--yes"]);
    assert!(!ran.err.contains("Anna"), "{ran:?}");
    assert!(!home.path("agenda.md.age").exists());
    let ran = export(&home, &key, &["--yes"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(opened(&home.path("agenda.md.age"), &key).contains("Anna"));
}

#[test]
fn nothing_flagged_and_the_journals_own_folder_are_refused() {
    let home = Home::with_journal();
    let key = Key::generate();
    export(&home, &key, &[]).fails(1, &["nothing waits for supervision"]);
    home.note("I sat.", &["--supervision"]);
    let to = key.to_public().to_string();
    let inside = home.journal().join("objects/a.age");
    let inside = inside.to_str().expect("a path");
    let ran = home.unlocked(&["supervision", "export", "--to", &to, "--out", inside]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
}
