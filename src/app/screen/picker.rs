//! Decks or practices to choose from.

use crossterm::event::KeyCode;

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::deck::decks::Decks;
use crate::deck::model::{Deck, Family};
use crate::keys::action::Action;
use crate::keys::context::Context;

/// Names what is chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Decks that ask, with free writing as the last row.
    Decks,
    /// Grounding practices.
    Practices,
}

/// Holds a list of decks and the chosen row.
#[derive(Debug)]
pub struct Picker {
    /// What is chosen from.
    pub shelf: Shelf,
    /// The chosen row.
    pub row: usize,
}

impl Picker {
    /// Lists the decks that ask.
    #[must_use]
    pub const fn decks() -> Self {
        Self {
            shelf: Shelf::Decks,
            row: 0,
        }
    }

    /// Lists the grounding practices.
    #[must_use]
    pub const fn practices() -> Self {
        Self {
            shelf: Shelf::Practices,
            row: 0,
        }
    }

    /// Lists what can be chosen here.
    #[must_use]
    pub fn rows<'d>(&self, decks: &'d Decks) -> Vec<&'d Deck> {
        let here = |family| match self.shelf {
            Shelf::Practices => family == Family::Ground,
            Shelf::Decks => matches!(family, Family::Between | Family::Note | Family::Day),
        };
        decks.all().filter(|deck| here(deck.family)).collect()
    }

    /// Decks have one more row: free writing.
    fn count(&self, desk: &Desk) -> usize {
        self.rows(&desk.decks).len() + usize::from(self.shelf == Shelf::Decks)
    }

    fn open(&self, desk: &Desk) -> Step {
        match self.rows(&desk.decks).get(self.row) {
            Some(chosen) => Step::go(Nav::Replace(Route::Guided(chosen.id.clone()))),
            None if self.shelf == Shelf::Decks => Step::go(Nav::Replace(Route::Write)),
            None => Step::stay(),
        }
    }

    fn moved(&mut self, row: usize, desk: &Desk) -> Step {
        self.row = row.min(self.count(desk).saturating_sub(1));
        Step::stay()
    }

    /// A digit opens its row at once.
    fn digit(&mut self, key: KeyCode, desk: &Desk) -> Step {
        let KeyCode::Char(digit @ '1'..='9') = key else {
            return Step::stay();
        };
        let row = digit as usize - '1' as usize;
        if row >= self.count(desk) {
            return Step::stay();
        }
        self.row = row;
        self.open(desk)
    }
}

impl Scene for Picker {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(Action::Up) => self.moved(self.row.saturating_sub(1), desk),
            Input::Action(Action::Down) => self.moved(self.row + 1, desk),
            Input::Action(Action::First) => self.moved(0, desk),
            Input::Action(Action::Last) => self.moved(usize::MAX, desk),
            Input::Action(Action::Confirm) => self.open(desk),
            Input::Action(Action::Write) if self.shelf == Shelf::Decks => {
                Step::go(Nav::Replace(Route::Write))
            }
            Input::Action(Action::Back) => Step::go(Nav::Back),
            Input::Key(key) => self.digit(key.code, desk),
            _ => Step::stay(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        vec![Action::Confirm, Action::Back, Action::Help]
    }

    fn survives_lock(&self) -> bool {
        true
    }
}
