//! Reads the clocks: the one place that does.

use std::time::Duration;

use chrono::Local;
use rustix::time::{ClockId, clock_gettime};

use crate::app::now::Now;
use crate::id::Id;

/// Reads the time for every message.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Duration,
    asleep_before: Duration,
}

impl Clock {
    /// Starts to count.
    #[must_use]
    pub fn start() -> Self {
        Self {
            start: running(),
            asleep_before: asleep(),
        }
    }

    /// Reads the moment, and takes 128 random bits for whatever it brings.
    #[must_use]
    pub fn now(&self) -> Now {
        Now {
            wall: wall(),
            since_start: running().saturating_sub(self.start),
            asleep: asleep().saturating_sub(self.asleep_before),
            fresh: fresh_id(),
        }
    }
}

/// Reads the time on the wall.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the wall clock"
)]
pub fn wall() -> chrono::DateTime<chrono::FixedOffset> {
    Local::now().fixed_offset()
}

/// Takes 128 random bits from the system.
///
/// # Panics
/// When the system has no random source; nothing can be kept safe then.
#[must_use]
pub fn fresh_id() -> Id {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("the system has a random source");
    Id::from_bytes(bytes)
}

/// Time since the machine started, its sleep included.
#[cfg(target_os = "linux")]
fn running() -> Duration {
    read(ClockId::Boottime)
}

#[cfg(not(target_os = "linux"))]
fn running() -> Duration {
    read(ClockId::Monotonic)
}

fn asleep() -> Duration {
    running().saturating_sub(read(ClockId::Monotonic))
}

fn read(clock: ClockId) -> Duration {
    let time = clock_gettime(clock);
    Duration::new(
        time.tv_sec.unsigned_abs(),
        u32::try_from(time.tv_nsec).unwrap_or(0),
    )
}
