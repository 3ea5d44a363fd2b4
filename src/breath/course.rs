//! Lays the breaths of a session one after the other (domain brief, 5.4).
//!
//! What is asked for on the way counts from the next breath on: a breath under way is never changed.

use std::time::Duration;

use super::change::Change;
use super::cycle::Cycle;
use super::pattern::Pattern;

/// Holds what a session was set up with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Setup {
    pub pattern: Pattern,
    pub total: Duration,
    /// In and out together at the start.
    pub start: Duration,
    /// How long the pace takes from the start to the pattern's own.
    pub ramp: Duration,
}

/// The in-breath's share of the first breaths.
const START_SHARE: f64 = 0.45;
/// One press of slower or faster, in seconds.
const STEP: f64 = 0.5;
/// In and out together are never quicker than this (15 a minute), in seconds.
const QUICKEST: f64 = 4.0;
/// In and out together are never made slower than this (4 a minute), in seconds, unless the pattern is.
const SLOWEST: f64 = 15.0;
/// The levels of "too much": in and out together of the usual presets and start paces, in seconds.
const LEVELS: [f64; 7] = [4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 12.0];

/// Lists the breaths of a session; `changes` are in the order in which they were asked for.
pub(super) fn cycles(setup: &Setup, changes: &[(Duration, Change)]) -> Vec<Cycle> {
    let mut course = Course::new(setup);
    let mut changes = changes.iter().copied().peekable();
    let mut cycles: Vec<Cycle> = Vec::new();
    loop {
        let start = cycles.last().map_or(Duration::ZERO, Cycle::end);
        while let Some((_, change)) = changes.next_if(|(at, _)| *at < start) {
            course.apply(change, start);
        }
        let (mut cycle, last) = course.breath(start);
        let asked_to_end = changes.clone().take_while(|(at, _)| *at < cycle.end());
        let asked_to_end = asked_to_end.filter(|(_, change)| *change == Change::End);
        let end_at = asked_to_end.map(|(at, _)| at).next();
        if let Some(at) = end_at {
            cycle.hold_out = at.saturating_sub(cycle.out_end());
        }
        cycles.push(cycle);
        if last || end_at.is_some() {
            return cycles;
        }
    }
}

/// Walks through a session, breath by breath.
struct Course<'a> {
    setup: &'a Setup,
    pace: Pace,
    holds: bool,
    /// How many breaths with a hold there were.
    held: usize,
}

/// Says how long in and out take together, in seconds.
#[derive(Clone, Copy)]
enum Pace {
    /// The ramp and the pattern's own pace after it, made longer or shorter by this much.
    Ramp(f64),
    /// A level that stays.
    Level(f64),
}

impl<'a> Course<'a> {
    fn new(setup: &'a Setup) -> Self {
        Self {
            setup,
            pace: Pace::Ramp(0.0),
            holds: true,
            held: 0,
        }
    }

    /// Makes the breath that begins at a moment, and says whether it is the last.
    fn breath(&mut self, start: Duration) -> (Cycle, bool) {
        let mut cycle = self.cycle(start);
        let holding = self.holds_at(start);
        self.held += usize::from(holding && self.setup.pattern.has_holds());
        let left = self.setup.total.saturating_sub(cycle.end());
        let following = self.cycle(cycle.end());
        let no_room = left * 2 < following.length() || left.is_zero();
        let enough = self
            .setup
            .pattern
            .max_cycles
            .is_some_and(|max| self.held >= max);
        let last = no_room || (holding && enough);
        if last {
            cycle.hold_out = Duration::ZERO;
        }
        (cycle, last)
    }

    fn cycle(&self, start: Duration) -> Cycle {
        let Pattern {
            inhale,
            top_up,
            hold_in,
            hold_out,
            ..
        } = &self.setup.pattern;
        let breath = self.period(start);
        let full_in = millis(breath * self.share(start));
        let extra = full_in.mul_f64(top_up.div_duration_f64(*inhale + *top_up));
        let extra = millis(extra.as_secs_f64());
        let hold = |length: Duration| {
            if self.holds_at(start) {
                length
            } else {
                Duration::ZERO
            }
        };
        Cycle {
            start,
            inhale: full_in.saturating_sub(extra),
            top_up: extra,
            hold_in: hold(*hold_in),
            exhale: millis(breath).saturating_sub(full_in),
            hold_out: hold(*hold_out),
        }
    }

    fn period(&self, start: Duration) -> f64 {
        let own = self.setup.pattern.breath().as_secs_f64();
        let first = self.setup.start.as_secs_f64().min(own);
        match self.pace {
            Pace::Ramp(offset) => between(first, own, self.along(start)) + offset,
            Pace::Level(period) => period,
        }
    }

    fn share(&self, start: Duration) -> f64 {
        let pattern = &self.setup.pattern;
        let own = (pattern.inhale + pattern.top_up).div_duration_f64(pattern.breath());
        between(START_SHARE, own, self.along(start))
    }

    fn holds_at(&self, start: Duration) -> bool {
        self.holds && start >= self.setup.ramp
    }

    /// Says how far along the ramp a moment is, 0 to 1.
    fn along(&self, start: Duration) -> f64 {
        if self.setup.ramp.is_zero() {
            return 1.0;
        }
        start.div_duration_f64(self.setup.ramp).min(1.0)
    }

    /// Takes up a change at the start of the next breath.
    fn apply(&mut self, change: Change, start: Duration) {
        match change {
            Change::Slower => self.shift(STEP, start),
            Change::Faster => self.shift(-STEP, start),
            Change::TooMuch => self.ease(start),
            Change::End => {}
        }
    }

    /// Makes in and out together longer or shorter, unless the pace now or after the ramp would leave the limits.
    fn shift(&mut self, by: f64, start: Duration) {
        let own = self.setup.pattern.breath().as_secs_f64();
        let now = self.period(start) + by;
        let (shifted, later) = match self.pace {
            Pace::Ramp(offset) => (Pace::Ramp(offset + by), own + offset + by),
            Pace::Level(period) => (Pace::Level(period + by), now),
        };
        if now >= QUICKEST && later <= SLOWEST.max(own) {
            self.pace = shifted;
        }
    }

    /// Goes one level back and stays there: first the holds go, then the pace.
    fn ease(&mut self, start: Duration) {
        let held = self.holds_at(start) && self.setup.pattern.has_holds();
        self.holds = false;
        if !held {
            let now = self.period(start);
            let easier = LEVELS.iter().rev().find(|level| **level < now - STEP / 2.0);
            self.pace = Pace::Level(easier.copied().unwrap_or(QUICKEST));
        }
    }
}

fn between(from: f64, to: f64, along: f64) -> f64 {
    from + (to - from) * along
}

/// Rounds seconds to whole milliseconds, so that sums are exact.
fn millis(seconds: f64) -> Duration {
    let exact = Duration::from_secs_f64(seconds.max(0.0));
    let rounded = (exact + Duration::from_micros(500)).as_millis();
    Duration::from_millis(u64::try_from(rounded).unwrap_or(u64::MAX))
}
