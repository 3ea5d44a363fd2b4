//! The year of days and what was written around a day: keys, the mouse, and where they lead.

use afterword::app::mouse::{Kind, Mouse};
use afterword::app::msg::Msg;
use afterword::app::screen::Screen;
use afterword::app::screen::calendar::Calendar;
use afterword::journal::note::{DayPart, Written};
use afterword::journal::revision::Revision;
use chrono::NaiveDate;
use insta::assert_snapshot;

use crate::harness::{Harness, revision};
use crate::shelf::{settle, shelf};
use crate::snapshots::{seen, seen_at};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn written(number: u8, title: &str, day: &str) -> Revision {
    let mut note = revision(number, title, "Rain on the roof.\n");
    note.note.written = Written::Part(date(day), DayPart::Evening);
    note
}

/// One to five notes on some days of two years.
fn years() -> Harness {
    let days = [
        ("2026-11-20", 1),
        ("2026-11-22", 2),
        ("2026-03-07", 5),
        ("2026-10-22", 1),
        ("2025-11-24", 1),
        ("2024-02-29", 1),
    ];
    let mut notes = Vec::new();
    for (day, count) in days {
        for _ in 0..count {
            let number = u8::try_from(notes.len() + 1).expect("few notes");
            notes.push(written(number, &format!("number {number}"), day));
        }
    }
    shelf(notes)
}

fn open(h: &Harness) -> &Calendar {
    let Screen::Calendar(calendar) = h.app.screen() else {
        panic!("{:?}", h.app.screen());
    };
    calendar
}

fn click(h: &mut Harness, kind: Kind, (column, row): (u16, u16)) {
    h.send(Msg::Mouse(Mouse { kind, column, row }));
}

#[test]
fn it_opens_at_today_and_moves_by_day_week_month_and_year() {
    let mut h = years();
    for keys in ["y", "r y"] {
        h.keys(keys);
        assert_eq!(open(&h).day, date("2026-11-22"));
        h.keys("<esc> <esc>");
    }
    h.keys("y");
    for (keys, day) in [
        ("<left>", "2026-11-21"),
        ("l", "2026-11-22"),
        ("w", "2026-11-29"),
        ("b b", "2026-11-15"),
        ("<up>", "2026-10-15"),
        ("j j", "2026-12-15"),
        ("<pgup>", "2025-12-15"),
        ("<pgdn> <pgdn>", "2027-12-15"),
        ("<home>", "2027-01-01"),
        ("<left>", "2026-12-31"),
        ("<end>", "2026-12-31"),
        (".", "2026-11-22"),
    ] {
        h.keys(keys);
        assert_eq!(open(&h).day, date(day), "{keys}");
    }
}

#[test]
fn n_and_p_go_from_one_written_day_to_the_next_and_stay_at_the_ends() {
    let mut h = years();
    h.keys("y p");
    assert_eq!(open(&h).day, date("2026-11-20"));
    h.keys("p p p p p p");
    assert_eq!(open(&h).day, date("2024-02-29"));
    h.keys("n");
    assert_eq!(open(&h).day, date("2025-11-24"));
}

#[test]
fn the_line_below_tells_the_day_its_notes_and_their_titles() {
    let mut h = years();
    h.keys("y");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Sunday 22 November 2026  2 notes"),
        "{screen}"
    );
    assert!(screen.contains("number 2") && screen.contains("number 3"));
    h.keys("<left>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Saturday 21 November 2026  no note"),
        "{screen}"
    );
}

#[test]
fn enter_reads_the_notes_of_the_day_and_comes_back_to_it() {
    let mut h = years();
    h.keys("y <enter>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("note 1 of 2") && screen.contains("number 2"),
        "{screen}"
    );
    h.keys("<esc>");
    assert_eq!(open(&h).day, date("2026-11-22"));
    h.keys("<left> <enter>");
    assert_eq!(open(&h).day, date("2026-11-21"));
}

#[test]
fn a_click_chooses_a_day_and_a_second_one_opens_it() {
    let mut h = years();
    h.keys("y");
    assert!(h.app.wants_mouse());
    let grid = open(&h).grid(h.app.desk());
    let at = grid.cell(date("2026-03-07")).expect("it is shown");
    click(&mut h, Kind::Press, (at.0 + 1, at.1));
    assert_eq!(open(&h).day, date("2026-03-07"));
    assert_eq!(h.buffer(80, 24)[at].symbol(), "█");
    click(&mut h, Kind::Press, at);
    assert!(h.screen(80, 24).contains("note 1 of 5"));
    assert!(!h.app.wants_mouse(), "the reader leaves the mouse alone");
}

#[test]
fn the_wheel_turns_the_year_and_a_click_beside_the_days_does_nothing() {
    let mut h = years();
    h.keys("y");
    click(&mut h, Kind::WheelUp, (0, 0));
    assert_eq!(open(&h).day, date("2025-11-22"));
    click(&mut h, Kind::WheelDown, (500, 500));
    assert_eq!(open(&h).day, date("2026-11-22"));
    for at in [(0, 0), (79, 23), (u16::MAX, u16::MAX)] {
        click(&mut h, Kind::Press, at);
        assert_eq!(open(&h).day, date("2026-11-22"), "{at:?}");
    }
}

#[test]
fn the_mouse_is_heard_nowhere_else_and_not_where_the_settings_forbid_it() {
    let mut h = years();
    assert!(!h.app.wants_mouse());
    click(&mut h, Kind::Press, (10, 10));
    h.keys("y ?");
    assert!(!h.app.wants_mouse(), "help lies above");
    click(&mut h, Kind::WheelUp, (10, 10));
    h.keys("<esc> <ctrl-p>");
    assert!(!h.app.wants_mouse(), "the screen is hidden");
    click(&mut h, Kind::WheelUp, (10, 10));
    h.keys("<ctrl-p>");
    assert_eq!(open(&h).day, date("2026-11-22"));
    assert_eq!(h.effects.len(), 2, "hiding wipes: {:?}", h.effects);
}

#[test]
fn a_note_that_is_binned_from_there_is_gone_from_its_day() {
    let mut h = years();
    h.keys("y <left> <left> <enter> d");
    settle(&mut h);
    h.keys("<esc>");
    assert!(open(&h).notes().is_empty());
}

#[test]
fn on_this_day_groups_what_was_written_around_it_and_one_key_reads() {
    let mut h = years();
    h.keys("t");
    let screen = h.screen(80, 24);
    let rows: Vec<_> = ["a month before", "number 9", "a year before", "number 10"]
        .map(|words| crate::shelf::row_of(&screen, words))
        .into();
    assert!(rows.is_sorted(), "{screen}");
    assert!(!screen.contains("number 2"), "nothing of today");
    h.keys("<down> <enter>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("note 2 of 2") && screen.contains("number 10"),
        "{screen}"
    );
    h.keys("<esc> <esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    h.keys("y <pgup> <pgup> <pgup> t");
    assert!(h.screen(80, 24).contains("Nothing from these days yet."));
}

#[test]
fn locked_the_passphrase_comes_first() {
    let mut h = Harness::start(crate::harness::Start::Locked);
    h.keys("y t");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn they_look_as_they_should() {
    const SIZES: [(u16, u16); 4] = [(80, 24), (60, 20), (40, 12), (120, 40)];
    let mut h = Harness::empty();
    h.keys("y");
    assert_snapshot!("calendar_empty", seen(&mut h));
    let mut h = years();
    h.keys("y");
    assert_snapshot!("calendar_typical", seen_at(SIZES, &mut h));
    let mut h = Harness::demo();
    h.keys("y p");
    assert_snapshot!("calendar_full", seen_at(SIZES, &mut h));
    let mut h = Harness::empty();
    h.keys("t");
    assert_snapshot!("on_this_day_empty", seen(&mut h));
    let mut h = years();
    h.keys("t");
    assert_snapshot!("on_this_day_typical", seen(&mut h));
    let mut h = Harness::demo();
    h.keys("t <down>");
    assert_snapshot!("on_this_day_full", seen_at(SIZES, &mut h));
}
