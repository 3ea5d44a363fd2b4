//! Typing what an account asks for and its note does not have.

use crate::app::desk::Desk;
use crate::app::screen::hand_out::answers::Asked;
use crate::app::screen::hand_out::load::Load;
use crate::app::screen::hand_out::{HandOut, Part};
use crate::app::step::Step;
use crate::keys::action::Action;

/// Lists what accounts ask for and their notes do not have.
fn missing(load: &Load) -> Vec<Asked> {
    let accounts = load.accounts.iter().enumerate();
    accounts
        .flat_map(|(at, account)| account.missing.iter().map(move |asked| (at, asked.clone())))
        .collect()
}

impl HandOut {
    /// Counts what the notes do not answer, and what of it was typed here.
    #[must_use]
    pub fn answered(&self) -> (usize, usize) {
        let all = missing(&self.load);
        let typed = all
            .iter()
            .filter(|(at, asked)| self.answers.given(*at, asked).is_some());
        (typed.count(), all.len())
    }

    /// Gives the question that is open, its number from 1, and how many there are.
    #[must_use]
    pub fn asked(&self) -> Option<(String, usize, usize)> {
        let all = missing(&self.load);
        let (_, asked) = all.get(self.answers.open)?;
        Some((asked.clone(), self.answers.open + 1, all.len()))
    }

    /// Opens the first that is not answered yet, or else the first.
    pub(super) fn answer(&mut self) -> Step {
        let all = missing(&self.load);
        let is_open = |(at, asked): &Asked| self.answers.given(*at, asked).is_none();
        let first = all.iter().position(is_open).unwrap_or(0);
        if let Some(asked) = all.get(first) {
            self.answers.open(first, asked);
            self.part = Part::Answer;
        }
        Step::stay()
    }

    pub(super) fn at_an_answer(&mut self, action: Action, desk: &Desk) -> Step {
        match action {
            Action::Confirm | Action::Save => {
                let next = self.answers.open + 1;
                self.keep_answer();
                match missing(&self.load).get(next) {
                    Some(asked) if action == Action::Confirm => self.answers.open(next, asked),
                    _ => self.leave_answers(desk),
                }
            }
            // What was typed is not lost on the way back.
            Action::Back => {
                self.keep_answer();
                self.leave_answers(desk);
            }
            Action::Undo => drop(self.answers.editor.undo()),
            Action::Redo => drop(self.answers.editor.redo()),
            _ => {}
        }
        Step::stay()
    }

    fn keep_answer(&mut self) {
        if let Some(asked) = missing(&self.load).into_iter().nth(self.answers.open) {
            self.answers.keep(asked);
        }
    }

    /// What was typed leaves as well, so the guard looks at all of it again.
    fn leave_answers(&mut self, desk: &Desk) {
        self.part = Part::Choose;
        self.load = Load::new(&self.goods, self.choice, &self.answers, desk);
    }
}
