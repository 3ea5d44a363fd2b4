//! The query language in the filter: mistakes, completion, and queries that are saved under a name.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Saved, Trouble};
use afterword::app::screen::Screen;
use afterword::journal::find::saved::saved;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use insta::assert_snapshot;

use crate::harness::{Harness, id};
use crate::shelf::{chosen, row_of, three};
use crate::snapshots::seen;

/// Types a text into the filter, blanks and all.
fn typed(h: &mut Harness, text: &str) {
    let keys: Vec<String> = text
        .chars()
        .map(|letter| match letter {
            ' ' => "<space>".to_owned(),
            letter => letter.to_string(),
        })
        .collect();
    h.keys(&keys.join(" "));
}

/// The first row of the screen, and the one below it.
fn line(h: &mut Harness) -> (String, String) {
    let screen = h.screen(80, 24);
    let y = screen
        .lines()
        .position(|row| row.trim_start().starts_with("/ "))
        .expect("the filter");
    let row = |y: usize| screen.lines().nth(y).expect("a row").to_owned();
    (row(y), row(y + 1))
}

fn saved_names(h: &Harness) -> Vec<(String, String)> {
    let library = h.app.desk().library().expect("an open journal");
    let all = saved(library).into_iter();
    all.map(|saved| (saved.name, saved.asks)).collect()
}

/// Answers every setting that was to be kept, and forgets the effects. Gives how many there were.
fn settle(h: &mut Harness, from: u8) -> usize {
    let effects = std::mem::take(&mut h.effects).into_iter();
    let kept: Vec<_> = effects
        .filter_map(|effect| match effect {
            Effect::Settle(save) => Some(save),
            _ => None,
        })
        .collect();
    for (number, save) in (from..).zip(kept.clone()) {
        let revision = Revision {
            id: id(number),
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
    kept.len()
}

#[test]
fn labels_states_and_denials_find_as_one_types() {
    for (query, titles) in [
        ("alias:harbour", vec!["quiet hour"]),
        ("alias:har", vec!["quiet hour"]),
        ("alias:*", vec!["quiet hour"]),
        ("open", vec!["late again"]),
        ("tag:#own tired", vec!["late again"]),
        ("tired -bus", vec!["late again"]),
        ("title:bus", vec!["on the bus"]),
        ("on:today", vec!["on the bus"]),
        ("before:today tired", vec!["late again"]),
    ] {
        let mut h = three();
        h.keys("r /");
        typed(&mut h, query);
        let screen = h.screen(80, 24);
        for title in ["quiet hour", "late again", "on the bus"] {
            assert_eq!(
                screen.contains(title),
                titles.contains(&title),
                "{query}: {screen}"
            );
        }
    }
}

#[test]
fn a_mistake_leaves_the_rest_asked_and_stands_below_its_place() {
    let mut h = three();
    h.keys("r /");
    typed(&mut h, "tired since:soon");
    let (filter, below) = line(&mut h);
    assert!(filter.contains("2 of 3"), "{filter}");
    let start = filter.find("soon").expect("the piece");
    assert_eq!(below.find("^^^^"), Some(start), "{filter}\n{below}");
    assert!(below.contains("today, monday, 2w"), "{below}");
    h.keys("<esc>");
    typed(&mut h, "aliass:x");
    assert!(
        line(&mut h)
            .1
            .contains("^^^^^^ there is no “aliass:”: alias?")
    );
}

#[test]
fn tab_completes_from_the_journal_and_goes_on_to_the_next_word() {
    let mut h = three();
    h.keys("r /");
    typed(&mut h, "alias:");
    assert!(line(&mut h).1.contains("harbour"));
    assert!(h.screen(80, 24).contains("tab complete"));
    h.keys("<tab>");
    assert!(line(&mut h).0.contains("/ alias:harbour "));
    h.keys("<esc>");
    typed(&mut h, "since:");
    h.keys("<tab>");
    assert!(line(&mut h).0.contains("since:today"));
    h.keys("<tab>");
    assert!(line(&mut h).0.contains("since:yesterday"));
    h.keys("<backspace> <backspace> <tab>");
    assert!(line(&mut h).0.contains("since:yesterday"));
}

#[test]
fn without_an_offer_tab_goes_to_the_list_as_before() {
    let mut h = three();
    h.keys("r / tired <tab> d");
    assert!(matches!(h.effects.as_slice(), [Effect::Bin(..)]));
    let mut h = three();
    h.keys("r / <tab>");
    assert!(chosen(&h.screen(80, 24)).contains("on the bus"));
    assert!(!h.screen(80, 24).contains("to the list"));
}

#[test]
fn a_label_that_no_note_has_is_told_with_the_nearest_one() {
    let mut h = three();
    h.keys("r /");
    typed(&mut h, "alias:harbor <");
    h.keys("<backspace>");
    let (filter, below) = line(&mut h);
    assert!(filter.contains("0 of 3"), "{filter}");
    assert!(below.contains("no alias “harbor”: harbour?"), "{below}");
}

#[test]
fn how_a_query_is_read_is_said_below_it() {
    let mut h = three();
    h.keys("r /");
    typed(&mut h, "tired since:2w -bus <");
    h.keys("<backspace>");
    let below = line(&mut h).1;
    assert!(
        below.contains("since ") && below.contains("· without bus"),
        "{below}"
    );
}

#[test]
fn a_query_is_saved_under_a_name_and_asked_again() {
    let mut h = three();
    h.keys("r / tired <ctrl-s>");
    assert!(h.screen(80, 24).contains("Save it as"));
    h.keys("l a t e l y <enter>");
    assert!(
        !h.screen(80, 24).contains("Saved."),
        "not before it is on the disk"
    );
    assert_eq!(settle(&mut h, 100), 1);
    assert!(h.screen(80, 24).contains("Saved. Q in the list shows it."));
    assert_eq!(saved_names(&h), [("lately".to_owned(), "tired".to_owned())]);
    h.keys("<esc> <esc> Q");
    let screen = h.screen(80, 24);
    assert!(
        chosen(&screen).contains("lately") && screen.contains("tired"),
        "{screen}"
    );
    h.keys("<enter>");
    assert!(line(&mut h).0.contains("/ tired"));
    assert!(h.screen(80, 24).contains("2 of 3"));
    assert!(matches!(h.app.screen(), Screen::Review(_)));
}

#[test]
fn a_name_that_is_taken_is_asked_about_before_it_is_replaced() {
    let mut h = three();
    h.keys("r / tired <ctrl-s> a <enter>");
    settle(&mut h, 100);
    h.keys("<esc> b u s <ctrl-s> A <enter>");
    assert_eq!(settle(&mut h, 110), 0);
    assert!(h.screen(80, 24).contains("Enter once more replaces it."));
    h.keys("<enter>");
    assert_eq!(settle(&mut h, 120), 1);
    assert_eq!(saved_names(&h), [("a".to_owned(), "bus".to_owned())]);
}

#[test]
fn a_saved_query_is_renamed_removed_and_taken_back() {
    let mut h = three();
    h.keys("r / tired <ctrl-s> a <enter>");
    settle(&mut h, 100);
    h.keys("<esc> b u s <ctrl-s> b <enter>");
    settle(&mut h, 101);
    h.keys("<esc> <esc> Q e x <enter>");
    assert_eq!(settle(&mut h, 110), 2);
    let names =
        |h: &Harness| -> Vec<String> { saved_names(h).into_iter().map(|(name, _)| name).collect() };
    assert_eq!(names(&h), ["ax", "b"]);
    h.keys("e <backspace> <backspace> b <enter>");
    assert!(h.screen(80, 24).contains("Another query has this name."));
    assert_eq!(settle(&mut h, 115), 0);
    h.keys("<esc> d");
    assert_eq!(settle(&mut h, 120), 1);
    assert_eq!(names(&h), ["b"]);
    h.keys("u");
    settle(&mut h, 130);
    assert_eq!(names(&h), ["ax", "b"]);
}

#[test]
fn a_removal_that_the_disk_refused_can_be_tried_again_and_is_not_taken_back() {
    let mut h = three();
    h.keys("r / tired <ctrl-s> a <enter>");
    settle(&mut h, 100);
    h.keys("<esc> <esc> Q d");
    h.effects.clear();
    h.reply(Reply::NotSettled(Trouble {
        what: "The disk is full.".into(),
        remedy: "Make room.".into(),
    }));
    assert!(h.screen(80, 24).contains("The disk is full."));
    h.keys("u");
    assert_eq!(h.effects, [], "nothing is gone");
    h.keys("d");
    assert_eq!(settle(&mut h, 110), 1);
    assert!(saved_names(&h).is_empty());
}

#[test]
fn what_cannot_be_read_is_not_saved() {
    let mut h = three();
    h.keys("r / <ctrl-s>");
    assert!(!h.screen(80, 24).contains("Save it as"));
    typed(&mut h, "since:soon");
    h.keys("<ctrl-s>");
    assert!(!h.screen(80, 24).contains("Save it as"));
}

#[test]
fn debug_shows_neither_a_query_nor_its_name() {
    let mut h = three();
    h.keys("r /");
    typed(&mut h, "quarry alias:harbour since:soonish");
    let told = format!("{:?}", h.app);
    for word in ["quarry", "harbour", "soonish"] {
        assert!(!told.contains(word), "{told}");
    }
}

#[test]
fn what_it_looks_like() {
    let mut h = three();
    h.keys("/");
    assert_snapshot!("query_begin", seen(&mut h));
    typed(&mut h, "tired since:soon");
    assert_snapshot!("query_mistake", seen(&mut h));
    h.keys("<esc>");
    typed(&mut h, "tired since:");
    assert_snapshot!("query_offers", seen(&mut h));
    h.keys("<tab>");
    assert_snapshot!("query_taken", seen(&mut h));
    h.keys("<esc> t i r e d <ctrl-s>");
    assert_snapshot!("query_name", seen(&mut h));
    let mut h = three();
    h.keys("r Q");
    assert_snapshot!("queries_empty", seen(&mut h));
    h.keys("<esc> /");
    typed(&mut h, "tired since:3m -bus");
    h.keys("<ctrl-s> l a t e l y <enter>");
    settle(&mut h, 100);
    h.keys("<esc> o p e n <ctrl-s> t o d o <enter>");
    settle(&mut h, 101);
    h.keys("<esc> <esc> Q <down>");
    assert_snapshot!("queries", seen(&mut h));
    h.keys("e");
    assert_snapshot!("queries_rename", seen(&mut h));
    assert_eq!(row_of(&h.screen(80, 24), "New name"), 2);
}
