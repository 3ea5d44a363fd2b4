//! Where a deck leads: offers, other questions, and a polite end.

use crate::harness::{Harness, id};
use crate::walk::{guided, is_home, note, page, seal, walk};
use crate::write::{saves, shows};

/// A reaction note with these feelings, passing over the closer words, and what is typed then.
fn felt(script: &str) -> Harness {
    let (feelings, then) = script
        .split_once("<enter>")
        .expect("an end of the feelings");
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> - <tab> <tab> <tab>");
    walk(&mut h, &[("feeling", &format!("{feelings} <enter>"))]);
    if page(&h) == "feel" {
        h.keys("<tab>");
    }
    h.keys(then);
    h
}

#[test]
fn strong_offers_to_settle_first_and_then_goes_on() {
    let mut h = felt("1 <enter>");
    walk(&mut h, &[("strength", "8")]);
    assert!(shows(&h, "Settle for a minute first") && shows(&h, "2   go straight on"));
    h.keys("<enter>");
    for place in ["+settle/look", "+settle/feet", "+settle/breathe"] {
        walk(&mut h, &[(place, "<tab>")]);
    }
    walk(
        &mut h,
        &[
            ("pull", "<tab>"),
            ("closeness", "<tab>"),
            ("source", "1"),
            ("mine", "<tab>"),
            ("role", "<tab>"),
            ("likeness", "<tab>"),
            ("handling", "<tab>"),
            ("skills", "<tab>"),
        ],
    );
    assert_eq!(page(&h), "meaning");
    assert!(shows(&h, "Only as much of your own story as you want"));
}

#[test]
fn an_offer_is_declined_with_its_last_row_or_with_a_skip() {
    for key in ["2", "<down> <enter>", "<tab>"] {
        let mut h = felt("1 <enter> 9");
        assert_eq!(page(&h), "+settle");
        h.keys(key);
        assert_eq!(page(&h), "pull", "{key}");
    }
}

#[test]
fn an_enter_right_after_an_answer_on_one_key_is_a_habit() {
    let mut h = felt("1 <enter>");
    h.at_once("4", "enter");
    assert_eq!(page(&h), "pull", "the enter was meant for the rating");
    h.keys("<enter>");
    assert_eq!(page(&h), "closeness", "later it is an answer");
    h.at_once("4", "tab");
    assert_eq!(page(&h), "mine", "other keys are taken at once");
}

#[test]
fn what_the_day_needs_is_asked_when_the_day_is_the_source() {
    let mut h = felt("6 <enter> 4 <tab> <tab>");
    walk(
        &mut h,
        &[("source", "4"), ("mine", "<tab>"), ("handling", "<tab>")],
    );
    h.keys("<tab>");
    assert!(page(&h) == "meaning" && shows(&h, "What does the day need?"));
    h.keys("<tab> <tab> <tab>");
    seal(&mut h);
    assert!(shows(&h, "1   Day check-in"));
    h.keys("<enter>");
    assert!(is_home(&h), "enter is the end, not one more deck");
}

#[test]
fn what_comes_after_opens_with_its_key_or_under_the_cursor() {
    for keys in ["1", "<up> <enter>"] {
        let mut h = felt("6 <enter> 4 <tab> <tab> 4");
        while !guided(&h).is_closing() {
            h.keys("<tab>");
        }
        h.keys(keys);
        assert!(guided(&h).is_closing(), "not before it is saved");
        seal(&mut h);
        h.keys("<up> <down>").keys(keys);
        assert_eq!(guided(&h).walk.session.deck().id, "checkin");
    }
}

#[test]
fn nothing_much_ends_politely() {
    let mut h = felt("c <enter>");
    walk(&mut h, &[("next", "d")]);
    let note = seal(&mut h);
    assert_eq!(note.tags, ["ct:plain", "next:nothing"]);
    assert!(shows(&h, "You need not carry this one."));
}

#[test]
fn fear_at_full_strength_asks_about_safety_first() {
    let mut h = felt("a <enter> 7");
    assert!(page(&h) == "+safety" && shows(&h, "If this is about someone's safety"));
    h.keys("2");
    assert_eq!(page(&h), "+settle");
}

#[test]
fn supervision_stands_ready_for_anger_and_one_key_takes_it() {
    let mut h = felt("9 <enter> 7 3");
    while page(&h) != "next" {
        h.keys("<tab>");
    }
    assert!(shows(&h, "› 8   take it to supervision") && shows(&h, "easier in company"));
    h.keys("<enter> 4 2");
    assert!(note(&h).tags.contains(&"next:supervision".to_owned()));
}

#[test]
fn a_doorway_that_is_too_much_sends_for_someone() {
    let mut h = Harness::empty();
    h.keys("1 8");
    assert!(page(&h) == "pause" && shows(&h, "That is a lot for a doorway."));
    h.keys("3");
    assert!(shows(&h, "Go and find them."));
    assert_eq!(saves(&h).len(), 1, "saved, for now one leaves");
}

#[test]
fn a_doorway_that_is_too_much_goes_over_into_three_minutes() {
    let mut h = Harness::empty();
    h.keys("1 9 2");
    walk(
        &mut h,
        &[
            ("more/look", "<tab>"),
            ("more/breathe", "<tab>"),
            ("more/body", "2 <enter>"),
        ],
    );
    while !guided(&h).is_closing() {
        let keys = if page(&h) == "more/after" {
            "5"
        } else {
            "<tab>"
        };
        h.keys(keys);
    }
    let note = seal(&mut h);
    assert_eq!(note.deck.as_deref(), Some("doorway-60"));
    let rated: Vec<_> = note.scales.into_values().collect();
    assert_eq!(rated, [9, 5]);
}

#[test]
fn a_changed_answer_changes_the_way() {
    let mut h = felt("1 <enter>");
    walk(
        &mut h,
        &[
            ("strength", "<esc>"),
            ("feel", "<esc>"),
            ("feeling", "1 c <enter>"),
        ],
    );
    assert_eq!(page(&h), "next");
    h.keys("<esc> c 1 <enter>");
    assert_eq!(page(&h), "feel");
}

#[test]
fn back_shows_what_was_given_and_enter_keeps_it() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> harbour <enter> one <space> look <enter> 5 1 3 <enter>");
    h.keys("<esc> <esc>");
    assert!(page(&h) == "trigger" && shows(&h, "› 5 • tears"));
    h.keys("<backtab> <backtab>");
    assert!(page(&h) == "alias" && shows(&h, "› harbour"));
    h.keys("<enter> <enter> <enter>");
    assert!(page(&h) == "body" && shows(&h, "3  [x] heavy shoulders"));
    h.keys("3 <enter> <tab> 6 <tab> <tab> <tab> <tab> <tab> <tab> <tab> <tab>");
    while !guided(&h).is_closing() {
        h.keys("<tab>");
    }
    let note = note(&h);
    assert_eq!(
        (note.title.as_str(), note.alias.as_deref()),
        ("one look", Some("harbour"))
    );
    assert_eq!(note.tags, ["trig:tears", "body:tight-jaw"]);
}

#[test]
fn a_skip_does_not_lose_what_is_there() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> - half <space> a <space> line <tab>");
    assert_eq!(page(&h), "trigger");
    h.keys("<esc>");
    assert!(shows(&h, "half a line"));
    h.keys("<tab> <tab> 2 <tab>");
    assert_eq!(page(&h), "feeling");
    h.keys("<esc>");
    assert!(shows(&h, "2  [x] tight chest"));
}

#[test]
fn half_a_line_is_there_again_after_a_look_back() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> - half <esc>");
    assert_eq!(page(&h), "alias");
    h.keys("<tab>");
    assert!(page(&h) == "moment" && shows(&h, "› half"));
}

#[test]
fn supervision_can_be_marked_anywhere() {
    let mut h = felt("1 <enter> <ctrl-f>");
    assert!(shows(&h, "This one goes to supervision."));
    h.keys("<ctrl-f> <ctrl-f>");
    while !guided(&h).is_closing() {
        h.keys("<tab>");
    }
    assert_eq!(note(&h).tags, ["sup:flagged", "ct:swamped"]);
    assert_ne!(note(&h).id, id(0));
}

#[test]
fn debug_prints_nothing_that_was_given() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> canary <enter> canary <enter> 5 1 3 <enter> 2 <enter>");
    let given = |value: &str| {
        let mut h = Harness::empty();
        h.keys("c").keys(value);
        format!("{:?}", guided(&h))
    };
    assert_eq!(given("3 <esc>"), given("7 <esc>"));
    let marked = |keys: &str| {
        let mut h = felt("1 <enter>");
        h.keys("4 2").keys(keys);
        format!("{:?}", guided(&h))
    };
    assert_eq!(marked("1 <esc>"), marked("4 <esc>"));
    assert!(!format!("{:?}", h.app).contains("canary"));
    h.keys("<esc> <esc> <esc> <esc>");
    assert!(!format!("{:?}", h.app).contains("canary"));
}
