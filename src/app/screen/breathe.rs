//! The breathe screen.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Holds the breathe screen.
#[derive(Debug, Default)]
pub struct Breathe {}

impl Breathe {
    /// Opens it.
    #[must_use]
    pub fn new(_breathing: &crate::app::route::Breathing, _desk: &Desk, _now: &Now) -> Self {
        Self::default()
    }
}

impl Scene for Breathe {
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
