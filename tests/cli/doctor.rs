//! `doctor`: what could be better on this machine, each finding with its remedy, and the kit tried out.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use crate::program::Home;

/// The findings of one kind: level, what, remedy.
fn findings(home: &Home, id: &str) -> Vec<(String, String, String)> {
    let report = home.run(&["doctor", "--json"]).json();
    let all = report["findings"].as_array().expect("a list").clone();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    all.iter()
        .filter(|finding| finding["id"] == id)
        .map(|finding| {
            (
                text(&finding["level"]),
                text(&finding["what"]),
                text(&finding["remedy"]),
            )
        })
        .collect()
}

fn level(home: &Home, id: &str) -> String {
    findings(home, id).remove(0).0
}

#[test]
fn without_a_journal_it_says_so_and_looks_at_the_machine() {
    let home = Home::new();
    assert_eq!(level(&home, "journal"), "note");
    assert_eq!(level(&home, "core"), "fine");
}

#[test]
fn a_new_journal_is_private_and_a_file_that_others_may_read_is_named() {
    let home = Home::with_journal();
    home.note("One.", &[]);
    home.unlocked(&["list"]).succeeds();
    assert_eq!(level(&home, "rights"), "fine");
    assert_eq!(level(&home, "leftovers"), "fine");
    let object = home.objects().remove(0);
    fs::set_permissions(&object, fs::Permissions::from_mode(0o644)).expect("ours");
    let (level, what, remedy) = findings(&home, "rights").remove(0);
    assert_eq!(level, "mend");
    assert!(what.contains("(644)"), "{what}");
    assert!(remedy.contains("chmod 600"), "{remedy}");
}

#[test]
fn an_editors_file_and_an_unpacked_key_are_found() {
    let home = Home::with_journal();
    home.write(".local/share/afterword/.note.md.swp", "text");
    home.write(
        ".local/share/afterword/identity.txt",
        "AGE-SECRET-KEY-1QQQQQQQQ\n",
    );
    let found = findings(&home, "leftovers");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|(level, ..)| level == "mend"), "{found:?}");
}

#[test]
fn a_key_that_is_cheap_to_guess_is_told() {
    let home = Home::with_journal(); // made with 10, for speed
    let (level, what, _) = findings(&home, "key").remove(0);
    assert_eq!(level, "mend");
    assert!(what.contains("2^10"), "{what}");
}

#[test]
fn a_backup_that_was_told_of_is_remembered() {
    let home = Home::with_journal();
    assert_eq!(level(&home, "backup"), "note");
    home.run(&["doctor", "--backed-up"]).succeeds();
    assert_eq!(level(&home, "backup"), "fine");
    let nowhere = Home::new().run(&["doctor", "--backed-up"]);
    assert_eq!(nowhere.code, Some(10), "{nowhere:?}");
}

#[test]
fn for_people_what_to_mend_comes_first_and_the_last_line_counts_it() {
    let home = Home::with_journal();
    let ran = home.run(&["doctor"]);
    let page = ran.succeeds();
    let first = page.lines().next().unwrap_or_default();
    assert!(first.starts_with('!'), "{page}");
    let last = page.lines().last().unwrap_or_default();
    assert!(last.contains("mended"), "{page}");
}

#[test]
fn the_kit_is_rehearsed_and_a_mistyped_or_foreign_one_is_refused() {
    let home = Home::with_journal();
    home.note("One.", &[]);
    let rehearse = |kit: &str| home.run(&["doctor", "--rehearse-recovery", "--kit", kit]);
    assert!(rehearse("kit.txt").succeeds().contains(".age"));
    let page = fs::read_to_string(home.path("kit.txt")).expect("the kit");
    let at = page.find("AGE-SECRET-KEY-1").expect("a key") + 20;
    let other = if page[at..].starts_with('Q') {
        "P"
    } else {
        "Q"
    };
    let typo = format!("{}{other}{}", &page[..at], &page[at + 1..]);
    home.write("typo.txt", &typo);
    assert_eq!(rehearse("typo.txt").code, Some(1));
    let stranger = Home::with_journal();
    let foreign = fs::read_to_string(stranger.path("kit.txt")).expect("the kit");
    home.write("foreign.txt", &foreign);
    let refused = rehearse("foreign.txt");
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(!refused.err.is_empty());
}
