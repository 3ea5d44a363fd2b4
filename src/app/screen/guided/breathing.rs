//! A breathing step: the same pace as on the breathing screen, as a part of a deck.

use std::time::Duration;

use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::pacing::Pacing;
use crate::app::sounding::Sounding;
use crate::breath::change::Change;
use crate::breath::plan::Plan;
use crate::config::{Config, Shape, Sound};
use crate::keys::action::Action;
use crate::words::say;

/// Holds the pace and how it is shown.
#[derive(Debug)]
pub struct Breathing {
    /// The pace.
    pub pacing: Pacing,
    /// What moves.
    pub shape: Shape,
    /// Whether seconds are shown.
    pub has_numbers: bool,
    /// The shape to which `words` goes back; words where motion is reduced.
    moving: Shape,
    sounding: Sounding,
}

impl Breathing {
    /// Begins. A pattern that is not known is taken from the settings.
    #[must_use]
    pub fn new(pattern: &str, ramp: Option<u32>, seconds: u32, config: &Config, now: &Now) -> Self {
        let pattern = config
            .breathe
            .find(pattern)
            .unwrap_or_else(|_| config.breathe.pattern.clone());
        let total = Duration::from_secs(u64::from(seconds));
        let plan = Plan::new(pattern, total, config.breathe.start);
        let plan = match ramp {
            Some(seconds) => plan.with_ramp(Duration::from_secs(u64::from(seconds))),
            None => plan,
        };
        let still = config.reduced_motion;
        let shape = if still {
            Shape::Words
        } else {
            config.breathe.shape
        };
        Self {
            pacing: Pacing::new(plan, now),
            shape,
            has_numbers: config.breathe.numbers || still,
            sounding: Sounding::new(config.breathe.sound, &config.breathe),
            moving: match shape {
                Shape::Words if !still => Shape::Circle,
                shape => shape,
            },
        }
    }

    /// Does what a key asks for; gives a sentence to say, if there is one.
    pub fn act(&mut self, action: Action, now: &Now) -> Option<&'static str> {
        match action {
            Action::Pause => self.pause(now),
            Action::Slower => return self.pace(Change::Slower, now),
            Action::Faster => return self.pace(Change::Faster, now),
            Action::TooMuch => {
                self.pacing.ask(Change::TooMuch, now);
            }
            Action::End => {
                self.pacing.ask(Change::End, now);
            }
            Action::Numbers => self.has_numbers = !self.has_numbers,
            Action::Words if self.shape == Shape::Words => self.shape = self.moving,
            Action::Words => self.shape = Shape::Words,
            Action::Shape => self.turn(),
            _ => {}
        }
        None
    }

    /// A breath that was paused begins anew, with its sound.
    fn pause(&mut self, now: &Now) {
        self.pacing.pause(now);
        if !self.pacing.is_paused() {
            self.sounding.again_from(self.pacing.elapsed(now));
        }
    }

    /// Gives what has to be heard by now, as the settings of the breathing screen say.
    pub fn heard(&mut self, now: &Now) -> Vec<Effect> {
        if self.pacing.is_paused() {
            return Vec::new();
        }
        let place = self.pacing.elapsed(now);
        self.sounding.due(self.pacing.plan(), place)
    }

    /// Is silent from now on: the program that was to be heard failed.
    pub const fn silence(&mut self) {
        self.sounding.sound = Sound::Off;
    }

    /// Tells when the screen next changes, or something is heard.
    #[must_use]
    pub fn pulse(&self, now: &Now) -> Option<Duration> {
        let moves = self.pacing.pulse(self.shape, now)?;
        let heard = self
            .sounding
            .next(self.pacing.plan(), self.pacing.elapsed(now));
        Some(heard.map_or(moves, |heard| heard.min(moves)))
    }

    /// Says whether the breath under way was asked to be the last one.
    #[must_use]
    pub fn is_ending(&self) -> bool {
        self.pacing.plan().is_ending()
    }

    /// Says whether the last out-breath is complete. In a deck the next page is the closing.
    #[must_use]
    pub fn is_over(&self, now: &Now) -> bool {
        self.pacing.is_closing(now)
    }

    /// Shows the next of the shapes that move, where motion is wanted.
    const fn turn(&mut self) {
        if !matches!(self.moving, Shape::Words) {
            self.shape = self.shape.following();
        }
        self.moving = self.shape;
    }

    fn pace(&mut self, change: Change, now: &Now) -> Option<&'static str> {
        let is_last = self.pacing.is_last(now);
        match (self.pacing.ask(change, now), change) {
            (false, _) if is_last => None,
            (true, Change::Slower) => Some(say("breathe-slower")),
            (true, _) => Some(say("breathe-faster")),
            (false, Change::Slower) => Some(say("breathe-slowest")),
            (false, _) => Some(say("breathe-fastest")),
        }
    }
}
