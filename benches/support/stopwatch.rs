//! Reads the clock before and after.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Times one work.
#[expect(
    clippy::disallowed_methods,
    reason = "a bench is there to read the clock"
)]
pub fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}
