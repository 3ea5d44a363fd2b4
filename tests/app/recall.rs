//! The line that comes back on the home screen: shown quietly, opened or passed over by one key.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Saved};
use afterword::app::screen::Screen;
use afterword::journal::note::{DayPart, LEARNING, Written};
use afterword::journal::revision::{Kind, Revision};
use insta::assert_snapshot;

use crate::harness::{Harness, Start, id, revision};
use crate::shelf::shelf;
use crate::snapshots::seen_at;

const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (60, 20), (40, 12)];
const LINE: &str = "A door handle is easier to thank than a person.";

/// A note of sixteen days ago with a line that was learnt.
fn learnt() -> Revision {
    let mut note = revision(1, "on the bus", "Rain.\n");
    let day = "2026-11-06".parse().expect("a date");
    note.note.written = Written::Part(day, DayPart::Evening);
    let line = toml::Value::String(LINE.into());
    note.note.unknown.insert(LEARNING.into(), line);
    note
}

fn open() -> Harness {
    shelf(vec![learnt(), revision(2, "another", "Text.\n")])
}

#[test]
fn it_stands_on_the_start_and_one_key_opens_its_note() {
    let mut h = open();
    let screen = h.screen(80, 24);
    assert!(screen.contains("A week ago you wrote:"), "{screen}");
    assert!(screen.contains("A door handle"), "{screen}");
    h.keys("v");
    assert!(matches!(h.app.screen(), Screen::Reader(_)));
    assert!(h.screen(80, 24).contains("on the bus"));
    h.keys("<esc>");
    assert_eq!(h.effects, []);
}

#[test]
fn it_is_passed_over_for_this_week_and_stays_so() {
    let mut h = open();
    h.keys("-");
    let [Effect::Settle(save)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    assert_eq!(save.note.title, "recall");
    let set = Revision {
        id: id(90),
        kind: Kind::Config,
        note: save.note.clone(),
        ..revision(90, "", "")
    };
    assert!(!h.screen(80, 24).contains("A week ago"));
    h.reply(Reply::Settled(Box::new(Saved {
        revision: set,
        confirmed: true,
        draft: None,
    })));
    h.keys("r <esc> - v");
    assert!(!h.screen(80, 24).contains("A week ago"));
    assert_eq!(h.effects.len(), 1, "there is nothing to pass over any more");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn locked_nothing_of_it_is_shown_or_kept() {
    let mut h = open();
    h.keys("<ctrl-l>");
    assert!(!h.screen(80, 24).contains("A door handle"));
    assert!(!format!("{:?}", h.app).contains("handle"));
    let locked = Harness::start(Start::Locked);
    assert!(!locked.screen(80, 24).contains("wrote"));
}

#[test]
fn without_a_line_the_keys_do_nothing_and_help_does_not_name_them() {
    let mut h = shelf(vec![revision(2, "another", "Text.\n")]);
    h.keys("v -");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    assert_eq!(h.effects, []);
    h.keys("?");
    assert!(!h.screen(80, 60).contains("not this week"));
    let mut h = open();
    h.keys("?");
    assert!(h.screen(80, 60).contains("v               its note"));
}

#[test]
fn with_a_line_of_one_s_own_a_low_window_shows_the_one_that_comes_back() {
    let mut own = revision(3, "Slow hands", "");
    own.note.tags = vec!["meaning:line".into()];
    let mut h = shelf(vec![learnt(), own]);
    let low = h.screen(80, 24);
    assert!(
        low.contains("A door handle") && !low.contains("Slow hands"),
        "{low}"
    );
    let high = h.screen(120, 40);
    assert!(high.contains("A door handle") && high.contains("\"Slow hands\""));
    h.keys("-");
    assert!(h.screen(80, 24).contains("\"Slow hands\""));
}

#[test]
fn it_looks_as_it_should() {
    assert_snapshot!("recall", seen_at(SIZES, &mut open()));
    assert_snapshot!("recall_sample", seen_at(SIZES, &mut Harness::demo()));
}
