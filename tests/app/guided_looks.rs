//! Every form of a page as it looks: text and styles at three sizes.

use afterword::app::msg::Reply;
use afterword::app::route::Route;
use insta::assert_snapshot;

use crate::harness::Harness;
use crate::snapshots::{lived_in, seen};
use crate::walk::{SECOND, guided, note, page, seal, skip_all};
use crate::write::trouble;

/// A reaction note about harbour, at the page of this id.
fn reaction(id: &str) -> Harness {
    let mut h = lived_in();
    h.keys("n <deck:ct-5> 1");
    while page(&h) != id {
        let keys = match page(&h) {
            "feeling" => "1 <enter>",
            "strength" => "8",
            "source" => "3",
            _ => "<tab>",
        };
        h.keys(keys);
    }
    h
}

#[test]
fn whom_it_is_about() {
    let mut h = lived_in();
    h.keys("n <deck:ct-5>");
    assert_snapshot!("guided_alias", seen(&mut h));
    h.keys("li");
    assert_snapshot!("guided_alias_typed", seen(&mut h));
    h.keys("on");
    assert_snapshot!("guided_alias_new", seen(&mut h));
}

#[test]
fn scales() {
    assert_snapshot!("guided_scale", seen(&mut reaction("strength")));
    let mut h = reaction("closeness");
    h.keys("<right>");
    assert_snapshot!("guided_scale_with_a_middle", seen(&mut h));
}

#[test]
fn options() {
    let mut h = reaction("body");
    h.keys("1 3");
    assert_snapshot!("guided_many", seen(&mut h));
    let mut h = reaction("feeling");
    h.keys("3 6");
    assert_snapshot!("guided_many_with_glosses", seen(&mut h));
    assert_snapshot!("guided_one", seen(&mut reaction("pull")));
    let mut h = reaction("role");
    h.keys("<down> <down> <right>");
    assert_snapshot!("guided_pairs", seen(&mut h));
    assert_snapshot!("guided_offer", seen(&mut reaction("+settle")));
    let mut h = lived_in();
    h.keys("1 8");
    assert_snapshot!("guided_card", seen(&mut h));
    let mut h = lived_in();
    h.keys("0 <tab> <tab>");
    assert_snapshot!("guided_pick", seen(&mut h));
}

#[test]
fn words() {
    let mut h = reaction("moment");
    assert_snapshot!("guided_line_empty", seen(&mut h));
    for _ in 0..10 {
        h.keys("They <space> left <space> ");
    }
    assert_snapshot!("guided_line_long", seen(&mut h));
    let mut h = reaction("meaning");
    for line in 0..8 {
        h.keys(&format!("line <space> {line} <enter>"));
    }
    assert_snapshot!("guided_text", seen(&mut h));
    h.keys("<ctrl-o>");
    assert_snapshot!("guided_text_covered", seen(&mut h));
}

#[test]
fn practices() {
    let mut h = lived_in();
    h.keys("3 6").wait(SECOND * 17);
    assert_snapshot!("guided_timed", seen(&mut h));
    h.keys("<space>");
    assert_snapshot!("guided_timed_paused", seen(&mut h));
    h.keys("<enter>").wait(SECOND * 2);
    assert_snapshot!("guided_breath", seen(&mut h));
}

#[test]
fn ends() {
    let mut h = reaction("meaning");
    skip_all(&mut h);
    let note = note(&h).id;
    h.reply(Reply::NotSaved(note, trouble()));
    assert_snapshot!("guided_not_saved", seen(&mut h));
    h.keys("<enter>");
    seal(&mut h);
    assert_snapshot!("guided_end_with_an_offer", seen(&mut h));
    let mut h = lived_in();
    h.keys("c 4 5 6 <enter> <enter> <enter>");
    seal(&mut h);
    assert!(guided(&h).is_closing());
    assert_snapshot!("guided_end", seen(&mut h));
    let mut h = Harness::stranger(Route::Guided("g.press".into()));
    h.keys("5 <tab> <tab> 5");
    assert_snapshot!("guided_end_without_a_place", seen(&mut h));
    let mut h = reaction("moment");
    h.keys("<esc> <esc>");
    assert_snapshot!("guided_leave", seen(&mut h));
}
