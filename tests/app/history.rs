//! The versions of a note.

use afterword::app::effect::Effect;

use crate::harness::{Harness, id};
use crate::shelf::{chosen, entry, fork, settle, shelf, sixty_lines, version};

fn edited() -> Harness {
    let mut h = shelf(vec![
        version(1, 101, &[], "One.\n"),
        version(1, 102, &[101], "One.\n\nTwo.\n"),
    ]);
    h.keys("r h");
    h
}

#[test]
fn each_version_tells_what_it_changed_and_the_change_is_marked() {
    let mut h = edited();
    let screen = h.screen(80, 24);
    assert!(
        chosen(&screen).contains("text changed") && screen.contains("first written"),
        "{screen}"
    );
    assert!(screen.contains("▌ Two.") && screen.contains("2 versions"));
    h.keys("<down>");
    let screen = h.screen(80, 24);
    assert!(
        chosen(&screen).contains("first written") && !screen.contains("Two."),
        "{screen}"
    );
}

#[test]
fn an_older_text_is_put_back_as_a_new_version_after_a_question() {
    let mut h = edited();
    h.keys("<down> <enter>");
    assert!(h.screen(80, 24).contains("Put this version back?"));
    assert_eq!(h.effects, []);
    h.keys("y");
    let [Effect::Save(save)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    assert_eq!(
        (save.note.body.as_str(), save.parents.as_slice()),
        ("One.\n", &[id(102)][..])
    );
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("3 versions") && chosen(&screen).contains("today"),
        "{screen}"
    );
    assert_eq!(entry(&h, id(1)).current().note.body, "One.\n");
}

/// An answer that comes late moves the rows below the question.
#[test]
fn the_version_that_was_asked_about_is_put_back_and_no_other() {
    let mut h = shelf(vec![
        version(1, 101, &[], "One.\n"),
        version(1, 102, &[101], "Two.\n"),
        version(1, 103, &[102], "Three.\n"),
    ]);
    h.keys("r h <down> <enter> y <down> <enter>");
    settle(&mut h);
    h.keys("y");
    let [Effect::Save(save)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    assert_eq!(save.note.body, "One.\n");
}

#[test]
fn no_answer_and_the_newest_version_change_nothing() {
    let mut h = edited();
    h.keys("<enter>");
    assert!(h.screen(80, 24).contains("This is the newest version."));
    h.keys("<down> <enter> <esc>");
    assert_eq!(h.effects, []);
}

#[test]
fn one_of_two_versions_side_by_side_may_be_put_in_the_place_of_both() {
    let mut h = shelf(fork());
    h.keys("r h <enter> y");
    let [Effect::Save(save)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    assert_eq!(save.parents, entry(&h, id(1)).head_ids());
    settle(&mut h);
    assert!(!entry(&h, id(1)).is_forked());
}

#[test]
fn moving_to_the_bin_and_back_stands_in_the_history() {
    let mut h = edited();
    h.keys("<esc> d");
    settle(&mut h);
    h.keys("u");
    settle(&mut h);
    h.keys("h");
    let screen = h.screen(80, 24);
    assert!(
        chosen(&screen).contains("taken back") && screen.contains("moved to the bin"),
        "{screen}"
    );
    h.keys("<down> <enter>");
    assert!(
        h.screen(80, 24)
            .contains("Here the note was moved to the bin.")
    );
    assert_eq!(h.effects, []);
}

#[test]
fn a_text_that_is_longer_than_the_window_scrolls() {
    let body = sixty_lines();
    let mut h = shelf(vec![version(1, 101, &[], &body)]);
    h.keys("r h");
    assert!(h.screen(80, 24).contains("line 1"));
    h.keys("<pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn>");
    assert!(h.screen(80, 24).contains("line 60"));
    h.keys("<pgup>");
    assert!(!h.screen(80, 24).contains("line 60"));
}
