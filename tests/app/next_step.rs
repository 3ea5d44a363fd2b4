//! A note without a next step is given one where it is read, and is open no more.

use afterword::app::screen::Screen;
use afterword::journal::note::State;
use insta::assert_snapshot;

use crate::harness::{Harness, id, revision};
use crate::shelf::{entry, settle, shelf};
use crate::snapshots::seen;

/// Two notes, the newer of which has no next step.
fn waiting() -> Harness {
    let mut open = revision(2, "The quiet", "It went on.\n");
    open.note.state = State::Open;
    shelf(vec![revision(1, "A plain hour", "It was calm.\n"), open])
}

fn tags(h: &Harness) -> &[String] {
    &entry(h, id(2)).current().note.tags
}

#[test]
fn the_line_on_the_start_leads_to_the_note_and_one_key_to_its_next_step() {
    let mut h = waiting();
    let line = h.screen(80, 24);
    assert!(line.contains("1 note without a next step"), "{line}");
    h.keys("5");
    let read = h.screen(80, 24);
    assert!(read.contains("c choose a next step"), "{read}");
    h.keys("c 7");
    settle(&mut h);
    assert_eq!(entry(&h, id(2)).current().note.state, State::Done);
    assert_eq!(tags(&h), ["next:ask-the-patient"]);
    let read = h.screen(80, 24);
    assert!(read.contains("The note waits no more."), "{read}");
    assert!(!read.contains("choose a next step"), "{read}");
    h.keys("c");
    assert!(matches!(h.app.screen(), Screen::Reader(_)));
    h.keys("<esc>");
    assert!(!h.screen(80, 24).contains("without a next step"));
}

#[test]
fn what_goes_to_supervision_is_on_its_list() {
    let mut h = waiting();
    h.keys("5 c <down> <down> <down> <down> <down> <down> <down> <enter>");
    settle(&mut h);
    assert!(entry(&h, id(2)).current().note.is_flagged());
    assert!(tags(&h).contains(&"next:supervision".to_owned()));
    h.keys("<esc> s");
    assert!(h.screen(80, 24).contains("The quiet"));
}

#[test]
fn esc_leaves_it_open_and_two_keys_make_one_version() {
    let mut h = waiting();
    h.keys("5 c <esc>");
    assert!(h.effects.is_empty());
    assert_eq!(entry(&h, id(2)).current().note.state, State::Open);
    h.keys("c 1 2");
    assert_eq!(h.effects.len(), 1);
}

#[test]
fn looks() {
    let mut h = waiting();
    h.keys("5 c");
    assert_snapshot!("next_step", seen(&mut h));
}
