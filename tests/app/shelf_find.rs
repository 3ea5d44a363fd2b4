//! Finding a deck by name, on both shelves.

use afterword::app::screen::Screen;
use afterword::app::screen::picker::Picker;

use crate::harness::Harness;
use crate::walk::guided;

fn titles(h: &Harness) -> Vec<String> {
    let entries = picker(h).entries(h.app.desk());
    entries
        .iter()
        .map(|entry| entry.title().to_owned())
        .collect()
}

fn picker(h: &Harness) -> &Picker {
    match h.app.screen() {
        Screen::Picker(picker) => picker,
        other => panic!("no shelf: {other:?}"),
    }
}

#[test]
fn a_deck_is_found_by_the_beginning_of_a_word_and_opened_with_enter() {
    let mut h = Harness::empty();
    h.keys("n / mor");
    assert_eq!(titles(&h), ["Moral strain"]);
    h.keys("<enter>");
    assert_eq!(guided(&h).walk.session.deck().id, "moral-strain");
}

#[test]
fn names_come_before_what_only_says_when_and_practices_are_found_from_notes() {
    let mut h = Harness::empty();
    h.keys("n / hard");
    assert_eq!(titles(&h)[0], "After a hard event");
    assert!(titles(&h).contains(&"Looking in".to_owned()));
    h.keys("<esc> / feet <enter>");
    assert_eq!(guided(&h).walk.session.deck().id, "g.feet");
}

#[test]
fn what_is_typed_is_no_key_of_the_shelf_and_escape_brings_all_back() {
    let mut h = Harness::empty();
    h.keys("g");
    let all = titles(&h).len();
    h.keys("/ 9x");
    assert!(titles(&h).is_empty(), "a digit is looked for");
    assert!(h.screen(80, 24).contains("Nothing here has these words."));
    h.keys("<esc>");
    assert_eq!(titles(&h).len(), all);
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn arrows_choose_among_what_was_found() {
    let mut h = Harness::empty();
    h.keys("n / note <down> <enter>");
    assert_eq!(guided(&h).walk.session.deck().id, "release");
}
