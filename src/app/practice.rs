//! What the program knows of somebody's breathing while it runs: the last choice, and a session that was broken off.

use std::time::Duration;

use crate::app::now::Now;
use crate::breath::plan::Plan;
use crate::config::Breathe;
use crate::config::habit::{Chosen, Habit, Stop};

/// How long a session that was broken off can be gone on with.
const GOES_ON: Duration = Duration::from_secs(10 * 60);

/// Holds what is known of it.
#[derive(Debug, Default)]
pub struct Practice {
    /// What is kept from one run to the next.
    pub habit: Habit,
    /// How many sessions in a row were hard or unpleasant.
    pub uneasy: u8,
    stopped: Option<Stopped>,
    /// Whether the file still tells of a session that was broken off in an earlier run.
    is_told: bool,
}

/// Holds a session that was broken off.
#[derive(Debug, Clone)]
pub struct Stopped {
    /// Its breaths.
    pub plan: Plan,
    /// How it was begun.
    pub chosen: Chosen,
    /// The place in it.
    pub place: Duration,
    /// Until when it can be gone on with, in time since the start.
    until: Duration,
}

impl Stopped {
    /// Notes where a session is broken off.
    #[must_use]
    pub fn now(plan: Plan, chosen: Chosen, place: Duration, now: &Now) -> Self {
        Self {
            plan,
            chosen,
            place,
            until: now.since_start + GOES_ON,
        }
    }

    /// Takes up what an earlier run left; nothing after ten minutes, nor when the clock went back.
    fn before(stop: Stop, now: &Now) -> Option<Self> {
        let ago = u64::try_from(now.wall.timestamp() - stop.at).ok()?;
        let left = GOES_ON.checked_sub(Duration::from_secs(ago))?;
        let Chosen {
            pattern,
            minutes,
            start,
            ..
        } = stop.chosen.clone();
        let plan = Plan::new(pattern, Duration::from_secs(minutes * 60), start);
        (stop.place < plan.end()).then_some(Self {
            plan,
            chosen: stop.chosen,
            place: stop.place,
            until: now.since_start + left,
        })
    }

    /// Gives it as the file keeps it.
    fn stop(&self, now: &Now) -> Stop {
        let left = self.until.saturating_sub(now.since_start);
        let ago = GOES_ON.saturating_sub(left).as_secs();
        Stop {
            chosen: self.chosen.clone(),
            place: Duration::from_secs(self.place.as_secs()),
            at: now.wall.timestamp() - i64::try_from(ago).unwrap_or(0),
        }
    }
}

impl Practice {
    /// Begins with what the file keeps.
    #[must_use]
    pub fn new(habit: Habit) -> Self {
        Self {
            habit,
            ..Self::default()
        }
    }

    /// Takes up what an earlier run left.
    pub fn wake(&mut self, now: &Now) {
        if let Some(stop) = self.habit.stopped.take() {
            self.is_told = true;
            self.stopped = Stopped::before(stop, now);
        }
    }

    /// Notes a session that was broken off, or that there is none any more.
    pub fn stop(&mut self, stopped: Option<Stopped>) {
        self.stopped = stopped;
    }

    /// Gives the session that can be gone on with.
    #[must_use]
    pub fn stopped(&self, now: &Now) -> Option<&Stopped> {
        let stopped = self.stopped.as_ref();
        stopped.filter(|stopped| now.since_start < stopped.until)
    }

    /// Gives what one key begins with.
    #[must_use]
    pub fn chosen(&self, settings: &Breathe) -> Chosen {
        let kept = self.habit.chosen.clone();
        kept.unwrap_or_else(|| Chosen::of(settings))
    }

    /// Gives what has to be kept when the program ends; nothing where the file says so already.
    #[must_use]
    pub fn at_the_end(&self, now: &Now) -> Option<Habit> {
        let stopped = self.stopped(now).map(|stopped| stopped.stop(now));
        (stopped.is_some() || self.is_told).then(|| Habit {
            stopped,
            ..self.habit.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::id::Id;

    fn at(seconds: u64) -> Now {
        let begin = DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date");
        Now {
            wall: begin + Duration::from_secs(seconds),
            since_start: Duration::from_secs(seconds),
            asleep: Duration::ZERO,
            fresh: Id::from_bytes([0; 16]),
        }
    }

    fn broken_off(now: &Now) -> Practice {
        let chosen = Chosen::of(&Breathe::default());
        let plan = Plan::new(
            chosen.pattern.clone(),
            Duration::from_secs(180),
            chosen.start,
        );
        let mut practice = Practice::default();
        practice.stop(Some(Stopped::now(
            plan,
            chosen,
            Duration::from_millis(95_400),
            now,
        )));
        practice
    }

    #[test]
    fn for_ten_minutes_it_can_be_gone_on_with() {
        let practice = broken_off(&at(100));
        assert!(practice.stopped(&at(699)).is_some());
        assert!(practice.stopped(&at(700)).is_none());
    }

    #[test]
    fn what_one_run_breaks_off_the_next_goes_on_with_for_the_rest_of_the_ten_minutes() {
        let kept = broken_off(&at(100)).at_the_end(&at(160)).expect("a stop");
        let later = |seconds: u64| {
            let mut next = Practice::new(kept.clone());
            let now = Now {
                since_start: Duration::from_secs(1),
                ..at(seconds)
            };
            next.wake(&now);
            (next.stopped(&now).map(|stopped| stopped.place), next)
        };
        assert_eq!(later(650).0, Some(Duration::from_secs(95)));
        assert_eq!(later(701).0, None);
        assert_eq!(later(90).0, None, "the clock went back");
        let (_, next) = later(701);
        let told = next
            .at_the_end(&at(2))
            .expect("the file must not tell of it");
        assert_eq!(told.stopped, None);
    }

    #[test]
    fn nothing_is_kept_at_the_end_where_nothing_was_broken_off() {
        assert_eq!(Practice::default().at_the_end(&at(1)), None);
    }
}
