use std::collections::BTreeMap;

use chrono::{FixedOffset, NaiveDate, TimeZone};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use toml::{Table, Value};

use super::*;
use crate::id::Id;
use crate::journal::limits;
use crate::journal::note::{DayPart, Note, State, Written};
use crate::journal::revision::{FORMAT, Kind};

const EXAMPLE: &str = r##"+++
format = 1
id = "00000000000000000000000000000001"
kind = "note"
note = "00000000000000000000000000000002"
parents = ["00000000000000000000000000000003"]
written = 2026-08-22T21:14:05+02:00
device = "d1a2b3c4"
title = "Said \"fine\", and left"
deck = "ct-5"
alias = "harbour"
state = "open"
tags = ["ct:helpless", "#own"]
mood_ring = { "la couleur" = ["blue", {}], since = 2020-01-01 }
[scales]
strength = 7
strength_after = 4
+++
## Which words come near?

Small, stuck.
+++
A line of plus signs ends nothing here.
"##;

fn example() -> Revision {
    parse(EXAMPLE).expect("the example is sound")
}

/// The example with one piece of text put in the place of another.
fn altered(from: &str, to: &str) -> Result<Revision, CodecError> {
    assert!(EXAMPLE.contains(from), "{from}");
    parse(&EXAMPLE.replacen(from, to, 1))
}

#[test]
fn the_example_of_the_format_reads_as_it_says() {
    let revision = example();
    let note = &revision.note;
    assert_eq!(revision.kind, Kind::Note);
    assert_eq!(revision.device, "d1a2b3c4");
    assert_eq!(note.written.print(), "2026-08-22T21:14:05+02:00");
    assert_eq!(note.title, "Said \"fine\", and left");
    assert_eq!(
        (note.deck.as_deref(), note.alias.as_deref()),
        (Some("ct-5"), Some("harbour"))
    );
    assert_eq!(note.state, State::Open);
    assert_eq!(note.tags, ["ct:helpless", "#own"]);
    assert_eq!(note.scales["strength_after"], 4);
    assert!(
        note.body
            .ends_with("\n+++\nA line of plus signs ends nothing here.")
    );
    assert_eq!(note.unknown.keys().collect::<Vec<_>>(), ["mood_ring"]);
}

#[test]
fn canonical_text_prints_as_it_was_read() {
    assert_eq!(print(&example()), EXAMPLE);
}

#[test]
fn a_seal_line_and_padding_change_nothing() {
    let sealed = EXAMPLE.replacen("+++\n", "+++\nseal = \"v:abc\"\n", 1) + "        \n";
    assert_eq!(parse(&sealed), Ok(example()));
}

#[test]
fn an_unknown_key_survives_an_edit() {
    let mut revision = example();
    revision.note.body = "Changed.".to_owned();
    let again = parse(&print(&revision)).expect("what was printed reads back");
    assert_eq!(again.note.unknown, example().note.unknown);
    assert_eq!(again.note.body, "Changed.");
}

#[test]
fn an_unknown_key_named_like_one_of_ours_is_not_printed_twice() {
    let mut revision = example();
    for key in ["seal", "title", "scales", "part"] {
        revision
            .note
            .unknown
            .insert(key.to_owned(), Value::Boolean(true));
    }
    assert_eq!(print(&revision), EXAMPLE);
}

#[test]
fn a_day_and_its_part_stand_in_two_keys() {
    let mut revision = example();
    let day = NaiveDate::from_ymd_opt(2026, 8, 22).expect("a day");
    revision.note.written = Written::Part(day, DayPart::Morning);
    let text = print(&revision);
    assert!(
        text.contains("\nwritten = 2026-08-22\npart = \"morning\"\n"),
        "{text}"
    );
    assert_eq!(parse(&text), Ok(revision));
}

#[test]
fn a_tombstone_has_no_empty_labels() {
    let mut revision = example();
    revision.kind = Kind::Tombstone;
    revision.note = Note::new(revision.note.id, revision.note.written);
    let text = print(&revision);
    assert!(text.ends_with("device = \"d1a2b3c4\"\n+++\n"), "{text}");
    assert_eq!(parse(&text), Ok(revision));
}

#[test]
fn each_fault_has_its_own_error() {
    use CodecError as E;
    let faults = [
        ("+++\nformat", "++\nformat", E::NoFrontMatter),
        ("format = 1", "format = ", E::NotToml { line: 2 }),
        ("device =", "[device =", E::NotToml { line: 8 }),
        ("format = 1\n", "", E::Missing("format")),
        ("format = 1", "format = '1'", E::WrongType("format")),
        ("id = \"0", "id = \"x", E::NotAnId("id")),
        ("note = \"0", "note = \"A", E::NotAnId("note")),
        ("[\"000", "[\"00", E::NotAnId("parents")),
        (
            "[\"00000000000000000000000000000003\"]",
            "[3]",
            E::WrongType("parents"),
        ),
        ("kind = \"note\"", "kind = \"diary\"", E::UnknownKind),
        ("device = \"d1a2b3c4\"\n", "", E::Missing("device")),
        ("T21:14:05+02:00", "", E::NotATime),
        ("T21:14:05+02:00", "T21:14:05", E::NotATime),
        (
            "T21:14:05+02:00",
            "T21:14:05+02:00\npart = \"night\"",
            E::NotATime,
        ),
        ("T21:14:05+02:00", "\npart = \"teatime\"", E::NotATime),
        (
            "written = 2026-08-22T21:14:05+02:00",
            "written = 5",
            E::WrongType("written"),
        ),
        ("state = \"open\"", "state = \"ajar\"", E::UnknownState),
        ("strength = 7", "strength = 11", E::NotARating),
        ("strength = 7", "strength = 'much'", E::NotARating),
        ("alias = \"harbour\"", "alias = 3", E::WrongType("alias")),
        ("tags = [", "tags = [3, ", E::WrongType("tags")),
    ];
    for (from, to, error) in faults {
        assert_eq!(altered(from, to), Err(error), "{from} -> {to}");
    }
}

#[test]
fn text_without_an_end_of_the_front_matter_is_unclosed() {
    let (front, _) = EXAMPLE.split_once("\n+++\n").expect("an end");
    assert_eq!(parse(front), Err(CodecError::Unclosed));
}

#[test]
fn each_limit_holds_up_to_itself_and_not_past_it() {
    let title =
        |length: usize| altered("Said \\\"fine\\\", and left", &"ü".repeat(length)).map(drop);
    assert_eq!(title(limits::TITLE_CHARS), Ok(()));
    assert_eq!(
        title(limits::TITLE_CHARS + 1),
        Err(CodecError::TitleTooLong)
    );

    let tags = |count: usize| {
        altered(
            "[\"ct:helpless\", \"#own\"]",
            &format!("{:?}", vec!["a"; count]),
        )
        .map(drop)
    };
    assert_eq!(tags(limits::TAGS), Ok(()));
    assert_eq!(tags(limits::TAGS + 1), Err(CodecError::TooManyTags));

    let body = |length: usize| altered("Small, stuck.", &"a".repeat(length)).map(drop);
    assert_eq!(body(limits::BODY_BYTES - 100), Ok(()));
    assert_eq!(body(limits::BODY_BYTES), Err(CodecError::BodyTooLong));

    let front = |length: usize| {
        altered(
            "state =",
            &format!("filler = '{}'\nstate =", "a".repeat(length)),
        )
        .map(drop)
    };
    assert_eq!(front(limits::FRONT_MATTER_BYTES - 1000), Ok(()));
    assert_eq!(
        front(limits::FRONT_MATTER_BYTES),
        Err(CodecError::FrontMatterTooLong)
    );

    let depth = |arrays: usize| {
        let nested = format!(
            "deep = {}1{}\nstate =",
            "[".repeat(arrays),
            "]".repeat(arrays)
        );
        altered("state =", &nested).map(drop)
    };
    assert_eq!(depth(limits::TOML_DEPTH - 1), Ok(()));
    assert_eq!(depth(limits::TOML_DEPTH), Err(CodecError::TooDeep));
}

#[test]
fn hostile_nesting_ends_in_an_error() {
    let room = limits::FRONT_MATTER_BYTES - 1000;
    let dotted = format!("{}a = 1", "a.".repeat(room / 2));
    let tables = "{a = ".repeat(room / 5);
    let headers = format!("[{}a]", "a.".repeat(room / 2));
    let both = format!("{}x", format!("{{{}b = ", "a.".repeat(75)).repeat(75));
    for hostile in [
        dotted,
        format!("x = {}", "[".repeat(room)),
        format!("x = {tables}"),
        headers,
        format!("x = {both}"),
    ] {
        let place = "[scales]";
        let error = altered(place, &format!("{hostile}\n{place}")).expect_err("hostile");
        assert!(
            matches!(error, CodecError::NotToml { .. } | CodecError::TooDeep),
            "{error}"
        );
    }
}

#[test]
fn another_format_is_read_as_far_as_it_goes_and_keeps_its_number() {
    let revision = altered("format = 1", "format = 2").expect("title and text are there");
    assert_eq!(
        (revision.format, revision.note.title.as_str()),
        (2, "Said \"fine\", and left")
    );
    let strange = "+++\nformat = 9\nid = \"00000000000000000000000000000001\"\ntitle = 5\ntags = \"x\"\n+++\nText\n";
    let revision = parse(strange).expect("only format and id are needed");
    assert_eq!((revision.format, revision.note.body.as_str()), (9, "Text"));
    assert_eq!(revision.note.id, revision.id);
}

#[test]
fn debug_shows_no_word_of_the_note() {
    let shown = format!("{:?}", example());
    for word in ["fine", "Small", "harbour", "helpless"] {
        assert!(!shown.contains(word), "{shown}");
    }
}

fn id() -> impl Strategy<Value = Id> {
    any::<[u8; 16]>().prop_map(Id::from_bytes)
}

fn written() -> impl Strategy<Value = Written> {
    let at = (0_i64..253_000_000_000, -14 * 60..=14 * 60).prop_map(|(second, minutes)| {
        let offset = FixedOffset::east_opt(minutes * 60).expect("an offset");
        Written::At(offset.timestamp_opt(second, 0).single().expect("a moment"))
    });
    let part = (1_i32..9999, 1_u32..=366, 0..4_usize).prop_map(|(year, day, part)| {
        let day = NaiveDate::from_yo_opt(year, day.min(365)).expect("a day");
        Written::Part(day, DayPart::ALL[part])
    });
    prop_oneof![at, part]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<String>().prop_map(Value::String),
        any::<i64>().prop_map(Value::Integer),
        any::<bool>().prop_map(Value::Boolean),
        proptest::num::f64::NORMAL.prop_map(Value::Float),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let table = btree_map(any::<String>(), inner.clone(), 0..4);
        prop_oneof![
            vec(inner, 0..4).prop_map(Value::Array),
            table.prop_map(|map| Value::Table(map.into_iter().collect()))
        ]
    })
}

fn body() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("+++".to_owned()),
        Just("seal = 1".to_owned()),
        Just(String::new()),
        any::<String>()
    ];
    vec(line, 0..6).prop_map(|lines| lines.join("\n").trim_end().to_owned())
}

prop_compose! {
    fn note()(
        id in id(),
        written in written(),
        title in any::<String>(),
        deck in option::of(any::<String>()),
        alias in option::of(any::<String>()),
        open in any::<bool>(),
        tags in vec(any::<String>(), 0..5),
        scales in btree_map(any::<String>(), 0..=limits::SCALE_MAX, 0..4),
        body in body(),
        unknown in btree_map("x[a-z]{1,5}|\\PC{9}", value(), 0..3),
    ) -> Note {
        let state = if open { State::Open } else { State::Done };
        let unknown: Table = unknown.into_iter().collect();
        let scales: BTreeMap<String, u8> = scales;
        Note { id, written, title, deck, alias, state, tags, scales, body, unknown }
    }
}

prop_compose! {
    fn revision()(
        id in id(),
        kind in (0..5_usize).prop_map(|at| Kind::ALL[at]),
        parents in vec(id(), 0..4),
        device in any::<String>(),
        note in note(),
    ) -> Revision {
        Revision { id, format: FORMAT, kind, parents, device, note }
    }
}

proptest! {
    #[test]
    fn what_was_printed_reads_back_the_same(revision in revision()) {
        let text = print(&revision);
        prop_assert!(text.ends_with('\n') && text.starts_with("+++\nformat = 1\n"));
        prop_assert_eq!(parse(&text), Ok(revision));
    }

    #[test]
    fn any_text_ends_in_a_revision_or_an_error(front in "(.|\\n){0,200}", body in "(.|\\n){0,50}") {
        let _ = parse(&front);
        let _ = parse(&format!("+++\n{front}\n+++\n{body}"));
    }

    #[test]
    fn a_damaged_object_ends_in_a_revision_or_an_error(at in 0..EXAMPLE.len(), cut in 0..20_usize, put in any::<String>()) {
        if let (Some(before), Some(after)) = (EXAMPLE.get(..at), EXAMPLE.get(at + cut..)) {
            let _ = parse(&format!("{before}{put}{after}"));
        }
    }
}
