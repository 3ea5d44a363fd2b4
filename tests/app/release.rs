//! Letting go: the lists, the marks, the seven days, the rules and the hold.

use afterword::app::effect::Effect;
use afterword::app::screen::Screen;
use afterword::app::screen::release::lists::Part;
use afterword::journal::library::setting::{self, Changes};
use afterword::journal::note::{GRACE, HELD, LEARNING, NOT_BEFORE, Note, RELEASE, Written};
use afterword::journal::retention::distil::{DECK, RELEASED};
use afterword::journal::retention::rules::{NAME, Rules};
use afterword::journal::revision::{FORMAT, Kind, Revision};
use chrono::Days;

use crate::harness::{Harness, id, revision, today};
use crate::shelf::{entry, settle, shelf};

/// The rules, turned on long ago.
pub fn rules_on() -> Revision {
    let on = Rules {
        choice: Some(true),
        ..Rules::default()
    };
    set(NAME, on.changes(&Rules::default()), 90)
}

pub fn set(name: &str, changes: Changes, number: u8) -> Revision {
    let written = Written::At(today() - Days::new(900));
    let (note, parents) = setting::next(None, name, changes, (id(number), written));
    Revision {
        id: id(number),
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    }
}

/// A note of so many days ago.
pub fn old(number: u8, title: &str, days: u64) -> Revision {
    let mut revision = revision(number, title, "A quiet hour.\n");
    revision.note.written = Written::At(today() - Days::new(days)).coarse();
    revision
}

/// A note of 200 days ago that was marked to be let go so many days ago.
pub fn marked(number: u8, title: &str, days: u64) -> Vec<Revision> {
    let first = old(number, title, 200);
    let mut note = first.note.clone();
    note.written = Written::At(today() - Days::new(days)).coarse();
    note.add_label(RELEASE);
    let until = (today() - Days::new(days)).date_naive() + Days::new(7);
    note.unknown.insert(GRACE.into(), until.to_string().into());
    note.unknown
        .insert(LEARNING.into(), "Slow is a speed.".into());
    let second = Revision {
        id: id(number + 150),
        parents: vec![first.id],
        note,
        ..first.clone()
    };
    vec![first, second]
}

fn stayed(number: u8, line: &str) -> Revision {
    let mut revision = old(number, "", 120);
    revision.note.body = format!("{line}\n");
    revision.note.deck = Some(DECK.into());
    revision.note.add_label(RELEASED);
    revision
}

/// Two notes are due, one is in its days, one can go, one line stayed.
pub fn full() -> Vec<Revision> {
    let mut all = vec![
        rules_on(),
        old(1, "rain on the roof", 300),
        old(2, "late again", 120),
    ];
    all[2].note.alias = Some("harbour".into());
    all.push(old(3, "on the bus", 5));
    all.extend(marked(4, "the long corridor", 3));
    all.extend(marked(5, "a door half open", 20));
    all.push(stayed(6, "Rest is part of the work."));
    all
}

/// Opens the screen; an unlock shows it by itself where something can go.
pub fn let_go(notes: Vec<Revision>) -> Harness {
    let mut h = shelf(notes);
    if matches!(h.app.screen(), Screen::Home(_)) {
        h.keys("l");
    }
    h
}

pub fn part(h: &Harness) -> Part {
    match h.app.screen() {
        Screen::Release(release) => release.part,
        other => panic!("another screen: {other:?}"),
    }
}

fn saved(h: &Harness) -> Vec<Note> {
    let saves = h.effects.iter().filter_map(|effect| match effect {
        Effect::Save(save) => Some(save.note.clone()),
        _ => None,
    });
    saves.collect()
}

#[test]
fn before_it_is_turned_on_it_says_what_will_stand_here_and_how() {
    let mut h = shelf(vec![old(1, "rain", 900)]);
    h.keys("l");
    let screen = h.screen(80, 24);
    assert!(screen.contains("Nothing is let go by itself"), "{screen}");
    assert!(screen.contains("90 days") && !screen.contains("rain"));
    h.keys("o <right> <enter>");
    settle(&mut h);
    assert!(h.screen(80, 24).contains("rain"), "{}", h.screen(80, 24));
    assert_eq!(part(&h), Part::Due);
}

#[test]
fn the_parts_lie_beside_each_other_with_their_counts() {
    let mut h = let_go(full());
    assert_eq!(part(&h), Part::Going);
    let screen = h.screen(80, 24);
    for words in [
        "[can go now 1]",
        "due 2",
        "in their seven days 1",
        "what stayed 1",
    ] {
        assert!(screen.contains(words), "{words}\n{screen}");
    }
    assert!(screen.contains("a door half open"));
    h.keys("<right>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("rain on the roof") && screen.contains("over 90 days"),
        "{screen}"
    );
    assert!(!screen.contains("on the bus"), "it is not old enough");
    h.keys("<right>");
    assert!(
        h.screen(80, 24).contains("until 26 Nov"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<right>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Rest is part of the work.") && screen.contains("July 2026"),
        "{screen}"
    );
    h.keys("<enter>");
    assert!(matches!(h.app.screen(), Screen::Reader(_)));
}

#[test]
fn marked_notes_go_through_the_deck_and_stand_in_their_days_afterwards() {
    let mut h = let_go(full());
    h.keys("<right> a d");
    assert!(
        h.screen(80, 24).contains("What stays of it"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("Slow <enter> 1 <enter> 2");
    let saves = saved(&h);
    assert_eq!(saves.len(), 2);
    assert!(saves[0].has_label(RELEASE) && saves[0].unknown[LEARNING].as_str() == Some("Slow"));
    assert!(!saves[1].has_label(RELEASE) && saves[1].unknown.contains_key(NOT_BEFORE));
    settle(&mut h);
    h.keys("<enter> <enter>");
    assert!(
        matches!(h.app.screen(), Screen::Release(_)),
        "{}",
        h.screen(80, 24)
    );
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("due 0") && screen.contains("in their seven days 2"),
        "{screen}"
    );
}

#[test]
fn the_line_begins_with_what_the_note_itself_came_to() {
    let deck = afterword::deck::decks::Decks::builtin();
    let ct = deck.get("ct-5").expect("a deck");
    let asked = ct
        .steps
        .iter()
        .find(|step| step.id == "meaning")
        .expect("a step");
    let mut note = old(1, "rain", 200);
    note.note.deck = Some("ct-5".into());
    note.note.body = format!("## {}\nThe silence was mine. It went on.\n", asked.ask);
    let mut h = let_go(vec![rules_on(), note]);
    h.keys("d");
    let screen = h.screen(80, 24);
    assert!(screen.contains("The silence was mine."), "{screen}");
    assert!(!screen.contains("It went on"), "a line, not a page");
}

#[test]
fn a_note_in_its_days_can_be_taken_back() {
    let mut h = let_go(full());
    h.keys("<right> <right> u");
    let saves = saved(&h);
    assert!(saves.len() == 1 && !saves[0].has_label(RELEASE));
    assert!(!saves[0].unknown.contains_key(GRACE));
    settle(&mut h);
    assert!(
        h.screen(80, 24).contains("It stays."),
        "{}",
        h.screen(80, 24)
    );
}

#[test]
fn holding_asks_first_and_ends_the_mark() {
    let mut h = let_go(full());
    h.keys("<right> <right> H");
    let screen = h.screen(80, 24);
    assert!(screen.contains("Has someone asked for records"), "{screen}");
    assert!(screen.contains("take advice"));
    h.keys("<esc>");
    assert_eq!(saved(&h), []);
    h.keys("H h");
    let saves = saved(&h);
    assert!(saves[0].has_label(HELD) && !saves[0].has_label(RELEASE));
}

#[test]
fn a_hold_on_everything_asks_first_and_empties_the_lists() {
    let mut h = let_go(full());
    h.keys("o <end> <right>");
    assert!(h.screen(80, 24).contains("Has someone asked for records"));
    h.keys("h <enter>");
    settle(&mut h);
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Everything is held") && screen.contains("due 0"),
        "{screen}"
    );
    h.keys("o <end> <right> <enter>");
    settle(&mut h);
    assert!(h.screen(80, 24).contains("due 2"), "{}", h.screen(80, 24));
}

#[test]
fn a_note_is_held_and_let_loose_in_the_reader() {
    let mut h = shelf(vec![old(1, "rain", 3)]);
    h.keys("r <enter> H");
    assert!(h.screen(80, 24).contains("Has someone asked for records"));
    h.keys("h");
    settle(&mut h);
    assert!(entry(&h, id(1)).current().note.has_label(HELD));
    h.keys("H");
    settle(&mut h);
    assert!(!entry(&h, id(1)).current().note.has_label(HELD));
}

#[test]
fn leaving_what_can_go_means_not_yet_and_is_not_asked_again_for_a_week() {
    let mut h = let_go(full());
    h.keys("<esc>");
    let [Effect::Settle(set)] = h.effects.as_slice() else {
        panic!("{:?}", h.effects);
    };
    assert!(set.note.body.contains("2026-11-29"), "{}", set.note.body);
    settle(&mut h);
    h.keys("l <esc>");
    assert!(h.effects.is_empty(), "it was put off already");
}

#[test]
fn the_will_is_chosen_typed_and_handed_out_as_a_page() {
    let mut h = let_go(full());
    h.keys("w <right> <down> <enter> a <space> colleague <enter>");
    let screen = h.screen(80, 24);
    assert!(screen.contains("Destroy this journal unread."), "{screen}");
    assert!(screen.contains("a colleague"));
    h.keys("x");
    assert!(
        h.effects
            .iter()
            .any(|effect| matches!(effect, Effect::Settle(_)))
    );
    assert!(matches!(h.app.screen(), Screen::HandOut(_)));
}
