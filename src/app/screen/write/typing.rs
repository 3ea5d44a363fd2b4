//! What keys do to the text.

use crossterm::event::KeyCode::{Down, Up};
use crossterm::event::KeyEvent;

use crate::app::alias::{OTHERS, Offers};
use crate::app::desk::Desk;
use crate::app::editor::Outcome;
use crate::app::editor::command::Command;
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::screen::write::Write;
use crate::app::screen::write::fields::Field;
use crate::app::step::Step;
use crate::words::say;

impl Write {
    /// Goes to another field; a word for the person that cannot stand for anyone holds its line open.
    pub(super) fn go(&mut self, to: Field, desk: &Desk, now: &Now) -> Step {
        if self.fields.open != Field::Alias || !self.is_unfit(desk, now) {
            self.fields.go(to);
        }
        if to == Field::Alias && self.offers.is_none() {
            self.offers = Some(Offers::of(desk, now));
        }
        Step::stay()
    }

    /// Looks whether the word for the person may stand, unless the note had it before.
    pub(super) fn is_unfit(&mut self, desk: &Desk, now: &Now) -> bool {
        let typed = self.fields.alias.text();
        let word = typed.trim();
        let is_as_before = self.base.note.alias.as_deref() == Some(word);
        let offers = self.offers.get_or_insert_with(|| Offers::of(desk, now));
        self.unfit = (!is_as_before && !word.is_empty())
            .then(|| offers.refusal(word))
            .flatten();
        self.unfit.is_some()
    }

    /// A line above the page ends there; on the page a new one begins.
    pub(super) fn enter(&mut self, desk: &Desk, now: &Now) -> Step {
        match self.fields.open {
            Field::Body => self.perform(Command::Newline, now),
            _ => self.go(Field::Body, desk, now),
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent, desk: &Desk, now: &Now) -> Step {
        if let Some(step) = self.offered_by(key, now) {
            return step;
        }
        match (self.fields.editor().key(key), key.code) {
            (Outcome::NotMine, Down) => self.take_or_go_down(desk, now),
            (Outcome::NotMine, Up) => self.go(Field::Title, desk, now),
            (outcome, _) => self.after(outcome, now),
        }
    }

    /// On the empty line for the person, a key takes a new word or brings others.
    fn offered_by(&mut self, key: KeyEvent, now: &Now) -> Option<Step> {
        let pressed = option_key::pressed(key).filter(|_| !self.offered().is_empty())?;
        let offers = self.offers.as_mut()?;
        if pressed == OTHERS {
            offers.more();
            return Some(Step::stay());
        }
        let word = offers.word(pressed)?;
        let outcome = self.fields.alias.paste(word);
        Some(self.after(outcome, now))
    }

    /// Down takes the first word that is proposed; where there is none, it leads to the page.
    fn take_or_go_down(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(alias) = self.suggestions(desk).into_iter().next() else {
            return self.go(Field::Body, desk, now);
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
        self.unfit = None;
        self.watch.waiting = 0;
        self.keeping.changed(now.since_start);
        if self.fields.are_blank() && self.keeping.forget() {
            return Step::ask(Effect::Forget(self.base.draft));
        }
        Step::stay()
    }
}

/// Says that a field takes no more.
fn full(field: Field) -> &'static str {
    match field {
        Field::Body => say("write-full"),
        _ => say("write-line-full"),
    }
}
