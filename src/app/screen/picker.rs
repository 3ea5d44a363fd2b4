//! Decks or practices to choose from.

use std::collections::BTreeSet;

use crossterm::event::KeyCode;

use crate::app::aftermath::{self, OPEN_ANYWAY};
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::deck::model::{Deck, Family};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// How many rows have a key: the digits. The letters are verbs here.
const KEYS: usize = 10;

/// The deck of a reaction note.
const REACTION: &str = "ct-5";

/// Names what can be chosen.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// A deck.
    Deck(&'a Deck),
    /// A practice that made things worse more than once.
    SetAside(&'a Deck),
    /// A page without questions.
    OwnWords,
}

impl Entry<'_> {
    /// Gives the name that is shown.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Deck(deck) | Self::SetAside(deck) => &deck.title,
            Self::OwnWords => say("picker-own-words"),
        }
    }

    /// Says in a few words when it helps.
    #[must_use]
    pub fn when(&self) -> &str {
        match self {
            Self::Deck(deck) | Self::SetAside(deck) => &deck.when,
            Self::OwnWords => say("picker-own-words-when"),
        }
    }

    /// Tells how long it takes, in seconds; zero for what takes its own time.
    #[must_use]
    pub const fn seconds(&self) -> u32 {
        match self {
            Self::Deck(deck) | Self::SetAside(deck) => deck.seconds,
            Self::OwnWords => 0,
        }
    }

    /// Gives the shelf that it stands on.
    #[must_use]
    pub const fn family(&self) -> Family {
        match self {
            Self::Deck(deck) | Self::SetAside(deck) => deck.family,
            Self::OwnWords => Family::Note,
        }
    }
}

/// Names what is chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Decks that ask, with free writing as the last of the notes.
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

    /// Lists what can be chosen here, family by family. Notes have the digits: the decks between two sessions have
    /// keys of their own on the home screen. Practices that were set aside come last.
    #[must_use]
    pub fn entries<'d>(&self, desk: &'d Desk) -> Vec<Entry<'d>> {
        let of = |family| desk.decks.all().filter(move |deck| deck.family == family);
        let entries = |family| of(family).map(Entry::Deck);
        match self.shelf {
            Shelf::Practices => practices(of(Family::Ground), &desk.set_aside()),
            Shelf::Decks => first(entries(Family::Note))
                .chain([Entry::OwnWords])
                .chain(entries(Family::Day))
                .chain(entries(Family::Review))
                .chain(entries(Family::Between))
                .collect(),
        }
    }

    /// Gives the key of a row, counted from 0.
    #[must_use]
    pub fn key_of(row: usize) -> Option<char> {
        option_key::of(row).filter(|_| row < KEYS)
    }

    fn count(&self, desk: &Desk) -> usize {
        self.entries(desk).len()
    }

    /// After something hard, a page for writing asks first.
    fn ask(&self, desk: &Desk, now: &Now) -> Step {
        let entries = self.entries(desk);
        let is_for_writing = entries
            .get(self.row)
            .is_some_and(|entry| entry.family() == Family::Note);
        let question = is_for_writing.then(|| aftermath::question(desk, now));
        match question.flatten() {
            Some(question) => Step::go(Nav::Ask(question)),
            None => self.open(desk),
        }
    }

    fn open(&self, desk: &Desk) -> Step {
        match self.entries(desk).get(self.row) {
            Some(Entry::Deck(chosen) | Entry::SetAside(chosen)) => {
                Step::go(Nav::Replace(Route::Guided(chosen.id.clone())))
            }
            Some(Entry::OwnWords) => Step::go(Nav::Replace(Route::Write)),
            None => Step::stay(),
        }
    }

    fn moved(&mut self, row: usize, desk: &Desk) -> Step {
        self.row = row.min(self.count(desk).saturating_sub(1));
        Step::stay()
    }

    /// A digit opens its row at once.
    fn digit(&mut self, key: KeyCode, desk: &Desk, now: &Now) -> Step {
        let KeyCode::Char(digit) = key else {
            return Step::stay();
        };
        let count = self.count(desk).min(KEYS);
        let Some(row) = option_key::option(digit, count) else {
            return Step::stay();
        };
        self.row = row;
        self.ask(desk, now)
    }
}

/// Puts the practices that were set aside behind the others.
fn practices<'d>(
    all: impl Iterator<Item = &'d Deck>,
    set_aside: &BTreeSet<String>,
) -> Vec<Entry<'d>> {
    let (aside, offered): (Vec<&Deck>, Vec<&Deck>) =
        all.partition(|deck| set_aside.contains(&deck.id));
    let offered = offered.into_iter().map(Entry::Deck);
    offered
        .chain(aside.into_iter().map(Entry::SetAside))
        .collect()
}

/// The note that the key on the home screen means stands first; the others as they are.
fn first<'d>(notes: impl Iterator<Item = Entry<'d>>) -> impl Iterator<Item = Entry<'d>> {
    let is_it = |entry: &Entry<'d>| matches!(entry, Entry::Deck(deck) if deck.id == REACTION);
    let (first, others): (Vec<_>, Vec<_>) = notes.partition(is_it);
    first.into_iter().chain(others)
}

impl Scene for Picker {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(Action::Up) => self.moved(self.row.saturating_sub(1), desk),
            Input::Action(Action::Down) => self.moved(self.row + 1, desk),
            Input::Action(Action::First) => self.moved(0, desk),
            Input::Action(Action::Last) => self.moved(usize::MAX, desk),
            Input::Action(Action::Confirm) => self.ask(desk, now),
            Input::Action(OPEN_ANYWAY) => self.open(desk),
            Input::Action(Action::Ground) => Step::go(Nav::Replace(Route::Practices)),
            Input::Action(Action::Write) if self.shelf == Shelf::Decks => {
                Step::go(Nav::Replace(Route::Write))
            }
            Input::Action(Action::Back) => Step::go(Nav::Back),
            Input::Key(key) => self.digit(key.code, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Last, Up, Write};
        match action {
            Write => self.shelf == Shelf::Decks,
            action => matches!(action, Confirm | Back | Up | Down | First | Last),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        vec![Action::Confirm, Action::Back, Action::Help]
    }

    fn survives_lock(&self) -> bool {
        true
    }
}
