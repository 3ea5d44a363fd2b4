use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::journal::note::{DayPart, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

/// Note `number`, written on the day of its number.
fn revision(number: u8, title: &str, body: &str) -> Revision {
    let day = NaiveDate::default() + TimeDelta::days(number.into());
    let mut note = Note::new(id(number), Written::Part(day, DayPart::Morning));
    note.title = title.to_owned();
    note.body = body.to_owned();
    Revision {
        id: id(number),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: String::new(),
        note,
    }
}

fn library() -> Library {
    let mut labelled = revision(3, "Labels", "Nothing much.");
    labelled.note.alias = Some("harbour".to_owned());
    labelled.note.tags = vec!["ct:helpless".to_owned(), "#müde".to_owned()];
    Library::from_revisions(vec![
        revision(1, "A long day", "Tired by noon.\nNot\nenough air."),
        revision(2, "Café", "Tired again, and not enough time. TIRED."),
        labelled,
    ])
}

fn query(question: &str) -> Query {
    Query::parse(question, NaiveDate::default()).expect("a query")
}

fn found(question: &str) -> Vec<Id> {
    Finder::new(&library()).find(&query(question))
}

#[test]
fn nothing_asked_finds_every_note_newest_first() {
    assert_eq!(found(""), [id(3), id(2), id(1)]);
}

#[test]
fn every_word_must_be_there_and_a_phrase_in_one_piece() {
    assert_eq!(found("tired"), [id(2), id(1)]);
    assert_eq!(found("tired time"), [id(2)]);
    assert!(found("\"enough not\"").is_empty());
    assert_eq!(
        found("\"not enough\""),
        [id(2), id(1)],
        "a line end is a space"
    );
}

#[test]
fn title_alias_and_tags_are_searched_too() {
    assert_eq!(found("cafe"), [id(2)]);
    assert_eq!(found("HARBOUR"), [id(3)]);
    assert_eq!(found("ct:helpless #mude"), [id(3)]);
}

#[test]
fn a_word_does_not_run_from_one_part_into_the_next() {
    assert!(found("cafetired").is_empty());
}

#[test]
fn notes_in_the_bin_are_not_found() {
    let mut library = library();
    let tombstone = Revision {
        kind: Kind::Tombstone,
        parents: vec![id(2)],
        id: id(9),
        ..revision(2, "", "")
    };
    library.insert(tombstone);
    assert_eq!(Finder::new(&library).find(&query("tired")), [id(1)]);
}

/// The lines that answer, each with the starts of what was found.
fn places(question: &str) -> Vec<(Id, usize, Vec<usize>)> {
    let hits = hits(&library(), &query(question));
    let starts = |hit: &Hit| hit.ranges.iter().map(|range| range.start).collect();
    hits.iter()
        .map(|hit| (hit.note, hit.line, starts(hit)))
        .collect()
}

#[test]
fn hits_name_line_and_place() {
    assert_eq!(places("tired time"), [(id(2), 1, vec![0, 28, 34])]);
    assert_eq!(places("cafe"), [(id(2), 0, vec![0])]);
    assert_eq!(places("harbour"), [(id(3), 0, Vec::new())]);
}

proptest! {
    #[test]
    fn typing_finds_the_same_as_asking_at_once(questions in proptest::collection::vec("[tired nough\"]{0,12}", 1..8)) {
        let mut typed = Finder::new(&library());
        for question in questions {
            match Query::parse(&question, NaiveDate::default()) {
                Ok(query) => prop_assert_eq!(typed.find(&query), found(&question)),
                // A text may end where it says what must not be there: that is no question yet.
                Err(mistake) => prop_assert!(mistake.is_unfinished(), "{question:?}"),
            }
        }
    }
}

#[test]
fn answers_gives_what_the_finder_finds() {
    let library = library();
    for question in [
        "",
        "tired",
        "-tired",
        "alias:harbour",
        "on:1970-01-03 tired",
    ] {
        let query = query(question);
        let answered: Vec<Id> = answers(&library, &query)
            .iter()
            .map(|entry| entry.id())
            .collect();
        assert_eq!(answered, found(question), "{question}");
    }
    assert_eq!(found("-tired"), [id(3)]);
    assert_eq!(found("on:1970-01-03 tired"), [id(2)]);
}
