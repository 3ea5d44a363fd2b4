use proptest::prelude::*;

use super::*;
use crate::id::Id;
use crate::journal::agenda::mark::Mark;
use crate::journal::note::{DayPart, Written};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, number).expect("a day")
}

fn note(tags: &[&str]) -> Note {
    let mut note = Note::new(
        Id::from_bytes([1; 16]),
        Written::Part(day(1), DayPart::Morning),
    );
    note.tags = tags.iter().map(ToString::to_string).collect();
    note.body = "One.\nTwo.\n".into();
    note
}

fn key(line: Option<&str>) -> Key {
    Key::of(Id::from_bytes([1; 16]), line)
}

#[test]
fn a_label_alone_means_the_whole_note_and_no_label_means_nothing() {
    assert_eq!(open(&note(&[])), []);
    let plain = note(&[FLAGGED, "sup:sooner", "sup:restorative"]);
    let [item] = &open(&plain)[..] else {
        panic!("one thing");
    };
    assert_eq!((item.line.as_ref(), item.since), (None, None));
    assert_eq!(
        (item.urgency, item.wish),
        (Urgency::Sooner, Some(Wish::Held))
    );
}

#[test]
fn flagging_a_line_of_a_flagged_note_keeps_the_note() {
    let mut note = note(&[FLAGGED, "ct:warm"]);
    flag(&mut note, Item::new(Some("Two."), day(3)));
    let lines: Vec<_> = open(&note).into_iter().map(|item| item.line).collect();
    assert_eq!(lines, [None, Some("Two.".to_owned())]);
    assert!(take_off(&mut note, None));
    assert!(!take_off(&mut note, None), "it is off already");
    assert!(note.is_flagged() && open(&note).len() == 1);
    assert!(take_off(&mut note, Some("Two.")));
    assert!(!note.is_flagged() && note.unknown.is_empty());
    assert_eq!(note.tags, ["ct:warm"]);
}

#[test]
fn labels_follow_what_is_open() {
    let mut note = note(&["ct:warm", "sup:sooner"]);
    let item = Item {
        urgency: Urgency::Today,
        wish: Some(Wish::Check),
        ..Item::new(None, day(3))
    };
    flag(&mut note, item);
    assert_eq!(note.tags, ["ct:warm", FLAGGED, "sup:today"]);
    assert!(taken(&mut note, key(None), day(5), true));
    assert_eq!(note.tags, ["ct:warm"]);
    let [closed] = &kept(&note)[..] else {
        panic!("it is kept that it was taken");
    };
    assert!(closed.is_closed && closed.taken == Some(day(5)) && open(&note).is_empty());
    flag(&mut note, Item::new(None, day(7)));
    assert_eq!((kept(&note).len(), open(&note).len()), (2, 1));
}

#[test]
fn what_is_kept_open_was_taken_all_the_same() {
    let mut note = note(&[FLAGGED]);
    assert!(taken(&mut note, key(None), day(5), false));
    let [item] = &open(&note)[..] else {
        panic!("it waits on");
    };
    assert_eq!(item.taken, Some(day(5)));
    assert!(!taken(&mut note, key(Some("Two.")), day(5), true));
}

#[test]
fn a_flag_that_was_taken_off_elsewhere_takes_its_lines_along() {
    let mut note = note(&[]);
    flag(&mut note, Item::new(Some("Two."), day(3)));
    note.tags.clear();
    assert_eq!(open(&note), []);
    flag(&mut note, Item::new(Some("One."), day(4)));
    assert_eq!(open(&note).len(), 1);
}

#[test]
fn a_full_note_can_be_flagged() {
    let mut note = note(&[]);
    note.tags = (0..100).map(|number| format!("#{number}")).collect();
    let item = Item {
        urgency: Urgency::Today,
        ..Item::new(None, day(3))
    };
    flag(&mut note, item);
    assert!(note.is_flagged() && note.tags.len() == 100);
    assert_eq!(open(&note)[0].urgency, Urgency::Today, "the key has it");
}

#[test]
fn a_mark_puts_back_what_was_there() {
    let mut note = note(&[FLAGGED, "sup:sooner", "#own"]);
    flag(&mut note, Item::new(Some("Two."), day(3)));
    let before = note.clone();
    let mark = Mark::of(&note);
    take_off(&mut note, None);
    take_off(&mut note, Some("Two."));
    note.tags.push("#later".into());
    mark.put_back(&mut note);
    assert_eq!(open(&note), open(&before));
    assert!(note.tags.contains(&"#later".to_owned()) && note.is_flagged());
}

fn any_line() -> impl Strategy<Value = Option<&'static str>> {
    prop::sample::select(vec![None, Some("One."), Some("Two.")])
}

proptest! {
    #[test]
    fn the_label_is_there_exactly_while_something_is_open(
        steps in prop::collection::vec((0_u8..4, any_line(), prop::sample::select(Urgency::ALL)), 0..12),
    ) {
        let mut note = note(&["ct:warm"]);
        for (step, line, urgency) in steps {
            match step {
                0 => flag(&mut note, Item { urgency, ..Item::new(line, day(3)) }),
                1 => drop(take_off(&mut note, line)),
                2 => drop(taken(&mut note, key(line), day(4), true)),
                _ => drop(taken(&mut note, key(line), day(4), false)),
            }
            prop_assert_eq!(note.is_flagged(), !open(&note).is_empty());
            let lines: Vec<_> = open(&note).into_iter().map(|item| item.line).collect();
            let mut once = lines.clone();
            once.dedup();
            prop_assert_eq!(lines, once);
            prop_assert_eq!(&note.tags[0], "ct:warm");
        }
    }
}
