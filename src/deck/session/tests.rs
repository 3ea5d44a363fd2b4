//! Tests of walking through a deck.

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};

use crate::deck::decks::Decks;
use crate::deck::page::{Dot, Form};
use crate::deck::path::Answers;
use crate::deck::session::Session;
use crate::deck::start::{KnownAlias, Start};
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::note::{Note, State, Written};

/// Read once for all tests.
pub static DECKS: LazyLock<Decks> = LazyLock::new(Decks::builtin);

pub fn base() -> Note {
    let time: DateTime<FixedOffset> = "2026-11-22T10:42:00+01:00".parse().expect("a time");
    Note::new(Id::from_bytes([1; 16]), Written::At(time))
}

fn open(deck: &str) -> Session {
    Session::start(&DECKS, deck, Start::default()).expect("a deck")
}

pub fn words(text: &str) -> Answer {
    Answer::Words(text.to_owned())
}

pub fn chosen(items: &[&str]) -> Answer {
    Answer::Chosen(items.iter().map(|item| (*item).to_owned()).collect())
}

/// Answers the pages that are named and skips the others; gives the pages met.
fn walk(session: &mut Session, answers: &[(&str, Answer)]) -> Vec<String> {
    let mut met = Vec::new();
    while let Some(page) = session.page_id().map(str::to_owned) {
        let answer = answers.iter().find(|(id, _)| *id == page);
        let taken = session.answer(answer.map_or(Answer::Skipped, |(_, answer)| answer.clone()));
        assert!(taken, "{page} refuses its answer");
        met.push(page);
    }
    met
}

#[test]
fn a_reaction_note_reads_as_markdown() {
    let mut session = open("ct-5");
    walk(
        &mut session,
        &[
            ("alias", words(" harbour ")),
            ("moment", words("They said nothing\nfor a while")),
            ("trigger", chosen(&["silence"])),
            ("body", chosen(&["heavy-shoulders", "tight-chest"])),
            ("feeling", chosen(&["helpless"])),
            ("strength", Answer::Scale(6)),
            ("source", chosen(&["stirred-by-them"])),
            (
                "meaning",
                words("Perhaps this is how it is at home.\n\nOr I was tired.\n"),
            ),
            ("next", chosen(&["hold-and-watch"])),
            ("when", chosen(&["next-session"])),
            ("after", Answer::Scale(4)),
        ],
    );
    let note = session.note(base());
    assert_eq!(note.alias.as_deref(), Some("harbour"));
    assert_eq!(note.title, "They said nothing for a while");
    assert_eq!(
        (note.deck.as_deref(), note.state),
        (Some("ct-5"), State::Done)
    );
    assert_eq!(
        note.scales.into_iter().collect::<Vec<_>>(),
        [("strength".into(), 6), ("strength_after".into(), 4)]
    );
    insta::assert_snapshot!(format!("{}\n\n{}", note.tags.join(" "), note.body));
}

#[test]
fn a_note_stays_open_until_a_next_step_is_chosen() {
    let mut session = open("ct-90");
    session.answer(words("harbour"));
    session.answer(chosen(&["warm"]));
    assert_eq!(session.note(base()).state, State::Open);
    walk(&mut session, &[("next", chosen(&["nothing"]))]);
    assert_eq!(session.note(base()).state, State::Done);
}

#[test]
fn a_changed_answer_changes_the_way_and_the_note() {
    let mut session = open("ct-5");
    let met = walk(
        &mut session,
        &[
            ("feeling", chosen(&["helpless"])),
            ("pull", chosen(&["rescue"])),
        ],
    );
    assert!(
        met.contains(&"pull".to_owned())
            && session
                .note(base())
                .tags
                .contains(&"pull:rescue".to_owned())
    );
    while session.page_id() != Some("feeling") {
        assert!(session.back());
    }
    session.answer(chosen(&["plain"]));
    assert_eq!(session.page_id(), Some("next"));
    assert!(
        !session
            .note(base())
            .tags
            .contains(&"pull:rescue".to_owned())
    );
    session.back();
    session.answer(chosen(&["helpless"]));
    assert!(
        session
            .note(base())
            .tags
            .contains(&"pull:rescue".to_owned()),
        "it was kept all the while"
    );
}

#[test]
fn a_faint_reset_writes_first() {
    let order = |strength| {
        let met = walk(
            &mut open("reset-3"),
            &[("strength", Answer::Scale(strength))],
        );
        met[1..4].to_vec()
    };
    assert_eq!(order(5), ["look", "breathe", "body"]);
    assert_eq!(order(4), ["body", "feeling", "happened"]);
}

#[test]
fn a_drop_is_measured_against_what_is_usual_with_this_person() {
    let usual = |word: &str, value| KnownAlias {
        word: word.to_owned(),
        usual: [("bond".to_owned(), value)].into(),
        ..KnownAlias::default()
    };
    let offers = |alias: &str, bond| {
        let start = Start {
            known: vec![usual("harbour", 8), usual("quarry", 4)],
            ..Start::default()
        };
        let mut session = Session::start(&DECKS, "alliance-look", start).expect("a deck");
        walk(
            &mut session,
            &[("alias", words(alias)), ("bond", Answer::Scale(bond))],
        );
        session
            .follow_ups()
            .iter()
            .map(|(id, _)| (*id).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(offers("harbour", 5), ["strain-repair"]);
    assert_eq!(offers("harbour", 6), [""; 0]);
    assert_eq!(offers("quarry", 2), [""; 0]);
    assert_eq!(offers("someone new", 0), [""; 0]);
}

#[test]
fn a_deck_inside_another_asks_neither_twice_whom_it_is_about_nor_how_strong_it_is() {
    let mut session = open("fullgap-10");
    let met = walk(
        &mut session,
        &[
            ("strength", Answer::Scale(5)),
            ("ground", chosen(&["g.feet"])),
            ("ground/press", Answer::Seen),
            ("note", chosen(&["ct-5"])),
            ("note/alias", words("harbour")),
            ("note/strength", Answer::Scale(6)),
            ("after", Answer::Scale(3)),
        ],
    );
    assert!(
        met.contains(&"ground/press".to_owned()) && !met.contains(&"ground/strength".to_owned())
    );
    let note = session.note(base());
    assert_eq!(
        (note.alias.as_deref(), note.deck.as_deref()),
        (Some("harbour"), Some("fullgap-10"))
    );
    assert_eq!(
        note.scales.into_iter().collect::<Vec<_>>(),
        [("strength".into(), 5), ("strength_after".into(), 3)]
    );
    assert!(
        note.tags.contains(&"tool:g.feet".to_owned()),
        "{:?}",
        note.tags
    );
}

#[test]
fn an_alias_that_is_known_is_not_asked_for() {
    let start = Start {
        alias: Some("harbour".to_owned()),
        ..Start::default()
    };
    let session = Session::start(&DECKS, "ct-5", start).expect("a deck");
    assert_eq!(
        (session.page_id(), session.alias()),
        (Some("moment"), Some("harbour"))
    );
}

#[test]
fn no_one_in_particular_is_one_skip() {
    let mut session = open("ct-90");
    session.skip();
    assert_eq!(
        (session.page_id(), session.note(base()).alias),
        (Some("feeling"), None)
    );
}

#[test]
fn preselected_items_come_with_the_page() {
    let mut session = open("ct-90");
    session.skip();
    session.answer(chosen(&["hostile"]));
    session.answer(Answer::Scale(8));
    assert_eq!(session.page_id(), Some("+safety"));
    while session.page_id() != Some("next") {
        session.skip();
    }
    let form = session.page().map(|page| page.form);
    assert!(matches!(form, Some(Form::One(choices)) if choices.preselected == ["supervision"]));
}

#[test]
fn back_goes_one_page_and_stops_at_the_first() {
    let mut session = open("g.feet");
    assert!(!session.back());
    session.skip();
    assert_eq!(session.place()[..2], [Dot::Done, Dot::Here]);
    assert!(session.back());
    assert_eq!(session.page_id(), Some("strength"));
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let mut session = open("g.feet");
    for answer in [Answer::Scale(11), Answer::Seen, words("x"), chosen(&[])] {
        assert!(!session.answer(answer));
    }
    assert_eq!(
        (session.page_id(), session.answers().len()),
        (Some("strength"), 0)
    );
}

#[test]
fn nothing_given_is_not_worth_keeping() {
    let mut session = open("g.feet");
    walk(
        &mut session,
        &[("press", Answer::Seen), ("again", chosen(&["enough"]))],
    );
    assert!(session.is_finished() && !session.is_worth_keeping());
    while session.back() {}
    session.answer(Answer::Scale(0));
    assert!(session.is_worth_keeping());
}

#[test]
fn time_left_shrinks_to_nothing() {
    let mut session = open("ct-5");
    let mut left = session.seconds_in_all();
    assert_eq!(session.seconds_left(), left);
    while session.skip() {
        assert!(session.seconds_left() < left);
        left = session.seconds_left();
    }
    assert_eq!(left, 0);
}

#[test]
fn nothing_that_was_given_is_printed_by_debug() {
    let mut session = open("ct-5");
    session.answer(words("canary"));
    session.answer(words("canary"));
    session.back();
    let start = Start {
        alias: Some("canary".to_owned()),
        ..Start::default()
    };
    assert!(!format!("{session:?} {:?} {start:?}", session.page()).contains("canary"));
}

#[test]
fn a_cue_card_says_the_name_that_is_set_and_other_lines_do_not() {
    let start = Start {
        name: Some("Sam".to_owned()),
        ..Start::default()
    };
    let card = |start: Start| {
        let session = Session::resume(&DECKS, "g.cue", start, Answers::new(), Some("line"));
        session
            .and_then(|session| session.page())
            .expect("the card")
            .ask
    };
    assert_eq!(
        card(start.clone()),
        format!("Sam. {}", card(Start::default()))
    );
    let session = Session::resume(&DECKS, "ct-5", start, Answers::new(), Some("close"));
    let page = session.and_then(|session| session.page()).expect("the end");
    assert!(!page.ask.contains("Sam"));
}

#[test]
fn a_deck_does_not_offer_what_was_set_aside_while_something_else_is_there() {
    let offered = |aside: &[&str]| {
        let start = Start {
            set_aside: aside.iter().map(|id| (*id).to_owned()).collect(),
            ..Start::default()
        };
        let session = Session::resume(&DECKS, "fullgap-10", start, Answers::new(), Some("ground"));
        let page = session
            .and_then(|session| session.page())
            .expect("the choice");
        let Form::Pick(choices) = page.form else {
            panic!("{page:?}");
        };
        let ids = choices.list.items.iter().map(|item| item.id.clone());
        ids.collect::<Vec<_>>()
    };
    let all = offered(&[]);
    let others: Vec<_> = all.iter().filter(|id| *id != "g.feet").cloned().collect();
    assert!(all.len() > others.len());
    assert_eq!(offered(&["g.feet"]), others);
    let every: Vec<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(offered(&every), all, "nothing else would be left");
}
