//! What keys do to the text.

use crossterm::event::KeyCode::{Down, Up};
use crossterm::event::KeyEvent;

use crate::app::desk::Desk;
use crate::app::editor::Outcome;
use crate::app::editor::command::Command;
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::screen::write::Write;
use crate::app::screen::write::fields::Field;
use crate::app::step::Step;

impl Write {
    pub(super) fn go(&mut self, to: Field) -> Step {
        self.fields.go(to);
        Step::stay()
    }

    /// A line above the page ends there; on the page a new one begins.
    pub(super) fn enter(&mut self, now: &Now) -> Step {
        match self.fields.open {
            Field::Body => self.perform(Command::Newline, now),
            _ => self.go(Field::Body),
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent, desk: &Desk, now: &Now) -> Step {
        match (self.fields.editor().key(key), key.code) {
            (Outcome::NotMine, Down) => self.take_or_go_down(desk, now),
            (Outcome::NotMine, Up) => self.go(Field::Title),
            (outcome, _) => self.after(outcome, now),
        }
    }

    /// Down takes the first word that is proposed; where there is none, it leads to the page.
    fn take_or_go_down(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(alias) = self.suggestions(desk).into_iter().next() else {
            return self.go(Field::Body);
        };
        self.fields.alias.wipe();
        let outcome = self.fields.alias.paste(&alias);
        self.after(outcome, now)
    }

    pub(super) fn perform(&mut self, command: Command, now: &Now) -> Step {
        let outcome = self.fields.editor().perform(command);
        self.after(outcome, now)
    }

    pub(super) fn after(&mut self, outcome: Outcome, now: &Now) -> Step {
        match outcome {
            Outcome::Changed => self.changed(now),
            Outcome::Full => Step::stay().saying(full(self.fields.open)),
            Outcome::Same | Outcome::NotMine => Step::stay(),
        }
    }

    /// Words that were all taken back again are not left behind as a draft.
    pub(super) fn changed(&mut self, now: &Now) -> Step {
        self.keeping.changed(now.since_start);
        if self.fields.are_blank() && self.keeping.forget() {
            return Step::ask(Effect::Forget(self.base.draft));
        }
        Step::stay()
    }
}

/// Says that a field takes no more.
const fn full(field: Field) -> &'static str {
    match field {
        Field::Body => "Nothing was added: a note holds at most 1 MiB.",
        _ => "Nothing was added: this line is full.",
    }
}
