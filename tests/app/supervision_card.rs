//! The card that takes a note, or a line of it, to supervision, driven by keys.

use afterword::app::screen::Screen;
use afterword::journal::agenda::change::open;
use afterword::journal::agenda::item::{Urgency, Wish};
use afterword::journal::private;
use insta::assert_snapshot;

use crate::harness::{id, revision};
use crate::shelf::{chosen, fork, refuse, settle, shelf, three};
use crate::snapshots::seen;
use crate::supervision::{day, full, note_of};

#[test]
fn s_and_enter_put_a_note_on_the_list_and_it_is_said_when_it_is_there() {
    let mut h = three();
    h.keys("r s");
    assert!(
        h.screen(80, 24).contains("What do you want from it?"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<enter>");
    assert!(
        !h.screen(80, 24).contains("On the list"),
        "nothing is said before it is done"
    );
    settle(&mut h);
    assert!(
        h.screen(80, 24).contains("On the list for supervision."),
        "{}",
        h.screen(80, 24)
    );
    let [item] = &open(note_of(&h, 3))[..] else {
        panic!("one thing");
    };
    assert_eq!(
        (item.urgency, item.wish, item.since),
        (Urgency::Next, None, Some(day(0)))
    );
}

#[test]
fn wish_and_urgency_are_a_key_each_and_the_question_a_line() {
    let mut h = three();
    h.keys("r <enter> s 3 6 <tab> Whose? <enter>");
    settle(&mut h);
    let [item] = &open(note_of(&h, 3))[..] else {
        panic!("one thing");
    };
    assert_eq!(
        (item.wish, item.urgency),
        (Some(Wish::Held), Urgency::Today)
    );
    assert_eq!(item.question.as_deref(), Some("Whose?"));
    assert!(matches!(h.app.screen(), Screen::Reader(_)));
    h.keys("s 3 <right> <right> <down> <left> <enter>");
    settle(&mut h);
    let item = &open(note_of(&h, 3))[0];
    assert_eq!(
        (item.wish, item.urgency),
        (Some(Wish::Check), Urgency::Sooner)
    );
}

#[test]
fn the_card_takes_it_off_and_enter_puts_it_back_as_it_was() {
    let mut h = full();
    h.keys("s s");
    let before = open(note_of(&h, 2));
    h.keys("d");
    settle(&mut h);
    assert!(open(note_of(&h, 2)).is_empty());
    assert!(
        h.screen(80, 24)
            .contains("Off the list. enter puts it back"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<enter>");
    settle(&mut h);
    assert_eq!(open(note_of(&h, 2)), before);
}

#[test]
fn what_cannot_be_written_stays_on_the_card() {
    let mut h = three();
    h.keys("r s 2 <enter>");
    refuse(&mut h, id(3));
    assert!(matches!(h.app.screen(), Screen::Flag(_)));
    assert!(h.screen(80, 24).contains("The disk is full."));
    h.effects.clear();
    h.keys("<enter>");
    assert_eq!(h.effects.len(), 1, "it is tried again");
}

#[test]
fn two_versions_side_by_side_are_settled_first() {
    let mut h = shelf(fork());
    h.keys("r s");
    assert!(matches!(h.app.screen(), Screen::Review(_)));
    assert!(h.effects.is_empty());
}

#[test]
fn a_line_is_chosen_while_reading_and_private_ones_are_not_offered() {
    let body = format!(
        "## What happened?\nI looked at the clock.\n\n{}\n## And then?\nIt was quiet.\n",
        private::section("##", "And what not?", "That I was glad.")
    );
    let mut h = shelf(vec![revision(1, "late again", &body)]);
    h.keys("r <enter> S");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Which line") && screen.contains("It was quiet."),
        "{screen}"
    );
    assert!(
        !screen.contains("glad") && !screen.contains("What happened"),
        "{screen}"
    );
    assert!(chosen(&screen).contains("I looked at the clock."));
    h.keys("<down> <enter> 1 <enter>");
    settle(&mut h);
    let [item] = &open(note_of(&h, 1))[..] else {
        panic!("one line");
    };
    assert_eq!(item.line.as_deref(), Some("It was quiet."));
    assert!(matches!(h.app.screen(), Screen::FlagLine(_)));
    h.keys("<up>");
    assert!(
        h.screen(80, 24).contains("⚑ It was quiet."),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn looks() {
    assert_snapshot!("card", seen(three().keys("r s 2 5")));
    assert_snapshot!("card_question", seen(three().keys("r s <tab> Whose?")));
    assert_snapshot!("line", seen(full().keys("s <enter> S")));
}
