//! The screens for letting go as they look: empty, typical, full, with a question and with a trouble.

use afterword::app::msg::{Reply, Trouble};
use insta::assert_snapshot;

use crate::harness::{Harness, id};
use crate::release::{full, let_go, old, rules_on};
use crate::shelf::shelf;
use crate::snapshots::{seen, seen_at};

#[test]
fn letting_go() {
    let mut h = Harness::empty();
    h.keys("l");
    assert_snapshot!("release_off", seen(&mut h));
    let mut h = shelf(vec![rules_on(), old(1, "rain", 3)]);
    h.keys("l");
    assert_snapshot!("release_nothing_due", seen(&mut h));
    let mut h = let_go(full());
    assert_snapshot!("release_going", seen(&mut h));
    h.keys("y");
    assert_snapshot!("release_question", seen(&mut h));
    h.keys("<esc> <right> <space>");
    assert_snapshot!("release_due", seen(&mut h));
    assert_snapshot!("release_due_wide", seen_at([(120, 40)], &mut h));
    h.keys("<right>");
    assert_snapshot!("release_grace", seen(&mut h));
    h.reply(Reply::NotErased(
        id(1),
        Trouble {
            what: "The disk is full.".into(),
            remedy: "Make room on it, then try again.".into(),
        },
    ));
    h.keys("<right>");
    assert_snapshot!("release_error", seen(&mut h));
}

#[test]
fn the_rules_and_the_will() {
    let mut h = Harness::empty();
    h.keys("l o");
    assert_snapshot!("release_rules", seen(&mut h));
    h.keys("<end> <right>");
    assert_snapshot!("release_hold", seen(&mut h));
    let mut h = Harness::empty();
    h.keys("l w <right>");
    assert_snapshot!("will", seen(&mut h));
    h.keys("<down> <enter> a <space> colleague");
    assert_snapshot!("will_typed", seen(&mut h));
}
