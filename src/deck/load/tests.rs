//! Tests of the user's decks: what they may do, and how their mistakes are told.

use crate::deck::decks::Decks;
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::fault::Fault;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::note::{Note, Written};
use crate::journal::private;

const TEN: &str = r#"id = "ten"
title = "Ten mistakes"
when = "Testing."
minutes = 9
famly = "note"

[[step]]
id = "strength"
kind = "scale"
ask = "How strong?"
scale = "strenght"

[[step]]
id = "body"
kind = "many"
ask = "Where?"
from = "bodies"

[[step]]
id = "body"
kind = "line"
ask = "The same id again."

[[step]]
id = "calm"
kind = "breath"
ask = "Softer."
pattern = "b.99"
seconds = 30

[[step]]
id = "inner"
kind = "deck"
deck = "ct-6"

[[step]]
id = "hidden"
kind = "card"
ask = "Nobody brings this up."
choices = ["a", "b"]

[[step]]
id = "late"
kind = "one"
ask = "Which?"
choices = ["this", "that"]

[[rule]]
if = "late is those"
tag = "inbox:later"

[[rule]]
if = "late is this"
skip = "strength"

[[rule]]
if = "early >= 3"
tag = "inbox:later"
"#;

pub fn load(files: &[(&str, &str)]) -> (Decks, Vec<Fault>) {
    let own: Vec<_> = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    Decks::load(&own)
}

/// A sound deck of one line, with a place for more.
fn small(id: &str, more: &str) -> String {
    format!(
        "id = \"{id}\"\ntitle = \"Small\"\nwhen = \"Any time.\"\nminutes = 0.25\n\n\
         [[step]]\nid = \"word\"\nkind = \"line\"\nask = \"A word?\"\n{more}"
    )
}

#[test]
fn ten_mistakes_are_ten_findings_on_their_lines() {
    let (decks, faults) = load(&[("ten.toml", TEN)]);
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(
        lines,
        [5, 11, 17, 19, 28, 34, 36, 49, 53, 57],
        "{}",
        told.join("\n")
    );
    assert!(decks.get("ten").is_none() && decks.get("ct-5").is_some());
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn an_own_deck_adds_or_takes_the_place_of_another() {
    let (decks, faults) = load(&[
        ("a.toml", &small("mine", "")),
        ("b.toml", &small("ct-5", "")),
    ]);
    assert_eq!(faults, []);
    assert_eq!(decks.get("mine").map(|deck| deck.own), Some(true));
    assert_eq!(
        decks.get("ct-5").map(|deck| deck.title.as_str()),
        Some("Small")
    );
}

#[test]
fn a_syntax_error_hides_nothing_of_other_files() {
    let broken = "id = \"x\nkind = ]\n";
    let (decks, faults) = load(&[
        ("broken.toml", broken),
        ("ten.toml", TEN),
        ("fine.toml", &small("fine", "")),
    ]);
    assert!(
        faults
            .iter()
            .any(|fault| fault.file == "broken.toml" && fault.line == 1)
    );
    assert_eq!(
        faults
            .iter()
            .filter(|fault| fault.file == "ten.toml")
            .count(),
        10
    );
    assert!(decks.get("fine").is_some());
}

#[test]
fn decks_that_run_each_other_for_ever_are_left_out() {
    let runs =
        |other: &str| format!("[[step]]\nid = \"run\"\nkind = \"deck\"\ndeck = \"{other}\"\n");
    let (a, b) = (small("a", &runs("b")), small("b", &runs("a")));
    let (decks, faults) = load(&[("a.toml", &a), ("b.toml", &b)]);
    assert_eq!(
        faults.iter().map(|fault| fault.line).collect::<Vec<_>>(),
        [13, 13],
        "{faults:?}"
    );
    assert!(decks.get("a").is_none() && decks.get("b").is_none());
}

#[test]
fn a_deck_that_runs_itself_is_left_out() {
    let own = small(
        "a",
        "[[step]]\nid = \"run\"\nkind = \"offer\"\nask = \"Again?\"\ndeck = \"a\"\n",
    );
    let (decks, faults) = load(&[("a.toml", &own)]);
    assert!(
        faults
            .iter()
            .any(|fault| fault.what.contains("run itself again")),
        "{faults:?}"
    );
    assert!(decks.get("a").is_none());
}

#[test]
fn a_deck_that_names_a_left_out_one_says_so() {
    let after = small("b", "[[rule]]\nif = \"word given\"\nafter = \"ten\"\n");
    let (decks, faults) = load(&[("b.toml", &after), ("ten.toml", TEN)]);
    assert!(decks.get("b").is_none());
    assert!(
        faults
            .iter()
            .any(|fault| fault.file == "b.toml" && fault.what.contains("left out"))
    );
}

#[test]
fn two_files_with_one_id_keep_the_first() {
    let (decks, faults) = load(&[("a.toml", &small("a", "")), ("b.toml", &small("a", ""))]);
    assert!(decks.get("a").is_some());
    assert_eq!(
        faults
            .iter()
            .map(|fault| (fault.file.as_str(), fault.line))
            .collect::<Vec<_>>(),
        [("b.toml", 1)]
    );
}

#[test]
fn minutes_may_be_off_by_a_fifth_and_no_more() {
    let fifth = small("a", "seconds = 18\n");
    let more = small("a", "seconds = 19\n");
    assert_eq!(load(&[("a.toml", &fifth)]).1, []);
    assert_eq!(load(&[("a.toml", &more)]).1.len(), 1);
}

#[test]
fn what_can_never_happen_is_told() {
    let scale = "[[step]]\nid = \"how\"\nkind = \"scale\"\nask = \"How?\"\nscale = \"tired\"\n\n\
                 [[step]]\nid = \"end\"\nkind = \"read\"\nask = \"Done.\"\n\n";
    let never = format!("{scale}[[rule]]\nif = \"how >= 7 and how < 5\"\nskip = \"end\"\n");
    let always = format!(
        "{scale}[[rule]]\nif = \"how empty\"\nskip = \"end\"\n[[rule]]\nif = \"how given\"\nskip = \"end\"\n"
    );
    let what = |more: &str| {
        let (_, faults) = load(&[("a.toml", &small("a", more).replace("0.25", "0.4"))]);
        faults
            .iter()
            .map(|fault| fault.what.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(what(scale), [""; 0]);
    assert_eq!(what(&never), ["this rule can never come true"]);
    assert_eq!(what(&always), ["no answers lead to the step \"end\""]);
}

#[test]
fn every_kind_of_bad_condition_is_told_at_its_word() {
    let rule = |condition: &str| {
        let text = small(
            "a",
            &format!("[[rule]]\nif = \"{condition}\"\ntag = \"inbox:later\"\n"),
        );
        let (_, faults) = load(&[("a.toml", &text)]);
        faults
            .iter()
            .map(|fault| (fault.line, fault.column))
            .collect::<Vec<_>>()
    };
    assert_eq!(rule("word given"), []);
    for (condition, column) in [
        ("wrod given", 7),
        ("word >= 3", 15),
        ("word has item", 16),
        ("word drops 3", 18),
        ("word gone", 12),
        ("word", 7),
        ("word given and", 6),
        ("word empty now", 12),
    ] {
        assert_eq!(rule(condition), [(11, column)], "{condition}");
    }
}

#[test]
fn texts_over_their_limit_and_line_ends_in_them_are_told() {
    let long = small("a", "").replace("A word?", &"a".repeat(241));
    let lines = small("a", "").replace("A word?", "one\\ntwo");
    assert_eq!(load(&[("a.toml", &long)]).1.len(), 1);
    assert_eq!(load(&[("a.toml", &lines)]).1.len(), 1);
}

#[test]
fn the_deck_in_the_documentation_is_sound() {
    let page = include_str!("../read.rs");
    let lines = page.lines().filter_map(|line| line.strip_prefix("//!"));
    let mut is_inside = false;
    let mut text = String::new();
    for line in lines.map(str::trim) {
        match line {
            "```toml" | "```" => is_inside = line == "```toml",
            _ if is_inside => text.extend([line, "\n"]),
            _ => {}
        }
    }
    let (decks, faults) = load(&[("documentation", &text)]);
    assert_eq!(faults, []);
    assert!(decks.get("after-call").is_some());
}

#[test]
fn a_deck_that_nests_too_deeply_never_reaches_the_parser() {
    let deck = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let text = format!("id = \"deep\"\nnew = {open}{close}\n");
        let (_, faults) = Decks::load(&[("deep.toml".to_owned(), text)]);
        let told = |fault: &Fault| fault.what.contains("stand inside each other");
        (faults.len(), faults.iter().any(told))
    };
    assert!(matches!(deck(8), (2.., false)));
    assert_eq!(deck(9), (1, true));
    assert_eq!(deck(100_000), (1, true));
}

#[test]
fn an_answer_is_private_or_the_title_and_never_both() {
    let private = small("a", "private = true\n");
    let both = small("a", "private = true\ntitle = true\n");
    assert_eq!(load(&[("a.toml", &private)]).1, []);
    assert_eq!(load(&[("a.toml", &both)]).1.len(), 1);
}

#[test]
fn what_is_private_stands_in_the_note_under_its_mark() {
    let (decks, _) = load(&[("a.toml", &small("a", "private = true\n"))]);
    let mut walk = Session::start(&decks, "a", Start::default()).expect("the deck");
    assert!(walk.answer(Answer::Words("I was late.".to_owned())));
    let time = "2026-11-22T10:42:00+01:00".parse().expect("a time");
    let note = walk.note(Note::new(Id::from_bytes([1; 16]), Written::At(time)));
    assert_eq!(note.body, "## A word? (private)\nI was late.\n");
    assert_eq!(private::left_out(&note.body), "");
}
