//! What waits on the home screen, and what may wait after something hard.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Saved};
use afterword::app::screen::Screen;
use afterword::app::waiting::line::Loop;
use afterword::journal::note::{State, Written};
use afterword::journal::revision::{FORMAT, Kind, Revision};
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
    assert!(waiting.contains(&afterword::app::waiting::line::Loop::LookIn(id(30))));
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
        screen.contains("The last time   tiredness 4   short fuse 4   distance"),
        "{screen}"
    );
    assert!(
        screen.contains("Usual so far    tiredness 3   short fuse 3"),
        "{screen}"
    );
}

/// Answers what was asked of the worker: settings and notes are on the disk.
fn answered(h: &mut Harness) {
    for effect in std::mem::take(&mut h.effects) {
        let (save, kind) = match effect {
            Effect::Settle(save) => (save, Kind::Config),
            Effect::Save(save) => (save, Kind::Note),
            _ => continue,
        };
        let saved = Box::new(Saved {
            revision: Revision {
                id: id(220),
                format: FORMAT,
                kind,
                parents: save.parents,
                device: "d1a2b3c4".into(),
                note: save.note,
            },
            confirmed: true,
            draft: save.draft,
        });
        h.reply(match kind {
            Kind::Config => Reply::Settled(saved),
            _ => Reply::Saved(saved),
        });
    }
}

fn unclear() -> Revision {
    let tags = ["src:cannot-tell", "inbox:in-seven-days"];
    note(1, "ct-5", 8 * 24, &tags)
}

#[test]
fn the_single_question_is_asked_on_its_own_key_and_its_answer_closes_the_line() {
    let mut h = shelf(vec![unclear()]);
    let screen = h.screen(80, 24);
    assert!(screen.contains("5  and now? a title"), "{screen}");
    h.keys("5");
    assert!(h.screen(80, 24).contains("Whose is it, mostly?"));
    h.keys("3");
    answered(&mut h);
    let library = h.app.desk().library().expect("it is open");
    let note = &library.entry(id(1)).expect("the note").current().note;
    assert_eq!(note.tags, ["src:between-us"]);
    assert!(!h.screen(80, 24).contains("and now?"));
}

#[test]
fn a_line_is_set_aside_for_a_week_and_taken_back() {
    let mut h = shelf(vec![unclear()]);
    h.keys("x");
    answered(&mut h);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Set aside for a week. u takes it back."),
        "{screen}"
    );
    assert!(!screen.contains("and now?"), "{screen}");
    h.keys("u");
    answered(&mut h);
    assert!(h.screen(80, 24).contains("and now?"));
}

#[test]
fn a_planned_repair_opens_the_second_half_of_a_card() {
    let mut planned = note(1, "strain-repair", 8 * 24, &["repair:planned"]);
    planned.note.alias = Some("harbour".into());
    let mut h = shelf(vec![planned]);
    assert!(h.screen(80, 24).contains("was it repaired? harbour"));
    h.keys("5");
    assert_eq!(opens_deck(&h), Some("session-card"));
    let screen = h.screen(80, 24);
    assert!(screen.contains("how did it go?"), "{screen}");
}

#[test]
fn a_short_strong_note_offers_a_closer_look() {
    let mut h = shelf(vec![note(1, "ct-90", 20, &["inbox:expand"])]);
    assert!(h.screen(80, 24).contains("look closer: a title"));
    h.keys("<enter>");
    assert_eq!(opens_deck(&h), Some("ct-5"));
}

#[test]
fn locked_none_of_it_is_shown_and_its_keys_do_nothing() {
    let mut h = shelf(vec![unclear()]);
    h.keys("<ctrl-l>");
    assert!(!h.screen(80, 24).contains("and now?"));
    h.keys("5");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    assert_eq!(afterword::app::waiting::waiting(h.app.desk()), []);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn however_much_waits_five_lines_are_shown_and_each_can_be_opened(
        kinds in proptest::collection::vec((0usize..6, 0i64..40), 0..24),
    ) {
        let notes = (1..).zip(kinds).map(|(number, (kind, days))| {
            let (deck, tags): (_, &[&str]) = [
                ("ct-5", &["inbox:in-seven-days"] as &[&str]),
                ("ct-90", &["inbox:expand"]),
                ("strain-repair", &["repair:planned"]),
                ("hard-event", &["lookin:3"]),
                ("session-card", &["aim:review"]),
                ("ct-5", &["sup:flagged"]),
            ][kind];
            let mut note = note(number, deck, 24 * days, tags);
            note.note.alias = Some(["harbour", "quarry"][usize::from(number % 2)].into());
            note.note.state = if number % 3 == 0 { State::Open } else { State::Done };
            note
        });
        let notes: Vec<Revision> = notes.collect();
        let lines = afterword::app::waiting::waiting(shelf(notes.clone()).app.desk());
        assert!(lines.len() <= 5);
        for (key, line) in ["5", "6", "7", "8", "9"].iter().zip(&lines) {
            let mut h = shelf(notes.clone());
            h.keys(key);
            let is_asked = matches!(line, Loop::Unclear(_)) && h.app.overlay().is_some();
            assert!(is_asked || !matches!(h.app.screen(), Screen::Home(_)), "{line:?}");
            let mut h = shelf(notes.clone());
            for _ in 0..lines.iter().position(|one| one == line).unwrap_or(0) {
                h.keys("<down>");
            }
            h.keys("x");
            answered(&mut h);
            let left = afterword::app::waiting::waiting(h.app.desk());
            assert!(!left.contains(line), "{line:?} was set aside");
        }
    }
}
