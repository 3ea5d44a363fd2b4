//! Times two works in turn, so that whatever else the machine does falls on both alike.

use std::time::Duration;

/// Holds the median times of a work and of the floor below it.
pub struct Pair {
    ours: Duration,
    floor: Duration,
}

impl Pair {
    /// Takes both in turn for some rounds; each gives the time that counts. The first round warms up.
    pub fn measure(
        rounds: usize,
        mut ours: impl FnMut() -> Duration,
        mut floor: impl FnMut() -> Duration,
    ) -> Self {
        let mut times = (Vec::new(), Vec::new());
        for round in 0..=rounds {
            let (ours, floor) = (ours(), floor());
            if round > 0 {
                times.0.push(ours);
                times.1.push(floor);
            }
        }
        Self {
            ours: median(times.0),
            floor: median(times.1),
        }
    }

    /// Tells how many times the floor the work takes.
    pub fn ratio(&self) -> f64 {
        self.ours.as_secs_f64() / self.floor.as_secs_f64()
    }

    /// Gives both times in words.
    pub fn detail(&self) -> String {
        format!("{} against {}", told(self.ours), told(self.floor))
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn told(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.2} s"),
        seconds if seconds >= 1e-3 => format!("{:.2} ms", seconds * 1e3),
        seconds => format!("{:.1} us", seconds * 1e6),
    }
}
