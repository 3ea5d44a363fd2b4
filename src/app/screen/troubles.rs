//! The troubles screen.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Holds the troubles screen.
#[derive(Debug, Default)]
pub struct Troubles {}

impl Troubles {
    /// Opens it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Scene for Troubles {
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
