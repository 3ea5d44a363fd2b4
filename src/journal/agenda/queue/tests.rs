use proptest::prelude::*;

use super::*;
use crate::id::Id;
use crate::journal::agenda::change::flag;
use crate::journal::agenda::item::Urgency;
use crate::journal::note::{DayPart, FLAGGED, Written};
use crate::journal::revision::{FORMAT, Revision};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).expect("a day") + chrono::Days::new(number.into())
}

fn revision(note: u8, version: u8, parents: &[u8], written: u32) -> Revision {
    let mut kept = Note::new(
        Id::from_bytes([note; 16]),
        Written::Part(day(written), DayPart::Morning),
    );
    kept.title = format!("note {note}");
    kept.body = "One.\nTwo.\n".into();
    Revision {
        id: Id::from_bytes([version; 16]),
        format: FORMAT,
        kind: Kind::Note,
        parents: parents
            .iter()
            .map(|parent| Id::from_bytes([*parent; 16]))
            .collect(),
        device: "d1a2b3c4".into(),
        note: kept,
    }
}

fn flagged(mut revision: Revision) -> Revision {
    revision.note.tags.push(FLAGGED.into());
    revision
}

#[test]
fn a_label_counts_since_the_version_that_set_it() {
    let library = Library::from_revisions(vec![
        flagged(revision(1, 10, &[], 1)),
        revision(1, 11, &[10], 2),
        flagged(revision(1, 12, &[11], 3)),
        flagged(revision(1, 13, &[12], 9)),
    ]);
    let queue = queue(&library);
    assert_eq!((queue.len(), queue[0].since), (1, day(3)));
}

#[test]
fn a_line_is_called_by_its_question_then_its_words_then_the_note() {
    let mut one = revision(1, 10, &[], 1);
    let mut item = Item::new(Some("Two."), day(4));
    flag(&mut one.note, item.clone());
    let headline = |revision: &Revision| {
        let library = Library::from_revisions(vec![revision.clone()]);
        queue(&library)[0].headline()
    };
    assert_eq!(headline(&one), "Two.");
    item.question = Some("Whose hurry?".into());
    flag(&mut one.note, item);
    assert_eq!(headline(&one), "Whose hurry?");
    assert_eq!(headline(&flagged(revision(2, 20, &[], 1))), "note 2");
}

proptest! {
    #[test]
    fn what_presses_comes_first_and_then_what_waits_longer(
        notes in prop::collection::vec((prop::sample::select(Urgency::ALL), 0_u32..60, any::<bool>()), 0..12),
    ) {
        let revisions = notes.iter().zip(1_u8..).map(|((urgency, since, is_line), number)| {
            let mut one = revision(number, number + 100, &[], 0);
            let line = is_line.then_some("One.");
            flag(&mut one.note, Item { urgency: *urgency, ..Item::new(line, day(*since)) });
            one
        });
        let library = Library::from_revisions(revisions.collect());
        let queue = queue(&library);
        prop_assert_eq!(queue.len(), notes.len());
        for pair in queue.windows(2) {
            let rank = |waiting: &Waiting<'_>| (Reverse(waiting.item.urgency), waiting.since);
            prop_assert!(rank(&pair[0]) <= rank(&pair[1]));
        }
    }
}
