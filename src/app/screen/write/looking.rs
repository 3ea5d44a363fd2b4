//! The guard on a page of one's own: it counts when a field is left, and looks before the note is saved.

use crate::app::desk::Desk;
use crate::app::editor::Editor;
use crate::app::look::grant::{Closed, Written};
use crate::app::look::watch::Texts;
use crate::app::look::{Part, Then};
use crate::app::now::Now;
use crate::app::scene::Input;
use crate::app::screen::write::Write;
use crate::app::screen::write::fields::{Field, Fields};
use crate::app::step::Step;
use crate::keys::action::Action;

impl Written for Fields {
    fn texts(&self) -> Texts {
        let alias = self.alias.text();
        let texts = [
            (Part::Title, &self.title),
            (Part::Tags, &self.tags),
            (Part::Body, &self.body),
        ];
        Texts {
            texts: texts.map(|(part, editor)| (part, editor.text())).into(),
            alias: (!alias.trim().is_empty()).then_some(alias),
            with_safety: true,
        }
    }

    fn page(&mut self, part: Part) -> Option<&mut Editor> {
        Some(match part {
            Part::Title => &mut self.title,
            Part::Tags => &mut self.tags,
            Part::Body => &mut self.body,
        })
    }
}

impl Write {
    /// Says whether a look comes before saving; it never stops it.
    pub(super) fn looks_first(&mut self, desk: &Desk) -> bool {
        self.watch.look_before(self.fields.texts(), false, desk)
    }

    /// Looks because somebody asked.
    pub(super) fn look_now(&mut self, desk: &Desk) -> Step {
        match self.watch.look_now(self.fields.texts(), desk) {
            Some(nothing) => Step::stay().saying(nothing),
            None => Step::stay(),
        }
    }

    /// Counts the places once a field was left.
    pub(super) fn count_places(&mut self, desk: &Desk) {
        self.watch.count(self.fields.texts(), desk);
    }

    pub(super) fn at_the_look(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        let Input::Action(action) = input else {
            return Step::stay();
        };
        match action {
            Action::LeaveAndKeep => self.leave(now),
            action => self.look_on(*action, desk, now),
        }
    }

    fn look_on(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let granted = self.watch.act(action, &mut self.fields, desk, now);
        let mut step = Step::stay();
        if granted.is_changed {
            step = self.changed(now);
        }
        match granted.closed {
            Some(Closed::Then(Then::GoOn)) => {
                let saving = self.save(desk, now);
                step.effects.extend(saving.effects);
                step.notice = saving.notice.or(step.notice);
                step.nav = saving.nav;
            }
            Some(Closed::Edit(part)) => self.fields.go(match part {
                Part::Title => Field::Title,
                Part::Tags => Field::Tags,
                Part::Body => Field::Body,
            }),
            _ => {}
        }
        step.effects.extend(granted.effect);
        step.notice = step.notice.or(granted.said);
        step
    }
}
