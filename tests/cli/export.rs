//! `export`: what leaves, what stops it, and that nothing is ever replaced.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::program::{Home, files};

fn text(home: &Home, folder: &str) -> String {
    let all = files(&home.path(folder));
    let texts = all
        .iter()
        .map(|file| fs::read_to_string(file).expect("text"));
    texts.collect()
}

#[test]
fn notes_become_files_named_by_their_digits_with_months_for_days() {
    let home = Home::with_journal();
    let id = home.note(
        "On 3 March it was calm.",
        &["--title", "A quiet hour", "--quiet"],
    );
    let ran = home.unlocked(&["export", "--out", "out"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("not encrypted"), "{}", ran.err);
    assert!(ran.err.contains("not the same as anonymous"), "{}", ran.err);
    let path = home.path("out").join(format!("{}.md", &id[..8]));
    assert_eq!(ran.out.trim(), format!("out/{}.md", &id[..8]));
    let mode = fs::metadata(&path)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = fs::read_to_string(&path).expect("it is text");
    assert!(text.starts_with("# A quiet hour\n\n*"), "{text}");
    assert!(text.contains("In March it was calm."), "{text}");
}

#[test]
fn what_the_guard_stops_is_told_by_its_place_and_nothing_is_written() {
    let home = Home::with_journal();
    home.note("I was late.\nThen Mrs Hartley came.", &["--quiet"]);
    home.note("All was calm.", &[]);
    let ran = home.unlocked(&["export", "--out", "out"]);
    ran.fails(1, &["line 2", "L09", "--leave-out"]);
    assert!(!ran.err.contains("Hartley"), "{}", ran.err);
    assert!(!home.path("out").exists());
    let ran = home.unlocked(&["export", "--out", "out", "--leave-out"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let written = text(&home, "out");
    assert!(
        written.contains("calm") && !written.contains("late"),
        "{written}"
    );
}

#[test]
fn a_file_that_is_there_is_never_replaced() {
    let home = Home::with_journal();
    home.note("All was calm.", &[]);
    assert_eq!(home.unlocked(&["export", "--out", "out"]).code, Some(0));
    let before = text(&home, "out");
    home.unlocked(&["export", "--out", "out"])
        .fails(1, &["already", "--out DIR"]);
    assert_eq!(text(&home, "out"), before);
}

#[test]
fn a_file_where_the_folder_should_be_is_named_before_anything_is_written() {
    let home = Home::with_journal();
    home.note("All was calm.", &[]);
    home.write("taken", "mine");
    for out in ["taken", "taken/below"] {
        let ran = home.unlocked(&["export", "--out", out]);
        ran.fails(1, &["a file, not a folder", "Nothing was written"]);
        assert!(!ran.err.contains("os error"), "{ran:?}");
    }
    let kept = fs::read_to_string(home.path("taken")).expect("it is there");
    assert_eq!(kept, "mine");
}

#[test]
fn a_query_a_form_and_exact_days_are_followed() {
    let home = Home::with_journal();
    home.note("Rain on the roof.", &["--alias", "harbour"]);
    home.note("Sun.", &[]);
    let ran = home.unlocked(&[
        "export",
        "roof",
        "--format",
        "json",
        "--exact-dates",
        "--out",
        "out",
    ]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let value: serde_json::Value = serde_json::from_str(&text(&home, "out")).expect("JSON");
    let note = &value["notes"][0];
    assert_eq!(note["alias"], "harbour");
    assert_eq!(note["body"], "Rain on the roof.");
    let written = note["written"].as_str().expect("a time");
    assert!(written.len() > 10, "{written}");
    let ran = home.unlocked(&["export", "nothing-like-it", "--out", "other"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
}

#[test]
fn the_journals_own_folder_takes_nothing_open() {
    let home = Home::with_journal();
    home.note("Sun.", &[]);
    let inside = home.journal().join("out");
    home.unlocked(&["export", "--out", inside.to_str().expect("UTF-8")])
        .fails(1, &["journal's own folder"]);
    assert!(!inside.exists());
}

#[test]
fn an_account_is_put_as_a_nurse_needs_it_and_what_is_missing_is_named() {
    let home = Home::with_journal();
    let body = "## What happened?\nA late call.\n\n## Why does it matter?\nI rushed.\n";
    let id = home.note(body, &["account", "--title", "late calls"]);
    let ran = home.unlocked(&["export", &id[..8], "--profile", "nurse", "--out", "out"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("5 words."), "{}", ran.err);
    assert!(ran.err.contains("professional code"), "{}", ran.err);
    let text = text(&home, "out");
    assert!(text.contains("## What did I learn?\n\nI rushed."), "{text}");
    let other = home.note("Sun.", &[]);
    home.unlocked(&["export", &other[..8], "--profile", "cpd", "--out", "more"])
        .fails(2, &["no account"]);
}
