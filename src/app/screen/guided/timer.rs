//! The clock of a timed step.

use std::time::Duration;

use crate::app::now::Now;
use crate::app::stopwatch::Stopwatch;
use crate::deck::model::Cue;
use crate::deck::page::cue_at;

/// The cells of the bar, roughly; it is drawn again when one of them turns.
const CELLS: u32 = 48;
const QUICKEST: Duration = Duration::from_millis(250);
const SLOWEST: Duration = Duration::from_secs(1);

/// Holds the cues of a timed step and how far it has come.
#[derive(Debug, Clone)]
pub struct Timer {
    cues: Vec<Cue>,
    length: Duration,
    watch: Stopwatch,
}

impl Timer {
    /// Begins.
    #[must_use]
    pub fn new(cues: &[Cue], seconds: u32, now: &Now) -> Self {
        Self {
            cues: cues.to_vec(),
            length: Duration::from_secs(u64::from(seconds)),
            watch: Stopwatch::new(now),
        }
    }

    /// Gives the line that is up now.
    #[must_use]
    pub fn cue(&self, now: &Now) -> Option<&str> {
        let seconds = u32::try_from(self.gone(now).as_secs()).unwrap_or(u32::MAX);
        cue_at(&self.cues, seconds).map(|cue| cue.text.as_str())
    }

    /// Gives the time that is left.
    #[must_use]
    pub fn left(&self, now: &Now) -> Duration {
        self.length.saturating_sub(self.watch.elapsed(now))
    }

    /// Gives the whole time.
    #[must_use]
    pub const fn length(&self) -> Duration {
        self.length
    }

    /// Says whether the time is over.
    #[must_use]
    pub fn is_over(&self, now: &Now) -> bool {
        self.left(now).is_zero()
    }

    /// Pauses, or goes on from the same place.
    pub fn pause(&mut self, now: &Now) {
        self.watch.pause(now);
    }

    /// Says whether it is paused.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.watch.is_paused()
    }

    /// Says after what time the picture changes: at the next cue, when the bar is a cell shorter, or at the end.
    #[must_use]
    pub fn pulse(&self, now: &Now) -> Option<Duration> {
        if self.is_paused() {
            return None;
        }
        let gone = self.gone(now);
        let cues = self
            .cues
            .iter()
            .map(|cue| Duration::from_secs(u64::from(cue.at)));
        let ahead = cues
            .filter_map(|at| at.checked_sub(gone))
            .filter(|left| !left.is_zero())
            .min();
        let cell = (self.length / CELLS).clamp(QUICKEST, SLOWEST);
        [Some(self.left(now)), Some(cell), ahead]
            .into_iter()
            .flatten()
            .min()
    }

    fn gone(&self, now: &Now) -> Duration {
        self.watch.elapsed(now).min(self.length)
    }
}
