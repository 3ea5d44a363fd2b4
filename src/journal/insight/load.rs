//! How much there was: notes and heavy notes by week, and how long it is since a day without a note.

use chrono::NaiveDate;
use serde::Serialize;

use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::Notes;
use crate::journal::insight::period::{Month, Week};

/// From here on a note is heavy (domain brief 8).
pub const HEAVY: u8 = 7;
/// The scale that says so.
const STRENGTH: &str = "strength";

/// Holds the load. The journal knows of work only what was written: a day off is a day without a note, of whatever
/// kind, and words on it say "a day without a note". A day of work on which nothing was written looks the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Load {
    /// From this strength on a note is heavy.
    pub heavy_from: u8,
    /// For how many days in a row there were notes, up to today or, as long as today has none, up to yesterday. Zero:
    /// yesterday was a day without a note, and today is one so far.
    pub days_in_a_row: usize,
    /// The weeks from the first note in the span to today, empty ones too.
    pub weeks: Vec<LoadWeek>,
    /// The same by month.
    pub months: Vec<LoadMonth>,
}

/// Holds one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoadWeek {
    /// The week.
    pub week: Week,
    /// How much there was in it.
    #[serde(flatten)]
    pub amount: Amount,
}

/// Holds one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoadMonth {
    /// The month.
    pub month: Month,
    /// How much there was in it.
    #[serde(flatten)]
    pub amount: Amount,
}

/// Holds how much there was in some time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// Its notes.
    #[serde(flatten)]
    pub notes: Notes,
    /// Those that are heavy.
    pub heavy: Notes,
    /// On how many days there were notes.
    pub days: usize,
    /// The most heavy notes on one day.
    pub most_heavy_a_day: usize,
}

impl Load {
    /// Measures the notes of the span; the days in a row go back as far as `all` notes do.
    #[must_use]
    pub(super) fn of(notes: &[Noted<'_>], all: &[Noted<'_>], today: NaiveDate) -> Self {
        let month = |noted: &Noted<'_>| Month::of(noted.day());
        let weeks = runs(notes, |noted| noted.week).into_iter();
        let months = runs(notes, month).into_iter();
        let ends = notes.last().zip(notes.first());
        let ends = ends.map(|(first, last)| (first.day(), last.day().max(today)));
        let by_week = ends.map(|(first, last)| Week::of(first).through(Week::of(last)));
        let by_month = ends.map(|(first, last)| Month::of(first).through(Month::of(last)));
        Self {
            heavy_from: HEAVY,
            days_in_a_row: in_a_row(all, today),
            weeks: filled(by_week, weeks)
                .map(|(week, amount)| LoadWeek { week, amount })
                .collect(),
            months: filled(by_month, months)
                .map(|(month, amount)| LoadMonth { month, amount })
                .collect(),
        }
    }
}

/// Cuts notes, the newest first, where a time ends; the earliest time comes first.
fn runs<'r, 'n, T: PartialEq>(
    notes: &'r [Noted<'n>],
    time: impl Fn(&Noted<'n>) -> T,
) -> Vec<(T, &'r [Noted<'n>])> {
    let runs = notes.chunk_by(|one, next| time(one) == time(next)).rev();
    runs.map(|run| (time(&run[0]), run)).collect()
}

/// Measures each time, also those without notes.
fn filled<'r, 'n: 'r, T: PartialEq>(
    times: Option<impl Iterator<Item = T>>,
    runs: impl Iterator<Item = (T, &'r [Noted<'n>])>,
) -> impl Iterator<Item = (T, Amount)> {
    let mut runs = runs.peekable();
    times.into_iter().flatten().map(move |time| {
        let run = runs.next_if(|(of, _)| *of == time);
        let amount = Amount::of(run.map_or(&[], |(_, notes)| notes));
        (time, amount)
    })
}

impl Amount {
    fn of(notes: &[Noted<'_>]) -> Self {
        let is_heavy = |noted: &&Noted<'_>| noted.rating(STRENGTH).is_some_and(|at| at >= HEAVY);
        let (mut heavy, mut days, mut most) = (Vec::new(), 0, 0);
        for day in notes.chunk_by(|one, next| one.day() == next.day()) {
            let before = heavy.len();
            heavy.extend(day.iter().filter(is_heavy).map(|noted| noted.id));
            most = most.max(heavy.len() - before);
            days += 1;
        }
        Self {
            notes: notes.iter().map(|noted| noted.id).collect(),
            heavy: heavy.into_iter().collect(),
            days,
            most_heavy_a_day: most,
        }
    }
}

fn in_a_row(all: &[Noted<'_>], today: NaiveDate) -> usize {
    let mut days: Vec<NaiveDate> = all.iter().map(Noted::day).collect();
    days.dedup(); // the newest come first
    let mut days = days.into_iter().skip_while(|day| *day > today).peekable();
    let is_there = days.peek() == Some(&today);
    let expected = if is_there {
        Some(today)
    } else {
        today.pred_opt()
    };
    let expected = std::iter::successors(expected, NaiveDate::pred_opt);
    days.zip(expected)
        .take_while(|(day, expected)| day == expected)
        .count()
}
