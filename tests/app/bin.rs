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
fn within_one_second_too_the_last_one_moved_stands_first_and_u_takes_it_back() {
    let mut h = shelf(vec![
        revision(1, "older", "First text.\n"),
        revision(2, "newer", "Second text.\n"),
        revision(3, "newest", "Third text.\n"),
    ]);
    h.keys("r <down> d");
    settle(&mut h);
    h.keys("d");
    settle(&mut h);
    h.keys("d");
    settle(&mut h);
    h.keys("B");
    let screen = h.screen(80, 24);
    let rows = ["newest", "older", "newer"].map(|title| row_of(&screen, title));
    assert!(rows.is_sorted(), "{screen}");
    h.keys("u");
    settle(&mut h);
    assert!(!entry(&h, id(3)).is_binned());
    assert!(entry(&h, id(1)).is_binned() && entry(&h, id(2)).is_binned());
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

#[test]
fn each_note_says_when_it_was_moved() {
    let h = two_in_the_bin();
    for (width, height) in [(80, 24), (40, 12)] {
        let screen = h.screen(width, height);
        let days: Vec<&str> = ["older", "newer"]
            .iter()
            .map(|title| {
                let row = screen.lines().find(|row| row.contains(title));
                row.expect("a row").split(title).next().unwrap_or_default()
            })
            .collect();
        for day in days {
            assert!(day.contains("today"), "{day:?} in {screen}");
        }
    }
}

#[test]
fn what_was_taken_back_can_be_moved_to_the_bin_again() {
    let mut h = two_in_the_bin();
    h.keys("d");
    assert!(
        !h.screen(120, 40).contains("back to the bin"),
        "nothing was taken back yet"
    );
    h.keys("u");
    settle(&mut h);
    assert!(!entry(&h, id(1)).is_binned());
    let screen = h.screen(120, 40);
    assert!(screen.contains("d moves it there again"), "{screen}");
    h.keys("u");
    settle(&mut h);
    let screen = h.screen(120, 40);
    assert!(
        screen.contains("Nothing is in the bin") && screen.contains("back to the bin"),
        "{screen}"
    );
    h.keys("d");
    settle(&mut h);
    assert!(entry(&h, id(2)).is_binned() && !entry(&h, id(1)).is_binned());
    h.wait(std::time::Duration::from_secs(60));
    h.keys("d");
    settle(&mut h);
    assert!(entry(&h, id(1)).is_binned(), "the one before it");
    let screen = h.screen(80, 24);
    assert!(
        row_of(&screen, "older") < row_of(&screen, "newer"),
        "{screen}"
    );
}
