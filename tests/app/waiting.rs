//! What waits on the home screen, and what may wait after something hard.

use afterword::app::screen::Screen;
use afterword::journal::note::{State, Written};
use afterword::journal::revision::Revision;
use chrono::TimeDelta;

use crate::harness::{Harness, id, revision, today};
use crate::shelf::shelf;

/// A note of a deck, written so many hours ago.
fn note(number: u8, deck: &str, hours_ago: i64, tags: &[&str]) -> Revision {
    let mut revision = revision(number, "a title", "a body");
    revision.note.deck = Some(deck.to_owned());
    revision.note.written = Written::At(today() - TimeDelta::hours(hours_ago));
    revision.note.state = State::Done;
    revision.note.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    revision
}

/// Daily check-ins up to today: twenty as usual, then five that are raised by so much.
fn check_ins(raised: u8) -> Vec<Revision> {
    let day = |number: u8| {
        let mut revision = note(number, "checkin", 24 * (25 - i64::from(number)), &[]);
        let value = if number > 20 { 3 + raised } else { 3 };
        let rated = ["tired", "fuse"].map(|scale| (scale.to_owned(), value));
        revision.note.scales = rated.into();
        revision
    };
    (1..=25).map(day).collect()
}

fn opens_deck(h: &Harness) -> Option<&str> {
    match h.app.screen() {
        Screen::Guided(guided) => Some(&guided.walk.session.deck().id),
        _ => None,
    }
}

#[test]
fn an_early_sign_waits_on_the_home_screen_until_it_is_answered() {
    let line = "a look at your check-ins";
    let mut h = shelf(check_ins(2));
    assert!(h.screen(80, 24).contains(line));
    h.keys("<enter>");
    assert_eq!(opens_deck(&h), Some("early-sign"));
    assert!(!shelf(check_ins(1)).screen(80, 24).contains(line));
    let mut answered = check_ins(2);
    answered.push(note(26, "early-sign", 0, &["notice:partly"]));
    assert!(!shelf(answered).screen(80, 24).contains(line));
}

#[test]
fn a_look_in_waits_from_its_day_on_until_it_was_done() {
    let line = "how is it by now?";
    let event = |hours| note(1, "hard-event", hours, &["event:hard", "lookin:3"]);
    let shows = |notes: Vec<Revision>| shelf(notes).screen(80, 24).contains(line);
    assert!(!shows(vec![event(2 * 24)]));
    assert!(shows(vec![event(3 * 24)]));
    assert!(
        !shows(vec![event(11 * 24)]),
        "after a week it goes by itself"
    );
    let looked = note(2, "look-in", 1, &["lookin:still-strong", "lookin:7"]);
    assert!(!shows(vec![event(3 * 24), looked]));
    let again = note(2, "look-in", 7 * 24, &["lookin:still-strong", "lookin:7"]);
    assert!(shows(vec![event(10 * 24), again]));
}

#[test]
fn for_three_days_after_something_hard_a_page_for_writing_asks_first() {
    let event = |hours| {
        shelf(vec![note(
            1,
            "hard-event",
            hours,
            &["event:hard", "lookin:none"],
        )])
    };
    let mut h = event(71);
    h.keys("n <enter>");
    assert!(h.screen(80, 24).contains("This can wait."));
    h.keys("o");
    assert!(opens_deck(&h).is_some());
    let mut h = event(71);
    h.keys("n <enter> g");
    assert!(matches!(h.app.screen(), Screen::Picker(_)) && opens_deck(&h).is_none());
    let mut h = event(73);
    h.keys("n <enter>");
    assert!(opens_deck(&h).is_some());
    let mut h = event(1);
    h.keys("c");
    assert_eq!(opens_deck(&h), Some("checkin"), "a check-in stays as it is");
}

#[test]
fn five_lines_are_the_most_that_wait() {
    let mut notes = check_ins(2);
    notes.push(note(30, "hard-event", 3 * 24, &["event:hard", "lookin:3"]));
    let mut open = note(31, "ct-5", 1, &[]);
    open.note.state = State::Open;
    notes.push(open);
    let h = shelf(notes);
    let waiting = afterword::app::waiting::waiting(h.app.desk());
    assert_eq!(waiting.len(), 3);
    assert!(waiting.contains(&afterword::app::waiting::Loop::LookIn(id(30))));
}

#[test]
fn the_notice_names_its_scales_and_a_check_in_shows_the_last_one_only_after_the_answers() {
    let mut h = shelf(check_ins(2));
    h.keys("<enter>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("For about a week, tiredness and a short fuse have sat above"),
        "{screen}"
    );
    let mut h = shelf(check_ins(1));
    h.keys("c");
    for _ in 0..5 {
        assert!(!h.screen(80, 24).contains("The last time"));
        h.wait(std::time::Duration::from_secs(1));
        h.keys("<tab>");
    }
    h.wait(std::time::Duration::from_secs(1));
    h.keys("<tab>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("The last time: tiredness 4, fuse 4, distance"),
        "{screen}"
    );
    assert!(
        screen.contains("Usual for you: tiredness 3, fuse 3"),
        "{screen}"
    );
}
