use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::journal::alias::card::Card;
use crate::journal::alias::thread::Thread;
use crate::journal::codec;
use crate::journal::insight::early::{self, Look};
use crate::journal::insight::picture::Insight;
use crate::journal::insight::span::Span;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::limits;
use crate::journal::note::{FLAGGED, HELD, LEARNING, Note, State};
use crate::journal::revision::Kind;

const ALIASES: [&str; 10] = [
    "alder", "basalt", "cobalt", "harbour", "heron", "lantern", "linen", "orchard", "quarry",
    "sorrel",
];
/// The decks and how many notes of each there are at least.
const DECKS: [(&str, usize); 25] = [
    ("account", 2),
    ("alliance-look", 20),
    ("body-first", 2),
    ("breathe", 20),
    ("checkin", 150),
    ("ct-5", 50),
    ("ct-90", 60),
    ("distance-check", 2),
    ("doorway-60", 35),
    ("early-sign", 2),
    ("fair-to-me", 2),
    ("formulation", 4),
    ("g.feet", 10),
    ("g.press", 5),
    ("good-moment", 14),
    ("hard-event", 1),
    ("look-in", 2),
    ("moral-strain", 8),
    ("reset-3", 25),
    ("session-card", 20),
    ("set-down", 8),
    ("strain-repair", 10),
    ("supervision-after", 5),
    ("supervision-prep", 5),
    ("week", 8),
];

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

fn notes_of(library: &Library) -> impl Iterator<Item = &Note> {
    library.entries().map(|entry| &entry.current().note)
}

fn tagged(library: &Library, tag: &str) -> usize {
    notes_of(library)
        .filter(|note| note.tags.iter().any(|other| other == tag))
        .count()
}

#[test]
fn some_hundred_notes_reach_back_two_years() {
    let library = library();
    assert!((450..=650).contains(&library.len()), "{}", library.len());
    let days: Vec<_> = library
        .entries()
        .map(|entry| entry.written().day())
        .collect();
    let oldest = (until().date_naive() - days[days.len() - 1]).num_days();
    assert!((700..=740).contains(&oldest), "{oldest}");
    let newest = (until().date_naive() - days[0]).num_days();
    assert!(newest <= 4, "{newest}");
}

#[test]
fn every_alias_and_every_kind_of_note_is_there_and_free_notes_too() {
    let library = library();
    for alias in ALIASES {
        let notes = with(&library, |entry| {
            entry.current().note.alias.as_deref() == Some(alias)
        });
        assert!(notes >= 10, "{alias}: {notes}");
    }
    for (deck, least) in DECKS {
        let notes = with(&library, |entry| {
            entry.current().note.deck.as_deref() == Some(deck)
        });
        assert!(notes >= least, "{deck}: {notes}");
    }
    assert!(with(&library, |entry| entry.current().note.deck.is_none()) >= 20);
}

#[test]
fn some_are_open_flagged_edited_held_binned_and_one_is_forked() {
    let library = library();
    let is_open = |entry: &Entry| entry.current().note.state == State::Open;
    assert_eq!(with(&library, is_open), 2);
    let flagged = tagged(&library, FLAGGED);
    assert!((5..=8).contains(&flagged), "{flagged}");
    assert!(tagged(&library, HELD) >= 1);
    assert!(with(&library, |entry| entry.is_edited() && !entry.is_forked()) >= 6);
    assert_eq!(with(&library, Entry::is_forked), 1);
    assert_eq!(library.binned().count(), 2);
    let learned = notes_of(&library).filter(|note| note.unknown.contains_key(LEARNING));
    assert!(learned.count() >= 20);
}

#[test]
fn every_outcome_of_a_repair_is_there_and_some_were_not_asked_for_yet() {
    let library = library();
    for outcome in [
        "none-needed",
        "went-well",
        "in-part",
        "badly",
        "not-the-moment",
    ] {
        assert!(
            tagged(&library, &format!("repair:{outcome}")) >= 1,
            "{outcome}"
        );
    }
    let waits = |alias: &&str| Thread::of(alias, &library).is_repair_planned;
    assert!(ALIASES.iter().filter(|alias| waits(alias)).count() >= 1);
}

#[test]
fn practices_helped_did_nothing_and_made_it_worse() {
    let library = library();
    let change = |note: &Note| {
        let scale = |id: &str| note.scales.get(id).copied();
        let is_practice = note
            .tags
            .iter()
            .any(|tag| tag.starts_with("tool:") || tag.starts_with("breath:"));
        let (before, after) = (scale("strength")?, scale("strength_after")?);
        is_practice.then(|| after.cmp(&before))
    };
    let changes: Vec<_> = notes_of(&library).filter_map(change).collect();
    for (way, least) in [
        (Ordering::Less, 40),
        (Ordering::Equal, 10),
        (Ordering::Greater, 4),
    ] {
        let count = changes.iter().filter(|change| **change == way).count();
        assert!(count >= least, "{way:?}: {count}");
    }
}

#[test]
fn the_cards_tell_where_the_work_is_and_two_aliases_rest() {
    let library = library();
    let cards = ALIASES.map(|alias| Card::of(alias, &library));
    assert!(
        cards
            .iter()
            .all(|card| card.stage.is_some() && card.place.is_some())
    );
    assert_eq!(cards.iter().filter(|card| card.is_retired).count(), 2);
    let today = until().date_naive();
    assert_eq!(cards.iter().filter(|card| card.is_due(today)).count(), 1);
}

#[test]
fn the_heavy_winter_is_an_early_sign_and_today_is_none() {
    let library = library();
    let all = early::reading::readings(notes_of(&library));
    let at = |day: NaiveDate| {
        let then: Vec<_> = all
            .iter()
            .filter(|reading| reading.day <= day)
            .copied()
            .collect();
        early::look(&then, &[], day)
    };
    let today = until().date_naive();
    assert_eq!(at(today), Look::Usual);
    let episode = notes_of(&library).filter(|note| note.deck.as_deref() == Some(early::told::DECK));
    for note in episode {
        assert!(matches!(at(note.written.day()), Look::Notice(_)));
    }
    assert_eq!(
        at(today - TimeDelta::weeks(54)),
        Look::Usual,
        "before the winter"
    );
}

/// As many rows as make a picture, on whichever day of the week somebody looks.
#[test]
fn half_a_year_fills_the_pictures_of_what_set_it_off_and_of_moral_strain() {
    for day in 0..7 {
        let until = until() + TimeDelta::days(day);
        let library = Library::from_revisions(revisions(SEED, until));
        let told = Insight::of(&library, until.date_naive(), Span::Half);
        let shown = told.triggers.rows.iter().filter(|row| !row.is_too_few());
        let shown: Vec<_> = shown.collect();
        assert!(shown.len() >= 6, "{day}: {}", shown.len());
        let reactions: BTreeSet<Vec<&str>> = shown
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.label.as_str()).collect())
            .collect();
        assert!(reactions.len() >= 6, "{day}: {reactions:?}");
        assert!(
            !told.moral.is_too_few() && !told.obstacles.is_too_few(),
            "{day}"
        );
        assert!(
            !told.handling.profile.is_too_few() && !told.skills.is_too_few(),
            "{day}"
        );
    }
}

#[test]
fn no_day_has_two_check_ins() {
    for day in 0..7 {
        let mut days = BTreeSet::new();
        for sample in notes(SEED, until() + TimeDelta::days(day)) {
            if sample.note.deck.as_deref() == Some("checkin") {
                let written = sample.note.written.day();
                assert!(days.insert(written), "{written}");
            }
        }
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
    assert!(prose >= 450, "{prose}");
}

#[test]
fn no_words_come_back_within_a_season() {
    let mut last: BTreeMap<String, NaiveDate> = BTreeMap::new();
    let mut firsts = notes(SEED, until());
    firsts.retain(|sample| sample.kind == Kind::Note && sample.parents.is_empty());
    let is_prose = |line: &str| line.len() > 40 && !line.starts_with('#') && line.ends_with('.');
    for note in firsts.into_iter().map(|sample| sample.note) {
        for line in note.body.lines().filter(|line| is_prose(line)) {
            let day = note.written.day();
            if let Some(before) = last.insert(line.to_owned(), day) {
                assert!((day - before).num_days() > 90, "{line}");
            }
        }
    }
}

#[test]
fn texts_hold_no_digits_but_ratings_and_no_day_or_month() {
    let named = "monday tuesday wednesday thursday friday saturday sunday january february april june july august \
        september october november december";
    for note in texts() {
        let is_breathing = note.deck.as_deref() == Some("breathe");
        let learned = note.unknown.get(LEARNING).and_then(|line| line.as_str());
        for line in note
            .body
            .lines()
            .chain([note.title.as_str()])
            .chain(learned)
        {
            let has_digit = line.contains(|letter: char| letter.is_ascii_digit());
            let is_rating = line.ends_with(" of 10") || line.contains(" of 10, 5 being ");
            assert!(!has_digit || is_breathing || is_rating, "{line}");
            let lower = line.to_lowercase();
            let mut words = lower.split(|letter: char| !letter.is_alphabetic());
            let day = words.find(|word| named.split_whitespace().any(|day| day == *word));
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
fn nobody_works_in_the_two_long_holidays() {
    let fifteen_quiet_days = |pair: &[NaiveDate]| (pair[1] - pair[0]).num_days() > 14;
    let mut days: Vec<_> = library()
        .entries()
        .map(|entry| entry.written().day())
        .collect();
    days.sort_unstable();
    let gaps = days.windows(2).filter(|pair| fifteen_quiet_days(pair));
    assert_eq!(gaps.count(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

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
