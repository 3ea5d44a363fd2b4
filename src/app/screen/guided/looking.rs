//! The guard between two pages: it looks at a page of words once it is left (standing rule G4 of the decks).
//!
//! The page stays open under the look, so that its draft and its undo are what they were.

use crate::app::desk::Desk;
use crate::app::editor::Editor;
use crate::app::look::grant::{Closed, Written};
use crate::app::look::watch::Texts;
use crate::app::look::{Part, Then};
use crate::app::now::Now;
use crate::app::scene::Input;
use crate::app::screen::guided::Guided;
use crate::app::screen::guided::walk::Walk;
use crate::app::step::{Nav, Step};
use crate::journal::answer::Answer;
use crate::journal::retention::distil::DECK;
use crate::keys::action::Action;

/// A deck of at most so many seconds has one line to spare, not a page.
const QUICK: u32 = 180;

impl Written for Walk {
    fn texts(&self) -> Texts {
        Texts {
            texts: vec![(Part::Body, self.pad.text())],
            alias: self.session.alias().map(str::to_owned),
            with_safety: false,
        }
    }

    fn page(&mut self, _part: Part) -> Option<&mut Editor> {
        self.pad.page()
    }
}

impl Guided {
    /// Says whether a look comes before an answer is given: the page stays as it is until the look closes.
    pub(super) fn looks_first(&mut self, answer: &Answer, desk: &Desk) -> bool {
        let is_written = matches!(answer, Answer::Words(_)) && self.walk.pad.page().is_some();
        let opened = self.walk.session.deck();
        let is_quick = opened.seconds <= QUICK && opened.id != DECK; // what stays of a note stays for years
        is_written && self.watch.look_before(self.walk.texts(), is_quick, desk)
    }

    /// Looks because somebody asked.
    pub(super) fn look_now(&mut self, desk: &Desk) -> Step {
        if self.walk.pad.page().is_none() {
            return Step::stay();
        }
        match self.watch.look_now(self.walk.texts(), desk) {
            Some(nothing) => Step::stay().saying(nothing),
            None => Step::stay(),
        }
    }

    pub(super) fn at_the_look(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        let Input::Action(action) = input else {
            return Step::stay();
        };
        match action {
            Action::LeaveAndKeep => self.leave_and_keep(desk, now),
            Action::Discard => self.forgetting(Step::go(Nav::Home)),
            action => self.look_on(*action, desk, now),
        }
    }

    fn look_on(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let granted = self.watch.act(action, &mut self.walk, desk, now);
        if granted.is_changed {
            self.walk.changed();
        }
        let mut step = match granted.closed {
            Some(Closed::Then(Then::GoOn)) => self.give(self.walk.pad.answer(), desk, now),
            _ => Step::stay(),
        };
        step.effects.extend(granted.effect);
        step.notice = step.notice.or(granted.said);
        step
    }
}
