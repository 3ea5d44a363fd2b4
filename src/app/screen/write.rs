//! The write screen.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Holds the write screen.
#[derive(Debug, Default)]
pub struct Write {}

impl Write {
    /// Opens it.
    #[must_use]
    pub fn blank(_now: &Now) -> Self {
        Self::default()
    }
    /// Opens a note as a new revision.
    #[must_use]
    pub fn edit(_note: crate::id::Id, _desk: &Desk, _now: &Now) -> Self {
        Self::default()
    }
    /// Goes on with a draft.
    #[must_use]
    pub fn resume(_draft: &crate::journal::draft::Draft, _desk: &Desk, _now: &Now) -> Self {
        Self::default()
    }
}

impl Scene for Write {
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
