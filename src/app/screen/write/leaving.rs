//! How a page closes: saved, kept, discarded, or empty.

use crate::app::desk::Desk;
use crate::app::effect::{Effect, Save};
use crate::app::msg::{Reply, Saved};
use crate::app::now::Now;
use crate::app::scene::Scene;
use crate::app::screen::write::fields::Field;
use crate::app::screen::write::{Purpose, Write};
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::journal::limits;
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::words::say;

impl Write {
    pub(super) fn save(&mut self, desk: &Desk, now: &Now) -> Step {
        if self.fields.are_blank() {
            return Step::stay().saying(say("write-nothing-yet"));
        }
        // Several versions become one even if the page stays as it came.
        if self.is_untouched() && self.purpose != Purpose::Settle {
            return Step::go(Nav::Back).saying(say("write-unchanged"));
        }
        if self.is_unfit(desk, now) {
            self.fields.go(Field::Alias);
            return Step::stay();
        }
        let note = self.base.note(&self.fields, desk.written(now));
        if let Err(limit) = limits::check(&note) {
            return Step::stay().saying(say!("write-too-long", why = limit.to_string()));
        }
        if self.looks_first(desk) {
            return Step::stay();
        }
        self.is_saving = true;
        self.hand_over(note)
    }

    fn hand_over(&self, note: Note) -> Step {
        Step::ask(Effect::Save(Box::new(Save {
            note,
            parents: self.base.parents.clone(),
            draft: Some(self.base.draft),
        })))
    }

    pub(super) fn leave(&self, now: &Now) -> Step {
        match self.draft(now) {
            Some(draft) => Step::go(Nav::Back)
                .and(Effect::Keep(draft))
                .saying(say("write-kept")),
            None => self.close(),
        }
    }

    pub(super) fn back(&self) -> Step {
        if self.fields.are_blank() || self.is_untouched() {
            return self.close();
        }
        Step::go(Nav::Ask(question(self.purpose)))
    }

    /// Closes a page that holds nothing new; what was kept of it goes.
    fn close(&self) -> Step {
        let back = Step::go(Nav::Back);
        if self.keeping.may_be_on_disk() {
            back.and(Effect::Forget(self.base.draft))
        } else {
            back
        }
    }

    pub(super) fn heard(&mut self, reply: &Reply, desk: &Desk, now: &Now) -> Step {
        match reply {
            Reply::Edited { text, broke_off } if self.is_outside => {
                self.come_back(text, *broke_off, desk, now)
            }
            Reply::NotEdited(_) => {
                self.is_outside = false;
                Step::stay()
            }
            Reply::Saved(saved) if saved.revision.note.id == self.base.note.id => self.saved(saved),
            Reply::NotSaved(note, _) if *note == self.base.note.id => {
                self.is_saving = false;
                Step::stay()
            }
            Reply::DraftKept(id) if *id == self.base.draft => {
                self.keeping.kept();
                Step::stay()
            }
            Reply::DraftNotKept(id, _) if *id == self.base.draft => {
                self.keeping.failed();
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    /// The draft went with the note; the desk must forget it as well.
    fn saved(&self, saved: &Saved) -> Step {
        if !self.is_saving {
            return Step::stay();
        }
        let back = Step::go(Nav::Back).and(Effect::Forget(self.base.draft));
        if saved.confirmed {
            back.saying(say("write-saved"))
        } else {
            back
        }
    }
}

fn question(purpose: Purpose) -> Confirm {
    let choice = |key, label, action| Choice { key, label, action };
    Confirm {
        question: match purpose {
            Purpose::New => say("write-leave-question"),
            Purpose::Edit | Purpose::Settle => say("write-leave-change-question"),
        }
        .into(),
        detail: say("write-leave-detail").into(),
        choices: vec![
            choice('s', say("write-save"), Action::Save),
            choice('k', say("write-keep"), Action::LeaveAndKeep),
            choice('d', say("write-discard"), Action::Discard),
        ],
    }
}
