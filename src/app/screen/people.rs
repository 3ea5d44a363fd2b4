//! The people to turn to on a hard day: up to three, each with a name or role and how they are reached.
//!
//! What is typed is kept when the screen is left, and when the journal is locked over it.

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::journal::library::setting::Setting;
use crate::journal::people::{self, MOST, Person};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Two lines each: who, and how to reach them.
pub const LINES: usize = 2 * MOST;
/// The most characters of a line.
const LONGEST: usize = 80;

/// Holds the lines that are typed on.
#[derive(Debug)]
pub struct People {
    /// The lines, two for each person.
    pub lines: [Editor; LINES],
    /// The line that is typed on.
    pub at: usize,
    before: [Person; MOST],
    /// Whether a newer program wrote them.
    is_newer: bool,
}

impl People {
    /// Opens them.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let before = desk.library().map(people::of).unwrap_or_default();
        let setting = desk
            .library()
            .and_then(|library| library.config(people::NAME));
        let line = |at: usize| {
            let person = &before[at / 2];
            let words = if at.is_multiple_of(2) {
                &person.who
            } else {
                &person.how
            };
            Editor::line(words).with_limit(LONGEST)
        };
        Self {
            lines: std::array::from_fn(line),
            at: 0,
            is_newer: setting.is_some_and(Setting::is_newer),
            before,
        }
    }

    fn now(&self) -> [Person; MOST] {
        let text = |at: usize| self.lines[at].text().trim().to_owned();
        std::array::from_fn(|person| Person {
            who: text(2 * person),
            how: text(2 * person + 1),
        })
    }

    fn close(&mut self, desk: &Desk, now: &Now) -> Step {
        let back = Step::go(Nav::Back);
        match self.keep(desk, now) {
            None => back,
            Some(kept) => back.and(kept).saying(say("people-kept")),
        }
    }

    /// Keeps what was typed since it was kept last.
    fn keep(&mut self, desk: &Desk, now: &Now) -> Option<Effect> {
        let typed = self.now();
        let changes = people::changes(&typed, &self.before);
        if changes.is_empty() {
            return None;
        }
        self.before = typed;
        Some(desk.settle(people::NAME, changes, now))
    }

    fn go(&mut self, at: usize) -> Step {
        self.at = at.min(LINES - 1);
        Step::stay()
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Back | Action::Save => return self.close(desk, now),
            Action::Confirm if self.at == LINES - 1 => return self.close(desk, now),
            Action::Confirm | Action::NextField => return self.go(self.at + 1),
            Action::PreviousField => return self.go(self.at.saturating_sub(1)),
            Action::Undo => self.edit(Editor::undo),
            Action::Redo => self.edit(Editor::redo),
            _ => {}
        }
        Step::stay()
    }

    fn typed(&mut self, key: KeyEvent) -> Step {
        match key.code {
            KeyCode::Up => return self.go(self.at.saturating_sub(1)),
            KeyCode::Down => return self.go(self.at + 1),
            _ if self.is_newer => return Step::stay().saying(say("people-newer")),
            _ => self.edit(|line| line.key(key)),
        }
        Step::stay()
    }

    fn edit(&mut self, change: impl FnOnce(&mut Editor) -> Outcome) {
        if !self.is_newer {
            let _ = change(&mut self.lines[self.at]);
        }
    }
}

impl Scene for People {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Write
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => return self.act(*action, desk, now),
            Input::Key(key) => return self.typed(*key),
            Input::Paste(text) => self.edit(|line| line.paste(text)),
            _ => {}
        }
        Step::stay()
    }

    fn interrupt(&mut self, desk: &Desk, now: &Now) -> Vec<Effect> {
        self.keep(desk, now).into_iter().collect()
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, NextField, PreviousField, Redo, Save, Undo};
        matches!(
            action,
            Back | Confirm | NextField | PreviousField | Redo | Save | Undo
        )
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Save => say("people-keep"),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        vec![Action::Save, Action::NextField, Action::Back, Action::Help]
    }
}
