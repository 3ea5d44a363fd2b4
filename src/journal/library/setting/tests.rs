use chrono::{NaiveDate, TimeDelta};

use super::*;
use crate::journal::codec;
use crate::journal::library::Library;
use crate::journal::note::DayPart;
use crate::journal::revision::Kind;

fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

fn day(number: u8) -> Written {
    let day = NaiveDate::default() + TimeDelta::days(number.into());
    Written::Part(day, DayPart::Morning)
}

/// Version `number` of a setting, written on the day of its number, as it reads back from its text.
fn version(number: u8, known: Option<&Setting>, changes: Changes) -> Revision {
    let (note, parents) = next(known, "card", changes, (id(number), day(number)));
    let revision = Revision {
        id: id(number),
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".to_owned(),
        note,
    };
    codec::parse(&codec::print(&revision)).expect("it reads back")
}

fn text(word: &str) -> Value {
    Value::from(word)
}

fn list(items: &[&str]) -> Value {
    let items = items.iter().map(|item| Value::from(*item));
    Value::Array(items.collect())
}

fn library(versions: &[Revision]) -> Library {
    Library::from_revisions(versions.to_vec())
}

fn setting(versions: &[Revision]) -> Setting {
    let library = library(versions);
    library.config("card").expect("it is set").clone()
}

#[test]
fn what_is_set_is_found_by_its_name_and_is_no_note() {
    let library = library(&[version(1, None, vec![("stage", Some(text("early")))])]);
    let card = library.config("card").expect("it is set");
    assert_eq!((card.name(), card.text("stage")), ("card", Some("early")));
    assert_eq!(library.config("other"), None);
    assert_eq!(library.configs().count(), 1);
    assert!(library.is_empty() && library.entries().next().is_none());
    assert_eq!(library.entry(id(1)), None);
    assert_eq!(library.revision(id(1)), None);
}

#[test]
fn the_next_version_replaces_the_one_before_and_keeps_what_it_does_not_change() {
    let first = version(
        1,
        None,
        vec![
            ("stage", Some(text("early"))),
            ("setting", Some(text("clinic"))),
        ],
    );
    let known = setting(std::slice::from_ref(&first));
    let second = version(
        2,
        Some(&known),
        vec![("stage", Some(text("late"))), ("setting", None)],
    );
    assert_eq!(second.parents, [first.id]);
    assert_eq!(second.note.id, first.note.id, "the series stays");
    let card = setting(&[first, second]);
    assert_eq!(
        (card.text("stage"), card.get("setting")),
        (Some("late"), None)
    );
}

#[test]
fn keys_of_other_versions_survive_a_change() {
    let mut first = version(1, None, vec![("later-key", Some(list(&["a", "b"])))]);
    first.note.unknown.insert("beside".into(), 7.into());
    let known = setting(&[first]);
    let second = version(2, Some(&known), vec![("stage", Some(text("late")))]);
    let card = setting(std::slice::from_ref(&second));
    assert_eq!(card.texts("later-key").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(second.note.unknown.get("beside"), Some(&7.into()));
}

#[test]
fn of_two_heads_each_key_counts_as_it_was_changed_last() {
    let base = version(
        1,
        None,
        vec![
            ("stage", Some(text("early"))),
            ("setting", Some(text("clinic"))),
        ],
    );
    let known = setting(std::slice::from_ref(&base));
    let here = version(2, Some(&known), vec![("stage", Some(text("middle")))]);
    let there = version(3, Some(&known), vec![("setting", Some(text("ward")))]);
    let card = setting(&[base.clone(), here.clone(), there.clone()]);
    assert_eq!(card.heads().len(), 2);
    assert_eq!(card.text("stage"), Some("middle"), "only one changed it");
    assert_eq!(card.text("setting"), Some("ward"));

    let settled = version(4, Some(&card), Vec::new());
    let card = setting(&[base, here, there, settled]);
    assert_eq!(card.heads().len(), 1, "the next version replaces both");
    assert_eq!(
        (card.text("stage"), card.text("setting")),
        (Some("middle"), Some("ward"))
    );
}

#[test]
fn the_later_of_two_changes_counts_and_a_key_taken_away_is_gone() {
    let base = version(
        1,
        None,
        vec![("stage", Some(text("early"))), ("retired", Some(text("x")))],
    );
    let known = setting(std::slice::from_ref(&base));
    let here = version(2, Some(&known), vec![("stage", Some(text("middle")))]);
    let there = version(
        3,
        Some(&known),
        vec![("stage", Some(text("late"))), ("retired", None)],
    );
    let card = setting(&[base, here, there]);
    assert_eq!(card.text("stage"), Some("late"));
    assert_eq!(card.get("retired"), None);
}

#[test]
fn lists_that_were_changed_apart_lose_no_item() {
    let base = version(1, None, vec![("words", Some(list(&["a"])))]);
    let known = setting(std::slice::from_ref(&base));
    let here = version(2, Some(&known), vec![("words", Some(list(&["a", "b"])))]);
    let there = version(3, Some(&known), vec![("words", Some(list(&["a", "c"])))]);
    let card = setting(&[base, here, there]);
    assert_eq!(card.texts("words").collect::<Vec<_>>(), ["a", "c", "b"]);
}

#[test]
fn what_was_set_while_locked_adds_to_the_rest() {
    let known = version(1, None, vec![("stage", Some(text("early")))]);
    let locked = version(2, None, vec![("review", Some(text("soon")))]);
    assert_eq!(locked.parents, []);
    let card = setting(&[known, locked]);
    assert_eq!(
        (card.text("stage"), card.text("review")),
        (Some("early"), Some("soon"))
    );
}

#[test]
fn the_order_of_arrival_does_not_matter() {
    let first = version(1, None, vec![("stage", Some(text("early")))]);
    let known = setting(std::slice::from_ref(&first));
    let all = [
        version(3, Some(&known), vec![("stage", Some(text("late")))]),
        version(2, Some(&known), vec![("stage", Some(text("middle")))]),
        first,
    ];
    let mut one_by_one = Library::default();
    for version in &all {
        one_by_one.insert(version.clone());
        one_by_one.insert(version.clone());
    }
    assert_eq!(one_by_one, library(&all));
}

#[test]
fn what_a_newer_program_set_is_not_replaced() {
    let mut newer = version(1, None, vec![("stage", Some(text("early")))]);
    newer.format = 2;
    let known = setting(std::slice::from_ref(&newer));
    let ours = version(2, Some(&known), vec![("stage", Some(text("late")))]);
    assert_eq!(ours.parents, []);
    assert!(setting(&[newer, ours]).is_newer());
}

#[test]
fn anything_in_the_place_of_the_set_is_as_if_nothing_was_set() {
    let mut strange = version(1, None, Vec::new());
    strange
        .note
        .unknown
        .insert(merge::SET.into(), "words".into());
    assert_eq!(setting(&[strange]).values(), &Table::new());
}

#[test]
fn the_text_says_what_is_set() {
    let changes = vec![
        ("stage", Some(text("mid\ndle"))),
        ("words", Some(list(&["a", "b"]))),
        ("retired", Some(true.into())),
    ];
    let printed = codec::print(&version(1, None, changes));
    assert!(printed.contains("kind = \"config\"\n"), "{printed}");
    assert!(printed.contains("title = \"card\"\n"));
    assert!(printed.ends_with("+++\n- retired: true\n- stage: mid dle\n- words: a, b\n"));
}
