//! The passphrase.

use crate::app::desk::{Desk, Journal};
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::secret::Secret;
use crate::app::step::{Nav, Step};
use crate::journal::retention::tally::asks;
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Asks for the passphrase, and opens what was asked for once it was right.
#[derive(Debug)]
pub struct Unlock {
    /// The line that is typed, masked.
    pub editor: Editor,
    /// Whether the last try was wrong.
    pub was_wrong: bool,
    then: Option<Box<Route>>,
}

impl Unlock {
    /// Asks; afterwards `then` opens, or the screen below.
    #[must_use]
    pub fn new(then: Option<Box<Route>>) -> Self {
        Self {
            editor: Editor::secret(),
            was_wrong: false,
            then,
        }
    }

    fn tried(&mut self, desk: &Desk) -> Step {
        if is_trying(desk) || self.editor.is_empty() {
            return Step::stay();
        }
        self.was_wrong = false;
        let phrase = Secret::new(self.editor.text());
        self.editor.wipe();
        Step::ask(Effect::Unlock(phrase))
    }

    /// What can go, or is left of what was erased, is shown where nothing else was asked for.
    fn opened(&mut self, desk: &Desk) -> Step {
        let asks = desk
            .library()
            .is_some_and(|library| asks(library, desk.today));
        match self.then.take() {
            Some(route) => Step::go(Nav::Replace(*route)),
            None if desk.readers.asks() => Step::go(Nav::Replace(Route::Keys)),
            None if asks => Step::go(Nav::Replace(Route::Release)),
            None => Step::go(Nav::Back),
        }
    }
}

impl Scene for Unlock {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Text
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(Action::Confirm) => self.tried(desk),
            Input::Action(Action::Back) => Step::go(Nav::Back),
            Input::Key(key) => {
                let _ = self.editor.key(*key);
                self.was_wrong = false;
                Step::stay()
            }
            Input::Paste(text) => {
                let _ = self.editor.paste(text);
                Step::stay()
            }
            Input::Reply(Reply::Unlocked(_)) => self.opened(desk),
            Input::Reply(Reply::WrongPassphrase) => {
                self.was_wrong = true;
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        match action {
            Action::Confirm => !is_trying(desk),
            _ => action == Action::Back,
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let confirm = (!is_trying(desk)).then_some(Action::Confirm);
        let others = [Action::Back, Action::Help];
        confirm.into_iter().chain(others).collect()
    }
}

const fn is_trying(desk: &Desk) -> bool {
    matches!(desk.journal, Journal::Unlocking { .. })
}
