//! The next step of a note that has none yet: one of the decks' own, by its key. The note is open until then.

use crossterm::event::KeyEvent;

use crate::app::deeds::{can, next_version};
use crate::app::desk::Desk;
use crate::app::labels;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::deck::model::Item;
use crate::id::Id;
use crate::journal::agenda::change::flag;
use crate::journal::agenda::item;
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, State};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The namespace of next steps, and the one that puts the note on the list for supervision.
const SPACE: &str = "next";
const SUPERVISION: &str = "supervision";

/// Holds which step the cursor is on.
#[derive(Debug)]
pub struct NextStep {
    /// The step under the cursor.
    pub row: usize,
    note: Id,
    is_under_way: bool,
}

impl NextStep {
    /// Opens the steps for a note.
    #[must_use]
    pub const fn new(note: Id) -> Self {
        Self {
            row: 0,
            note,
            is_under_way: false,
        }
    }

    /// Finds the note.
    #[must_use]
    pub fn entry<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(self.note)
    }

    /// Gives the steps that can be chosen.
    #[must_use]
    pub fn steps<'d>(&self, desk: &'d Desk) -> &'d [Item] {
        labels::list(SPACE, &desk.decks).map_or(&[], |list| &list.items)
    }

    fn choose(&mut self, place: usize, desk: &Desk, now: &Now) -> Step {
        let free = |entry: &&Entry| !self.is_under_way && can(Action::NextStep, entry);
        let entry = self.entry(desk).filter(free);
        let Some((entry, step)) = entry.zip(self.steps(desk).get(place)) else {
            return Step::stay();
        };
        let note = decided(&entry.current().note, &step.id, desk);
        self.row = place;
        self.is_under_way = true;
        Step::ask(next_version(entry, note, desk, now))
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let last = self.steps(desk).len().saturating_sub(1);
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Confirm => return self.choose(self.row, desk, now),
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            _ => {}
        }
        Step::stay()
    }

    fn key(&mut self, key: KeyEvent, desk: &Desk, now: &Now) -> Step {
        let pressed = option_key::pressed(key);
        let place = pressed.and_then(|key| option_key::option(key, self.steps(desk).len()));
        place.map_or_else(Step::stay, |place| self.choose(place, desk, now))
    }

    fn heard(&mut self, reply: &Reply) -> Step {
        match reply {
            Reply::Saved(saved) if saved.revision.note.id == self.note && self.is_under_way => {
                let back = Step::go(Nav::Back);
                if saved.confirmed {
                    back.saying(say("notes-next-step-kept"))
                } else {
                    back
                }
            }
            Reply::NotSaved(note, _) if *note == self.note => {
                self.is_under_way = false;
                Step::stay()
            }
            _ => Step::stay(),
        }
    }
}

/// Gives a note with its next step: it is open no more, and what goes to supervision is on the list for it.
fn decided(note: &Note, step: &str, desk: &Desk) -> Note {
    let mut note = note.clone();
    note.state = State::Done;
    note.add_label(&format!("{SPACE}:{step}"));
    if step == SUPERVISION && !note.is_flagged() {
        flag(&mut note, item::Item::new(None, desk.today));
    }
    note
}

impl Scene for NextStep {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Choices
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Key(key) => self.key(*key, desk, now),
            Input::Reply(reply) => self.heard(reply),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Last, Up};
        match action {
            Back => true,
            Confirm => self
                .entry(desk)
                .is_some_and(|entry| can(Action::NextStep, entry)),
            Up | Down | First | Last => self.steps(desk).len() > 1,
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm => say("notes-next-step-this"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let hints = [Action::Confirm, Action::Back, Action::Help];
        let works = |action: &Action| *action == Action::Help || self.does(*action, desk);
        hints.into_iter().filter(works).collect()
    }
}
