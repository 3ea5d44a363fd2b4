//! The way out of breathing: answers at the end, what is kept, and what can be gone on with.

use std::time::Duration;

use crate::app::deeds;
use crate::app::desk::Desk;
use crate::app::effect::{Effect, Save};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::practice::Stopped;
use crate::app::scene::Input;
use crate::app::screen::breathe::rating::Felt;
use crate::app::screen::breathe::{Breathe, Fate, told};
use crate::app::step::{Nav, Step};
use crate::breath::pattern::Pattern;
use crate::breath::plan::CLOSING;
use crate::config::habit::{Chosen, Habit};
use crate::id::Id;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// How long the end stays on the screen where it can be rated.
const RATED: Duration = Duration::from_secs(30);
/// The smallest pattern without holds, for whom the others are too much.
const STARTER: &str = "b.34";

impl Breathe {
    /// Gives what is left to go on with; nothing of less than a breath, nor after the last one.
    #[must_use]
    pub fn stopped(&self, now: &Now) -> Option<Stopped> {
        let (place, breaths) = self.pacing.kept(now);
        let is_whole = self.pacing.is_closing(now) || self.pacing.plan().is_ending();
        let plan = self.pacing.plan().clone();
        (breaths > 0 && !is_whole).then(|| Stopped::now(plan, self.chosen(), place, now))
    }

    /// After the last breath: answers, or the way out. Doing nothing is fine, it leaves by itself.
    pub(super) fn at_the_end(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Key(key) if self.can_keep => {
                if let Some(pressed) = option_key::pressed(*key)
                    && !self.rating.key_after(pressed)
                    && pressed == told::SMALLER
                    && self.is_twice_uneasy()
                {
                    return self.smaller_next_time(desk);
                }
                Step::stay()
            }
            Input::Action(_) | Input::Key(_) => self.leave(desk, now),
            Input::Tick if self.is_over(now) => self.leave(desk, now),
            _ => Step::stay(),
        }
    }

    /// Says whether this session and the one before were hard or unpleasant.
    #[must_use]
    pub fn is_twice_uneasy(&self) -> bool {
        self.was_uneasy && self.rating.felt.is_some_and(Felt::is_uneasy)
    }

    pub(super) fn smaller_next_time(&mut self, desk: &Desk) -> Step {
        let Ok(pattern) = Pattern::find(STARTER) else {
            return Step::stay();
        };
        self.chosen.pattern = pattern;
        self.is_remembered = true;
        let step = Step::ask(Effect::Remember(Box::new(self.habit(desk))));
        step.saying(say("breathing-smaller-taken"))
    }

    pub(super) fn habit(&self, desk: &Desk) -> Habit {
        Habit {
            chosen: Some(self.chosen()),
            settings: Some(Chosen::of(&desk.config.breathe)),
            has_read: true,
            ..desk.practice.habit.clone()
        }
    }

    /// A breath that was breathed is what the key begins with the next time, and shows that the cautions were there.
    pub(super) fn remember(&mut self, desk: &Desk, now: &Now) -> Option<Effect> {
        let (_, breaths) = self.pacing.kept(now);
        let habit = self.habit(desk);
        let is_new = breaths > 0 && habit != desk.practice.habit;
        is_new.then(|| Effect::Remember(Box::new(habit)))
    }

    /// Gives the time until the screen leaves by itself.
    pub(super) fn left(&self, now: &Now) -> Duration {
        let stays = if self.can_keep { RATED } else { CLOSING };
        let end = self.pacing.plan().end() + stays;
        end.saturating_sub(self.pacing.elapsed(now))
    }

    pub(super) fn is_over(&self, now: &Now) -> bool {
        self.left(now).is_zero()
    }

    /// Goes back, and says what there was; of less than a breath there is nothing to say. What was answered is sealed first.
    pub(super) fn leave(&mut self, desk: &Desk, now: &Now) -> Step {
        let (_, breaths) = self.pacing.kept(now);
        if breaths > 0 && self.rating.is_given() && self.can_keep {
            return Step::ask(self.save(now.fresh, desk, now));
        }
        self.back(desk, now, false)
    }

    pub(super) fn back(&mut self, desk: &Desk, now: &Now, is_sealed: bool) -> Step {
        let mut step = Step::go(Nav::Back);
        step.effects.extend(self.remember(desk, now));
        if !self.pacing.is_closing(now) {
            step.effects.extend(self.sounding.end());
        }
        match self.pacing.kept(now) {
            (_, 0) => step,
            (time, breaths) => {
                let key = deeds::key(desk, Context::Home, Action::Breathe);
                let goes_on = self.stopped(now).map(|_| key);
                step.saying(told::kept(time, breaths, is_sealed, goes_on))
            }
        }
    }

    pub(super) fn save(&mut self, id: Id, desk: &Desk, now: &Now) -> Effect {
        self.fate = Fate::Sealing(id);
        let (time, breaths) = self.pacing.kept(now);
        let kept = told::amount(time, breaths);
        let pattern = self.pacing.plan().pattern();
        Effect::Save(Box::new(Save {
            note: self.rating.note(id, pattern, &kept, desk, now),
            parents: Vec::new(),
            draft: None,
        }))
    }

    /// While the note is on its way nothing else happens; where the disk refuses it, one may try again or let it go.
    pub(super) fn sealed(&mut self, id: Id, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Reply(Reply::Saved(saved)) if saved.revision.note.id == id => {
                self.back(desk, now, true)
            }
            Input::Reply(Reply::NotSaved(note, _)) if *note == id => {
                self.fate = Fate::NotSaved(id);
                Step::stay()
            }
            Input::Action(Action::Confirm | Action::End) if self.fate == Fate::NotSaved(id) => {
                Step::ask(self.save(id, desk, now))
            }
            Input::Action(Action::Back) if self.fate == Fate::NotSaved(id) => {
                self.back(desk, now, false)
            }
            _ => Step::stay(),
        }
    }
}
