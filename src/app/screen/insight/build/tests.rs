use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::id::Id;
use crate::journal::insight::span::Span;
use crate::journal::library::Library;
use crate::journal::note::{Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a day")
}

/// A note so many days ago, with some of these labels.
fn revision(number: u8, ago: u64, tags: &[&str]) -> Revision {
    let day = today() - chrono::Days::new(ago);
    let at = day.and_hms_opt(12, 0, 0).expect("noon").and_utc();
    let id = Id::from_bytes([number; 16]);
    let mut note = Note::new(id, Written::At(at.into()));
    note.alias = Some(
        if number.is_multiple_of(2) {
            "harbour"
        } else {
            "quarry"
        }
        .to_owned(),
    );
    note.tags = tags.iter().map(ToString::to_string).collect();
    note.scales.insert("strength".into(), number % 11);
    note.scales.insert("strength_after".into(), number % 7);
    Revision {
        id,
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    }
}

const TAGS: [&str; 12] = [
    "ct:warm",
    "ct:distant",
    "trig:silence",
    "src:mine",
    "skill:saw-myself",
    "act:noticed",
    "strain:away-short-answers",
    "repair:planned",
    "tool:g.feet",
    "eye:me",
    "sup:formative",
    "aim:repair",
];

proptest! {
    #[test]
    fn every_cell_is_there_and_holds_notes_of_its_row(
        notes in prop::collection::vec((0_u64..400, prop::collection::vec(0_usize..TAGS.len(), 0..6)), 0..40),
    ) {
        let revisions = notes.iter().zip(0_u8..).map(|((ago, tags), number)| {
            let tags: Vec<&str> = tags.iter().map(|tag| TAGS[*tag]).collect();
            revision(number, *ago, &tags)
        });
        let library = Library::from_revisions(revisions.collect());
        for span in Span::ALL {
            let insight = Insight::of(&library, today(), span);
            for board in boards(&insight) {
                for (at, row) in board.rows.iter().enumerate() {
                    let cells = row.cells.len();
                    prop_assert!(cells == 0 || cells == board.columns.len().max(1));
                    for column in 0..cells {
                        let notes = board.notes(at, column).expect("a cell");
                        prop_assert!(notes.ids().iter().all(|note| row.of.ids().contains(note)));
                    }
                    prop_assert!(board.notes(at, cells.max(1)).is_none() || cells == 0);
                }
            }
        }
    }
}

#[test]
fn a_row_with_too_few_notes_opens_all_of_them() {
    let revisions = (1..=3).map(|number| revision(2 * number, 3, &["ct:warm"]));
    let library = Library::from_revisions(revisions.collect());
    let insight = Insight::of(&library, today(), Span::Half);
    let boards = boards(&insight);
    let board = &boards[Topic::Reactions.place()];
    assert!(board.rows[0].is_too_few());
    assert_eq!(board.notes(0, 0).map(Notes::n), Some(3));
}
