//! What the rows of the overview do.

use crate::app::desk::Desk;
use crate::app::effect::{Effect, KeyDeed};
use crate::app::now::Now;
use crate::app::screen::keys::rows::{self, Row, rows};
use crate::app::screen::keys::{Deed, Keys, Part};
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::journal::reader::Reader;
use crate::keys::action::Action;
use crate::words::say;

impl Keys {
    /// Does what the chosen row says. While everything is encrypted anew, that can be stopped, and nothing else begun.
    pub(super) fn choose(&mut self, desk: &Desk, now: &Now) -> Step {
        if !self.can_choose(desk) {
            return Step::stay();
        }
        match rows(desk).get(self.row) {
            Some(Row::Agree) => self.work(KeyDeed::Agree, None, now),
            Some(Row::Anew) => self.turn(Part::Present(Deed::Anew)),
            Some(Row::GoOn) if self.total.is_some() => {
                self.total = None;
                self.said = Some(say("readers-stopped").to_owned());
                Step::stay()
            }
            Some(Row::GoOn) => self.encrypt_anew(desk),
            Some(Row::Passphrase) => self.turn(Part::Present(Deed::Passphrase)),
            Some(Row::Rotate) => self.turn(Part::Present(Deed::Rotate)),
            Some(Row::Kit) => self.turn(Part::Present(Deed::Kit)),
            Some(Row::Add) => self.turn(Part::Recipient),
            Some(Row::Reader(at)) => self.ask_to_remove(desk.readers.present.get(*at).cloned()),
            None => Step::stay(),
        }
    }

    /// Says whether the chosen row does something now.
    pub(super) fn can_choose(&self, desk: &Desk) -> bool {
        self.total.is_none() || rows(desk).get(self.row) == Some(&Row::GoOn)
    }

    /// Begins with the first few.
    pub(super) fn encrypt_anew(&mut self, desk: &Desk) -> Step {
        let row = rows(desk).iter().position(|row| *row == Row::GoOn);
        self.row = row.unwrap_or(0);
        self.said = None;
        self.total = Some(desk.readers.left);
        Step::ask(Effect::Keys(KeyDeed::Anew))
    }

    fn ask_to_remove(&mut self, reader: Option<Reader>) -> Step {
        let Some(reader) = reader else {
            return Step::stay();
        };
        if reader.is_kit {
            self.said = Some(say("readers-kit-keeps").to_owned());
            return Step::stay();
        }
        let question = rows::remove_question(&reader);
        self.leaving = Some(reader);
        Step::go(Nav::Ask(Confirm {
            question,
            detail: say("readers-remove-detail").into(),
            choices: vec![Choice {
                key: 'y',
                label: say("readers-remove"),
                action: Action::Discard,
            }],
        }))
    }

    pub(super) fn remove(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(reader) = self.leaving.take() else {
            return Step::stay();
        };
        let deed = KeyDeed::Remove(reader.recipient, desk.written(now));
        self.work(deed, None, now)
    }
}
