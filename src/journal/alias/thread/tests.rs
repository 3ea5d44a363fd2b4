use super::*;
use crate::journal::note::{DayPart, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn day(number: u8) -> NaiveDate {
    NaiveDate::default() + chrono::TimeDelta::days(number.into())
}

/// A note about harbour, written on the day of its number.
fn note(number: u8, deck: &str, tags: &[&str]) -> Revision {
    let id = Id::from_bytes([number; 16]);
    let mut note = Note::new(id, Written::Part(day(number), DayPart::Morning));
    note.alias = Some("harbour".into());
    note.deck = Some(deck.into());
    note.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    Revision {
        id,
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    }
}

fn carrying(number: u8, line: &str, body: &str) -> Revision {
    let mut revision = note(number, "fullgap-10", &[]);
    revision.note.unknown.insert(CARRY.into(), line.into());
    revision.note.body = body.into();
    revision
}

fn thread(notes: Vec<Revision>) -> Thread {
    Thread::of("harbour", &Library::from_revisions(notes))
}

#[test]
fn the_last_line_that_is_still_in_its_note_is_carried() {
    let left = thread(vec![
        carrying(1, "older", "## Line\nolder"),
        carrying(2, "the garden", "## Line\nthe garden"),
        carrying(3, "taken out since", "## Line\nanother"),
    ]);
    assert_eq!(left.carry.as_deref(), Some("the garden"));
    assert!(thread(Vec::new()).is_empty());
    let other = Library::from_revisions(vec![carrying(1, "a", "a")]);
    assert!(Thread::of("quarry", &other).is_empty());
}

#[test]
fn next_steps_are_those_since_a_card_told_what_became_of_the_last() {
    let mut open = note(5, "ct-5", &[]);
    open.note.state = State::Open;
    let left = thread(vec![
        note(1, "ct-5", &["next:rest"]),
        note(2, CARD, &["aim-result:met"]),
        note(3, "ct-5", &["next:repair", "next:nothing"]),
        note(4, "ct-90", &["next:repair", "next:supervision"]),
        open,
    ]);
    assert_eq!(left.next, ["repair", "supervision"]);
    assert_eq!(left.undecided, 1);
    let many = note(6, "ct-5", &["next:a", "next:b", "next:c", "next:d"]);
    assert_eq!(thread(vec![many]).next, ["a", "b", "c"]);
}

#[test]
fn a_planned_repair_waits_until_something_is_said_of_it() {
    let planned = || note(1, "strain-repair", &["repair:planned"]);
    assert!(thread(vec![planned()]).is_repair_planned);
    assert!(thread(vec![planned(), note(2, "ct-5", &[])]).is_repair_planned);
    let told = note(2, CARD, &["repair:went-well"]);
    assert!(!thread(vec![planned(), told]).is_repair_planned);
}

#[test]
fn the_last_aim_comes_with_what_became_of_it() {
    let mut before = note(1, CARD, &["aim:agree"]);
    before.note.title = "the plan for the week".into();
    let open = thread(vec![before.clone()]).aim.expect("an aim");
    assert_eq!(open.words.as_deref(), Some("the plan for the week"));
    assert_eq!((open.id.as_str(), open.result), ("agree", None));
    let after = note(2, CARD, &["aim-result:partly"]);
    let told = thread(vec![before.clone(), after]).aim.expect("an aim");
    assert_eq!(told.result.as_deref(), Some("partly"));
    let next = note(3, CARD, &["aim:repair"]);
    let after = note(2, CARD, &["aim-result:partly"]);
    let newest = thread(vec![before, after, next]).aim.expect("an aim");
    assert_eq!((newest.id.as_str(), newest.result), ("repair", None));
}

#[test]
fn a_card_waits_for_its_second_half_for_a_fortnight() {
    let waits = |notes: Vec<Revision>, today| {
        let library = Library::from_revisions(notes);
        waiting(&library, day(today)).len()
    };
    let before = || note(1, CARD, &["aim:agree"]);
    assert_eq!(waits(vec![before()], 1), 1);
    assert_eq!(waits(vec![before()], 15), 1);
    assert_eq!(waits(vec![before()], 16), 0);
    assert_eq!(
        waits(vec![before(), note(2, CARD, &["aim-result:met"])], 2),
        0
    );
    assert_eq!(waits(vec![note(1, "ct-5", &["aim:agree"])], 1), 0);
    assert_eq!(waits(vec![before(), note(2, CARD, &["aim:repair"])], 2), 1);
}

#[test]
fn debug_output_tells_no_words() {
    let mut card = note(1, CARD, &["aim:agree"]);
    card.note.title = "the plan".into();
    let left = thread(vec![card, carrying(2, "the garden", "the garden")]);
    let told = format!("{left:?} {:?}", left.aim);
    assert!(!told.contains("garden") && !told.contains("plan"), "{told}");
}
