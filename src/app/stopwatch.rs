//! Time that can stand still.

use std::time::Duration;

use crate::app::now::Now;

/// Holds how some stretch of time runs. While it is paused, or the machine sleeps, it stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopwatch {
    /// It has run since this waking moment, and so long before it.
    Running {
        /// The waking moment.
        since: Duration,
        /// What there was before it.
        before: Duration,
    },
    /// It stands at this place.
    Paused(Duration),
}

impl Stopwatch {
    /// Begins now.
    #[must_use]
    pub const fn new(now: &Now) -> Self {
        Self::at(Duration::ZERO, now)
    }

    /// Goes on now from a place.
    #[must_use]
    pub const fn at(place: Duration, now: &Now) -> Self {
        Self::Running {
            since: awake(now),
            before: place,
        }
    }

    /// Gives the time since the beginning.
    #[must_use]
    pub const fn elapsed(&self, now: &Now) -> Duration {
        match self {
            Self::Running { since, before } => {
                before.saturating_add(awake(now).saturating_sub(*since))
            }
            Self::Paused(place) => *place,
        }
    }

    /// Pauses, or goes on from the same place.
    pub fn pause(&mut self, now: &Now) {
        let place = self.elapsed(now);
        *self = match self {
            Self::Running { .. } => Self::Paused(place),
            Self::Paused(_) => Self::at(place, now),
        };
    }

    /// Says whether it is paused.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        matches!(self, Self::Paused(_))
    }
}

/// Time in which the machine did not sleep.
const fn awake(now: &Now) -> Duration {
    now.since_start.saturating_sub(now.asleep)
}
