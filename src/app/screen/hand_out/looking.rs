//! Going through what the guard found, one note after the other.

use crate::app::desk::Desk;
use crate::app::look::{Look, Then, Wish, ground};
use crate::app::now::Now;
use crate::app::screen::hand_out::leaf::Leaf;
use crate::app::screen::hand_out::{HandOut, Part};
use crate::app::step::Step;
use crate::keys::action::Action;
use crate::lint::rule::Severity;
use crate::words::say;

impl HandOut {
    /// Gives the number of the note that is looked at, from 1, and how many there are.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, self.load.leaves.len())
    }

    pub(super) fn open_look(&mut self, at: usize, desk: &Desk) {
        self.at = at;
        let found = self.load.leaves[at].found(desk);
        let mut look = Look::new(found, false, Then::Leave);
        look.go_to_first(Severity::Block);
        self.look = Some(look);
        self.part = Part::Look;
    }

    pub(super) fn at_the_look(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Back => {
                self.look = None;
                self.part = Part::Choose;
                return Step::stay();
            }
            Action::LeaveOut => return self.leave_out(desk),
            Action::PassOver if self.does_at_the_look(action) => {
                let leaves = self.load.leaves.iter_mut();
                leaves.for_each(|leaf| leaf.is_seen = true);
                return self.go_on(desk);
            }
            _ => {}
        }
        let Some(look) = &mut self.look else {
            return Step::stay();
        };
        let wish = look.act(action);
        self.grant(wish, desk, now)
    }

    fn grant(&mut self, wish: Wish, desk: &Desk, now: &Now) -> Step {
        let leaf = &mut self.load.leaves[self.at];
        match wish {
            Wish::Swap(part, span, text) => leaf.swap(part, span, &text),
            Wish::TakeBack(_) => leaf.take_back(),
            Wish::Allow(spot) => {
                let words = self.look.as_ref().map(|look| look.words(&spot).to_owned());
                let asked = words.and_then(|words| ground::allow(&words, desk, now));
                // What it found goes once the journal has it: `Reply::Settled`.
                return asked.map_or_else(Step::stay, Step::ask);
            }
            Wish::LetStand(_) => return self.step_on(desk, now),
            Wish::Close(_) => return self.close_look(desk),
            Wish::Edit(..) | Wish::Nothing => return Step::stay(),
        }
        self.look_again(desk);
        Step::stay()
    }

    /// What may stand is passed by; the last one closes the look.
    fn step_on(&mut self, desk: &Desk, now: &Now) -> Step {
        self.at_the_look(Action::Confirm, desk, now)
    }

    pub(super) fn look_again(&mut self, desk: &Desk) {
        let Some(leaf) = self.load.leaves.get_mut(self.at) else {
            return;
        };
        leaf.look_again(desk);
        let found = leaf.found(desk);
        if let Some(look) = &mut self.look {
            look.again(found);
        }
    }

    /// What was allowed for good is allowed in all of them.
    pub(super) fn allowed(&mut self, desk: &Desk) -> Step {
        let found = self.load.leaves.iter_mut().filter(|leaf| leaf.plain() > 0);
        found.for_each(|leaf| leaf.look_again(desk));
        if self.part != Part::Look {
            return Step::stay();
        }
        self.look_again(desk);
        match &self.look {
            Some(look) if look.spot().is_none() => self.close_look(desk),
            _ => Step::stay(),
        }
    }

    /// A look closes once nothing stops the note any more.
    fn close_look(&mut self, desk: &Desk) -> Step {
        let leaf = &mut self.load.leaves[self.at];
        if leaf.blocks() > 0 {
            if let Some(look) = &mut self.look {
                look.go_to_first(Severity::Block);
            }
            return Step::stay().saying(self.stops(desk));
        }
        leaf.is_seen = true;
        self.go_on(desk)
    }

    fn stops(&self, desk: &Desk) -> String {
        if self.load.leaves.len() == 1 {
            return say("export-look-page").to_owned();
        }
        let keys = desk
            .keymap
            .chords(crate::keys::context::Context::Look, Action::LeaveOut);
        let key = keys.first().map(ToString::to_string).unwrap_or_default();
        say!("export-look-stops", key = key)
    }

    fn leave_out(&mut self, desk: &Desk) -> Step {
        if !self.does_at_the_look(Action::LeaveOut) {
            return Step::stay();
        }
        self.load.leaves[self.at].is_out = true;
        let said = if self.load.is_empty() {
            say("export-all-out")
        } else {
            say("export-left-out")
        };
        self.go_on(desk).saying(said)
    }

    pub(super) fn does_at_the_look(&self, action: Action) -> bool {
        match action {
            Action::LeaveOut => self.load.leaves.len() > 1,
            Action::PassOver => !self.load.is_blocked(),
            Action::Cover | Action::LeaveAndKeep => false,
            action => self.look.as_ref().is_some_and(|look| look.does(action)),
        }
    }

    pub(super) fn word_at_the_look(&self, action: Action) -> &'static str {
        let look = self.look.as_ref();
        match action {
            Action::LeaveOut => say("export-key-out"),
            Action::PassOver => say("export-key-rest"),
            action => look.map_or(action.describe(), |look| {
                look.word(action, say("export-key-back"))
            }),
        }
    }

    /// Counts the changes that were made to what leaves.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.load.leaves.iter().any(Leaf::is_changed)
    }
}
