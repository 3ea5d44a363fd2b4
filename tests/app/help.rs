//! Help and the list of commands name what works where they are opened, and nothing else.

use crate::harness::{Harness, Start, revision};

/// What help says on a screen that these keys lead to.
fn help(h: &mut Harness, keys: &str) -> String {
    h.keys(keys).keys("<f1>");
    h.screen(80, 60)
}

#[test]
fn the_first_run_names_no_verb_of_a_note() {
    let mut h = Harness::start(Start::Missing);
    let help = help(&mut h, "n");
    assert!(help.contains("go on"), "{help}");
    for verb in ["take to supervision", "leave and keep", "pause", "undo"] {
        assert!(!help.contains(verb), "{verb}: {help}");
    }
}

#[test]
fn a_number_cannot_be_paused_and_a_timed_page_can() {
    let mut h = Harness::empty();
    let scale = help(&mut h, "1");
    assert!(
        !scale.contains("pause") && scale.contains("left"),
        "{scale}"
    );
    h.keys("<esc>");
    let timed = help(&mut h, "3");
    assert!(
        timed.contains("pause") && !timed.contains("left"),
        "{timed}"
    );
}

#[test]
fn the_shelf_names_nothing_that_is_done_to_notes() {
    let shelf = help(&mut Harness::empty(), "n");
    assert!(shelf.contains("write freely"), "{shelf}");
    assert!(!shelf.contains("move to the bin"), "{shelf}");
}

#[test]
fn a_note_in_the_bin_can_be_taken_back_and_another_cannot() {
    let mut h = Harness::demo();
    let read = help(&mut h, "r <enter>");
    assert!(!read.contains("take back"), "{read}");
    assert!(read.contains("move to the bin"), "{read}");
}

#[test]
fn home_names_a_draft_only_when_there_is_one() {
    let home = help(&mut Harness::empty(), "");
    assert!(!home.contains("draft"), "{home}");
}

#[test]
fn the_list_of_commands_leaves_out_the_same() {
    let mut h = Harness::empty();
    h.keys("n <ctrl-k> bin");
    let palette = h.screen(80, 24);
    assert!(palette.contains("No command has that"), "{palette}");
}

#[test]
fn enter_on_a_list_is_said_to_read() {
    let mut h = Harness::start(Start::Open(
        vec![revision(1, "a title", "a body")],
        Vec::new(),
    ));
    h.keys("r");
    let list = h.screen(80, 24);
    assert!(list.contains("enter read"), "{list}");
    h.keys("<enter>");
    assert_eq!(h.effects, []);
}
