//! The agenda for supervision, read page by page and handed out, driven by keys.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Saved};
use afterword::app::screen::Screen;
use afterword::app::screen::agenda::Agenda;
use afterword::journal::agenda::change::flag;
use afterword::journal::agenda::diary::{Diary, NAME};
use afterword::journal::agenda::item::{Item, Urgency};
use afterword::journal::library::setting;
use afterword::journal::note::Written;
use afterword::journal::private;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use insta::assert_snapshot;

use crate::harness::{Harness, id, revision, today};
use crate::shelf::shelf;
use crate::snapshots::seen;

const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

fn agenda(h: &Harness) -> &Agenda {
    match h.app.screen() {
        Screen::Agenda(agenda) => agenda,
        screen => panic!("{screen:?}"),
    }
}

fn flagged(number: u8, question: &str, urgency: Urgency) -> Revision {
    let body = format!(
        "## What happened?\nOn 3 November they were late.\n\n{}",
        private::section("##", "And what not?", "That I was glad.")
    );
    let mut one = revision(number, "late again", &body);
    one.note.alias = Some("harbour".into());
    one.note.tags = vec!["ct:distant".into(), "body:yawning".into()];
    let item = Item {
        question: Some(question.into()),
        urgency,
        ..Item::new(None, today().date_naive())
    };
    flag(&mut one.note, item);
    one
}

fn two() -> Harness {
    let mut h = shelf(vec![
        flagged(1, "Whose hurry was it?", Urgency::Today),
        flagged(2, "What do I not hear?", Urgency::Next),
    ]);
    h.keys("s x");
    h
}

fn keep(h: &mut Harness) {
    for effect in std::mem::take(&mut h.effects) {
        let Effect::Settle(save) = effect else {
            continue;
        };
        let revision = Revision {
            id: id(170),
            format: FORMAT,
            kind: Kind::Config,
            parents: save.parents,
            device: "d1a2b3c4".into(),
            note: save.note,
        };
        h.reply(Reply::Settled(Box::new(Saved {
            revision,
            confirmed: true,
            draft: None,
        })));
    }
}

#[test]
fn pages_are_read_one_after_the_other_with_months_and_nothing_private() {
    let mut h = two();
    let screen = h.screen(80, 24);
    for words in [
        "Whose hurry was it?",
        "harbour · November 2026",
        "In November they were late",
        "Far away",
    ] {
        assert!(screen.contains(words), "{words}\n{screen}");
    }
    assert!(
        !screen.contains("glad") && screen.contains("page 1 of 2"),
        "{screen}"
    );
    h.keys("n");
    assert!(h.screen(80, 24).contains("What do I not hear?"));
    h.keys("n");
    assert_eq!(agenda(&h).at, 1, "there is no third page");
    h.keys("p v");
    assert!(agenda(&h).text().contains("That I was glad."));
    h.keys("v a");
    assert!(agenda(&h).text().contains("A · November 2026") && !agenda(&h).text().contains("glad"));
}

#[test]
fn only_what_is_marked_is_on_the_pages() {
    let mut h = shelf(vec![
        flagged(1, "Whose hurry was it?", Urgency::Today),
        flagged(2, "What do I not hear?", Urgency::Next),
    ]);
    h.keys("s <down> <space> x");
    assert_eq!(agenda(&h).pages.pages.len(), 1);
    assert!(agenda(&h).text().starts_with("# What do I not hear?"));
}

#[test]
fn the_key_is_checked_kept_and_confirmed_before_anything_leaves() {
    let mut h = two();
    h.keys("x");
    assert!(
        h.screen(80, 24).contains("To whose key"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("age1short <enter>");
    assert!(
        h.screen(80, 24)
            .contains("A key has 62 characters; this has 9."),
        "{}",
        h.screen(80, 24)
    );
    assert!(h.effects.is_empty());
    h.keys("<esc> x");
    h.send(afterword::app::msg::Msg::Paste(format!(
        "  {}\n",
        KEY.to_uppercase()
    )));
    h.keys("<enter>");
    keep(&mut h);
    let library = h.app.desk().library().expect("open");
    assert_eq!(Diary::of(library).reader.as_deref(), Some(KEY));
    assert!(
        h.screen(80, 24).contains("ends in mcac8p"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("x");
    assert!(
        h.screen(80, 24)
            .contains("Seal it to the key that ends in mcac8p?")
    );
    h.keys("y");
    let Screen::HandOut(hand_out) = h.app.screen() else {
        panic!("{:?}", h.app.screen());
    };
    assert_eq!(hand_out.sealed_to(), Some(KEY));
}

#[test]
fn a_key_that_was_kept_can_be_another() {
    let at = (id(9), Written::At(today()));
    let (note, parents) = setting::next(None, NAME, Diary::to(KEY), at);
    let kept = Revision {
        id: id(9),
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    };
    let mut h = shelf(vec![
        flagged(1, "Whose hurry was it?", Urgency::Today),
        kept,
    ]);
    h.keys("s x x o");
    assert!(h.screen(80, 24).contains("To whose key"));
    h.keys("<esc> <esc> <esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn looks() {
    assert_snapshot!("agenda_page", seen(&mut two()));
    assert_snapshot!("agenda_key", seen(two().keys("x")));
    assert_snapshot!("agenda_key_error", seen(two().keys("x age1short <enter>")));
}
