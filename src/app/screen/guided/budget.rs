//! The time that a deck promised, and what is left of it. It never hurries anyone: when it is over, it is over.

use std::time::Duration;

use crate::app::now::Now;
use crate::app::stopwatch::Stopwatch;

/// The cells of the bar, roughly; it is drawn again when one of them turns.
const CELLS: u32 = 64;
const MINUTE: Duration = Duration::from_secs(60);

/// Holds how much time there is and since when it runs.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    watch: Stopwatch,
    spent: Duration,
    total: Duration,
}

impl Budget {
    /// Begins with the seconds that the whole way takes and those that are left of it.
    #[must_use]
    pub fn new(total: u32, left: u32, now: &Now) -> Self {
        Self {
            watch: Stopwatch::new(now),
            spent: Duration::from_secs(u64::from(total.saturating_sub(left))),
            total: Duration::from_secs(u64::from(total)),
        }
    }

    /// Takes in that the way became longer; a shorter one takes no time away.
    pub fn allow(&mut self, seconds: u32) {
        self.total = self.total.max(Duration::from_secs(u64::from(seconds)));
    }

    /// Gives the time that is left.
    #[must_use]
    pub fn left(&self, now: &Now) -> Duration {
        let gone = self.spent + self.watch.elapsed(now);
        self.total.saturating_sub(gone)
    }

    /// Gives all the time there is.
    #[must_use]
    pub const fn total(&self) -> Duration {
        self.total
    }

    /// Gives the whole minutes that are left, a begun one counted.
    #[must_use]
    pub fn minutes(&self, now: &Now) -> u64 {
        self.left(now).as_secs().div_ceil(60)
    }

    /// Says after what time the bar is a cell shorter or a minute is over; nothing once it is empty.
    #[must_use]
    pub fn pulse(&self, now: &Now) -> Option<Duration> {
        let left = self.left(now);
        if left.is_zero() {
            return None;
        }
        let cell = (self.total / CELLS).max(Duration::from_secs(1));
        let minute = Duration::from_nanos(
            u64::try_from(left.as_nanos() % MINUTE.as_nanos()).unwrap_or(u64::MAX),
        );
        [cell, minute, left]
            .into_iter()
            .filter(|time| !time.is_zero())
            .min()
    }
}
