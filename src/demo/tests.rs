use std::collections::BTreeSet;

use chrono::Datelike;
use proptest::prelude::*;

use super::*;
use crate::journal::codec;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::limits;
use crate::journal::note::{Note, State};
use crate::journal::revision::Kind;

const ALIASES: [&str; 6] = ["basalt", "harbour", "heron", "lantern", "linen", "quarry"];
const DECKS: [&str; 6] = [
    "alliance-look",
    "checkin",
    "ct-5",
    "ct-90",
    "doorway-60",
    "reset-3",
];
/// The tag spaces of decks.md, sections 0.1 and 8, and those that the built-in decks write.
const SPACES: &str = "ct body feel pull role fit src act skill trig next when strain repair frame rel lens pace moral \
    learn tool breath sup parallel good meaning depth inbox day";

fn until() -> DateTime<FixedOffset> {
    "2026-11-22T10:42:00+01:00".parse().expect("a moment")
}

fn library() -> Library {
    Library::from_revisions(revisions(SEED, until()))
}

/// Every version with text.
fn texts() -> Vec<Note> {
    let samples = notes(SEED, until()).into_iter();
    samples
        .filter(|sample| sample.kind == Kind::Note)
        .map(|sample| sample.note)
        .collect()
}

fn with(library: &Library, is: impl Fn(&Entry) -> bool) -> usize {
    library.entries().filter(|entry| is(entry)).count()
}

#[test]
fn about_120_notes_reach_back_eight_months() {
    let library = library();
    assert!((115..=130).contains(&library.len()), "{}", library.len());
    let oldest = library
        .entries()
        .next_back()
        .expect("a note")
        .written()
        .day();
    let days = (until().date_naive() - oldest).num_days();
    assert!((220..=245).contains(&days), "{days}");
    let newest = library.entries().next().expect("a note").written().day();
    assert!((until().date_naive() - newest).num_days() <= 4, "{newest}");
}

#[test]
fn every_alias_and_every_deck_is_there_and_free_notes_too() {
    let library = library();
    for alias in ALIASES {
        let notes = with(&library, |entry| {
            entry.current().note.alias.as_deref() == Some(alias)
        });
        assert!(notes >= 8, "{alias}: {notes}");
    }
    for deck in DECKS {
        let notes = with(&library, |entry| {
            entry.current().note.deck.as_deref() == Some(deck)
        });
        assert!(notes >= 7, "{deck}: {notes}");
    }
    assert!(with(&library, |entry| entry.current().note.deck.is_none()) >= 10);
}

#[test]
fn some_are_open_flagged_edited_binned_and_one_is_forked() {
    let library = library();
    assert_eq!(
        with(&library, |entry| entry.current().note.state == State::Open),
        2
    );
    assert!(
        with(&library, |entry| entry
            .current()
            .note
            .tags
            .iter()
            .any(|tag| tag == "sup:flagged"))
            >= 5
    );
    assert!(with(&library, |entry| entry.is_edited() && !entry.is_forked()) >= 3);
    assert_eq!(with(&library, Entry::is_forked), 1);
    assert_eq!(library.binned().count(), 1);
}

#[test]
fn every_tag_stands_in_a_known_space_or_is_free() {
    let spaces: BTreeSet<&str> = SPACES.split_whitespace().collect();
    for tag in texts().iter().flat_map(|note| &note.tags) {
        let space = tag.split_once(':').map(|(space, _)| space);
        assert!(
            tag.starts_with('#') || space.is_some_and(|space| spaces.contains(space)),
            "{tag}"
        );
    }
}

#[test]
fn texts_vary() {
    let bodies: BTreeSet<String> = texts().into_iter().map(|note| note.body).collect();
    let lines: BTreeSet<&str> = bodies.iter().flat_map(|body| body.lines()).collect();
    let prose = lines
        .iter()
        .filter(|line| line.len() > 40 && !line.starts_with('#'))
        .count();
    assert!(prose >= 120, "{prose}");
}

#[test]
fn texts_hold_no_digits_but_ratings_and_no_day_or_month() {
    let named = "monday tuesday wednesday thursday friday saturday sunday january february april june july august \
        september october november december";
    for note in texts() {
        for line in note.body.lines().chain([note.title.as_str()]) {
            let has_digit = line.contains(|letter: char| letter.is_ascii_digit());
            assert!(!has_digit || line.ends_with(" of 10"), "{line}");
            let lower = line.to_lowercase();
            let day = named.split_whitespace().find(|day| lower.contains(day));
            assert_eq!(day, None, "{line}");
        }
    }
}

#[test]
fn every_version_fits_into_an_object_and_reads_back() {
    for revision in revisions(SEED, until()) {
        assert_eq!(limits::check(&revision.note), Ok(()));
        assert_eq!(codec::parse(&codec::print(&revision)), Ok(revision));
    }
}

#[test]
fn nobody_works_in_the_holiday() {
    let fifteen_quiet_days = |pair: &[chrono::NaiveDate]| (pair[1] - pair[0]).num_days() > 14;
    let mut days: Vec<_> = library()
        .entries()
        .map(|entry| entry.written().day())
        .collect();
    days.sort_unstable();
    assert_eq!(
        days.windows(2)
            .filter(|pair| fifteen_quiet_days(pair))
            .count(),
        1
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_seed_and_day_make_a_whole_journal(seed in any::<u64>(), day in 0_i64..40_000, hour in 0_i64..24) {
        let until = DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(24 * day + hour);
        let made = notes(seed, until.into());
        prop_assert_eq!(&made, &notes(seed, until.into()));
        for (at, sample) in made.iter().enumerate() {
            prop_assert!(sample.parents.iter().all(|parent| *parent < at));
            prop_assert!(sample.parents.iter().all(|parent| made[*parent].note.id == sample.note.id));
            prop_assert!(sample.note.written.day() < until.date_naive());
        }
        let written = |sample: &Sample| (sample.parents.is_empty(), sample.note.written.local());
        let firsts: Vec<_> = made.iter().map(written).filter(|(is_first, _)| *is_first).collect();
        prop_assert!(firsts.is_sorted());
    }

    #[test]
    fn the_hour_of_the_day_changes_nothing(hour in 0_u32..24) {
        let other = until().date_naive().and_hms_opt(hour, 0, 0).expect("an hour");
        let other = other.and_local_timezone(*until().offset()).single().expect("a moment");
        prop_assert_eq!(other.day(), until().day());
        prop_assert_eq!(notes(SEED, other), notes(SEED, until()));
    }
}
