//! The guard's look as it is seen: on a page of its own, as one line, before saving, and after a change.

use afterword::deck::page::Form;
use insta::assert_snapshot;

use crate::harness::Harness;
use crate::snapshots::seen;
use crate::walk::guided;
use crate::write::page;

#[test]
fn between_two_pages() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> harbour <enter> I <space> told <space> Sarah <space> off <space> and <space>");
    h.keys("went <space> cold. <enter>");
    assert_snapshot!("look_between_pages", seen(&mut h));
    h.keys("r");
    assert_snapshot!("look_changed", seen(&mut h));
}

#[test]
fn as_one_line_in_a_quick_deck() {
    let mut h = Harness::empty();
    h.keys("3");
    let is_line = |h: &Harness| {
        let page = guided(h).walk.page.as_ref();
        page.is_some_and(|page| matches!(page.form, Form::Line(_)))
    };
    while !is_line(&h) {
        h.keys("<tab>");
    }
    h.keys("Sarah <space> again, <space> I <space> was <space> flat <enter>");
    assert_snapshot!("look_in_a_line", seen(&mut h));
}

#[test]
fn before_a_note_is_saved() {
    let mut h = page();
    h.keys("It <space> was <space> late. <space> I <space> thought <space> of <space> Sarah");
    h.keys("<space> and <space> Grace, <space> and <space> then <space> of <space> what");
    h.keys("<space> I <space> had <space> sent <space> to <space> s@example.org. <tab>");
    assert_snapshot!("look_waiting", seen(&mut h));
    h.keys("<ctrl-s>");
    assert_snapshot!("look_before_saving", seen(&mut h));
    h.keys("<ctrl-o>");
    assert_snapshot!("look_covered", seen(&mut h));
}
