//! The history screen.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Holds the history screen.
#[derive(Debug, Default)]
pub struct History {}

impl History {
    /// Opens it.
    #[must_use]
    pub fn new(_note: crate::id::Id) -> Self {
        Self::default()
    }
}

impl Scene for History {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, _desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(Action::Back) => Step::go(Nav::Back),
            _ => Step::stay(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        vec![Action::Back]
    }
}
