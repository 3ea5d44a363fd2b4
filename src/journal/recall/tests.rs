use proptest::prelude::*;

use super::*;
use crate::journal::note::{DayPart, HELD, Written};
use crate::journal::private;
use crate::journal::revision::{FORMAT, Kind, Revision};

const MEANING: &str = "What might it say?";

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn asked() -> Asked {
    [("ct-5".to_owned(), vec![MEANING.to_owned()])].into()
}

/// A reaction note with one answer.
fn note(number: u8, day: NaiveDate, answer: &str) -> Revision {
    let written = Written::Part(day, DayPart::Evening);
    let mut note = Note::new(Id::from_bytes([number; 16]), written);
    note.deck = Some("ct-5".into());
    note.title = "a scene".into();
    note.body =
        format!("## Where did it land?\nchest\n\n## {MEANING}\n{answer}\n\n## Next?\nrest\n");
    Revision {
        id: Id::from_bytes([number.wrapping_add(100); 16]),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    }
}

fn library(notes: Vec<Revision>) -> Library {
    Library::from_revisions(notes)
}

fn shown(notes: &[Revision], day: &str) -> Option<Recalled> {
    of_week(&library(notes.to_vec()), date(day), &asked())
}

#[test]
fn a_line_comes_back_after_a_week_a_month_and_a_quarter_for_one_week_each() {
    let notes = [note(1, date("2026-08-04"), "A door.")];
    for (day, after) in [
        ("2026-08-10", None),
        ("2026-08-16", None),
        ("2026-08-17", Some(7)),
        ("2026-08-23", Some(7)),
        ("2026-08-24", None),
        ("2026-09-07", Some(30)),
        ("2026-09-14", None),
        ("2026-11-02", Some(90)),
        ("2026-11-08", Some(90)),
        ("2026-11-09", None),
    ] {
        let found = shown(&notes, day).map(|recalled| recalled.after);
        assert_eq!(found, after, "{day}");
    }
}

#[test]
fn what_is_held_binned_forked_private_or_empty_is_no_line() {
    let day = date("2026-08-04");
    let on = "2026-08-18";
    assert!(
        shown(&[note(1, day, "A door.")], on).is_some(),
        "the control"
    );
    let mut held = note(1, day, "A door.");
    held.note.tags.push(HELD.into());
    assert_eq!(shown(&[held], on), None);
    let binned = Revision {
        id: Id::from_bytes([200; 16]),
        kind: Kind::Tombstone,
        parents: vec![Id::from_bytes([101; 16])],
        ..note(1, day, "")
    };
    assert_eq!(shown(&[note(1, day, "A door."), binned], on), None);
    let other = Revision {
        id: Id::from_bytes([200; 16]),
        ..note(1, day, "Another.")
    };
    assert_eq!(shown(&[note(1, day, "A door."), other], on), None);
    let mut secret = note(1, day, "");
    secret.note.body = private::section("##", MEANING, "That I was late.");
    assert_eq!(shown(&[secret], on), None);
    assert_eq!(shown(&[note(1, day, " ")], on), None);
}

#[test]
fn the_line_is_the_one_that_was_kept_the_answer_or_the_title_of_what_was_learnt() {
    let mut one = note(1, date("2026-08-04"), "A door,\nand a window.").note;
    assert_eq!(
        line(&one, &asked()).as_deref(),
        Some("A door, and a window.")
    );
    assert_eq!(line(&one, &Asked::new()), None);
    one.tags.push("learn:near-miss".into());
    assert_eq!(line(&one, &Asked::new()).as_deref(), Some("a scene"));
    let kept = toml::Value::String("Slow is a speed.".into());
    one.unknown.insert(LEARNING.into(), kept);
    assert_eq!(line(&one, &asked()).as_deref(), Some("Slow is a speed."));
}

#[test]
fn a_week_can_be_passed_over_and_the_next_cannot() {
    let notes = vec![
        note(1, date("2026-08-04"), "A door."),
        note(2, date("2026-08-11"), "A window."),
    ];
    let mut library = library(notes);
    let on = date("2026-08-19");
    assert!(of_week(&library, on, &asked()).is_some());
    let at = (Id::from_bytes([9; 16]), Written::Part(on, DayPart::Morning));
    let setting = crate::journal::library::setting::next(None, NAME, pass_over(on), at);
    library.insert(Revision {
        kind: Kind::Config,
        note: setting.0,
        ..note(9, on, "")
    });
    assert_eq!(of_week(&library, on, &asked()), None);
    let later = of_week(&library, date("2026-08-24"), &asked());
    assert_eq!(later.map(|line| line.note), Some(Id::from_bytes([2; 16])));
}

#[test]
fn the_same_words_in_another_note_do_not_come_twice_in_a_row() {
    let notes = [
        note(1, date("2026-08-04"), "A door."),
        note(2, date("2026-08-11"), "A door."),
    ];
    assert!(shown(&notes, "2026-08-17").is_some());
    assert_eq!(shown(&notes, "2026-08-24"), None);
    let control = [notes[0].clone(), note(2, date("2026-08-11"), "A window.")];
    assert!(shown(&control, "2026-08-24").is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_line_is_the_same_all_week_never_twice_in_a_row_and_never_too_early(
        days in prop::collection::vec((0_u64..200, 0_u8..6), 0..30),
        begin in 0_u64..7,
    ) {
        let first = date("2026-01-05") + Days::new(begin);
        let notes = (1_u8..).zip(days).map(|(number, (day, words))| note(number, first + Days::new(day), &format!("Line {words}.")));
        let library = library(notes.collect());
        let mut last: Option<String> = None;
        for week in 0..45_u64 {
            let monday = monday(first + Days::new(7 * week)).expect("a day");
            let found: Vec<_> = (0..7).map(|day| of_week(&library, monday + Days::new(day), &asked())).collect();
            prop_assert!(found.iter().all(|line| *line == found[0]));
            let Some(recalled) = found[0] else {
                last = None;
                continue;
            };
            let entry = library.entry(recalled.note).expect("a note");
            let age = (monday - entry.written().day()).num_days();
            let after = i64::try_from(recalled.after).expect("days");
            prop_assert!((after..after + 7).contains(&age));
            let words = line(&entry.current().note, &asked());
            prop_assert!(words.is_some() && words != last);
            last = words;
        }
    }
}
