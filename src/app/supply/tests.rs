//! Tests of what the journal brings, over the sample journal.

use chrono::{DateTime, TimeDelta};

use super::*;
use crate::demo;
use crate::id::Id;
use crate::journal::library::{Library, setting};
use crate::journal::note::{HELD, RELEASE, Written};
use crate::journal::retention::rules;
use crate::journal::revision::{FORMAT, Kind, Revision};

fn now() -> DateTime<chrono::FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date")
}

fn bring(revisions: Vec<Revision>, supply: Supply) -> Vec<Item> {
    let library = Library::from_revisions(revisions);
    let decks = Decks::builtin();
    let journal = Journal {
        library: &library,
        decks: &decks,
        answers: &Answers::new(),
        now: now().naive_local(),
    };
    items(supply, &journal)
}

/// The sample as it was before its author turned the rules for letting go on.
fn sample() -> Vec<Revision> {
    let mut all = demo::revisions(demo::SEED, now());
    all.retain(|revision| revision.note.title != rules::NAME);
    all
}

/// The sample, with the rules for letting go turned on.
fn letting_go() -> Vec<Revision> {
    let mut all = sample();
    let changes = vec![("on", Some(true.into()))];
    let at = (Id::from_bytes([9; 16]), Written::At(now()));
    let (note, parents) = setting::next(None, rules::NAME, changes, at);
    all.push(Revision {
        id: Id::from_bytes([9; 16]),
        format: FORMAT,
        kind: Kind::Config,
        parents,
        device: "d1a2b3c4".into(),
        note,
    });
    all
}

#[test]
fn what_is_due_is_old_not_held_and_the_oldest_first() {
    assert_eq!(
        bring(sample(), Supply::Due),
        [],
        "off until it is turned on"
    );
    let due = bring(letting_go(), Supply::Due);
    assert!(!due.is_empty() && due.len() <= crate::deck::supply::MOST);
    let is_old = |gloss: &str| gloss.contains("months ago") || gloss.contains("year");
    assert!(
        due.iter().all(|item| is_old(&item.gloss)),
        "{:?}",
        due[0].gloss
    );
    for label in [HELD, RELEASE, "sup:flagged"] {
        let mut held = letting_go();
        for revision in held.iter_mut().filter(|one| one.kind == Kind::Note) {
            revision.note.tags.push(label.to_owned());
        }
        assert_eq!(bring(held, Supply::Due), [], "{label}");
    }
}

#[test]
fn the_week_is_told_in_counts_and_words_without_a_score_or_praise() {
    let lines: Vec<String> = bring(sample(), Supply::Week)
        .into_iter()
        .map(|item| item.label)
        .collect();
    assert!(
        lines[0].contains("note") && lines[0].contains("on "),
        "{lines:?}"
    );
    let all = lines.join("\n").to_lowercase();
    for word in [
        "!",
        "great",
        "score",
        "streak",
        "only",
        "should",
        "well done",
    ] {
        assert!(!all.contains(word), "{word}: {all}");
    }
    assert_eq!(bring(Vec::new(), Supply::Week), []);
}

#[test]
fn patterns_are_at_most_three_questions() {
    let questions = bring(sample(), Supply::Patterns);
    assert!(questions.len() <= 3);
    assert!(questions.iter().all(|item| item.label.ends_with('?')));
}

#[test]
fn tools_are_those_of_the_last_weeks_with_how_often() {
    let tools = bring(sample(), Supply::Tools);
    assert!(!tools.is_empty() && tools.iter().all(|item| !item.gloss.is_empty()));
    let old = demo::revisions(demo::SEED, now() - TimeDelta::days(100));
    assert_eq!(bring(old, Supply::Tools), []);
}
