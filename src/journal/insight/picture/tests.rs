//! What holds for any notes.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::Value;

use super::*;
use crate::id::Id;
use crate::journal::insight::band::Range;
use crate::journal::insight::grid::Row;
use crate::journal::note::{DayPart, Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

/// Labels from all namespaces that are looked at, and some that are not.
const LABELS: [&str; 30] = [
    "ct:distant",
    "ct:plain",
    "ct:warm",
    "ct:of-my-own",
    "trig:silence",
    "trig:praise",
    "src:mine",
    "src:between-us",
    "act:noticed",
    "act:acted-a-little",
    "act:shut-down",
    "skill:had-a-frame",
    "strain:away-topic-hop",
    "strain:against-sarcasm",
    "strain:me-joked",
    "strain-on:bond",
    "repair:planned",
    "repair:went-well",
    "repair:badly",
    "tool:g.feet",
    "tool:g.sigh",
    "breath:b.sigh",
    "breath:b.46",
    "sup:flagged",
    "sup:formative",
    "eye:us",
    "aim:clarify",
    "aim-result:met",
    "good:moment",
    "learn:wording",
];

const SCALES: [&str; 6] = [
    "strength",
    "strength_after",
    "tired",
    "bond",
    "harsh",
    "harsh_after",
];

fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a day")
}

/// Makes a note that is so many days old.
fn note(ago: u64, part: DayPart) -> Note {
    let day = today() - Days::new(ago);
    Note::new(Id::from_bytes([0; 16]), Written::Part(day, part))
}

prop_compose! {
    fn any_note()(
        ago in 0_u64..430,
        part in select(&DayPart::ALL),
        alias in prop::option::of(select(&["harbour", "quarry", "linen"])),
        deck in prop::option::of(select(&["ct-5", "fair-to-me"])),
        labels in subsequence(&LABELS, 0..12),
        scales in subsequence(&SCALES, 0..=6),
        ratings in prop::collection::vec(0_u8..=10, 6),
    ) -> Note {
        let mut note = note(ago, part);
        note.alias = alias.map(str::to_owned);
        note.deck = deck.map(str::to_owned);
        note.tags = labels.into_iter().map(str::to_owned).collect();
        note.scales = scales.into_iter().map(str::to_owned).zip(ratings).collect();
        note
    }
}

fn any_notes() -> impl Strategy<Value = Vec<Note>> {
    prop::collection::vec(any_note(), 0..70)
}

fn any_span() -> impl Strategy<Value = Span> {
    select(&Span::ALL)
}

/// Names the notes, so that each is one of its own.
fn library(notes: Vec<Note>) -> Library {
    let revision = |(number, mut note): (u128, Note)| {
        note.id = Id::from_bytes(number.to_be_bytes());
        Revision {
            id: Id::from_bytes((number + 1000).to_be_bytes()),
            format: FORMAT,
            kind: Kind::Note,
            parents: Vec::new(),
            device: "d1a2b3c4".to_owned(),
            note,
        }
    };
    Library::from_revisions((1..).zip(notes).map(revision).collect())
}

fn json(insight: &Insight) -> Value {
    let text = serde_json::to_string(insight).expect("plain data");
    serde_json::from_str(&text).expect("JSON")
}

/// Gives all names of notes anywhere below a value.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let behind = fields.get("notes").and_then(Value::as_array);
            let own = behind.into_iter().flatten().filter_map(Value::as_str);
            let own: Vec<String> = own.map(str::to_owned).collect();
            own.into_iter()
                .chain(fields.values().flat_map(names))
                .collect()
        }
        Value::Array(items) => items.iter().flat_map(names).collect(),
        _ => Vec::new(),
    }
}

/// The parts name the notes of the whole, each at least once and no others.
fn is_made_of(whole: &Notes, parts: &[&Notes]) -> bool {
    let parts = parts.iter().flat_map(|part| part.ids());
    let parts: std::collections::BTreeSet<_> = parts.collect();
    parts == whole.ids().iter().collect()
}

/// The parts name each note of the whole exactly once.
fn is_split_into(whole: &Notes, parts: &[&Notes]) -> bool {
    is_made_of(whole, parts) && whole.n() == parts.iter().map(|part| part.n()).sum::<usize>()
}

fn is_whole_row(row: &Row) -> bool {
    let cells: Vec<&Notes> = row.cells.iter().map(|cell| &cell.notes).collect();
    row.is_too_few() == (row.of.n() < 5) && (row.is_too_few() || is_made_of(&row.of, &cells))
}

fn lies_within(range: Range, values: &[u8]) -> bool {
    let least = values.iter().copied().min().map_or(0.0, f32::from);
    let most = values.iter().copied().max().map_or(0.0, f32::from);
    least <= range.low
        && range.low <= range.median
        && range.median <= range.high
        && range.high <= most
}

proptest! {
    #[test]
    fn counts_add_up_to_the_notes(notes in any_notes(), span in any_span()) {
        let insight = Insight::of(&library(notes), today(), span);
        let weeks: Vec<&Notes> = insight.load.weeks.iter().map(|week| &week.amount.notes).collect();
        prop_assert!(is_split_into(&insight.notes, &weeks));
        let months: Vec<&Notes> = insight.load.months.iter().map(|one| &one.amount.notes).collect();
        prop_assert!(is_split_into(&insight.notes, &months));
        prop_assert!(insight.load.weeks.iter().all(|week| week.amount.days <= week.amount.notes.n().min(7)));
        prop_assert!(insight.reactions.rows.iter().all(is_whole_row));
        prop_assert!(insight.triggers.rows.iter().all(is_whole_row));
        let handling = &insight.handling;
        let kinds = [&handling.held, &handling.acted, &handling.both, &handling.neither];
        prop_assert!(is_split_into(&handling.profile.of, &kinds));
        let strains = &insight.strains;
        let families: Vec<&Notes> = strains.families.iter().map(|family| &family.of).collect();
        prop_assert!(is_made_of(&strains.of, &families));
        let mut fates: Vec<&Notes> = strains.outcomes.iter().map(|line| &line.notes).collect();
        fates.push(&strains.not_asked);
        prop_assert!(is_split_into(&strains.planned, &fates));
        for used in &insight.practices {
            let kinds = [&used.better, &used.same, &used.worse, &used.unrated, &used.mixed];
            prop_assert!(is_split_into(&used.used, &kinds));
        }
        for band in &insight.bands {
            let weeks: Vec<&Notes> = band.weeks.iter().map(|week| &week.notes).collect();
            prop_assert!(is_split_into(&band.notes, &weeks));
        }
        let months: Vec<&Notes> = insight.sources.months.iter().map(|month| &month.of).collect();
        prop_assert!(insight.sources.is_too_few() || is_split_into(&insight.sources.of, &months));
    }

    #[test]
    fn the_order_of_the_notes_does_not_matter(notes in any_notes(), span in any_span()) {
        let library = library(notes);
        let mut entries: Vec<_> = library.entries().collect();
        entries.sort_by_key(|entry| entry.id());
        let insight = Insight::of(&library, today(), span);
        prop_assert_eq!(&insight, &Insight::among(entries.iter().copied(), today(), span));
        prop_assert_eq!(insight, Insight::among(entries.into_iter().rev(), today(), span));
    }

    #[test]
    fn quartiles_lie_in_their_order_among_the_ratings(notes in any_notes()) {
        for band in Insight::of(&library(notes), today(), Span::All).bands {
            let all: Vec<u8> = band.weeks.iter().flat_map(|week| week.values.clone()).collect();
            prop_assert_eq!(band.usual.is_some(), all.len() >= band.fewest);
            prop_assert!(band.usual.is_none_or(|range| lies_within(range, &all)));
            for week in band.weeks {
                prop_assert_eq!(week.values.len(), week.notes.n());
                prop_assert!(week.range.is_none_or(|range| lies_within(range, &week.values)));
            }
        }
    }

    #[test]
    fn a_note_about_another_alias_changes_no_other_row(notes in any_notes(), mut one in any_note()) {
        one.alias = Some("heron".to_owned());
        let rows = |notes: Vec<Note>| {
            let rows = Insight::of(&library(notes), today(), Span::All).reactions.rows;
            let others = rows.into_iter().filter(|row| row.name != "heron");
            others.collect::<Vec<_>>()
        };
        let mut more = notes.clone();
        more.push(one);
        prop_assert_eq!(rows(more), rows(notes));
    }

    #[test]
    fn json_parses_names_only_notes_of_the_span_and_no_day(notes in any_notes(), span in any_span()) {
        let insight = Insight::of(&library(notes), today(), span);
        let value = json(&insight);
        let known: Vec<String> = insight.notes.ids().iter().map(ToString::to_string).collect();
        prop_assert!(names(&value).iter().all(|name| known.contains(name)));
        prop_assert_eq!(value["n"].as_u64(), u64::try_from(known.len()).ok());
        let day = regex::Regex::new(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").expect("a pattern");
        prop_assert!(!day.is_match(&value.to_string()));
    }

    #[test]
    fn a_longer_span_holds_the_notes_of_a_shorter(notes in any_notes()) {
        let library = library(notes);
        let counts = Span::ALL.map(|span| Insight::of(&library, today(), span).notes.n());
        prop_assert!(counts.is_sorted());
        prop_assert_eq!(counts[4], library.len());
    }
}

#[test]
fn an_empty_journal_has_empty_pictures() {
    let insight = Insight::of(&Library::default(), today(), Span::All);
    assert!(insight.notes.is_empty() && insight.since.is_none());
    assert!(insight.reactions.is_too_few() && insight.load.weeks.is_empty());
    assert_eq!(insight.load.days_in_a_row, 0);
    assert!(
        insight.supervision.never.is_empty(),
        "nothing is missed yet"
    );
}

#[test]
fn days_in_a_row_end_at_a_day_without_a_note_and_today_is_not_over() {
    let row = |days: &[u64]| {
        let notes = days.iter().map(|ago| note(*ago, DayPart::Morning));
        let library = library(notes.collect());
        Insight::of(&library, today(), Span::Weeks)
            .load
            .days_in_a_row
    };
    assert_eq!(row(&[0, 0, 1, 2, 4]), 3);
    assert_eq!(row(&[1, 2, 4]), 2);
    assert_eq!(row(&[2, 3]), 0);
    let long: Vec<u64> = (0..50).collect();
    assert_eq!(row(&long), 50, "further back than the span");
}

#[test]
fn a_plan_to_repair_meets_the_first_answer_after_it() {
    let told = |ago, label: &str| {
        let mut note = note(ago, DayPart::Morning);
        note.alias = Some("harbour".to_owned());
        note.tags = vec![label.to_owned()];
        note
    };
    let notes = vec![
        told(30, "repair:planned"),
        told(20, "repair:went-well"),
        told(10, "repair:badly"),
        told(3, "repair:planned"),
    ];
    let strains = Insight::of(&library(notes), today(), Span::All).strains;
    let counts: Vec<usize> = strains.outcomes.iter().map(|line| line.notes.n()).collect();
    assert_eq!(counts, [1, 0, 0, 0, 0]);
    assert_eq!((strains.planned.n(), strains.not_asked.n()), (2, 1));
}
