//! Queries answered the slow and plain way, to hold the finder against: nothing is shared with it but what a query is.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::journal::find::term::{Label, Term, When};
use crate::journal::note::{DayPart, State, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

fn today() -> NaiveDate {
    "2026-11-25".parse().expect("a date")
}

/// Lower case without the marks that these tests use.
fn plain(text: &str) -> String {
    let text = text.to_lowercase();
    text.replace('ü', "u")
        .replace('é', "e")
        .replace(['\n', '\t'], " ")
}

fn has_word(note: &Note, word: &str) -> bool {
    let mut parts = vec![note.title.clone(), note.body.clone()];
    parts.extend(note.alias.clone());
    parts.extend(note.deck.clone());
    parts.extend(note.tags.clone());
    parts.iter().any(|part| plain(part).contains(word))
}

fn is_so(note: &Note, term: &Term) -> bool {
    match term.to_string().strip_prefix("not ") {
        Some(_) => !asked(note, term),
        None => asked(note, term),
    }
}

fn asked(note: &Note, term: &Term) -> bool {
    use term::Ask;
    match &term.ask {
        Ask::Word(word) => has_word(note, word),
        Ask::Title(word) => plain(&note.title).contains(word.as_str()),
        Ask::Label(label, patterns) => {
            let labels: Vec<String> = match label {
                Label::Alias => note.alias.iter().cloned().collect(),
                Label::Deck => note.deck.iter().cloned().collect(),
                Label::Tag => note.tags.clone(),
            };
            let is_one = |label: &String| {
                let label = plain(label);
                patterns.iter().any(|pattern| {
                    label == pattern.text
                        || (pattern.begins && label.strip_prefix(&pattern.text).is_some())
                })
            };
            labels.iter().any(is_one)
        }
        Ask::Scale(scale, ratings) => {
            let rating = note.scales.get(scale).copied();
            rating.is_some_and(|rating| (ratings.from..=ratings.to).contains(&rating))
        }
        Ask::When(when, days, _) => {
            let day = note.written.day();
            match when {
                When::Since => day >= days.from,
                When::Before => day < days.from,
                When::On => (days.from..=days.to).contains(&day),
            }
        }
        Ask::Open => note.state == State::Open,
        Ask::Flagged => note.tags.contains(&"sup:flagged".to_owned()),
    }
}

fn note() -> impl Strategy<Value = Note> {
    let word = prop::sample::select(vec!["tired", "Müde", "harbour", "on", "café", "ti", "\n"]);
    let words = prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "));
    let alias = prop::sample::select(vec![None, Some("harbour"), Some("Linen"), Some("har")]);
    let tag = prop::sample::select(vec!["ct:helpless", "ct:help", "#own", "sup:flagged", "ti"]);
    let tags = prop::collection::vec(tag.prop_map(str::to_owned), 0..3);
    let scales = prop::collection::btree_map(
        prop::sample::select(vec!["strength", "tired"]).prop_map(str::to_owned),
        0_u8..=10,
        0..2,
    );
    let parts = (words.clone(), words, alias, tags, scales);
    (parts, 0_i64..60, any::<bool>(), any::<bool>()).prop_map(|(parts, ago, is_open, by_deck)| {
        let day = today() - TimeDelta::days(ago);
        let mut note = Note::new(
            Id::from_bytes([0; 16]),
            Written::Part(day, DayPart::Evening),
        );
        (note.title, note.body) = (parts.0, parts.1);
        note.alias = parts.2.map(str::to_owned);
        (note.tags, note.scales) = (parts.3, parts.4);
        note.deck = by_deck.then(|| "ct-5".to_owned());
        note.state = if is_open { State::Open } else { State::Done };
        note
    })
}

/// A few notes, or about as many as are asked at once.
fn library() -> impl Strategy<Value = Library> {
    let few = prop::collection::vec(note(), 0..8);
    let many = prop::collection::vec(note(), 60..70);
    prop_oneof![3 => few, 1 => many].prop_map(|notes| {
        let revision = |(number, mut note): (u8, Note)| {
            note.id = Id::from_bytes([number; 16]);
            Revision {
                id: Id::from_bytes([number.wrapping_add(100); 16]),
                format: FORMAT,
                kind: Kind::Note,
                parents: Vec::new(),
                device: String::new(),
                note,
            }
        };
        Library::from_revisions((1..).zip(notes).map(revision).collect())
    })
}

fn question() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "tired",
        "t",
        "ti",
        "mude",
        "harbour",
        "\"ti on\"",
        "cafe",
        "-tired",
        "-t",
        "not harbour",
        "alias:harbour",
        "alias:har",
        "alias:har*",
        "alias:linen,har",
        "-alias:*",
        "tag:#own",
        "ct:helpless",
        "ct:help",
        "ct:*",
        "-ct:help*",
        "deck:ct-5",
        "-deck:ct-5",
        "title:ti",
        "-title:on",
        "strength:>=7",
        "tired:3..5",
        "-strength:*",
        "since:2w",
        "before:1m",
        "on:november",
        "-on:last-week",
        "open",
        "-open",
        "supervision",
        "since:november",
    ]);
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.join(" "))
}

fn ask(question: &str) -> Query {
    Query::parse(question, today()).expect("a query")
}

proptest! {
    #[test]
    fn every_note_that_is_found_answers_and_none_is_left_out(library in library(), question in question()) {
        let query = ask(&question);
        let notes = library.entries().map(|entry| &entry.current().note);
        let slow: Vec<Id> = notes
            .filter(|note| query.terms().iter().all(|term| is_so(note, term)))
            .map(|note| note.id)
            .collect();
        let quick: Vec<Id> = answers(&library, &query).iter().map(|entry| entry.id()).collect();
        prop_assert_eq!(&quick, &slow, "{}", question);
        prop_assert_eq!(Finder::new(&library).find(&query), slow, "{}", question);
        let lines: BTreeSet<Id> = hits(&library, &query).iter().map(|hit| hit.note).collect();
        prop_assert_eq!(lines, quick.into_iter().collect());
    }

    #[test]
    fn asking_on_finds_the_same_as_asking_at_once(library in library(), questions in prop::collection::vec(question(), 1..6)) {
        let mut typed = Finder::new(&library);
        let mut asked = String::new();
        for question in questions {
            for letter in question.chars() {
                asked.push(letter);
                let query = Query::understood(&asked, today());
                prop_assert_eq!(typed.find(&query), Finder::new(&library).find(&query), "{}", asked);
            }
            prop_assert_eq!(typed.find(&ask(&question)), Finder::new(&library).find(&ask(&question)));
            asked.clear();
        }
    }
}

#[test]
fn the_plain_way_itself_tells_notes_apart() {
    let at = DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date");
    let mut note = Note::new(Id::from_bytes([1; 16]), Written::At(at));
    note.alias = Some("harbour".to_owned());
    for (question, answer) in [
        ("alias:har", false),
        ("alias:har*", true),
        ("-open", true),
        ("x", false),
    ] {
        let is_all = ask(question).terms().iter().all(|term| is_so(&note, term));
        assert_eq!(is_all, answer, "{question}");
    }
}
