//! What the pure core knows of the world when something happens.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::id::Id;

/// Holds the moment at which a message is handled, read by the shell just before.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The time on the wall, with the local offset.
    pub wall: DateTime<FixedOffset>,
    /// Time since the program started, sleep of the machine included; never goes back.
    pub since_start: Duration,
    /// How much of that the machine slept.
    pub asleep: Duration,
    /// A random name that this update may give to something new; at most one thing.
    pub fresh: Id,
}
