//! Tests of what counts as coming back.

use super::*;
use crate::id::Id;
use crate::journal::note::Written;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A note of some days ago, in the morning.
fn note(days: i64, alias: &str, reaction: &str) -> Note {
    let day = today() - TimeDelta::days(days);
    let mut note = Note::new(
        Id::from_bytes([1; 16]),
        Written::Part(day, DayPart::Morning),
    );
    note.alias = Some(alias.to_owned());
    note.tags = vec![format!("ct:{reaction}")];
    note
}

fn found(notes: &[Note]) -> Vec<Pattern> {
    patterns(notes, today())
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
        notes: 3,
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
    let is_it = |pattern: &Pattern| matches!(pattern, Pattern::Between { alias, notes: 4, .. } if alias == "quarry");
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
        tool: "g.feet".to_owned(),
        notes: 4,
        of: 5,
    };
    assert_eq!(found(&fell), [told]);
    let half: Vec<Note> = (1..=6)
        .map(|day| rated(day, 7, 7 - u8::from(day > 3)))
        .collect();
    assert_eq!(found(&half), []);
}
