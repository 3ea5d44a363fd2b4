//! Tests of walking through a deck.

use chrono::{DateTime, FixedOffset};

use crate::deck::decks::Decks;
use crate::deck::page::Dot;
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::note::{Note, Written};

fn base() -> Note {
    let time: DateTime<FixedOffset> = "2026-11-22T10:42:00+01:00".parse().expect("a time");
    Note::new(Id::from_bytes([1; 16]), Written::At(time))
}

fn feet() -> Session {
    Session::start(&Decks::builtin(), "g.feet", Start::default()).expect("a deck")
}

#[test]
fn a_walk_from_the_first_page_to_the_note() {
    let mut walk = feet();
    assert_eq!(walk.page_id(), Some("strength"));
    assert!(walk.answer(Answer::Scale(7)));
    assert!(walk.answer(Answer::Seen));
    let note = walk.note(base());
    assert_eq!(note.scales.get("strength"), Some(&7));
    assert!(note.body.contains("strength 7 of 10"), "{}", note.body);
}

#[test]
fn back_goes_one_page_and_stops_at_the_first() {
    let mut walk = feet();
    assert!(!walk.back());
    walk.skip();
    assert_eq!(walk.place()[..2], [Dot::Done, Dot::Here]);
    assert!(walk.back());
    assert_eq!(walk.page_id(), Some("strength"));
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let mut walk = feet();
    for answer in [
        Answer::Scale(11),
        Answer::Seen,
        Answer::Words("x".into()),
        Answer::Chosen(vec![]),
    ] {
        assert!(!walk.answer(answer));
    }
    assert_eq!(walk.page_id(), Some("strength"));
    assert!(walk.answers().is_empty());
}

#[test]
fn a_walk_resumes_at_its_page() {
    let mut walk = feet();
    walk.answer(Answer::Scale(3));
    let page = walk.page_id().map(str::to_owned);
    let again = Session::resume(
        &Decks::builtin(),
        "g.feet",
        Start::default(),
        walk.answers().clone(),
        page.as_deref(),
    );
    assert_eq!(again.expect("a deck").page(), walk.page());
}

#[test]
fn nothing_given_is_not_worth_keeping() {
    let mut walk = feet();
    while walk.skip() {}
    assert!(walk.is_finished() && !walk.is_worth_keeping());
    while walk.back() {}
    walk.answer(Answer::Scale(0));
    assert!(walk.is_worth_keeping());
}
