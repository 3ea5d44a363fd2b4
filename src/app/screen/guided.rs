//! A deck, one step a screen.
//!
//! Going on is always the same key, and takes what is there: what is marked, written, or under the cursor. Where nothing
//! is, nothing was given, which is an answer too. What was given is never lost on the way back, on a lock or by skipping.

pub mod breathing;
pub mod budget;
mod card;
mod distil;
mod ending;
pub mod fate;
mod figures;
pub mod keeping;
pub mod lines;
mod looking;
pub mod marks;
pub mod naming;
pub mod pad;
mod prefill;
pub mod prepared;
mod reminder;
pub mod revisions;
pub mod sheet;
pub mod timer;
pub mod told;
pub mod walk;

use std::time::Duration;

use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::look::watch::Watch;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::About;
use crate::app::scene::{Input, Scene};
use crate::app::screen::guided::fate::{Fate, obstacle};
use crate::app::screen::guided::keeping::Keeping;
use crate::app::screen::guided::pad::Pad;
use crate::app::screen::guided::sheet::Size;
use crate::app::screen::guided::told::Told;
use crate::app::screen::guided::walk::Walk;
use crate::app::step::{Nav, Step};
use crate::app::supply;
use crate::deck::path::Answers;
use crate::deck::session::Session;
use crate::journal::agenda::PREPARE;
use crate::journal::agenda::key::Key;
use crate::journal::answer::Answer;
use crate::journal::draft::Draft;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds a deck that is walked through, and what became of the note.
#[derive(Debug)]
pub struct Guided {
    /// The walk.
    pub walk: Walk,
    /// What became of the note.
    pub fate: Fate,
    /// What the guard looks at once a page is left.
    pub watch: Watch,
    /// Whether the disk did not take the note at first.
    was_refused: bool,
    /// Whether there is a place for a draft.
    is_writable: bool,
    /// What is on its way to the disk.
    keeping: Option<Keeping>,
    /// Where its end leads.
    end: End,
    /// When a key gave an answer by itself: an enter right after it is a habit, not an answer to the next page.
    answered: Option<Duration>,
}

/// The step of the preparation that asks what is taken along.
const TAKEN_ALONG: &str = "which";

/// Says where the end of a deck leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// To the start.
    Home,
    /// Back to the list that notes were chosen on.
    List,
}

/// For so long after an answer on one key an enter is not taken.
const HABIT: Duration = Duration::from_millis(400);

impl Guided {
    /// Opens a deck at its first page; none when there is no such deck.
    #[must_use]
    pub fn start(id: &str, desk: &Desk, now: &Now) -> Option<Self> {
        Self::about(&About::anyone(id), desk, now)
    }

    /// Opens a deck about someone who need not be asked for; none when there is no such deck.
    #[must_use]
    pub fn about(about: &About, desk: &Desk, now: &Now) -> Option<Self> {
        let mut start = supply::start(&about.deck, &Answers::new(), desk, now);
        start.alias.clone_from(&about.alias);
        let session = Session::start(&desk.decks, &about.deck, start)?;
        Some(Self::of(Walk::new(session, now.fresh, desk, now), desk))
    }

    /// Goes on with a draft, at the page that was open; none when its deck is not there any more.
    #[must_use]
    pub fn resume(draft: &Draft, desk: &Desk, now: &Now) -> Option<Self> {
        let id = draft.deck.as_deref()?;
        let answers = draft.answers.clone();
        let mut start = supply::start(id, &answers, desk, now);
        start.alias = walk::about(draft);
        let page = draft.page.as_deref();
        let session = Session::resume(&desk.decks, id, start, answers, page)?;
        Some(Self::of(Walk::resume(session, draft, desk, now), desk))
    }

    /// Opens the preparation for supervision with what is taken there in depth; none when there is no such deck.
    #[must_use]
    pub fn prepare(keys: &[Key], desk: &Desk, now: &Now) -> Option<Self> {
        let chosen = keys.iter().map(ToString::to_string).collect();
        let answers = match keys {
            [] => Answers::new(),
            _ => Answers::from([(TAKEN_ALONG.to_owned(), Answer::Chosen(chosen))]),
        };
        let start = supply::start(PREPARE, &answers, desk, now);
        let session = Session::resume(&desk.decks, PREPARE, start, answers, None)?;
        Some(Self::of(Walk::new(session, now.fresh, desk, now), desk))
    }

    fn of(walk: Walk, desk: &Desk) -> Self {
        Self {
            walk,
            fate: Fate::Open,
            watch: Watch::default(),
            was_refused: false,
            is_writable: obstacle(desk).is_none(),
            keeping: None,
            end: End::Home,
            answered: None,
        }
    }

    /// Says whether the end is reached: nothing more can be given.
    #[must_use]
    pub fn is_closing(&self) -> bool {
        self.fate != Fate::Open
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        if action == Action::Confirm && self.is_habit(now) {
            return Step::stay();
        }
        if let Some(answer) = self.walk.pad.going_on(action) {
            if self.walk.pad.stays(action) {
                return Step::stay();
            }
            return self.give(answer, desk, now);
        }
        match action {
            Action::Back if self.walk.is_first() => return self.leave(desk),
            Action::Back => self.walk.back(desk, now),
            Action::LeaveAndKeep => return self.leave_and_keep(desk, now),
            Action::Discard => return self.forgetting(Step::go(Nav::Home)),
            Action::SupervisionFlag => return flag(&mut self.walk),
            Action::Look => return self.look_now(desk),
            _ => {
                let (_, grid) = self.walk.sheet(Size::of(desk));
                let told = self.walk.pad.act(action, grid, now);
                return self.told(told, desk, now);
            }
        }
        Step::stay()
    }

    /// Says whether an enter comes so soon after an answer on one key that it was meant for that; once.
    fn is_habit(&mut self, now: &Now) -> bool {
        let answered = self.answered.take();
        answered.is_some_and(|answered| now.since_start < answered + HABIT)
    }

    fn told(&mut self, told: Told, desk: &Desk, now: &Now) -> Step {
        match told {
            Told::Given(answer) => return self.give(answer, desk, now),
            Told::Say(words) => return Step::stay().saying(words),
            Told::Changed => self.walk.changed(),
            Told::Nothing => {}
        }
        Step::stay()
    }

    fn give(&mut self, answer: Answer, desk: &Desk, now: &Now) -> Step {
        if self.looks_first(&answer, desk) {
            return Step::stay();
        }
        if self.walk.give(answer, desk, now) {
            return self.close(desk, now);
        }
        Step::stay()
    }

    /// Leaves from the first page; asks only when something would be lost.
    fn leave(&mut self, desk: &Desk) -> Step {
        if self.walk.has_given() {
            return Step::go(Nav::Ask(fate::question(obstacle(desk))));
        }
        self.forgetting(Step::go(Nav::Back))
    }

    /// Goes home with a draft; where none can be kept, it asks whether to let go what was given.
    fn leave_and_keep(&self, desk: &Desk, now: &Now) -> Step {
        let home = Step::go(Nav::Home);
        match self.draft(now) {
            Some(draft) => home
                .and(Effect::Keep(draft))
                .saying(fate::kept(desk.is_open())),
            None if self.fate == Fate::Open && self.walk.has_given() => {
                Step::go(Nav::Ask(fate::question(obstacle(desk))))
            }
            None => home,
        }
    }
}

impl Scene for Guided {
    fn context(&self, _desk: &Desk) -> Context {
        if self.watch.look.is_some() {
            return Context::Look;
        }
        self.walk.pad.context()
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        if !matches!(
            input,
            Input::Action(Action::Confirm) | Input::Tick | Input::Mouse(_) | Input::Reply(_)
        ) {
            self.answered = None; // what follows was meant for this page
        }
        let step = match input {
            _ if self.is_closing() => self.at_the_end(input, desk, now),
            _ if self.watch.look.is_some() => self.at_the_look(input, desk, now),
            Input::Action(action) => self.act(*action, desk, now),
            Input::Key(key) => {
                let told = self.walk.pad.key(*key);
                self.answered = matches!(told, Told::Given(_)).then_some(now.since_start);
                self.told(told, desk, now)
            }
            Input::Paste(text) => {
                let told = self.walk.pad.paste(text);
                self.told(told, desk, now)
            }
            Input::Tick if self.walk.pad.is_over(now) => self.give(Answer::Seen, desk, now),
            Input::Tick | Input::Mouse(_) | Input::Reply(_) => Step::stay(),
        };
        let step = self.sounded(step, input, now);
        self.walk.fit(desk);
        self.is_writable = obstacle(desk).is_none();
        step
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, Help, LeaveAndKeep};
        if let Some(look) = &self.watch.look {
            return look.hints();
        }
        match self.fate {
            Fate::Open => self.walk.pad.hints(),
            Fate::NotSaved => vec![Confirm, Back, LeaveAndKeep, Help],
            _ => vec![Confirm, Help],
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        if let Some(look) = &self.watch.look {
            return look.does(action);
        }
        match self.fate {
            Fate::Open => self.walk.pad.does(action),
            Fate::NotSaved if action == Action::LeaveAndKeep => true,
            _ => matches!(action, Action::Confirm | Action::Back) || self.walk.pad.moves(action),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        if let Some(look) = &self.watch.look {
            return look.word(action, say("look-leave-all"));
        }
        match (action, &self.walk.pad, self.fate) {
            (Action::Confirm, Pad::Text(_), Fate::Open) => say("keys-new-line"),
            (Action::Confirm, _, Fate::NotSaved) => say("keys-try-again"),
            (Action::Confirm, Pad::Read, fate) if fate != Fate::Open => match self.end {
                End::Home => say("guided-to-the-start"),
                End::List => say("keys-done"),
            },
            // A breathing step ends, and the deck goes on.
            (Action::End, _, _) | (Action::Save, Pad::Text(_), _) => Action::Confirm.describe(),
            (Action::Pause, pad, _) if !pad.is_running() => say("keys-resume-pace"),
            (Action::Skip, Pad::Alias(_), _) => say("keys-no-one"),
            (Action::Back, _, Fate::Open) if self.walk.is_first() => say("keys-leave-here"),
            _ => action.describe(),
        }
    }

    fn pulse(&self, now: &Now) -> Option<Duration> {
        match self.fate {
            Fate::Open if self.walk.pad.has_clock() => self.walk.pad.pulse(now),
            Fate::Open => self.walk.budget.pulse(now),
            _ => None,
        }
    }

    fn draft(&self, now: &Now) -> Option<Draft> {
        (self.is_writable && !self.fate.is_settled()).then(|| self.walk.draft(now))?
    }

    fn draft_version(&self) -> u64 {
        self.walk.version
    }

    /// A practice in which nothing was given holds nothing that is worth hiding.
    fn survives_lock(&self) -> bool {
        self.walk.is_practice() && !self.walk.has_given()
    }

    fn is_running(&self, _now: &Now) -> bool {
        self.fate == Fate::Open && self.walk.pad.is_running()
    }
}

impl Guided {
    /// Adds what has to be heard while one breathes along.
    fn sounded(&mut self, mut step: Step, input: &Input<'_>, now: &Now) -> Step {
        if let (Pad::Breath(breathing), Fate::Open) = (&mut self.walk.pad, self.fate) {
            if matches!(input, Input::Reply(Reply::CueFailed(_))) {
                breathing.silence();
            }
            step.effects.extend(breathing.heard(now));
        }
        step
    }
}

fn flag(walk: &mut Walk) -> Step {
    walk.flag();
    Step::stay().saying(if walk.is_flagged {
        say("guided-flagged")
    } else {
        say("guided-unflagged")
    })
}
