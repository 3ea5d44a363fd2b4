//! The usual range of each scale: where the middle half of its ratings lies, never an average.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::known::order;
use crate::journal::insight::middle::{median, quartiles};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Notes};
use crate::journal::insight::period::Week;
use crate::journal::insight::shelf::Shelf;

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
pub(super) fn bands(shelf: &Shelf<'_>) -> Vec<Band> {
    let mut rated: BTreeMap<&str, Vec<Rating<'_>>> = BTreeMap::new();
    for noted in shelf.notes() {
        let scales = noted.note.scales.iter();
        for (scale, value) in scales.filter(|(scale, _)| !scale.ends_with(AFTER)) {
            let rating = Rating(noted, *value);
            rated.entry(scale).or_default().push(rating);
        }
    }
    let bands = rated.into_iter();
    let mut bands: Vec<Band> = bands
        .map(|(scale, ratings)| Band::of(scale, &ratings))
        .collect();
    bands.sort_by(|a, b| order(&a.scale, &SCALES).cmp(&order(&b.scale, &SCALES)));
    bands
}

/// Holds a note and its rating.
struct Rating<'r>(&'r Noted<'r>, u8);

fn values(ratings: &[Rating<'_>]) -> Vec<u8> {
    ratings.iter().map(|Rating(_, value)| *value).collect()
}

fn notes(ratings: &[Rating<'_>]) -> Notes {
    ratings.iter().map(|Rating(noted, _)| noted.id).collect()
}

impl Band {
    fn of(scale: &str, ratings: &[Rating<'_>]) -> Self {
        let by_week = ratings.chunk_by(|Rating(one, _), Rating(next, _)| one.week == next.week);
        Self {
            scale: scale.to_owned(),
            fewest: FEWEST,
            fewest_a_week: FEWEST_A_WEEK,
            usual: Range::of(&values(ratings), FEWEST),
            notes: notes(ratings),
            weeks: by_week.rev().map(BandWeek::of).collect(),
        }
    }
}

impl BandWeek {
    fn of(ratings: &[Rating<'_>]) -> Self {
        let values = values(ratings);
        Self {
            week: ratings[0].0.week,
            range: Range::of(&values, FEWEST_A_WEEK),
            values,
            notes: notes(ratings),
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
