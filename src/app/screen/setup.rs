//! First run: what this is, a passphrase, the recovery kit, how long notes stay, a first breath.

use std::mem;
use std::time::Duration;

use crossterm::event::KeyEvent;

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::effect::Effect;
use crate::app::msg::{Kit, Reply, Verdict};
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::route::{Breathing, Route};
use crate::app::scene::{Input, Scene};
use crate::app::secret::Secret;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::journal::retention::rules::{self, Rules};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// How many characters of the kit are typed back.
pub const TYPED_BACK: usize = 6;

/// The days that text about a reaction can be kept, by their keys.
pub const DAYS: [(char, u32); 3] = [('1', 30), ('2', PROPOSED), ('3', 180)];
/// The key that leaves it off.
pub const NOT_NOW: char = '4';
/// The days that `enter` takes.
pub const PROPOSED: u32 = 90;

/// Rows that a page key scrolls, in a window that is too low.
const PAGE: u16 = 6;

/// Names the part of the first run that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What this is, and what it is not.
    About,
    /// A generated passphrase; none until it was made.
    Offer(Option<Secret>),
    /// A passphrase of one's own, with the verdict on it.
    Own(Option<Verdict>),
    /// The chosen passphrase once more.
    Again(Secret),
    /// The journal is being made, since then.
    Making(Duration),
    /// The recovery kit, shown once.
    Kit(Kit),
    /// How long the text about a reaction stays.
    Keep,
    /// The first breath.
    Breath,
}

/// Leads from nothing to a journal.
#[derive(Debug)]
pub struct Setup {
    /// The part that is open.
    pub part: Part,
    /// The line that is typed on.
    pub editor: Editor,
    /// How many rows are scrolled away, where the window is too low for all; drawing stops at the last.
    pub scroll: u16,
    /// What was not right about the last answer.
    pub complaint: Option<&'static str>,
    /// Verdicts that are still on their way.
    awaited: u32,
    /// Whether `enter` came before the last verdict.
    is_hasty: bool,
}

impl Setup {
    /// Begins.
    #[must_use]
    pub fn new(_desk: &Desk) -> Self {
        Self {
            part: Part::About,
            editor: Editor::secret(),
            scroll: 0,
            complaint: None,
            awaited: 0,
            is_hasty: false,
        }
    }

    /// Says which of the five screens is open, from 0.
    #[must_use]
    pub const fn screen(&self) -> usize {
        match self.part {
            Part::About => 0,
            Part::Offer(_) | Part::Own(_) | Part::Again(_) | Part::Making(_) => 1,
            Part::Kit(_) => 2,
            Part::Keep => 3,
            Part::Breath => 4,
        }
    }

    fn turn(&mut self, part: Part) -> Step {
        self.editor = match part {
            Part::Kit(_) => Editor::line(""),
            _ => Editor::secret(),
        };
        self.complaint = None;
        self.scroll = 0;
        self.part = part;
        Step::stay()
    }

    fn propose(&mut self) -> Step {
        self.turn(Part::Offer(None)).and(Effect::ProposePhrase)
    }

    /// Turns the rules on with these days; nothing goes by them without a list and a yes.
    fn keep(&mut self, days: u32, desk: &Desk, now: &Now) -> Step {
        let rules = Rules {
            choice: Some(true),
            raw_days: days,
            ..Rules::default()
        };
        let changes = rules.changes(&Rules::default());
        self.turn(Part::Breath)
            .and(desk.settle(rules::NAME, changes, now))
    }

    fn confirm(&mut self, desk: &Desk, now: &Now) -> Step {
        match &self.part {
            Part::About => self.propose(),
            Part::Offer(Some(phrase)) => {
                let chosen = phrase.clone();
                self.turn(Part::Again(chosen))
            }
            Part::Own(verdict) => self.chosen(verdict.clone()),
            Part::Again(_) | Part::Kit(_) if self.editor.is_empty() => Step::stay(),
            Part::Again(chosen) => self.repeated(chosen.clone(), now),
            Part::Kit(kit) => {
                let key = kit.key.clone();
                self.typed_back(&key)
            }
            Part::Keep => self.keep(PROPOSED, desk, now),
            Part::Breath => Step::go(Nav::Replace(Route::Breathe(Breathing {
                pattern: None,
                minutes: Some(1),
                sound: None,
            }))),
            Part::Offer(None) | Part::Making(_) => Step::stay(),
        }
    }

    /// One's own passphrase is taken when the verdict on its last letter is in and good.
    fn chosen(&mut self, verdict: Option<Verdict>) -> Step {
        self.is_hasty = self.awaited > 0;
        if self.is_hasty {
            return Step::stay();
        }
        if verdict.is_some_and(|verdict| verdict.good) && !self.editor.is_empty() {
            let chosen = Secret::new(self.editor.text());
            return self.turn(Part::Again(chosen));
        }
        self.complaint = Some(say("setup-too-weak"));
        Step::stay()
    }

    fn repeated(&mut self, chosen: Secret, now: &Now) -> Step {
        if self.editor.text() != chosen.expose() {
            self.editor.wipe();
            self.complaint = Some(say("setup-not-the-same"));
            return Step::stay();
        }
        self.turn(Part::Making(now.since_start))
            .and(Effect::Create(chosen))
    }

    fn typed_back(&mut self, key: &Secret) -> Step {
        let typed: Vec<_> = self.editor.text().trim().to_uppercase().chars().collect();
        let key: Vec<_> = key.expose().chars().collect();
        if typed.len() == TYPED_BACK && key.ends_with(&typed) {
            return self.turn(Part::Keep);
        }
        self.editor.wipe();
        self.complaint = Some(say("setup-wrong-characters"));
        Step::stay()
    }

    /// Even in the narrowest window no page is longer than this.
    fn scrolled(&mut self, rows: u16) -> Step {
        self.scroll = rows.min(100);
        Step::stay()
    }

    fn back(&mut self) -> Step {
        match self.part {
            Part::About => Step::go(Nav::Back),
            Part::Offer(_) => self.turn(Part::About),
            Part::Own(_) | Part::Again(_) => self.propose(),
            Part::Making(_) => Step::stay(),
            Part::Kit(_) => Step::go(Nav::Ask(leave_the_kit())),
            Part::Keep => self.turn(Part::Breath),
            Part::Breath => Step::go(Nav::Home),
        }
    }

    fn key(&mut self, key: KeyEvent, desk: &Desk, now: &Now) -> Step {
        match (&self.part, option_key::pressed(key)) {
            (Part::Keep, Some(NOT_NOW)) => self.turn(Part::Breath),
            (Part::Keep, Some(pressed)) => {
                let chosen = DAYS.iter().find(|(key, _)| *key == pressed);
                chosen.map_or_else(Step::stay, |(_, days)| self.keep(*days, desk, now))
            }
            (Part::Offer(_), Some('a')) => self.propose(),
            (Part::Offer(_), Some('o')) => self.turn(Part::Own(None)),
            (Part::Breath, Some('p')) => Step::go(Nav::Replace(Route::People)),
            (Part::Own(_) | Part::Again(_) | Part::Kit(_), _) => {
                let outcome = self.editor.key(key);
                self.edited(outcome)
            }
            _ => Step::stay(),
        }
    }

    fn edited(&mut self, outcome: Outcome) -> Step {
        if outcome != Outcome::Changed {
            return Step::stay();
        }
        self.complaint = None;
        self.is_hasty = false;
        if !matches!(self.part, Part::Own(_)) {
            return Step::stay();
        }
        self.awaited += 1;
        Step::ask(Effect::JudgePhrase(Secret::new(self.editor.text())))
    }

    /// Verdicts come in the order of the letters, also for a line that was left meanwhile.
    fn judged(&mut self, heard: &Verdict) -> Step {
        self.awaited = self.awaited.saturating_sub(1);
        let Part::Own(verdict) = &mut self.part else {
            return Step::stay();
        };
        *verdict = Some(heard.clone());
        if self.awaited == 0 && mem::take(&mut self.is_hasty) {
            return self.chosen(Some(heard.clone()));
        }
        Step::stay()
    }

    fn heard(&mut self, reply: &Reply) -> Step {
        match (&mut self.part, reply) {
            (Part::Offer(offered), Reply::Phrase(phrase)) => *offered = Some(phrase.clone()),
            (_, Reply::Verdict(verdict)) => return self.judged(verdict),
            (Part::Making(_), Reply::Created(kit)) => return self.turn(Part::Kit((**kit).clone())),
            (Part::Making(_), Reply::Failed(_)) => return self.turn(Part::About),
            _ => {}
        }
        Step::stay()
    }
}

fn leave_the_kit() -> Confirm {
    Confirm {
        question: say("setup-without-kit-question").into(),
        detail: say("setup-without-kit-detail").into(),
        choices: vec![Choice {
            key: 'y',
            label: say("setup-without-kit"),
            action: Action::Discard,
        }],
    }
}

impl Scene for Setup {
    fn context(&self, _desk: &Desk) -> Context {
        match self.part {
            Part::Own(_) | Part::Again(_) | Part::Kit(_) => Context::Text,
            _ => Context::Guided,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(Action::Confirm) => self.confirm(desk, now),
            Input::Action(Action::Back) => self.back(),
            Input::Action(Action::Discard) => self.turn(Part::Keep),
            Input::Action(Action::Down) => self.scrolled(self.scroll + 1),
            Input::Action(Action::PageDown) => self.scrolled(self.scroll + PAGE),
            Input::Action(Action::Up) => self.scrolled(self.scroll.saturating_sub(1)),
            Input::Action(Action::PageUp) => self.scrolled(self.scroll.saturating_sub(PAGE)),
            Input::Key(key) => self.key(*key, desk, now),
            Input::Paste(text) if self.context(desk) == Context::Text => {
                let outcome = self.editor.paste(text);
                self.edited(outcome)
            }
            Input::Reply(reply) => self.heard(reply),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, PageDown, PageUp, Up};
        let is_making = matches!(self.part, Part::Making(_));
        !is_making && matches!(action, Confirm | Back | Up | Down | PageUp | PageDown)
    }

    fn word(&self, action: Action) -> &'static str {
        match (action, &self.part) {
            (Action::Back, Part::Breath) => say("setup-to-the-start"),
            (Action::Back, Part::Keep) => say("setup-keep-not-now"),
            (Action::Confirm, Part::Offer(_)) => say("setup-take"),
            (Action::Confirm, Part::Keep) => say("setup-keep-it"),
            (Action::Confirm, Part::Breath) => say("setup-breathe"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let works = [Action::Confirm, Action::Back].into_iter();
        let works = works.filter(|action| self.does(*action, desk));
        works.chain([Action::Help]).collect()
    }

    fn pulse(&self, _now: &Now) -> Option<Duration> {
        matches!(self.part, Part::Making(_)).then_some(Duration::from_millis(100))
    }

    /// The journal is being made for whoever asked for it: its kit is shown only here.
    fn survives_lock(&self) -> bool {
        matches!(self.part, Part::Making(_))
    }

    /// Writing the kit down takes as long as it takes.
    fn is_running(&self, _now: &Now) -> bool {
        matches!(self.part, Part::Kit(_) | Part::Making(_))
    }
}
