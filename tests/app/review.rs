//! All notes: the list, where its keys lead, and what a lock leaves of it.

use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::screen::Screen;
use proptest::prelude::*;

use crate::any_key::any_msg;
use crate::harness::{Harness, Start, revision};
use crate::shelf::{chosen, row_of, settle, shelf, three};

#[test]
fn the_newest_note_stands_first_with_its_day_alias_and_mark() {
    let mut h = three();
    h.keys("r");
    let screen = h.screen(80, 24);
    let rows = ["on the bus", "late again", "quiet hour"].map(|words| row_of(&screen, words));
    assert!(rows.is_sorted(), "{screen}");
    assert!(chosen(&screen).contains("on the bus") && screen.contains("3 notes"));
    assert!(
        screen
            .lines()
            .nth(rows[0])
            .is_some_and(|row| row.contains("today"))
    );
    assert!(
        screen
            .lines()
            .nth(rows[1])
            .is_some_and(|row| row.contains("Thu 19 Nov") && row.contains('○'))
    );
    assert!(
        screen
            .lines()
            .nth(rows[2])
            .is_some_and(|row| row.contains("harbour"))
    );
}

#[test]
fn from_a_hundred_columns_on_the_note_stands_beside_its_row() {
    let mut h = three();
    h.keys("r <down>");
    assert!(h.screen(100, 30).contains("The door, and tired eyes."));
    assert!(!h.screen(99, 30).contains("The door, and tired eyes."));
}

#[test]
fn every_key_of_the_list_leads_where_it_says() {
    let screen = |keys: &str| {
        let mut h = three();
        h.keys("r").keys(keys);
        format!("{:?}", h.app.screen())
            .split(['(', ' '])
            .next()
            .map(str::to_owned)
    };
    for (keys, name) in [
        ("e", "Write"),
        ("w", "Write"),
        ("n", "Picker"),
        ("h", "History"),
        ("B", "Bin"),
        ("<enter>", "Reader"),
        ("<right>", "Reader"),
        ("q", "Home"),
    ] {
        assert_eq!(screen(keys).as_deref(), Some(name), "{keys}");
    }
}

#[test]
fn a_lock_drops_what_was_found_and_what_was_looked_for() {
    let mut h = three();
    h.keys("r / harbour");
    h.wait(Duration::from_secs(301));
    assert!(h.effects.contains(&Effect::Lock) && h.effects.contains(&Effect::Wipe));
    let screen = h.screen(120, 40);
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    assert!(
        !screen.contains("harbour") && !screen.contains("quiet"),
        "{screen}"
    );
}

#[test]
fn debug_of_the_screens_shows_no_word_of_a_note_or_of_the_filter() {
    let mut h = three();
    h.keys("r / harbour");
    let told = format!("{:?}", h.app);
    assert!(
        !told.contains("harbour") && !told.contains("Rain"),
        "{told}"
    );
    h.keys("<enter> <enter>");
    let told = format!("{:?}", h.app);
    assert!(
        !told.contains("harbour") && !told.contains("Rain"),
        "{told}"
    );
}

#[test]
fn the_cursor_is_at_the_chosen_row_or_in_the_filter() {
    let mut h = three();
    h.keys("r <down>");
    let (x, y) = h.cursor(80, 24);
    let screen = h.screen(80, 24);
    assert_eq!(usize::from(y), row_of(&screen, "late again"));
    let row = screen.lines().nth(y.into()).expect("a row");
    assert_eq!(row.chars().nth(x.into()), Some('›'));
    h.keys("/ ti");
    let (x, y) = h.cursor(80, 24);
    let row = h
        .screen(80, 24)
        .lines()
        .nth(y.into())
        .expect("a row")
        .to_owned();
    assert_eq!(row.chars().nth(usize::from(x) - 1), Some('i'));
}

#[test]
fn hostile_words_are_harmless_on_every_screen() {
    let evil = "a\u{1b}[31m\u{202e}b\u{9b}c";
    let mut note = revision(1, evil, &format!("{evil}\n\n- {evil}\n"));
    note.note.alias = Some(evil.into());
    note.note.deck = Some(evil.into());
    note.note.tags = vec![evil.into(), format!("ct:{evil}")];
    note.note.scales = [(evil.to_owned(), 3)].into();
    let mut h = Harness::start(Start::Open(vec![note], Vec::new()));
    for keys in ["r", "<enter>", "h", "<esc> d", "<esc> B"] {
        h.keys(keys);
        settle(&mut h);
        for (width, height) in [(120, 40), (80, 24), (40, 12)] {
            let screen = h.screen(width, height);
            let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!screen.contains(bad), "{keys}: {screen:?}");
        }
    }
}

#[test]
fn a_thousand_notes_are_listed_from_the_first_to_the_last() {
    let notes = (0..1000_u16).map(|number| {
        let mut note = revision(1, &format!("number {number}"), "text\n");
        let mut bytes = [7; 16];
        bytes[..2].copy_from_slice(&number.to_be_bytes());
        note.note.id = afterword::id::Id::from_bytes(bytes);
        bytes[2] = 9;
        note.id = afterword::id::Id::from_bytes(bytes);
        note
    });
    let mut h = shelf(notes.collect());
    h.keys("r G");
    assert!(chosen(&h.screen(80, 24)).contains("number 0"));
    h.keys("<pgup> g");
    assert!(chosen(&h.screen(80, 24)).contains("number 999"));
    h.keys("/ 777");
    assert!(h.screen(80, 24).contains("1 of 1000"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_keys_in_the_sample_journal_stand_at_any_size(
        way in prop::sample::select(vec!["r", "/", "r <enter>", "r h", "r B", "r / contempt <enter> <enter>"]),
        msgs in prop::collection::vec(any_msg(), 0..40),
        width in 1_u16..=300,
        height in 1_u16..=100,
    ) {
        let mut h = Harness::demo();
        h.keys(way);
        for msg in msgs {
            h.send(msg);
            if h.app.desk().is_open() {
                settle(&mut h);
            }
            h.buffer(width, height);
        }
    }
}

#[test]
fn every_size_down_to_nothing_stands() {
    let mut h = Harness::demo();
    for keys in [
        "r",
        "/ contempt",
        "<enter>",
        "<enter>",
        "h",
        "<esc> <esc> <esc> B",
    ] {
        h.keys(keys);
        for size in [
            (1, 1),
            (1, 60),
            (300, 1),
            (39, 11),
            (40, 10),
            (40, 12),
            (60, 20),
            (99, 30),
            (100, 30),
            (300, 100),
        ] {
            h.buffer(size.0, size.1);
        }
    }
}
