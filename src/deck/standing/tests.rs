//! Tests of what holds in every deck: G1, G2, G3, G5 and G6 of the design.

use crate::deck::decks::Decks;
use crate::deck::model::Item;
use crate::deck::session::Session;
use crate::deck::start::{Ear, KnownAlias, Start, Supplied};
use crate::deck::supply::{PERSON, Supply};
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::note::{DayPart, Note, Written};

/// An own deck that rates, asks what it was like, lets write, and rates again.
const OWN: &str = r#"
id = "own"
title = "My own"
when = "Any time."
minutes = 1.9
[[step]]
id = "alias"
kind = "alias"
[[step]]
id = "strength"
kind = "scale"
ask = "How strong?"
scale = "strength"
[[step]]
id = "feeling"
kind = "many"
ask = "Which words?"
from = "feeling"
[[step]]
id = "text"
kind = "text"
ask = "What was it?"
[[step]]
id = "rated"
kind = "scale"
ask = "And now?"
scale = "strength"
[[step]]
id = "line"
kind = "line"
ask = "One line?"
"#;

fn decks() -> Decks {
    let (decks, faults) = Decks::load(&[("own.toml".to_owned(), OWN.to_owned())]);
    assert_eq!(faults, []);
    decks
}

fn one(item: &str) -> Answer {
    Answer::Chosen(vec![item.to_owned()])
}

/// Walks the deck with these answers, skips the others, and gives the pages met.
fn walk(start: Start, answers: &[(&str, Answer)]) -> (Vec<String>, Session) {
    let mut session = Session::start(&decks(), "own", start).expect("the deck");
    let mut met = Vec::new();
    while let Some(page) = session.page_id().map(str::to_owned) {
        let given = answers.iter().find(|(id, _)| *id == page);
        let given = given.map_or(Answer::Skipped, |(_, answer)| answer.clone());
        assert!(session.answer(given), "{page}");
        met.push(page);
        assert!(met.len() < 100, "{met:?}");
    }
    (met, session)
}

fn met(answers: &[(&str, Answer)]) -> Vec<String> {
    walk(Start::default(), answers).0
}

fn note(session: &Session) -> Note {
    let written = Written::Part(chrono::NaiveDate::default(), DayPart::Morning);
    session.note(Note::new(Id::from_bytes([1; 16]), written))
}

#[test]
fn what_is_faint_changes_nothing() {
    let plain = ["alias", "strength", "feeling", "text", "rated", "line"];
    let faint = [("strength", Answer::Scale(6)), ("rated", Answer::Scale(6))];
    assert_eq!(met(&faint), plain);
}

#[test]
fn strong_offers_to_settle_before_the_text_once_and_declining_is_fine() {
    let strong = ("strength", Answer::Scale(7));
    let declined = met(std::slice::from_ref(&strong));
    let wanted = [
        "alias", "strength", "+settle", "feeling", "text", "rated", "line",
    ];
    assert_eq!(declined, wanted);
    let taken = met(&[strong, ("+settle", one("settle-60"))]);
    let at = |page: &str| taken.iter().position(|met| met == page);
    assert!(at("+settle/breathe") < at("text") && at("+settle/breathe").is_some());
    assert_eq!(taken.iter().filter(|page| *page == "+settle").count(), 1);
}

#[test]
fn what_does_not_settle_in_two_rounds_goes_to_a_person_and_writing_ends() {
    let still = [
        ("strength", Answer::Scale(8)),
        ("rated", Answer::Scale(8)),
        ("+once", one("settle-60")),
        ("+now", Answer::Scale(8)),
        ("+again", one("settle-60")),
        ("+then", Answer::Scale(7)),
        ("+still", one("sooner")),
    ];
    let (pages, session) = walk(Start::default(), &still);
    let ours: Vec<&str> = pages
        .iter()
        .map(String::as_str)
        .filter(|page| page.starts_with('+') && !page.contains('/'))
        .collect();
    assert_eq!(
        ours,
        ["+settle", "+once", "+now", "+again", "+then", "+still"]
    );
    assert!(!pages.contains(&"line".to_owned()));
    let note = note(&session);
    assert!(note.tags.contains(&"sup:sooner".to_owned()));
    assert_eq!(note.scales["strength_after"], 7, "the last rating counts");
    assert_eq!(note.scales["strength"], 8);
}

#[test]
fn a_first_round_that_was_done_before_counts() {
    let settled = [
        ("strength", Answer::Scale(8)),
        ("+settle", one("settle-60")),
        ("+settle/look", Answer::Seen),
        ("rated", Answer::Scale(8)),
        ("+again", one("settle-60")),
        ("+then", Answer::Scale(5)),
    ];
    let pages = met(&settled);
    assert!(pages.contains(&"+again".to_owned()) && !pages.contains(&"+once".to_owned()));
    assert!(!pages.contains(&"+still".to_owned()), "it settled");
    assert!(pages.contains(&"line".to_owned()), "and writing goes on");
}

#[test]
fn the_card_names_the_people_that_were_entered() {
    let person = |name: &str| Item {
        id: PERSON.to_owned(),
        label: name.to_owned(),
        ..Item::default()
    };
    let everyone = Item {
        label: "the emergency service".to_owned(),
        ..Item::default()
    };
    let people = vec![person("my supervisor"), person("a friend"), everyone];
    let start = Start {
        supplied: Supplied::from([(Supply::People, people)]),
        ..Start::default()
    };
    let strong = [("strength", Answer::Scale(8)), ("rated", Answer::Scale(9))];
    let mut session = Session::start(&decks(), "own", start).expect("the deck");
    while session.page_id() != Some("+still") {
        let page = session.page_id().expect("a page").to_owned();
        let given = strong.iter().find(|(id, _)| *id == page);
        session.answer(given.map_or(Answer::Skipped, |(_, answer)| answer.clone()));
    }
    let page = session.page().expect("the card");
    assert_eq!(page.help.as_deref(), Some("my supervisor; a friend"));
}

#[test]
fn fear_at_full_strength_asks_about_safety_once() {
    let fear = [
        ("strength", Answer::Scale(7)),
        ("feeling", one("fearful")),
        ("+safety", one("later")),
    ];
    let (pages, session) = walk(Start::default(), &fear);
    let at = |page: &str| pages.iter().position(|met| met == page);
    assert_eq!(at("+safety"), at("feeling").map(|at| at + 1));
    assert!(note(&session).body.contains("later"));
    let faint = [("strength", Answer::Scale(6)), ("feeling", one("fearful"))];
    assert!(!met(&faint).contains(&"+safety".to_owned()));
}

#[test]
fn words_about_safety_ask_about_it_and_only_the_choice_is_kept() {
    let start = || Start {
        worries: Ear(|words| words.contains("knife")),
        ..Start::default()
    };
    let words = |words: &str| Answer::Words(words.to_owned());
    let (pages, _) = walk(
        start(),
        &[("text", words("A knife.")), ("line", words("knife"))],
    );
    assert_eq!(pages.iter().filter(|page| *page == "+safety").count(), 1);
    let (pages, _) = walk(start(), &[("text", words("A quiet hour."))]);
    assert!(!pages.contains(&"+safety".to_owned()));
}

fn about(recent: &[u8]) -> Start {
    Start {
        known: vec![KnownAlias {
            word: "harbour".to_owned(),
            recent: recent.to_vec(),
            ..KnownAlias::default()
        }],
        ..Start::default()
    }
}

#[test]
fn a_third_note_in_two_days_that_is_no_fainter_offers_something_else() {
    let alias = ("alias", Answer::Words("harbour".to_owned()));
    let rated = |value| [alias.clone(), ("strength", Answer::Scale(value))];
    let asks = |recent: &[u8], value| {
        let (pages, _) = walk(about(recent), &rated(value));
        pages.contains(&"+third".to_owned())
    };
    assert!(asks(&[5, 8], 5) && asks(&[5, 2], 6));
    assert!(!asks(&[5, 5], 4), "fainter");
    assert!(!asks(&[5], 9), "the second");
    let other = ("alias", Answer::Words("quarry".to_owned()));
    let (pages, _) = walk(about(&[5, 5]), &[other, ("strength", Answer::Scale(9))]);
    assert!(!pages.contains(&"+third".to_owned()), "someone else");
}

#[test]
fn instead_of_a_third_note_a_person_or_a_practice_ends_the_deck() {
    let given = |choice: &str| {
        let answers = [
            ("alias", Answer::Words("harbour".to_owned())),
            ("strength", Answer::Scale(8)),
            ("+third", one(choice)),
        ];
        walk(about(&[8, 8]), &answers).0
    };
    assert_eq!(given("person"), ["alias", "strength", "+third"]);
    let ground = given("ground");
    assert_eq!(ground.last().map(String::as_str), Some("+third/breathe"));
    let write = given("write");
    assert!(write.contains(&"text".to_owned()) && !write.contains(&"+settle".to_owned()));
}

#[test]
fn nothing_much_ends_a_deck_politely() {
    let pages = met(&[("feeling", one("plain"))]);
    assert_eq!(pages, ["alias", "strength", "feeling", "+enough"]);
    let both = Answer::Chosen(vec!["warm".to_owned(), "plain".to_owned()]);
    assert!(met(&[("feeling", both)]).contains(&"text".to_owned()));
}

#[test]
fn the_pages_and_choices_that_the_rules_name_are_there() {
    let deck = Decks::builtin().standing().expect("standing.toml is sound");
    let pages = [
        "settle", "safety", "heavy", "people", "third", "once", "now", "again", "then", "still",
        "enough",
    ];
    assert_eq!(
        deck.steps
            .iter()
            .map(|step| step.id.as_str())
            .collect::<Vec<_>>(),
        pages
    );
    let offers = |page: &str, item: &str| {
        let at = deck.position(page).expect("the page");
        crate::deck::sample::ids(&deck.steps[at]).contains(&item.to_owned())
    };
    assert!(offers("heavy", "yes"));
    assert!(offers("third", "person") && offers("third", "ground") && offers("still", "sooner"));
    assert!(
        ["settle", "once", "again"]
            .iter()
            .all(|page| offers(page, "settle-60"))
    );
}
