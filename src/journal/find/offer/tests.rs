use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::id::Id;
use crate::journal::find::query::Query;
use crate::journal::library::Library;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn lexicon() -> Lexicon {
    let written = Written::Part(NaiveDate::default(), DayPart::Morning);
    let mut note = Note::new(Id::from_bytes([1; 16]), written);
    note.alias = Some("harbour".to_owned());
    note.deck = Some("ct-5".to_owned());
    note.tags = [
        "ct:helpless",
        "ct:distant",
        "#own",
        "two words",
        "strain-on:way",
    ]
    .map(str::to_owned)
    .to_vec();
    Lexicon::of(&Library::from_revisions(vec![Revision {
        id: Id::from_bytes([2; 16]),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: String::new(),
        note,
    }]))
}

/// What is offered at the end of a query.
fn offered(text: &str) -> Vec<String> {
    offers(&lexicon(), text, text.len()).words
}

#[test]
fn behind_a_key_the_journals_own_labels_are_offered() {
    assert_eq!(offered("alias:"), ["harbour"]);
    assert_eq!(offered("tired -alias:HAR"), ["harbour"]);
    assert_eq!(offered("alias:linen,ha"), ["harbour"]);
    assert_eq!(offered("deck:"), ["ct-5"]);
    assert_eq!(offered("ct:"), ["distant", "helpless"]);
    assert_eq!(offered("ct:he"), ["helpless"]);
    assert_eq!(offered("tag:two"), ["\"two words\""]);
    assert_eq!(offered("alias:harbour"), [] as [&str; 0]);
    assert_eq!(offered("title:"), [] as [&str; 0]);
}

#[test]
fn behind_a_day_or_a_scale_what_is_understood_is_offered() {
    assert_eq!(offered("since:mo"), ["monday"]);
    assert_eq!(offered("before:mar"), ["march"]);
    assert_eq!(offered("since:la"), ["\"last month\"", "\"last year\""]);
    assert_eq!(offered("strength:>"), [">=7", ">=5"]);
}

#[test]
fn behind_what_nothing_begins_with_the_scales_are_offered_instead() {
    let offers = offers(&lexicon(), "open mood:", 10);
    assert_eq!(offers.range, 5..10);
    assert!(!offers.words.is_empty());
    assert!(offers.words.iter().all(|word| word.ends_with(':')));
    assert_eq!(offered("mood:x"), [] as [&str; 0]);
}

#[test]
fn what_is_offered_instead_takes_the_place_of_a_whole_list() {
    let text = "open mood:bö,";
    let offers = offers(&lexicon(), text, text.len());
    assert_eq!(offers.range, 5..text.len());
    assert!(!offers.words.is_empty());
}

#[test]
fn a_word_alone_becomes_a_key_or_a_label_but_a_whole_one_stays() {
    assert_eq!(offered("si"), ["since:"]);
    assert_eq!(offered("ha"), ["alias:harbour", "harsh:"]);
    assert_eq!(offered("help"), ["ct:helpless"]);
    assert_eq!(offered("str"), ["strength:", "strain-on:way"]);
    assert_eq!(offered("Stär"), ["strength:"], "in German too");
    for text in [
        "", "t", "tired", "open", "not", "alias", "\"si", "si ", "zz",
    ] {
        assert_eq!(offered(text), [] as [&str; 0], "{text}");
    }
    let inside = offers(&lexicon(), "since", 2);
    assert!(inside.words.is_empty(), "more follows");
}

#[test]
fn every_day_that_is_offered_is_understood() {
    for day in days() {
        let query = format!("{}:{day}", say("query-key-since"));
        assert!(
            Query::parse(&query, NaiveDate::default()).is_ok(),
            "{query}"
        );
    }
}

proptest! {
    #[test]
    fn an_offer_stands_for_a_stretch_of_the_text(text in "[a-c:, \"ä-]{0,12}", at in 0_usize..14) {
        let offers = offers(&lexicon(), &text, at);
        prop_assert!(text.get(offers.range.clone()).is_some());
    }
}
