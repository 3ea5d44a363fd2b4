//! A practice that made things worse twice is not offered by itself any more, and can still be had.

use afterword::journal::revision::Revision;

use crate::harness::{Harness, revision};
use crate::shelf::shelf;
use crate::walk::guided;

/// A practice that was rated before and after.
fn rated(number: u8, practice: &str, before: u8, after: u8) -> Revision {
    let mut revision = revision(number, "a practice", "");
    revision.note.deck = Some(practice.to_owned());
    revision.note.tags = vec![format!("tool:{practice}")];
    let scales = [
        ("strength".to_owned(), before),
        ("strength_after".to_owned(), after),
    ];
    revision.note.scales = scales.into();
    revision
}

fn twice_worse() -> Harness {
    shelf(vec![rated(1, "g.orient", 3, 6), rated(2, "g.orient", 5, 6)])
}

/// The practices from top to bottom, with the heading over the last ones.
fn rows(h: &mut Harness) -> Vec<String> {
    h.keys("g");
    let screen = h.screen(80, 24);
    let rows = screen.lines().map(str::trim).filter(|row| !row.is_empty());
    rows.map(str::to_owned).collect()
}

#[test]
fn two_that_ended_worse_move_a_practice_behind_the_others_where_it_still_opens() {
    let mut h = twice_worse();
    let rows = rows(&mut h);
    let at = |words: &str| {
        rows.iter()
            .position(|row| row.contains(words))
            .expect("the row")
    };
    assert!(
        at("Five, four, three") < at("stronger afterwards"),
        "{rows:?}"
    );
    assert!(at("stronger afterwards") < at("Look around"), "{rows:?}");
    h.keys("<end> <enter>");
    assert_eq!(guided(&h).walk.session.deck().id, "g.orient");
}

#[test]
fn one_that_ended_worse_and_one_without_a_change_move_nothing() {
    let mut h = shelf(vec![rated(1, "g.orient", 3, 6), rated(2, "g.orient", 6, 6)]);
    let rows = rows(&mut h);
    assert!(rows.iter().all(|row| !row.contains("stronger afterwards")));
    assert!(
        rows.iter()
            .any(|row| row.starts_with("› 1") && row.contains("Look around"))
    );
}

#[test]
fn while_locked_nothing_tells_what_was_set_aside() {
    let mut h = twice_worse();
    h.keys("<ctrl-l>");
    let rows = rows(&mut h);
    assert!(
        rows.iter().any(|row| row.contains("Look around")),
        "{rows:?}"
    );
    assert!(rows.iter().all(|row| !row.contains("stronger afterwards")));
}
