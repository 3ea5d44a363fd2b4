//! Tests of what a deck asks of the journal and of its earlier steps.

use chrono::NaiveDate;

use super::tests::load;
use crate::deck::model::Does;
use crate::deck::page::Form;
use crate::deck::session::Session;
use crate::deck::start::Start;
use crate::deck::supply::Supply;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::note::{DayPart, Note, Written};

const HEAD: &str = "id = \"a\"\ntitle = \"A\"\nwhen = \"Any time.\"\nminutes = 0.7\n\n";

const SOUND: &str = r#"
[[step]]
id = "which"
kind = "many"
ask = "Which?"
from = "@open"
most = 3
else = "Nothing waits."
seconds = 10

[[step]]
id = "line"
kind = "line"
ask = "What stays?"
each = "which"
seconds = 15

[[step]]
id = "then"
kind = "one"
ask = "And then?"
each = "which"
choices = [{ id = "let-go", label = "let it go", does = "release" }, "keep it"]
seconds = 10

[[rule]]
if = "line empty"
skip = "then"
"#;

const TEN: &str = r#"
[[step]]
id = "one"
kind = "many"
ask = "Which?"
from = "@flaged"

[[step]]
id = "two"
kind = "many"
ask = "Which?"
from = "@week"

[[step]]
id = "three"
kind = "many"
ask = "Which?"
choices = ["a", "b"]
most = 3
else = "None."

[[step]]
id = "four"
kind = "line"
ask = "What?"
each = "threee"

[[step]]
id = "five"
kind = "one"
ask = "And?"
each = "three"
choices = [{ id = "x", label = "x", does = "close" }, { id = "y", label = "y", does = "burn" }]

[[step]]
id = "six"
kind = "line"
ask = "What?"
each = "five"
tag = "lern"

[[step]]
id = "seven"
kind = "many"
ask = "Which?"
from = "@open"
most = 40

[[rule]]
if = "seven has x"
tag = "inbox:later"
"#;

fn faults(text: &str) -> Vec<String> {
    let (_, faults) = load(&[("a.toml", &format!("{HEAD}{text}"))]);
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_group_about_notes_is_read() {
    let (decks, found) = load(&[("a.toml", &format!("{HEAD}{SOUND}"))]);
    assert_eq!(found, []);
    let deck = decks.get("a").expect("the deck");
    let (which, then) = (&deck.steps[0], &deck.steps[2]);
    assert_eq!((which.supply, which.most), (Some(Supply::Open), Some(3)));
    assert_eq!(which.otherwise.as_deref(), Some("Nothing waits."));
    assert_eq!(then.each, Some(0));
    let items = match &then.kind {
        crate::deck::model::Kind::One(list) => &list.items,
        _ => panic!("one of several"),
    };
    assert_eq!(items[0].does, Some(Does::Release));
    assert_eq!(items[1].does, None);
}

#[test]
fn every_mistake_in_what_is_asked_is_told_with_its_line() {
    insta::assert_snapshot!(faults(TEN).join("\n"));
}

#[test]
fn a_rule_looks_at_one_group_at_a_time() {
    let more = r#"
[[step]]
id = "others"
kind = "many"
ask = "Which?"
choices = ["a", "b"]

[[step]]
id = "why"
kind = "line"
ask = "Why?"
each = "others"

[[rule]]
if = "line given and why given"
tag = "inbox:later"

[[rule]]
if = "which given"
swap = [["then"], ["others"]]
"#;
    let text = format!("{SOUND}{more}").replace("minutes = 0.7", "minutes = 1.4");
    let told = faults(&text);
    let about = |words: &str| told.iter().filter(|fault| fault.contains(words)).count();
    assert_eq!(
        about("the items of which and of others at once"),
        1,
        "{told:#?}"
    );
    assert_eq!(about("two neighbouring runs"), 1, "{told:#?}");
}

const WITHIN: &str = r#"
[[step]]
id = "group"
kind = "many"
ask = "Which?"
choices = ["far", "near", "none"]
seconds = 20

[[step]]
id = "word"
kind = "many"
ask = "Closer?"
within = "group"
tag = "feel"
choices = [
  { id = "cool", label = "cool", of = "far" },
  { id = "bored", label = "bored", of = "far" },
  { id = "fond", label = "fond", of = "near" },
]

[[step]]
id = "last"
kind = "line"
ask = "And?"
seconds = 20
"#;

fn chosen(ids: &[&str]) -> Answer {
    Answer::Chosen(ids.iter().map(|id| (*id).to_owned()).collect())
}

#[test]
fn a_step_offers_what_belongs_to_the_items_chosen_before_and_is_passed_over_for_nothing() {
    let (decks, found) = load(&[("a.toml", &format!("{HEAD}{WITHIN}"))]);
    assert_eq!(found, []);
    let offered = |groups: &[&str]| {
        let mut walk = Session::start(&decks, "a", Start::default()).expect("the deck");
        assert!(walk.answer(chosen(groups)));
        match walk.page().map(|page| page.form) {
            Some(Form::Many(choices)) => choices
                .list
                .items
                .iter()
                .map(|item| item.id.clone())
                .collect(),
            _ => Vec::new(),
        }
    };
    assert_eq!(offered(&["far"]), ["cool", "bored"]);
    assert_eq!(offered(&["far", "near"]), ["cool", "bored", "fond"]);
    assert!(offered(&["none"]).is_empty());
}

#[test]
fn a_word_whose_group_is_not_chosen_any_more_is_left_out_of_the_note() {
    let (decks, _) = load(&[("a.toml", &format!("{HEAD}{WITHIN}"))]);
    let mut walk = Session::start(&decks, "a", Start::default()).expect("the deck");
    assert!(walk.answer(chosen(&["far", "near"])) && walk.answer(chosen(&["bored", "fond"])));
    let written = Written::Part(NaiveDate::default(), DayPart::Morning);
    let base = || Note::new(Id::from_bytes([1; 16]), written);
    assert_eq!(walk.note(base()).tags, ["feel:bored", "feel:fond"]);
    walk.back();
    walk.back();
    assert!(walk.answer(chosen(&["near"])));
    let note = walk.note(base());
    assert_eq!(note.tags, ["feel:fond"]);
    assert!(note.body.contains("fond") && !note.body.contains("bored"));
}

#[test]
fn what_belongs_nowhere_is_told() {
    let wrong = WITHIN.replace("of = \"near\"", "of = \"nearer\"");
    assert_eq!(
        faults(&wrong),
        [
            "a.toml:18:10: \"fond\" belongs to \"nearer\", which \"group\" does not offer - give each item an \"of\": the id of an item of that step"
        ]
    );
    let lost = WITHIN.replace("within = \"group\"", "within = \"last\"");
    assert_eq!(
        faults(&lost),
        ["a.toml:18:10: no step \"last\" stands before this one - use one of: group"]
    );
}
