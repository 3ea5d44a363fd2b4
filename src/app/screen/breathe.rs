//! Paced breathing. It begins at once: nothing is asked before the first breath.

use std::time::Duration;

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::pacing::Pacing;
use crate::app::route::Breathing;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::breath::change::Change;
use crate::breath::pattern::Pattern;
use crate::breath::plan::Plan;
use crate::config::Shape;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds a session and how it is shown.
#[derive(Debug)]
pub struct Breathe {
    /// The session.
    pub pacing: Pacing,
    /// What moves.
    pub shape: Shape,
    /// Whether seconds are shown.
    pub has_numbers: bool,
    /// Whether it is the first since the program started, so that the cautions are shown.
    pub is_first: bool,
    /// Whether the last out-breath is complete.
    is_closing: bool,
    /// The shape to which `words` goes back; words where motion is reduced.
    moving: Shape,
}

impl Breathe {
    /// Begins a session; what is left out, or is no pattern, comes from the settings.
    #[must_use]
    pub fn new(breathing: &Breathing, desk: &Desk, now: &Now) -> Self {
        let config = &desk.config.breathe;
        let asked = breathing.pattern.as_deref().map(Pattern::find);
        let pattern = match asked {
            Some(Ok(pattern)) => pattern,
            _ => config.pattern.clone(),
        };
        let minutes = breathing.minutes.map_or(config.minutes, u64::from);
        let total = Duration::from_secs(minutes.min(60) * 60);
        let still = desk.config.reduced_motion;
        let shape = if still { Shape::Words } else { config.shape };
        Self {
            pacing: Pacing::new(Plan::new(pattern, total, config.start), now),
            shape,
            has_numbers: config.numbers || still,
            is_first: !desk.has_breathed,
            is_closing: false,
            moving: match shape {
                Shape::Words if !still => Shape::Circle,
                shape => shape,
            },
        }
    }

    /// Says whether the pattern holds the breath.
    #[must_use]
    pub const fn has_holds(&self) -> bool {
        self.pacing.plan().pattern().has_holds()
    }

    fn act(&mut self, action: Action, now: &Now) -> Step {
        match action {
            Action::Back => return self.leave(now),
            Action::End => return self.end(now),
            Action::Slower | Action::Faster => return self.pace(action, now),
            Action::TooMuch => {
                self.pacing.ask(Change::TooMuch, now);
            }
            Action::Pause => self.pacing.pause(now),
            Action::Numbers => self.has_numbers = !self.has_numbers,
            Action::Words | Action::Shape if self.moving == Shape::Words => {
                return Step::stay().saying(say("breathe-words-wanted"));
            }
            Action::Words if self.shape == Shape::Words => self.shape = self.moving,
            Action::Words => self.shape = Shape::Words,
            Action::Shape => self.turn(),
            _ => {}
        }
        Step::stay()
    }

    /// Shows the next of the shapes that move.
    fn turn(&mut self) {
        self.shape = self.shape.following();
        self.moving = self.shape;
    }

    /// The first time, the breath under way becomes the last; then, or while nothing moves, this leaves.
    fn end(&mut self, now: &Now) -> Step {
        if self.pacing.plan().is_ending() || self.pacing.is_paused() {
            return self.leave(now);
        }
        self.pacing.ask(Change::End, now);
        Step::stay().saying(say("breathe-ends"))
    }

    fn pace(&mut self, action: Action, now: &Now) -> Step {
        let (change, done, limit) = if action == Action::Slower {
            (
                Change::Slower,
                say("breathe-slower"),
                say("breathe-slowest"),
            )
        } else {
            (
                Change::Faster,
                say("breathe-faster"),
                say("breathe-fastest"),
            )
        };
        let is_last = self.pacing.is_last(now);
        match self.pacing.ask(change, now) {
            true => Step::stay().saying(done),
            false if is_last => Step::stay(),
            false => Step::stay().saying(limit),
        }
    }

    /// Goes back, and says what there was; of less than a breath there is nothing to say.
    fn leave(&self, now: &Now) -> Step {
        let back = Step::go(Nav::Back);
        match self.pacing.kept(now) {
            (_, 0) => back,
            (time, breaths) => back.saying(kept(time, breaths)),
        }
    }
}

/// Tells what there was, whole or not: "Kept 3 min, 21 breaths."
fn kept(time: Duration, breaths: usize) -> String {
    let seconds = time.as_secs();
    let time = match (seconds + 15) / 30 {
        0 | 1 => say!("time-seconds", n = seconds),
        halves if halves % 2 == 0 => say!("time-minutes", n = halves / 2),
        halves => say!("time-minutes-and-half", n = halves / 2),
    };
    say!("breathe-kept", time = time, breaths = breaths)
}

impl Scene for Breathe {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Breathe
    }

    fn update(&mut self, input: &Input<'_>, _desk: &Desk, now: &Now) -> Step {
        self.is_closing = self.pacing.is_closing(now);
        let is_key = matches!(input, Input::Action(_) | Input::Key(_));
        if self.pacing.is_over(now) || (is_key && self.is_closing) {
            return self.leave(now);
        }
        match input {
            Input::Action(action) => self.act(*action, now),
            _ => Step::stay(),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Pause if self.pacing.is_paused() => say("keys-resume-pace"),
            Action::Words if self.shape == Shape::Words => say("keys-shapes"),
            _ => action.describe(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        match action {
            Action::Words | Action::Shape => self.moving != Shape::Words,
            Action::Pause | Action::Slower | Action::Faster | Action::TooMuch => true,
            action => matches!(action, Action::Numbers | Action::End | Action::Back),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        if self.is_closing {
            return vec![Action::Back];
        }
        let words = (self.moving != Shape::Words).then_some(Action::Words);
        let pace = [
            Action::Pause,
            Action::TooMuch,
            Action::End,
            Action::Slower,
            Action::Faster,
        ];
        pace.into_iter()
            .chain(words)
            .chain([Action::Help])
            .collect()
    }

    fn pulse(&self, now: &Now) -> Option<Duration> {
        self.pacing.pulse(self.shape, now)
    }

    /// There is no text on it.
    fn survives_lock(&self) -> bool {
        true
    }

    fn is_running(&self, now: &Now) -> bool {
        !self.pacing.is_paused() && !self.pacing.is_over(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_was_is_told_in_half_minutes() {
        let told = |seconds, breaths| kept(Duration::from_secs(seconds), breaths);
        assert_eq!(told(183, 21), "Kept 3 min, 21 breaths.");
        assert_eq!(told(100, 11), "Kept 1½ min, 11 breaths.");
        assert_eq!(told(5, 1), "Kept 5 s, 1 breath.");
    }
}
