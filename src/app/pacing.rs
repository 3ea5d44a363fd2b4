//! A breathing session that runs: begun at a moment, paused and changed on the way.

use std::time::Duration;

use crate::app::now::Now;
use crate::app::stopwatch::Stopwatch;
use crate::breath::beat::Beat;
use crate::breath::change::Change;
use crate::breath::cycle::Phase;
use crate::breath::plan::{CLOSING, Plan};
use crate::config::Shape;

/// Time from one picture to the next while a shape moves.
const FRAME: Duration = Duration::from_millis(33);
const SECOND: Duration = Duration::from_secs(1);

/// Holds a session and when it began. Where it stands is a function of the moment alone; while it is paused, or the
/// machine sleeps, its time stands still.
#[derive(Debug, Clone)]
pub struct Pacing {
    plan: Plan,
    clock: Stopwatch,
}

impl Pacing {
    /// Begins a session.
    #[must_use]
    pub const fn new(plan: Plan, now: &Now) -> Self {
        let clock = Stopwatch::new(now);
        Self { plan, clock }
    }

    /// Goes on with a session from a place in it.
    #[must_use]
    pub const fn at(plan: Plan, place: Duration, now: &Now) -> Self {
        let clock = Stopwatch::at(place, now);
        Self { plan, clock }
    }

    /// Gives the place in the session.
    #[must_use]
    pub const fn elapsed(&self, now: &Now) -> Duration {
        self.clock.elapsed(now)
    }

    /// Tells where in a breath the moment lies; nothing when all is over.
    #[must_use]
    pub fn beat(&self, now: &Now) -> Option<Beat> {
        self.plan.at(self.elapsed(now))
    }

    /// Tells what is shown: where in a breath the moment lies, and after the closing its end for as long as one looks.
    #[must_use]
    pub fn shown(&self, now: &Now) -> Option<Beat> {
        let last = (self.plan.end() + CLOSING).saturating_sub(Duration::from_millis(1));
        self.plan.at(self.elapsed(now).min(last))
    }

    /// Says whether the closing after the last breath is over as well.
    #[must_use]
    pub fn is_over(&self, now: &Now) -> bool {
        self.beat(now).is_none()
    }

    /// Says whether the last out-breath is complete.
    #[must_use]
    pub fn is_closing(&self, now: &Now) -> bool {
        self.elapsed(now) >= self.plan.end()
    }

    /// Pauses, or goes on with the whole of the breath that was paused in, from its in-breath.
    pub fn pause(&mut self, now: &Now) {
        match self.clock {
            Stopwatch::Paused(place) if place < self.plan.end() => {
                self.clock = Stopwatch::at(self.plan.breath_begin(place), now);
            }
            _ => self.clock.pause(now),
        }
    }

    /// Says whether it is paused.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.clock.is_paused()
    }

    /// Asks for a change from the next breath on, and says whether there is anything to change.
    pub fn ask(&mut self, change: Change, now: &Now) -> bool {
        let changed = self.plan.change(self.elapsed(now), change);
        let differs = changed.cycles() != self.plan.cycles();
        self.plan = changed;
        differs
    }

    /// Says whether the breath under way is the last one.
    #[must_use]
    pub fn is_last(&self, now: &Now) -> bool {
        self.beat(now)
            .is_some_and(|beat| beat.cycle + 1 == self.plan.cycles().len())
    }

    /// Gives how long the breathing has lasted, without the closing, and how many breaths were complete.
    #[must_use]
    pub fn kept(&self, now: &Now) -> (Duration, usize) {
        let kept = self.elapsed(now).min(self.plan.end());
        (kept, self.plan.breaths_until(kept))
    }

    /// Gives the session as it is laid out now.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Says after what time the picture changes: each frame for a shape, each second or phase for words.
    #[must_use]
    pub fn pulse(&self, shape: Shape, now: &Now) -> Option<Duration> {
        if self.is_paused() {
            return None;
        }
        let Some(beat) = self.beat(now) else {
            return Some(Duration::ZERO);
        };
        if shape == Shape::Words || beat.phase == Phase::Closing {
            let gone = beat.phase_length.saturating_sub(beat.phase_left);
            let second = SECOND.saturating_sub(Duration::from_nanos(gone.subsec_nanos().into()));
            return Some(second.min(beat.phase_left));
        }
        Some(FRAME)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::breath::pattern::Pattern;
    use crate::breath::plan::START;
    use crate::id::Id;

    fn at(seconds: f64, asleep: f64) -> Now {
        Now {
            wall: DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date"),
            since_start: Duration::from_secs_f64(seconds),
            asleep: Duration::from_secs_f64(asleep),
            fresh: Id::from_bytes([0; 16]),
        }
    }

    fn after(seconds: f64) -> Now {
        at(seconds, 0.0)
    }

    fn minute() -> Pacing {
        let plan = Plan::new(Pattern::default(), Duration::from_secs(60), START);
        Pacing::new(plan, &after(100.0))
    }

    #[test]
    fn the_place_is_the_time_since_the_beginning() {
        let pacing = minute();
        assert_eq!(pacing.elapsed(&after(107.5)), Duration::from_millis(7_500));
        assert_eq!(
            pacing.beat(&after(107.5)),
            pacing.plan().at(Duration::from_millis(7_500))
        );
    }

    #[test]
    fn a_pause_keeps_the_place_and_goes_on_with_the_whole_breath() {
        let mut pacing = minute();
        pacing.pause(&after(103.0));
        assert!(pacing.is_paused());
        assert_eq!(pacing.elapsed(&after(900.0)), Duration::from_secs(3));
        assert_eq!(pacing.pulse(Shape::Circle, &after(900.0)), None);
        pacing.pause(&after(900.0));
        assert_eq!(pacing.elapsed(&after(901.0)), Duration::from_secs(1));
        pacing.pause(&after(906.0));
        pacing.pause(&after(950.0));
        assert_eq!(
            pacing
                .beat(&after(950.0))
                .map(|beat| (beat.phase, beat.cycle)),
            Some((Phase::In, 1))
        );
    }

    #[test]
    fn the_sleep_of_the_machine_is_not_counted() {
        assert_eq!(minute().elapsed(&at(500.0, 390.0)), Duration::from_secs(10));
    }

    #[test]
    fn asking_tells_whether_there_was_anything_to_change() {
        let mut pacing = minute();
        let now = after(101.0);
        let faster = (0..20).filter(|_| pacing.ask(Change::Faster, &now)).count();
        assert!((1..5).contains(&faster), "4 s is quickest: {faster}");
        assert!(!pacing.ask(Change::Faster, &now));
        assert!(pacing.ask(Change::Slower, &now));
    }

    #[test]
    fn an_end_is_the_end_of_the_breath_under_way_and_then_the_closing() {
        let mut pacing = minute();
        assert!(!pacing.is_last(&after(101.0)));
        pacing.ask(Change::End, &after(101.0));
        assert!(pacing.is_last(&after(101.0)));
        assert!(!pacing.is_closing(&after(104.9)) && pacing.is_closing(&after(105.0)));
        assert!(!pacing.is_over(&after(114.9)) && pacing.is_over(&after(115.0)));
        assert_eq!(pacing.kept(&after(114.0)), (Duration::from_secs(5), 1));
        assert_eq!(pacing.kept(&after(104.0)), (Duration::from_secs(4), 0));
    }

    #[test]
    fn words_wake_at_each_second_of_a_phase_and_at_its_end() {
        let pacing = minute();
        let pulse = |seconds| pacing.pulse(Shape::Words, &after(seconds));
        assert_eq!(pulse(100.0), Some(Duration::from_secs(1)));
        assert_eq!(pulse(101.25), Some(Duration::from_millis(750)));
        assert_eq!(pulse(102.0), Some(Duration::from_millis(250)));
        assert_eq!(pulse(102.25), Some(Duration::from_secs(1)));
        assert_eq!(pacing.pulse(Shape::Circle, &after(101.0)), Some(FRAME));
    }

    #[test]
    fn when_all_is_over_the_next_moment_is_now() {
        assert_eq!(
            minute().pulse(Shape::Circle, &after(999.0)),
            Some(Duration::ZERO)
        );
    }
}
