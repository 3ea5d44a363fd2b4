//! Tests of what counts as coming back.

use super::*;
use crate::id::Id;
use crate::journal::note::{Note, Written};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A note of some days ago, in the morning; one a day.
fn note(days: i64, alias: &str, reaction: &str) -> Note {
    let day = today() - TimeDelta::days(days);
    let mut note = Note::new(name(days), Written::Part(day, DayPart::Morning));
    note.alias = Some(alias.to_owned());
    note.tags = vec![format!("ct:{reaction}")];
    note
}

fn name(days: i64) -> Id {
    Id::from_bytes([u8::try_from(days).expect("a day not long ago"); 16])
}

fn found(notes: &[Note]) -> Vec<Pattern> {
    let read = notes.iter().map(|note| Noted::new(note, &note.written));
    let shelf = Shelf::new(read.collect());
    super::found(&shelf, &Changes::of_strength(&shelf), today())
}

/// The notes of some days.
fn behind(days: impl IntoIterator<Item = i64>) -> Notes {
    days.into_iter().map(name).collect()
}

#[test]
fn four_notes_say_nothing() {
    let notes: Vec<Note> = (1..=4)
        .map(|day| note(day, &format!("a{day}"), "distant"))
        .collect();
    assert_eq!(found(&notes), []);
}

#[test]
fn one_reaction_with_three_people_in_a_fortnight_is_about_oneself_or_the_week() {
    let mut notes: Vec<Note> = (1..=3)
        .map(|day| note(day, &format!("a{day}"), "distant"))
        .collect();
    notes.extend((4..=5).map(|day| note(day, "b", "warm")));
    let across = Pattern::Across {
        reaction: "ct:distant".to_owned(),
        aliases: 3,
        notes: behind(1..=3),
    };
    assert_eq!(found(&notes).first(), Some(&across));
    let old: Vec<Note> = (20..=25)
        .map(|day| note(day, &format!("a{day}"), "distant"))
        .collect();
    assert!(
        !found(&old)
            .iter()
            .any(|pattern| matches!(pattern, Pattern::Across { .. }))
    );
}

#[test]
fn one_reaction_in_three_of_the_last_four_with_one_person_and_not_elsewhere_is_about_the_two() {
    let with = |there: &str| {
        let mut notes: Vec<Note> = (1..=5).map(|day| note(day, "quarry", "distant")).collect();
        notes.extend((6..=11).map(|day| note(day, "linen", there)));
        found(&notes)
    };
    let is_it = |pattern: &Pattern| {
        matches!(pattern, Pattern::Between { alias, notes, .. }
        if alias == "quarry" && *notes == behind(1..=4))
    };
    assert!(with("warm").iter().any(is_it));
    assert!(!with("distant").iter().any(is_it), "it is everywhere");
}

#[test]
fn nothing_much_is_no_reaction() {
    let notes: Vec<Note> = (1..=9)
        .map(|day| note(day, &format!("a{day}"), "plain"))
        .collect();
    assert_eq!(found(&notes), []);
}

#[test]
fn what_mostly_falls_with_a_practice_is_told_with_both_counts() {
    let rated = |day, before, after| {
        let mut note = note(day, "linen", "plain");
        note.tags = vec!["tool:g.feet".to_owned()];
        note.scales = [("strength", before), ("strength_after", after)]
            .map(|(scale, value)| (scale.to_owned(), value))
            .into();
        note
    };
    let fell: Vec<Note> = (1..=5)
        .map(|day| rated(day, 7, 7 - u8::from(day > 1)))
        .collect();
    let told = Pattern::Settles {
        practice: "tool:g.feet".to_owned(),
        notes: behind(2..=5),
        of: 5,
    };
    assert_eq!(found(&fell), [told]);
    let half: Vec<Note> = (1..=6)
        .map(|day| rated(day, 7, 7 - u8::from(day > 3)))
        .collect();
    assert_eq!(found(&half), []);
}

#[test]
fn one_trigger_with_one_reaction_in_three_of_the_last_four_asks_whether_something_is_stuck() {
    let with = |met: i64| {
        let mut notes: Vec<Note> = (1..=6).map(|day| note(day, "quarry", "distant")).collect();
        for note in &mut notes[..usize::try_from(met).expect("few")] {
            note.tags.push("trig:silence".to_owned());
        }
        found(&notes)
    };
    let stuck = Pattern::Stuck {
        trigger: "trig:silence".to_owned(),
        reaction: "ct:distant".to_owned(),
        alias: "quarry".to_owned(),
        notes: behind(1..=3),
    };
    assert!(with(3).contains(&stuck));
    let is_stuck = |pattern: &Pattern| matches!(pattern, Pattern::Stuck { .. });
    assert!(!with(2).iter().any(is_stuck));
}

#[test]
fn each_question_rests_on_notes_that_can_be_opened() {
    let notes: Vec<Note> = (1..=8)
        .map(|day| note(day, &format!("a{}", day % 4), "distant"))
        .collect();
    let found = found(&notes);
    assert!(!found.is_empty());
    for pattern in found {
        assert!(
            pattern
                .notes()
                .ids()
                .iter()
                .all(|id| notes.iter().any(|note| note.id == *id))
        );
        assert!(pattern.notes().n() >= 3);
    }
}
