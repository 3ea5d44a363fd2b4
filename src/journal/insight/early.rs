//! Early signs: whether the last check-ins lie above what is usual for their author (domain brief 6.4).
//!
//! The rule is one that can be said aloud: five of the last seven at or above usual + 2, on two of three scales; or on
//! one scale, where its values seldom wander so far. It describes; it names no condition and gives no probability.

use chrono::{NaiveDate, TimeDelta};

use crate::journal::insight::early::reading::{Reading, SCALES};
use crate::journal::insight::early::series::{GAP, LEARNING, Series};
use crate::journal::insight::early::told::Told;

pub mod reading;
pub mod series;
pub mod told;

/// How many of the last check-ins must be raised.
const RAISED: usize = 5;
/// How far above usual a value is raised; and how many spreads, where one scale alone is enough.
const ABOVE: f32 = 2.0;
const SPREADS: f32 = 1.5;
/// A check-in with all scales this high is a sign of its own.
const ALL_HIGH: f32 = 8.0;

/// Says what the check-ins look like on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// Too few days to know what is usual: how many there are.
    Learning(usize),
    /// Nothing stands out.
    Usual,
    /// Something may stand out, but the author was told lately, or asked for quiet, up to this day.
    Quiet(NaiveDate),
    /// Something stands out.
    Notice(Notice),
}

/// Holds what stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The scales that do, by their places in [`SCALES`]; never empty.
    pub scales: Vec<usize>,
    /// In which way.
    pub sign: Sign,
    /// Whether what is usual rests on fewer than [`series::BASELINE`] days.
    pub is_provisional: bool,
}

/// Names the way in which check-ins stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Most of the last seven lie above what is usual.
    AboveUsual,
    /// All three scales are high at once.
    AllHigh,
}

/// Looks at the check-ins as they stand on a day. `readings` are in the order of their days, `told` in any order.
#[must_use]
pub fn look(readings: &[Reading], told: &[Told], today: NaiveDate) -> Look {
    if let Some(until) = told::quiet_until(told).filter(|until| today < *until) {
        return Look::Quiet(until);
    }
    let is_stale = |reading: &Reading| today - reading.day > TimeDelta::days(GAP);
    let Some(last) = readings.last().filter(|last| !is_stale(last)) else {
        return known(readings.len());
    };
    if last
        .values
        .iter()
        .all(|value| value.is_some_and(|value| value >= ALL_HIGH))
    {
        return Look::Notice(Notice {
            scales: (0..SCALES.len()).collect(),
            sign: Sign::AllHigh,
            is_provisional: false,
        });
    }
    match raised(readings) {
        Some(notice) => Look::Notice(notice),
        None => known(readings.len()),
    }
}

const fn known(days: usize) -> Look {
    if days < LEARNING {
        Look::Learning(days)
    } else {
        Look::Usual
    }
}

/// Gives the series of each scale, in the order of [`SCALES`].
#[must_use]
pub fn series(readings: &[Reading]) -> [Series; 3] {
    [0, 1, 2].map(|scale| Series::of(readings, scale))
}

fn raised(readings: &[Reading]) -> Option<Notice> {
    let series = series(readings);
    let above = |by: fn(&Series) -> f32| -> Vec<usize> {
        let scales = (0..SCALES.len()).filter(|scale| {
            let series = &series[*scale];
            series.is_known() && series.count_from(by(series)) >= RAISED
        });
        scales.collect()
    };
    let mildly = above(|_| ABOVE);
    let clearly = above(|series| ABOVE.max(SPREADS * series.spread()));
    let scales = if mildly.len() >= 2 { mildly } else { clearly };
    (!scales.is_empty()).then(|| Notice {
        is_provisional: scales.iter().any(|scale| !series[*scale].is_settled()),
        sign: Sign::AboveUsual,
        scales,
    })
}

#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;
