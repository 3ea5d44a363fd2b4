use chrono::{Days, NaiveDate};

use super::*;
use crate::export::supervision::choice::GUESS;
use crate::export::terms::Private;
use crate::id::Id;
use crate::journal::agenda::PREPARE;
use crate::journal::agenda::change::flag;
use crate::journal::agenda::item::{Eye, Item, Wish};
use crate::journal::agenda::prepared::Prepared;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::private;
use crate::journal::revision::{FORMAT, Kind, Revision};
use crate::words::say;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 3).expect("a day")
}

fn note(number: u8, title: &str, body: &str) -> Note {
    let written = Written::Part(day() + Days::new(number.into()), DayPart::Morning);
    let mut note = Note::new(Id::from_bytes([number; 16]), written);
    note.title = title.into();
    note.body = body.into();
    note.alias = Some("harbour".into());
    note.tags = vec!["ct:distant".into(), "src:mine".into()];
    note
}

fn library(notes: Vec<Note>) -> Library {
    let object = |note: Note| Revision {
        id: note.id,
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    };
    Library::from_revisions(notes.into_iter().map(object).collect())
}

fn wording(note: &Note, space: &str) -> Option<String> {
    if space == GUESS {
        return note.deck.as_ref().map(|_| "What might it say?".to_owned());
    }
    let labels = note.tags.iter();
    let mut words = labels.filter_map(|tag| tag.strip_prefix(space)?.strip_prefix(':'));
    words.next().map(str::to_owned)
}

fn agenda(notes: Vec<Note>, choice: Choice) -> Agenda {
    Agenda::whole(&library(notes), choice, &wording)
}

fn flagged(line: Option<&str>) -> Note {
    let body = format!(
        "## What happened?\nOn 3 November harbour was late.\nI looked at the clock.\n\n{}\n",
        private::section("##", "And what not?", "That I was glad.")
    );
    let mut note = note(1, "Late again", &body);
    let item = Item {
        question: Some("Whose hurry was it?".into()),
        wish: Some(Wish::Check),
        eye: Some(Eye::Us),
        ..Item::new(line, day())
    };
    flag(&mut note, item);
    note
}

fn prepared(of: &Note) -> Note {
    let key = Key::of(of.id, None);
    let mut depth = Prepared::about(Some(key), "Late again".into());
    let asks = [
        ("question", "Question?"),
        ("moment", "Moment?"),
        ("guess", "Guess?"),
        ("rival", "Rival?"),
        ("tried", "Tried?"),
        ("asked", "Asked?"),
        ("elsewhere", "Record?"),
    ];
    depth.asks = asks.map(|(step, ask)| (step.into(), ask.into())).into();
    let mut once = Prepared::once();
    once.asks = [("rather-not", "Rather not?"), ("piece", "Piece?")]
        .map(|(step, ask)| (step.into(), ask.into()))
        .into();
    let body = format!(
        "## Late again\ntoday, harbour\n\n### Question?\nHow slow?\n\n### Moment?\nThe clock.\n\n### Guess?\nMine.\n\n\
         ### Rival?\nTheirs.\n\n### Tried?\nWaiting.\n\n### Asked?\nnot yet\n\n### Record?\nno\n\n{}\n## Piece?\nLate.\n",
        private::section("##", "Rather not?", "That I was glad.")
    );
    let mut note = note(2, "How slow?", &body);
    note.deck = Some(PREPARE.into());
    Prepared::put(&[depth, once], &mut note);
    note
}

#[test]
fn a_page_follows_the_order_in_which_it_is_easiest_to_hear() {
    let of = flagged(None);
    let text = agenda(vec![prepared(&of), of], Choice::default()).text();
    let order = [
        "# How slow?",
        "to check that it is right",
        "harbour · November 2026",
        "## The moment",
        "The clock.",
        "## What I felt and did",
        "distant",
        "## My best guess",
        "Mine.",
        "## What it might be instead",
        "Theirs.",
        "## Tried so far",
        "Waiting.",
        "not yet",
        "Late.",
        "## For the record",
    ];
    let mut from = 0;
    for words in order {
        let at = text[from..].find(words);
        from += at.unwrap_or_else(|| panic!("{words:?} is not after {from} in\n{text}"));
    }
}

#[test]
fn what_is_private_is_there_only_when_it_was_chosen() {
    let of = flagged(None);
    let notes = || vec![prepared(&of), of.clone()];
    let private = Choice {
        private: Private::Taken,
        ..Choice::default()
    };
    assert!(!agenda(notes(), Choice::default()).text().contains("glad"));
    assert!(agenda(notes(), private).text().contains("That I was glad."));
    assert!(
        !agenda(vec![of.clone()], Choice::default())
            .text()
            .contains("glad")
    );
    assert!(
        agenda(vec![of.clone()], private)
            .text()
            .contains("And what not?\nThat I was glad.")
    );
}

#[test]
fn without_a_preparation_the_note_speaks_and_its_days_are_months() {
    let text = agenda(vec![flagged(None)], Choice::default()).text();
    assert!(text.starts_with("# Whose hurry was it?\n"), "{text}");
    assert!(text.contains("In November harbour was late."), "{text}");
    assert!(text.contains("### What happened?"), "{text}");
    assert!(text.contains("It seems to be: mine"), "{text}");
    let line = agenda(
        vec![flagged(Some("I looked at the clock."))],
        Choice::default(),
    )
    .text();
    assert!(
        line.contains("## The moment\n\nI looked at the clock.\n"),
        "{line}"
    );
    assert!(!line.contains("was late"), "the line alone goes along");
}

#[test]
fn what_the_labels_tell_is_not_there_twice() {
    let mut of = flagged(None);
    of.body =
        "## What?\nIt was late.\n\n## Which words?\ndistant\n\n## And then?\ndistant, and cold\n"
            .into();
    let text = agenda(vec![of], Choice::default()).text();
    assert!(
        !text.contains("Which words?") && text.contains("I felt: distant."),
        "{text}"
    );
    assert!(
        text.contains("It was late.") && text.contains("distant, and cold"),
        "{text}"
    );
}

#[test]
fn the_answer_to_the_question_for_a_guess_stands_under_the_guess() {
    let mut of = flagged(None);
    of.deck = Some("ct-5".into());
    of.body = "## What happened?\nHarbour was late.\n\n## What might it say?\nThat waiting is hard.\n\n## And now?\nAsk.\n".into();
    let text = agenda(vec![of], Choice::default()).text();
    let guess = "## My best guess\n\nThat waiting is hard.\n\nIt seems to be: mine\n";
    assert!(text.contains(guess), "{text}");
    assert_eq!(text.matches("waiting is hard").count(), 1, "{text}");
    assert!(text.contains("late.\n\n### And now?\nAsk."), "{text}");
    assert!(!text.contains("might it say"), "{text}");
}

#[test]
fn what_the_preparation_began_with_is_not_there_twice() {
    let of = flagged(None);
    let mut prepared = prepared(&of);
    let felt = say!("supervision-felt", words = "distant");
    prepared.body = prepared
        .body
        .replace("The clock.", &format!("The clock.\n{felt}"));
    let text = agenda(vec![prepared, of], Choice::default()).text();
    assert!(text.contains("## The moment\n\nThe clock.\n\n"), "{text}");
    assert_eq!(text.matches(felt.as_str()).count(), 1, "{text}");
}

#[test]
fn letters_stand_for_aliases_also_in_the_text() {
    let choice = Choice {
        letters: true,
        ..Choice::default()
    };
    let agenda = agenda(vec![flagged(None)], choice);
    let text = agenda.text();
    assert!(
        text.contains("A · November 2026") && text.contains("In November A was late"),
        "{text}"
    );
    assert!(!text.contains("harbour"), "{text}");
    assert_eq!(agenda.aliases(), ["A"]);
}

#[test]
fn an_alias_that_is_only_spoken_of_or_comes_on_a_later_page_is_a_letter_on_the_first() {
    let mut first = flagged(None);
    first.body = "Harbour spoke of quarry, and of linen.\n".into();
    let mut second = note(3, "And they?", "It was calm.");
    second.alias = Some("quarry".into());
    flag(&mut second, Item::new(None, day()));
    let mut other = note(4, "Not on the list", "It was calm.");
    other.alias = Some("linen".into());
    let choice = Choice {
        letters: true,
        ..Choice::default()
    };
    let text = agenda(vec![first, second, other], choice).text();
    assert!(text.contains("A spoke of B, and of C."), "{text}");
}

#[test]
fn an_alias_that_points_to_a_person_stays_behind() {
    let mut of = flagged(Some("I looked at the clock."));
    of.alias = Some("J.S.".into());
    let text = agenda(vec![of], Choice::default()).text();
    assert!(!text.contains("J.S."), "{text}");
}

#[test]
fn what_is_off_the_list_has_no_page_and_debug_has_no_words() {
    let mut of = flagged(None);
    let keys = [Key::of(of.id, None)];
    let all = Agenda::of(
        &keys,
        &library(vec![of.clone()]),
        Choice::default(),
        &wording,
    );
    let printed = format!("{all:?} {:?}", all.pages[0]);
    assert!(!printed.contains("hurry"), "{printed}");
    of.tags.clear();
    let none = Agenda::of(&keys, &library(vec![of]), Choice::default(), &wording);
    assert!(none.pages.is_empty() && none.text().is_empty());
}
