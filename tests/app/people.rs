//! The people to turn to on a hard day: entered, changed, and shown where something does not settle.

use afterword::app::effect::Effect;
use afterword::app::msg::{Kit, Reply};
use afterword::app::screen::Screen;
use afterword::app::secret::Secret;
use afterword::journal::note::Note;
use afterword::journal::people::{self, Person};
use afterword::journal::revision::{FORMAT, Kind, Revision};
use insta::assert_snapshot;

use crate::harness::{Harness, Start, id};
use crate::snapshots::seen;
use crate::walk::{is_home, page, seal, walk};

/// Opens the screen in an empty journal.
fn opened() -> Harness {
    let mut h = Harness::empty();
    h.keys("@");
    assert!(matches!(h.app.screen(), Screen::People(_)));
    h
}

/// What was asked to be kept under the name of the setting.
fn settled(h: &Harness) -> Option<&Note> {
    let mut kept = h.effects.iter().filter_map(|effect| match effect {
        Effect::Settle(save) => Some(&save.note),
        _ => None,
    });
    kept.next_back()
}

/// A journal in which two people are entered.
fn with_people() -> Harness {
    let mut h = opened();
    h.keys("Ada <tab> 0123 <tab> Bo <ctrl-s>");
    let note = settled(&h).expect("it is kept").clone();
    let revision = Revision {
        id: id(200),
        format: FORMAT,
        kind: Kind::Config,
        parents: Vec::new(),
        device: "v".into(),
        note,
    };
    Harness::start(Start::Open(vec![revision], Vec::new()))
}

#[test]
fn the_screen_is_seen_at_each_size() {
    let mut h = opened();
    assert_snapshot!("people_empty", seen(&mut h));
    h = with_people();
    h.keys("@");
    assert_snapshot!("people_typical", seen(&mut h));
    for _ in 0..6 {
        h.keys("12345678901234567890123456789012345678901234567890123456789012345678901234567890 <tab>");
    }
    assert_snapshot!("people_full", seen(&mut h));
}

#[test]
fn what_is_typed_is_kept_when_the_screen_is_left_and_read_again() {
    let mut h = opened();
    h.keys("my <space> supervisor <enter> Tuesdays <esc>");
    assert!(is_home(&h));
    let note = settled(&h).expect("it is kept");
    assert_eq!(note.title, people::NAME);
    assert!(
        note.body.contains("- first: my supervisor\n"),
        "{}",
        note.body
    );
    let h = with_people();
    let known = people::of(h.app.desk().library().expect("it is open"));
    let person = |who: &str, how: &str| Person {
        who: who.into(),
        how: how.into(),
    };
    assert_eq!(
        known,
        [person("Ada", "0123"), person("Bo", ""), Person::default()]
    );
}

#[test]
fn nothing_is_kept_where_nothing_was_changed() {
    let mut h = opened();
    h.keys("<tab> <down> <up> <esc>");
    assert!(is_home(&h));
    assert!(settled(&h).is_none());
}

#[test]
fn a_hard_event_without_safety_shows_them_and_what_is_there_for_everyone() {
    let mut h = with_people();
    h.keys("n <deck:hard-event>");
    walk(
        &mut h,
        &[("begin", "<ctrl-s>"), ("safe", "2"), ("call", "2")],
    );
    assert_eq!(page(&h), "people");
    let screen = h.screen(80, 24);
    for words in ["Ada: 0123", "Bo", "local emergency service"] {
        assert!(screen.contains(words), "{screen}");
    }
}

#[test]
fn while_locked_they_are_not_shown_and_the_emergency_service_is() {
    let mut h = with_people();
    h.keys("<ctrl-l> n <deck:hard-event>");
    walk(
        &mut h,
        &[("begin", "<ctrl-s>"), ("safe", "2"), ("call", "2")],
    );
    let screen = h.screen(80, 24);
    assert!(!screen.contains("Ada"), "{screen}");
    assert!(screen.contains("journal is locked") && screen.contains("local emergency service"));
}

#[test]
fn words_about_ones_own_safety_ask_once_and_leave_no_record_of_it() {
    let mut h = with_people();
    h.keys("n <deck:set-down>");
    walk(
        &mut h,
        &[(
            "hard",
            "I <space> do <space> not <space> want <space> to <space> wake <space> up <enter>",
        )],
    );
    assert_eq!(page(&h), "+heavy");
    h.keys("1");
    assert_eq!(page(&h), "+people");
    assert!(h.screen(80, 24).contains("Ada: 0123"));
    h.keys("<ctrl-s>");
    walk(
        &mut h,
        &[
            ("done", "1"),
            (
                "right",
                "better <space> off <space> without <space> me <enter>",
            ),
            ("colleague", "<ctrl-x>"),
        ],
    );
    h.keys("d");
    crate::walk::skip_all(&mut h);
    let note = seal(&mut h);
    assert!(note.body.contains("wake up"));
    assert!(
        !note.body.contains("heavy for you") && !note.body.contains("people"),
        "{}",
        note.body
    );
    assert!(
        note.tags.iter().all(|tag| !tag.contains("safety")),
        "{:?}",
        note.tags
    );
}

#[test]
fn the_first_run_offers_them_on_its_last_page() {
    let mut h = Harness::start(Start::Missing);
    h.keys("<enter> <enter>");
    h.reply(Reply::Phrase(Secret::new("six of them".to_owned())));
    h.keys("<enter>");
    h.keys("six <space> of <space> them <enter>");
    h.reply(Reply::Created(Box::new(Kit {
        journal: "0102030405060708090a0b0c0d0e0f10".into(),
        key: Secret::new("AGE-SECRET-KEY-1TVDW0A".to_owned()),
    })));
    h.keys("VDW0A");
    h.keys("<backspace> <backspace> <backspace> <backspace> <backspace> TVDW0A <enter> 4");
    assert!(
        h.screen(80, 24).contains("up to three people"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("p");
    assert!(matches!(h.app.screen(), Screen::People(_)));
}

#[test]
fn what_is_typed_is_kept_when_the_journal_locks_by_itself() {
    let mut h = opened();
    h.keys("Ada <tab> 0123");
    h.wait(std::time::Duration::from_secs(60 * 60));
    assert!(is_home(&h));
    let kept = h
        .effects
        .iter()
        .position(|effect| matches!(effect, Effect::Settle(_)));
    let locks = h
        .effects
        .iter()
        .position(|effect| matches!(effect, Effect::Lock));
    assert!(kept.is_some() && kept < locks, "{:?}", h.effects);
    let note = settled(&h).expect("it is kept");
    assert!(note.body.contains("- first: Ada\n"), "{}", note.body);
}

#[test]
fn a_screen_that_is_hidden_keeps_what_is_typed_once() {
    let mut h = opened();
    h.keys("Ada <ctrl-p> <ctrl-p> <esc>");
    let kept = h
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Settle(_)));
    assert_eq!(kept.count(), 1);
    let mut h = opened();
    h.keys("<ctrl-l>");
    assert!(settled(&h).is_none(), "nothing was typed");
}
