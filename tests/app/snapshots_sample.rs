//! The sample journal as it is listed and read: text and styles, one file a state.

use afterword::journal::revision::Revision;
use insta::assert_snapshot;

use crate::harness::{Harness, id, revision};
use crate::shelf::{refuse, settle, shelf};
use crate::snapshots::seen_at;

/// A usual window, one with room for list and note, and the smallest that is of use.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// The sample after some keys, each of which the worker answered.
fn after(keys: &str) -> String {
    let mut h = Harness::demo();
    for key in keys.split_whitespace() {
        h.keys(key);
        settle(&mut h);
    }
    seen_at(SIZES, &mut h)
}

#[test]
fn the_list() {
    assert_snapshot!("sample_review", after("r <down>"));
    assert_snapshot!("sample_review_found", after("/ envelope"));
    assert_snapshot!("sample_review_moved_to_the_bin", after("r d"));
}

#[test]
fn a_note_that_was_not_saved() {
    let mut h = shelf(vec![revision(1, "on the bus", "Tired, and glad of it.\n")]);
    h.keys("r d");
    refuse(&mut h, id(1));
    assert_snapshot!("review_error", seen_at(SIZES, &mut h));
}

#[test]
fn a_note_and_its_versions() {
    assert_snapshot!("sample_reader", after("r <down> <enter>"));
    assert_snapshot!(
        "sample_reader_two_versions",
        after("/ contempt <enter> <enter>")
    );
    assert_snapshot!("sample_history", after("/ contempt <enter> h <down>"));
    assert_snapshot!(
        "sample_history_question",
        after("/ contempt <enter> h <down> <enter>")
    );
    let newer = Revision {
        format: 2,
        ..revision(1, "from another time", "Later.\n")
    };
    let mut h = shelf(vec![newer]);
    h.keys("r <enter>");
    assert_snapshot!("reader_newer", seen_at(SIZES, &mut h));
}

#[test]
fn the_bin() {
    assert_snapshot!("sample_bin", after("r d B"));
    assert_snapshot!("sample_bin_reader", after("r d B <enter>"));
}
