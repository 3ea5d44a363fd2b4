use super::*;
use crate::id::Id;
use crate::journal::agenda::AFTER;
use crate::journal::agenda::change::{flag, taken};
use crate::journal::agenda::diary::NAME;
use crate::journal::agenda::item::Item;
use crate::journal::agenda::key::Key;
use crate::journal::library::setting;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).expect("a day")
}

fn note(number: u8, written: u32) -> Note {
    Note::new(
        Id::from_bytes([number; 16]),
        Written::Part(day(written), DayPart::Morning),
    )
}

fn object(kind: Kind, note: Note) -> Revision {
    Revision {
        id: note.id,
        format: FORMAT,
        kind,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    }
}

fn flagged(number: u8, since: u32, urgency: Urgency) -> Revision {
    let mut note = note(number, since);
    let item = Item {
        urgency,
        ..Item::new(None, day(since))
    };
    flag(&mut note, item);
    object(Kind::Note, note)
}

fn after(number: u8, written: u32) -> Revision {
    let mut note = note(number, written);
    note.deck = Some(AFTER.into());
    object(Kind::Note, note)
}

fn next(number: u8, on: u32) -> Revision {
    let at = (
        Id::from_bytes([number; 16]),
        Written::Part(day(1), DayPart::Morning),
    );
    let (note, _) = setting::next(None, NAME, Diary::on(Some(day(on))), at);
    object(Kind::Config, note)
}

fn said(revisions: Vec<Revision>, today: u32) -> Due {
    due(&Library::from_revisions(revisions), day(today))
}

#[test]
fn an_empty_journal_says_nothing() {
    assert_eq!(said(Vec::new(), 20), Due::default());
}

#[test]
fn the_next_day_is_said_until_it_has_passed_and_then_asked_about_until_it_is_noted() {
    assert_eq!(said(vec![next(1, 20)], 20).next, Some(day(20)));
    let passed = said(vec![next(1, 20)], 22);
    assert_eq!((passed.next, passed.passed), (None, Some(day(20))));
    assert_eq!(said(vec![next(1, 20), after(2, 21)], 22).passed, None);
    let early = said(vec![next(1, 20), after(2, 19)], 22);
    assert_eq!(early.passed, Some(day(20)));
}

#[test]
fn what_is_wanted_today_is_overdue_tomorrow_and_sooner_after_three_days() {
    let overdue = |urgency, today| said(vec![flagged(1, 10, urgency)], today).overdue;
    assert_eq!([10, 11].map(|today| overdue(Urgency::Today, today)), [0, 1]);
    assert_eq!(
        [12, 13].map(|today| overdue(Urgency::Sooner, today)),
        [0, 1]
    );
    assert_eq!(overdue(Urgency::Next, 28), 0);
}

#[test]
fn what_a_supervision_left_behind_is_overdue() {
    let queue = |since| vec![flagged(1, since, Urgency::Next), after(2, 10)];
    assert_eq!(said(queue(9), 12).overdue, 1);
    assert_eq!(said(queue(10), 12).overdue, 0, "it was flagged on that day");
    assert_eq!(said(queue(9), 9).overdue, 0, "that day is still to come");
}

#[test]
fn what_was_taken_along_and_kept_open_is_not_overdue() {
    let mut kept = flagged(1, 5, Urgency::Today);
    let key = Key::of(kept.note.id, None);
    assert!(taken(&mut kept.note, key, day(10), false));
    let due = said(vec![kept, after(2, 10)], 10);
    assert_eq!((due.items, due.overdue), (1, 0));
}
