//! What was moved to the bin.

use afterword::app::screen::Screen;

use crate::harness::{Harness, id, revision};
use crate::shelf::{entry, row_of, settle, shelf};

fn two_in_the_bin() -> Harness {
    let mut h = shelf(vec![
        revision(1, "older", "First text.\n"),
        revision(2, "newer", "Second text.\n"),
    ]);
    h.keys("r d");
    settle(&mut h);
    h.wait(std::time::Duration::from_secs(60));
    h.keys("d");
    settle(&mut h);
    h.keys("B");
    h
}

#[test]
fn what_was_moved_last_stands_first() {
    let h = two_in_the_bin();
    let screen = h.screen(80, 24);
    assert!(
        row_of(&screen, "older") < row_of(&screen, "newer"),
        "{screen}"
    );
    assert!(screen.contains("2 notes, by the day they were moved here"));
}

#[test]
fn u_takes_the_chosen_note_back() {
    let mut h = two_in_the_bin();
    h.keys("<down> u");
    settle(&mut h);
    assert!(!entry(&h, id(2)).is_binned() && entry(&h, id(1)).is_binned());
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Taken back.") && !screen.contains("newer"),
        "{screen}"
    );
    h.keys("<esc>");
    assert!(h.screen(80, 24).contains("newer"));
}

#[test]
fn notes_in_the_bin_can_be_read_and_turned_through() {
    let mut h = two_in_the_bin();
    assert!(h.screen(120, 40).contains("First text."));
    h.keys("<enter>");
    assert!(h.screen(80, 24).contains("First text.") && h.screen(80, 24).contains("In the bin."));
    h.keys("n");
    assert!(h.screen(80, 24).contains("Second text."));
}

#[test]
fn an_empty_bin_says_so_and_takes_no_verb() {
    let mut h = Harness::empty();
    h.keys("r B");
    assert!(h.screen(80, 24).contains("Nothing is in the bin."));
    h.keys("u <enter> e h d");
    assert_eq!(h.effects, []);
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::Review(_)));
}
