//! When loops open, close, and go by themselves.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use toml::Value;

use super::{aside, expand, repair, unclear};
use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::setting;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn day(number: i64) -> NaiveDate {
    NaiveDate::default() + TimeDelta::days(number)
}

fn object(kind: Kind, note: Note) -> Revision {
    let mut bytes = note.id.bytes();
    bytes[0] ^= 0xff;
    Revision {
        id: Id::from_bytes(bytes),
        format: FORMAT,
        kind,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    }
}

/// A note that was written on the day of its number.
fn note(number: u8, deck: &str, alias: &str, tags: &[&str]) -> Revision {
    let written = Written::Part(day(number.into()), DayPart::Morning);
    let mut note = Note::new(Id::from_bytes([number; 16]), written);
    note.deck = Some(deck.into());
    note.alias = Some(alias.into());
    note.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    object(Kind::Note, note)
}

fn library(notes: Vec<Revision>) -> Library {
    Library::from_revisions(notes)
}

#[test]
fn a_repair_is_asked_about_after_the_next_meeting_or_a_week_until_it_was_told() {
    let planned = || note(1, "strain-repair", "harbour", &["repair:planned"]);
    let asks = |notes, today| repair::to_ask(&library(notes), day(today)).len();
    assert_eq!(asks(vec![planned()], 2), 0);
    assert_eq!(asks(vec![planned()], 8), 1);
    assert_eq!(asks(vec![planned()], 61), 0);
    let met = note(2, "ct-5", "harbour", &[]);
    assert_eq!(asks(vec![planned(), met], 2), 1);
    let another = note(2, "ct-5", "quarry", &[]);
    assert_eq!(asks(vec![planned(), another], 2), 0);
    let told = note(3, "session-card", "harbour", &["repair:in-part"]);
    assert_eq!(asks(vec![planned(), told], 9), 0);
}

#[test]
fn what_could_not_be_told_is_asked_again_after_a_week_and_an_answer_closes_it() {
    let tags = ["src:cannot-tell", "inbox:in-seven-days"];
    let open = || note(1, "ct-5", "harbour", &tags);
    let asks = |note: Revision, today| unclear::to_ask(&library(vec![note]), day(today)).len();
    assert_eq!(
        (asks(open(), 7), asks(open(), 8), asks(open(), 36)),
        (0, 1, 0)
    );
    let mut answered = open();
    unclear::answer(&mut answered.note, "mine");
    assert_eq!(answered.note.tags, ["src:mine"]);
    assert_eq!(asks(answered, 9), 0);
}

#[test]
fn a_short_note_can_be_looked_at_more_closely_for_three_days() {
    let short = || note(1, "ct-90", "harbour", &["inbox:expand"]);
    let offers = |notes, today| expand::to_offer(&library(notes), day(today)).is_some();
    assert!(offers(vec![short()], 1) && offers(vec![short()], 4));
    assert!(!offers(vec![short()], 5));
    assert!(!offers(vec![short(), note(2, "ct-5", "harbour", &[])], 2));
    assert!(offers(vec![short(), note(2, "ct-5", "quarry", &[])], 2));
}

/// A library in which lines are set aside.
fn setting_of(lines: Value) -> Library {
    let written = Written::Part(day(0), DayPart::Morning);
    let at = (Id::from_bytes([9; 16]), written);
    let (note, _) = setting::next(None, aside::SETTING, vec![(aside::LINES, Some(lines))], at);
    library(vec![object(Kind::Config, note)])
}

proptest! {
    #[test]
    fn a_line_is_away_for_seven_days_and_comes_back_or_is_taken_back(
        set in 0i64..400, later in 0i64..30, name in "[a-z]{2,8}:[0-9a-f]{4}",
    ) {
        let first = setting_of(aside::with(&Library::default(), "other:1", day(set)));
        let both = setting_of(aside::with(&first, &name, day(set)));
        let today = day(set + later);
        prop_assert_eq!(aside::is_aside(&both, &name, today), later < 7);
        prop_assert_eq!(aside::is_aside(&both, "other:1", today), later < 7);
        let back = setting_of(aside::without(&both, &name));
        prop_assert!(!aside::is_aside(&back, &name, today));
        prop_assert_eq!(aside::is_aside(&back, "other:1", today), later < 7);
    }
}
