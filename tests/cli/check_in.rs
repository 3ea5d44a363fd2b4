//! `check-in`: a day in three numbers.

use serde_json::json;

use crate::program::Home;

#[test]
fn ratings_are_sealed_while_locked_and_read_as_the_screen_writes_them() {
    let home = Home::with_journal();
    let ran = home.run(&[
        "check-in",
        "--tired",
        "7",
        "--fuse",
        "0",
        "--distance",
        "10",
    ]);
    let id = ran.succeeds().trim().to_owned();
    let shown = home.unlocked(&["show", &id, "--json"]).json();
    let note = &shown["note"];
    assert_eq!(note["deck"], "checkin");
    assert_eq!(
        note["scales"],
        json!({ "tired": 7, "fuse": 0, "distance": 10 })
    );
    let body = note["body"].as_str().expect("a text");
    assert!(body.contains("tiredness 7 of 10"), "{body}");
}

#[test]
fn a_rating_that_is_left_out_is_skipped_and_not_zero() {
    let home = Home::with_journal();
    let ran = home.run(&["check-in", "--fuse", "3"]);
    let id = ran.succeeds().trim().to_owned();
    let shown = home.unlocked(&["show", &id, "--json"]).json();
    assert_eq!(shown["note"]["scales"], json!({ "fuse": 3 }));
}

#[test]
fn what_is_no_rating_is_refused_and_nothing_is_written() {
    let home = Home::with_journal();
    let before = home.objects();
    home.run(&["check-in", "--tired", "11"])
        .fails(2, &["0..=10"]);
    home.run(&["check-in"]).fails(2, &["--tired N"]);
    assert_eq!(home.objects(), before);
}

#[test]
fn without_a_journal_it_says_so() {
    Home::new()
        .run(&["check-in", "--tired", "3"])
        .fails(10, &["journal"]);
}
