//! The time that a deck promised, and what is left of it. It never hurries anyone: when it is over, it is over.

use std::time::Duration;

use crate::app::now::Now;
use crate::app::stopwatch::Stopwatch;

/// The cells of the bar, roughly; it is drawn again when one of them turns.
const CELLS: u32 = 64;
/// The words behind the bar turn at halves of minutes, and from this time on at tens of seconds.
const SHORT: Duration = Duration::from_secs(54);
const SECOND: Duration = Duration::from_secs(1);

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

    /// Gives the whole seconds that are left, a begun one counted.
    #[must_use]
    pub fn seconds(&self, now: &Now) -> u64 {
        u64::try_from(self.left(now).as_millis().div_ceil(1000)).unwrap_or(u64::MAX)
    }

    /// Says after what time the bar is a cell shorter or its words turn; nothing once it is empty.
    #[must_use]
    pub fn pulse(&self, now: &Now) -> Option<Duration> {
        let left = self.left(now);
        if left.is_zero() {
            return None;
        }
        let cell = over(left, (self.total / CELLS).max(SECOND));
        let (turn, then) = if left > SHORT {
            (SECOND * 30, left.saturating_sub(SHORT))
        } else {
            (SECOND * 10, left)
        };
        // They are rounded, and a begun second counts: "1½ min" goes when 74 seconds are left.
        let words = over(left + turn / 2 + SECOND, turn);
        Some(cell.min(words).min(then))
    }
}

/// Gives what a time is more than a multiple of another: a whole one, where it is a multiple.
fn over(time: Duration, turn: Duration) -> Duration {
    let over = (time.as_nanos().saturating_sub(1)) % turn.as_nanos() + 1;
    Duration::from_nanos(u64::try_from(over).unwrap_or(u64::MAX))
}
