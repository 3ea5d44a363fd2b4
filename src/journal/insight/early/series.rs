//! One scale over the days: what is usual, how far values wander, and how the last ones lie.

use chrono::{NaiveDate, TimeDelta};

use crate::journal::insight::early::reading::Reading;
use crate::journal::insight::middle::{median, quartiles};

/// The days with a value before anything is said at all.
pub const LEARNING: usize = 14;
/// The days with a value that make what is usual.
pub const BASELINE: usize = 20;
/// The longest gap, in days, that a window reaches over.
pub const GAP: i64 = 21;
/// The check-ins that are looked at.
const WINDOW: usize = 7;

/// Later on, usual is the middle of this many days ..
const ROLLING: usize = 60;
/// .. that end this many days ago, so that a slow slide does not become usual at once.
const BEHIND: usize = 14;
/// Turns a median distance into what a standard deviation would be.
const CONSISTENT: f32 = 1.4826;
/// The smallest spread: on a scale of whole numbers less means little.
const LEAST_SPREAD: f32 = 1.0;

/// Holds what one scale's values say.
#[derive(Debug, Clone)]
pub struct Series {
    /// The days with a value.
    days: usize,
    usual: f32,
    spread: f32,
    band: (f32, f32),
    /// The last check-ins, seven at most, none from before a long gap.
    last: Vec<f32>,
}

impl Series {
    /// Takes the values of one scale.
    #[must_use]
    pub fn of(readings: &[Reading], scale: usize) -> Self {
        let rated = |reading: &Reading| Some((reading.day, reading.values[scale]?));
        let rated: Vec<(NaiveDate, f32)> = readings.iter().filter_map(rated).collect();
        let values: Vec<f32> = rated.iter().map(|(_, value)| *value).collect();
        let baseline = baseline(&values);
        let usual = median(baseline.to_vec()).unwrap_or_default();
        let distances = baseline.iter().map(|value| (value - usual).abs()).collect();
        Self {
            days: values.len(),
            usual,
            spread: LEAST_SPREAD.max(CONSISTENT * median(distances).unwrap_or_default()),
            band: quartiles(baseline.to_vec()).unwrap_or_default(),
            last: last(&rated),
        }
    }

    /// Says whether enough is known to speak of what is usual.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.days >= LEARNING
    }

    /// Says whether what is usual rests on enough days to be more than a first impression.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        self.days >= BASELINE
    }

    /// Gives the usual band: a quarter of the values lie below it, a quarter above (domain brief 6.3).
    #[must_use]
    pub const fn band(&self) -> (f32, f32) {
        self.band
    }

    /// Tells how far values usually wander.
    #[must_use]
    pub const fn spread(&self) -> f32 {
        self.spread
    }

    /// Counts the last check-ins that lie at least so far above usual.
    #[must_use]
    pub fn count_from(&self, above: f32) -> usize {
        let line = self.usual + above;
        self.last.iter().filter(|value| **value >= line).count()
    }
}

/// Gives the days that make what is usual: the first ones, and later on a window that rolls along behind.
fn baseline(values: &[f32]) -> &[f32] {
    let end = values.len().saturating_sub(BEHIND);
    if end >= BASELINE {
        &values[end.saturating_sub(ROLLING)..end]
    } else {
        &values[..values.len().min(BASELINE)]
    }
}

fn last(rated: &[(NaiveDate, f32)]) -> Vec<f32> {
    let far = |pair: &[(NaiveDate, f32)]| pair[1].0 - pair[0].0 > TimeDelta::days(GAP);
    let begin = rated.windows(2).rposition(far).map_or(0, |gap| gap + 1);
    let values = rated[begin..].iter().map(|(_, value)| *value);
    let skipped = (rated.len() - begin).saturating_sub(WINDOW);
    values.skip(skipped).collect()
}
