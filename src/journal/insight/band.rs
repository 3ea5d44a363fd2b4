//! The usual range of each scale: where the middle half of its ratings lies, never an average.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::known::order;
use crate::journal::insight::middle::{median, quartiles};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Notes};
use crate::journal::insight::period::Week;

/// Fewer ratings than this in a week have no range of their own.
pub const FEWEST_A_WEEK: usize = 3;

/// The scales in the order in which they are told: the day's, a reaction's, the work together's, one's own.
const SCALES: [&str; 16] = [
    "tired",
    "fuse",
    "distance",
    "energy",
    "backed",
    "moral",
    "strength",
    "closeness",
    "mine",
    "ease",
    "aims",
    "way",
    "bond",
    "sure",
    "harsh",
    "say",
];
/// What ends the name of a second rating, which is told with what was done in between.
const AFTER: &str = "_after";

/// Holds one scale's ratings, 0 to 10: one for each note that has one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Band {
    /// The scale's id.
    pub scale: String,
    /// Below so many ratings there is no usual range.
    pub fewest: usize,
    /// Below so many in one week that week has none.
    pub fewest_a_week: usize,
    /// Where the middle half of all ratings lies.
    pub usual: Option<Range>,
    /// The rated notes.
    #[serde(flatten)]
    pub notes: Notes,
    /// The weeks with ratings, the earliest first.
    pub weeks: Vec<BandWeek>,
}

/// Holds the ratings of one week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BandWeek {
    /// The week.
    pub week: Week,
    /// Where the middle half lies.
    pub range: Option<Range>,
    /// The ratings, in the order of the notes.
    pub values: Vec<u8>,
    /// The notes.
    #[serde(flatten)]
    pub notes: Notes,
}

/// Holds the quartiles and the middle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Range {
    /// A quarter of the ratings lies at or below.
    pub low: f32,
    /// The middle one, or halfway between the two in the middle.
    pub median: f32,
    /// A quarter lies at or above.
    pub high: f32,
}

/// Gives the bands of all scales that were rated.
#[must_use]
pub(super) fn bands(notes: &[Noted<'_>]) -> Vec<Band> {
    let mut rated: BTreeMap<(usize, &str), Vec<(&Noted<'_>, u8)>> = BTreeMap::new();
    for noted in notes {
        let scales = noted.note.scales.iter();
        for (scale, value) in scales.filter(|(scale, _)| !scale.ends_with(AFTER)) {
            let ratings = rated.entry(order(scale, &SCALES)).or_default();
            ratings.push((noted, *value));
        }
    }
    let bands = rated.into_iter();
    bands
        .map(|((_, scale), ratings)| Band::of(scale, &ratings))
        .collect()
}

impl Band {
    fn of(scale: &str, ratings: &[(&Noted<'_>, u8)]) -> Self {
        let mut weeks: BTreeMap<Week, BandWeek> = BTreeMap::new();
        for (noted, value) in ratings {
            let week = Week::of(noted.day());
            let of_week = weeks.entry(week).or_insert_with(|| BandWeek::new(week));
            of_week.values.push(*value);
            of_week.notes.add(noted.id);
        }
        let values: Vec<u8> = ratings.iter().map(|(_, value)| *value).collect();
        Self {
            scale: scale.to_owned(),
            fewest: FEWEST,
            fewest_a_week: FEWEST_A_WEEK,
            usual: Range::of(&values, FEWEST),
            notes: ratings.iter().map(|(noted, _)| *noted).collect(),
            weeks: weeks.into_values().map(BandWeek::measured).collect(),
        }
    }
}

impl BandWeek {
    const fn new(week: Week) -> Self {
        Self {
            week,
            range: None,
            values: Vec::new(),
            notes: Notes::none(),
        }
    }

    fn measured(self) -> Self {
        Self {
            range: Range::of(&self.values, FEWEST_A_WEEK),
            ..self
        }
    }
}

impl Range {
    /// Measures ratings; none of too few.
    pub(super) fn of(values: &[u8], fewest: usize) -> Option<Self> {
        if values.len() < fewest {
            return None;
        }
        let values: Vec<f32> = values.iter().copied().map(f32::from).collect();
        let (low, high) = quartiles(values.clone())?;
        let median = median(values)?;
        Some(Self { low, median, high })
    }
}
