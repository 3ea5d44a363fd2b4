//! The page in an editor of the user's own, and back.

use crate::app::desk::Desk;
use crate::app::editor::Outcome;
use crate::app::editor::command::{Command, Step as Move};
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::app::outside::{GO_OUTSIDE, Outside, flags};
use crate::app::scene::Scene;
use crate::app::screen::write::Write;
use crate::app::screen::write::fields::Field;
use crate::app::secret::Secret;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

impl Write {
    /// Opens the page in the editor that the settings name; one that is not known is asked about first. Without one, the
    /// key goes to the end of the line, as in most editors.
    pub(super) fn go_outside(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let call = &desk.config.editor;
        let Some(program) = call.first() else {
            return self.perform(Command::Move(Move::End, false), now);
        };
        if action != GO_OUTSIDE && flags(call).is_none() {
            return Step::go(Nav::Ask(Confirm {
                question: say!("outside-question", program = program.as_str()),
                detail: say("outside-unknown").into(),
                choices: vec![Choice {
                    key: 'o',
                    label: say("outside-open"),
                    action: GO_OUTSIDE,
                }],
            }));
        }
        self.fields.go(Field::Body);
        self.is_outside = true;
        let mut step = Step::stay();
        step.effects.extend(self.draft(now).map(Effect::Keep));
        step.and(Effect::Outside(Box::new(Outside {
            call: call.clone(),
            text: Secret::new(self.fields.body.text()),
        })))
    }

    /// Takes the text back as one step that can be undone.
    pub(super) fn come_back(
        &mut self,
        text: &Secret,
        broke_off: bool,
        desk: &Desk,
        now: &Now,
    ) -> Step {
        self.is_outside = false;
        let body = &mut self.fields.body;
        let before = body.text();
        let outcome = if text.expose() == before {
            Outcome::Same
        } else {
            body.swap(0..before.len(), text.expose())
        };
        let step = self.after(outcome, now);
        if step.notice.is_some() {
            return step;
        }
        let key = desk.keymap.chords(Context::Write, Action::Undo);
        let key = key.first().map(ToString::to_string).unwrap_or_default();
        step.saying(match outcome {
            _ if broke_off => say("outside-broke").to_owned(),
            Outcome::Changed => say!("outside-back", key = key),
            _ => say("outside-same").to_owned(),
        })
    }
}
