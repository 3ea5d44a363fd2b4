//! Paced breathing. It begins at once: nothing is asked before the first breath.

mod choosing;
mod leaving;
pub mod menu;
pub mod rating;
pub mod told;

use std::time::Duration;

use crossterm::event::KeyEvent;

use crate::app::deeds;
use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::pacing::Pacing;
use crate::app::route::Breathing;
use crate::app::scene::{Input, Scene};
use crate::app::screen::breathe::menu::Menu;
use crate::app::screen::breathe::rating::{Rating, can_keep, was_uneasy};
use crate::app::sounding::Sounding;
use crate::app::step::Step;
use crate::breath::change::Change;
use crate::breath::plan::Plan;
use crate::config::habit::Chosen;
use crate::config::{Shape, Sound};
use crate::id::Id;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// A sleep of the machine that is long enough to pause.
const SLEPT: Duration = Duration::from_secs(5);
/// Holds a session and how it is shown.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the session"
)]
pub struct Breathe {
    /// The session.
    pub pacing: Pacing,
    /// What moves.
    pub shape: Shape,
    /// Whether seconds are shown.
    pub has_numbers: bool,
    /// Whether the cautions were never on the screen before, so that they are shown.
    pub is_first: bool,
    /// What is being chosen, while the menu is open.
    pub menu: Option<Menu>,
    /// What was answered.
    pub rating: Rating,
    /// What becomes of the note.
    pub fate: Fate,
    /// Whether a note of it can be kept here.
    pub can_keep: bool,
    /// Whether the session before was hard or unpleasant.
    pub was_uneasy: bool,
    /// The place at which an earlier session was gone on with.
    pub gone_on: Option<Duration>,
    /// How it was begun; shape and sound stand beside it.
    chosen: Chosen,
    sounding: Sounding,
    /// Whether the last out-breath is complete.
    is_closing: bool,
    /// Whether it is known for the next time that this was breathed.
    is_remembered: bool,
    /// The shape to which `words` goes back; words where motion is reduced.
    moving: Shape,
    asleep: Duration,
    is_greeted: bool,
}

/// Says what becomes of the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Nothing is on its way.
    Open,
    /// It is on its way to the disk.
    Sealing(Id),
    /// The disk did not take it.
    NotSaved(Id),
}

impl Breathe {
    /// Begins a session; what is left out, or is no pattern, is what was breathed last. Where all is left out, a session
    /// that was broken off a short while ago goes on.
    #[must_use]
    pub fn new(breathing: &Breathing, desk: &Desk, now: &Now) -> Self {
        let stopped = desk.practice.stopped(now);
        if let Some(stopped) = stopped.filter(|_| *breathing == Breathing::default()) {
            let mut screen = Self::begin(stopped.chosen.clone(), desk, now);
            let place = stopped.plan.breath_begin(stopped.place);
            screen.pacing = Pacing::at(stopped.plan.clone(), place, now);
            screen.sounding.again_from(place);
            screen.gone_on = Some(stopped.place);
            return screen;
        }
        let settings = &desk.config.breathe;
        let mut chosen = desk.practice.chosen(settings);
        let asked = breathing.pattern.as_deref();
        if let Some(Ok(pattern)) = asked.map(|asked| settings.find(asked)) {
            chosen.pattern = pattern;
        }
        chosen.minutes = breathing.minutes.map_or(chosen.minutes, u64::from).min(60);
        chosen.sound = breathing.sound.unwrap_or(chosen.sound);
        Self::begin(chosen, desk, now)
    }

    fn begin(chosen: Chosen, desk: &Desk, now: &Now) -> Self {
        let still = desk.config.reduced_motion;
        let shape = if still { Shape::Words } else { chosen.shape };
        Self {
            pacing: Pacing::new(plan(&chosen), now),
            shape,
            has_numbers: desk.config.breathe.numbers || still,
            is_first: !desk.practice.habit.has_read,
            menu: None,
            rating: Rating::default(),
            fate: Fate::Open,
            can_keep: can_keep(desk),
            was_uneasy: was_uneasy(desk),
            gone_on: None,
            sounding: Sounding::new(chosen.sound, &desk.config.breathe),
            chosen,
            is_closing: false,
            is_remembered: false,
            moving: match shape {
                Shape::Words if !still => Shape::Circle,
                shape => shape,
            },
            asleep: now.asleep,
            is_greeted: false,
        }
    }

    /// Says whether the pattern holds the breath.
    #[must_use]
    pub const fn has_holds(&self) -> bool {
        self.pacing.plan().pattern().has_holds()
    }

    /// Says what closed eyes hear.
    #[must_use]
    pub const fn sound(&self) -> Sound {
        self.sounding.sound
    }

    /// Says whether the end can be rated: the last out-breath is complete, and there is a place for the answer.
    #[must_use]
    pub const fn is_rated(&self) -> bool {
        self.is_closing && self.can_keep
    }

    /// Gives how it is breathed now, for the next time.
    fn chosen(&self) -> Chosen {
        let is_still = self.moving == Shape::Words;
        Chosen {
            shape: if is_still {
                self.chosen.shape
            } else {
                self.shape
            },
            sound: self.sounding.sound,
            ..self.chosen.clone()
        }
    }

    /// Gives what is said once the first breath has begun; the first session has enough to say below.
    fn greeting(&self, desk: &Desk) -> Option<String> {
        if let Some(place) = self.gone_on {
            let key = deeds::key(desk, Context::Breathe, Action::Anew);
            return Some(say!(
                "breathing-goes-on",
                time = told::minutes(place),
                key = key
            ));
        }
        let asks = self.can_keep && !self.is_first && self.rating.before.is_none();
        asks.then(|| say("breathing-how-strong-before").to_owned())
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Back => return self.leave(desk, now),
            Action::End => return self.end(desk, now),
            Action::Slower | Action::Faster => return told::pace(&mut self.pacing, action, now),
            Action::TooMuch => {
                self.pacing.ask(Change::TooMuch, now);
            }
            Action::Pause => self.pause(now),
            Action::Numbers => self.has_numbers = !self.has_numbers,
            Action::Words | Action::Shape if self.moving == Shape::Words => {
                return Step::stay().saying(say("breathe-words-wanted"));
            }
            Action::Words if self.shape == Shape::Words => self.shape = self.moving,
            Action::Words => self.shape = Shape::Words,
            Action::Shape => {
                self.shape = self.shape.following();
                self.moving = self.shape;
            }
            Action::Sound => {
                self.sounding.turn();
                return Step::stay().saying(told::sound(self.sounding.sound));
            }
            Action::Pattern => self.open_menu(desk, now),
            Action::Anew => self.again(self.chosen(), desk, now),
            _ => {}
        }
        Step::stay()
    }

    /// Pauses, or goes on with the whole breath that was paused in.
    fn pause(&mut self, now: &Now) {
        self.pacing.pause(now);
        if !self.pacing.is_paused() {
            self.sounding.again_from(self.pacing.elapsed(now));
        }
    }

    /// The first time, the breath under way becomes the last; then, or while nothing moves, this leaves.
    fn end(&mut self, desk: &Desk, now: &Now) -> Step {
        if self.pacing.plan().is_ending() || self.pacing.is_paused() {
            return self.leave(desk, now);
        }
        self.pacing.ask(Change::End, now);
        Step::stay().saying(say("breathe-ends"))
    }

    fn key(&mut self, key: KeyEvent) -> Step {
        match option_key::pressed(key) {
            Some(pressed) if self.can_keep && self.rating.key_before(pressed) => {
                let strength = self.rating.before.unwrap_or_default();
                Step::stay().saying(say!("breathing-noted", strength = strength))
            }
            _ => Step::stay(),
        }
    }

    fn take(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        if let Fate::Sealing(id) | Fate::NotSaved(id) = self.fate {
            return self.sealed(id, input, desk, now);
        }
        if let Some(menu) = self.menu.take() {
            return self.in_menu(menu, input, desk, now);
        }
        match input {
            Input::Reply(Reply::CueFailed(_)) => self.sounding.sound = Sound::Off,
            _ if self.is_closing => return self.at_the_end(input, desk, now),
            Input::Action(action) => return self.act(*action, desk, now),
            Input::Key(key) => return self.key(*key),
            Input::Tick if !self.is_remembered && self.pacing.kept(now).1 > 0 => {
                self.is_remembered = true;
                let remember = self.remember(desk, now);
                return remember.map_or(Step::stay(), Step::ask);
            }
            _ => {}
        }
        Step::stay()
    }

    /// While the machine slept nobody breathed along: it waits, as after a pause.
    fn notice_sleep(&mut self, now: &Now) {
        if now.asleep.saturating_sub(self.asleep) > SLEPT {
            self.stand_still(now);
        }
        self.asleep = now.asleep;
    }

    fn stand_still(&mut self, now: &Now) {
        if !self.pacing.is_paused() && !self.pacing.is_closing(now) {
            self.pacing.pause(now);
        }
    }
}

impl Scene for Breathe {
    fn context(&self, _desk: &Desk) -> Context {
        if self.is_rated() {
            Context::Choices
        } else {
            Context::Breathe
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        self.notice_sleep(now);
        self.can_keep = can_keep(desk);
        self.is_closing = self.pacing.is_closing(now);
        let mut step = self.take(input, desk, now);
        if matches!(input, Input::Tick) && !std::mem::replace(&mut self.is_greeted, true) {
            step.notice = step.notice.or_else(|| self.greeting(desk));
        }
        if !self.pacing.is_paused() && self.fate == Fate::Open {
            let place = self.pacing.elapsed(now);
            let due = self.sounding.due(self.pacing.plan(), place);
            step.effects.extend(due);
        }
        step
    }

    fn word(&self, action: Action) -> &'static str {
        use Action::{Pattern, Pause};
        match action {
            Action::End if self.menu.is_some() => say("breathing-begin"),
            Action::Back | Pattern if self.menu.is_some() => say("breathing-as-it-was"),
            Action::Confirm if matches!(self.fate, Fate::NotSaved(_)) => say("breathing-try-again"),
            Action::Confirm if self.rating.is_given() => say("breathing-keep-it"),
            Action::Confirm if self.is_closing => say("breathing-done"),
            Action::Down if self.menu.is_some() => say("breathing-next-row"),
            Action::Up if self.menu.is_some() => say("breathing-row-before"),
            Action::Left | Action::Right | Pause if self.menu.is_some() => say("breathing-change"),
            Pause if self.pacing.is_paused() => say("keys-resume-pace"),
            Action::Words if self.shape == Shape::Words => say("keys-shapes"),
            _ => action.describe(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{
            Anew, Back, Confirm, End, Faster, First, Last, Left, Numbers, Pattern, Pause,
        };
        use Action::{Down, Right, Slower, Sound, TooMuch, Up};
        if self.menu.is_some() {
            let turns = matches!(action, Left | Right | Pause);
            return turns || matches!(action, Up | Down | First | Last | End | Back | Pattern);
        }
        if self.is_closing {
            return matches!(action, Confirm | Back);
        }
        match action {
            Action::Words | Action::Shape => self.moving != Shape::Words,
            Pause | Slower | Faster | TooMuch | Sound | Pattern | Anew => true,
            action => matches!(action, Numbers | End | Back),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, Down, End, Faster, Help, Pattern, Pause, Right};
        use Action::{Slower, TooMuch};
        if self.menu.is_some() {
            return vec![End, Back, Down, Right];
        }
        if self.is_rated() || self.fate != Fate::Open {
            return vec![Confirm, Back, Help];
        }
        if self.is_closing {
            return vec![Back];
        }
        let words = (self.moving != Shape::Words).then_some(Action::Words);
        let pace = [Pause, TooMuch, End, Pattern, Help, Slower, Faster];
        pace.into_iter().chain(words).collect()
    }

    fn pulse(&self, now: &Now) -> Option<Duration> {
        if self.menu.is_some() || self.fate != Fate::Open {
            return None;
        }
        if self.pacing.is_closing(now) && self.can_keep {
            return Some(self.left(now));
        }
        let moves = self.pacing.pulse(self.shape, now)?;
        let heard = self
            .sounding
            .next(self.pacing.plan(), self.pacing.elapsed(now));
        Some(heard.map_or(moves, |heard| heard.min(moves)))
    }

    /// There is no text on it.
    fn survives_lock(&self) -> bool {
        true
    }

    /// It waits, as after a pause; at the end, what was answered is kept.
    fn interrupt(&mut self, desk: &Desk, now: &Now) -> Vec<Effect> {
        self.stand_still(now);
        let is_answered = self.pacing.is_closing(now) && self.rating.is_given() && self.can_keep;
        let save =
            (is_answered && self.fate == Fate::Open).then(|| self.save(now.fresh, desk, now));
        save.into_iter().collect()
    }

    fn is_running(&self, now: &Now) -> bool {
        !self.pacing.is_paused() && !self.is_over(now)
    }
}

fn plan(chosen: &Chosen) -> Plan {
    let total = Duration::from_secs(chosen.minutes * 60);
    Plan::new(chosen.pattern.clone(), total, chosen.start)
}
