//! What needs a look: files that could not be taken in, and settings that were not understood.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Shows every mistake with its remedy.
#[derive(Debug, Default)]
pub struct Troubles {
    /// Rows that are scrolled away.
    pub scroll: u16,
}

impl Troubles {
    /// Lists what needs a look: what happened, and what to do.
    #[must_use]
    pub fn list(desk: &Desk) -> Vec<(String, String)> {
        let files = desk
            .troubles
            .iter()
            .map(|trouble| (trouble.what.clone(), trouble.remedy.clone()));
        let faults = desk
            .faults
            .iter()
            .map(|fault| (fault.to_string(), String::new()));
        files.chain(faults).collect()
    }

    fn scrolled(&mut self, scroll: u16) -> Step {
        self.scroll = scroll.min(2000);
        Step::stay()
    }
}

impl Scene for Troubles {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, _desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(Action::Down) => self.scrolled(self.scroll.saturating_add(1)),
            Input::Action(Action::Up) => self.scrolled(self.scroll.saturating_sub(1)),
            Input::Action(Action::PageDown) => self.scrolled(self.scroll.saturating_add(10)),
            Input::Action(Action::PageUp) => self.scrolled(self.scroll.saturating_sub(10)),
            Input::Action(Action::First) => self.scrolled(0),
            Input::Action(Action::Back | Action::Confirm) => Step::go(Nav::Back),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, PageDown, PageUp, Up};
        matches!(
            action,
            Back | Confirm | Up | Down | PageUp | PageDown | First
        )
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        vec![Action::Back, Action::Help]
    }
}
