//! What was given at the check-ins, one reading a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::journal::insight::middle::median;
use crate::journal::note::Note;

/// The deck whose notes are check-ins.
const DECK: &str = "checkin";

/// The scales that are watched, all with the strain at the high end. Their order is that of [`Reading::values`].
pub const SCALES: [&str; 3] = ["tired", "fuse", "distance"];

/// Holds what was given on one day, one value a scale: the median, where there were several.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The day.
    pub day: NaiveDate,
    /// The values by [`SCALES`]; none where a scale was skipped.
    pub values: [Option<f32>; 3],
}

/// Reads the check-ins out of the notes, which come in any order, and gives them in the order of the days.
#[must_use]
pub fn readings<'n>(notes: impl IntoIterator<Item = &'n Note>) -> Vec<Reading> {
    let mut days: BTreeMap<NaiveDate, [Vec<f32>; 3]> = BTreeMap::new();
    for note in notes
        .into_iter()
        .filter(|note| note.deck.as_deref() == Some(DECK))
    {
        let day = days.entry(note.written.day()).or_default();
        for (values, scale) in day.iter_mut().zip(SCALES) {
            values.extend(note.scales.get(scale).map(|value| f32::from(*value)));
        }
    }
    let reading = |(day, values): (NaiveDate, [Vec<f32>; 3])| Reading {
        day,
        values: values.map(median),
    };
    let is_given = |reading: &Reading| reading.values.iter().any(Option::is_some);
    days.into_iter().map(reading).filter(is_given).collect()
}
