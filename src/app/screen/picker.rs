//! Decks or practices to choose from.

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::aftermath::{self, OPEN_ANYWAY};
use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::deck::model::{Deck, Family};
use crate::journal::find::fold::fold;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// How many rows have a key: the digits. The letters are verbs here.
const KEYS: usize = 10;
/// The most characters that are looked for.
const SOUGHT: usize = 40;

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

    /// Says whether each of these words begins a word of its name, its id, or of when it helps.
    fn holds(&self, words: &[String]) -> bool {
        let id = match self {
            Self::Deck(deck) | Self::SetAside(deck) => deck.id.as_str(),
            Self::OwnWords => "",
        };
        begin(words, &format!("{} {} {id}", self.title(), self.when()))
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
    /// What is looked for, while something is.
    pub sought: Option<Box<Editor>>,
}

impl Picker {
    /// Lists the decks that ask.
    #[must_use]
    pub const fn decks() -> Self {
        Self::new(Shelf::Decks)
    }

    /// Lists the grounding practices.
    #[must_use]
    pub const fn practices() -> Self {
        Self::new(Shelf::Practices)
    }

    const fn new(shelf: Shelf) -> Self {
        Self {
            shelf,
            row: 0,
            sought: None,
        }
    }

    /// Lists what can be chosen here, family by family. Notes have the digits: the decks between two sessions have
    /// keys of their own on the home screen. Practices that were set aside come last. What is looked for is looked for
    /// on both shelves: names first, then this shelf.
    #[must_use]
    pub fn entries<'d>(&self, desk: &'d Desk) -> Vec<Entry<'d>> {
        let Some(sought) = &self.sought else {
            return match self.shelf {
                Shelf::Practices => grounding(desk),
                Shelf::Decks => asking(desk),
            };
        };
        let words: Vec<String> = sought.text().split_whitespace().map(fold).collect();
        let (here, there) = match self.shelf {
            Shelf::Practices => (grounding(desk), asking(desk)),
            Shelf::Decks => (asking(desk), grounding(desk)),
        };
        let mut found: Vec<Entry<'_>> = here.into_iter().chain(there).collect();
        found.retain(|entry| entry.holds(&words));
        found.sort_by_key(|entry| !begin(&words, entry.title()));
        found
    }

    /// Gives the key of a row, counted from 0; none has one while something is looked for.
    #[must_use]
    pub fn key_of(&self, row: usize) -> Option<char> {
        option_key::of(row).filter(|_| row < KEYS && self.sought.is_none())
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

    /// While something is looked for, the arrows still choose and all other keys write.
    fn typed(&mut self, key: KeyEvent, desk: &Desk) -> Step {
        let row = match key.code {
            KeyCode::Up => self.row.saturating_sub(1),
            KeyCode::Down => self.row + 1,
            _ => return self.edited(|sought| sought.key(key)),
        };
        self.moved(row, desk)
    }

    fn edited(&mut self, change: impl FnOnce(&mut Editor) -> Outcome) -> Step {
        if let Some(sought) = &mut self.sought
            && change(sought) == Outcome::Changed
        {
            self.row = 0;
        }
        Step::stay()
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Up => self.moved(self.row.saturating_sub(1), desk),
            Action::Down => self.moved(self.row + 1, desk),
            Action::First => self.moved(0, desk),
            Action::Last => self.moved(usize::MAX, desk),
            Action::Confirm => self.ask(desk, now),
            OPEN_ANYWAY => self.open(desk),
            Action::Undo => self.edited(Editor::undo),
            Action::Redo => self.edited(Editor::redo),
            Action::Find => {
                self.sought = Some(Box::new(Editor::line("").with_limit(SOUGHT)));
                self.moved(0, desk)
            }
            Action::Back if self.sought.is_some() => {
                self.sought = None;
                self.moved(0, desk)
            }
            Action::Back => Step::go(Nav::Back),
            Action::Ground => Step::go(Nav::Replace(Route::Practices)),
            Action::Write if self.shelf == Shelf::Decks => Step::go(Nav::Replace(Route::Write)),
            _ => Step::stay(),
        }
    }

    /// A digit opens its row at once.
    fn digit(&mut self, key: KeyEvent, desk: &Desk, now: &Now) -> Step {
        let count = self.count(desk).min(KEYS);
        let row = option_key::pressed(key).and_then(|digit| option_key::option(digit, count));
        let Some(row) = row else {
            return Step::stay();
        };
        self.row = row;
        self.ask(desk, now)
    }
}

/// Says whether each of some words begins a word of a text.
fn begin(words: &[String], text: &str) -> bool {
    let text = fold(text);
    let begins = |word: &String| {
        let mut parts = text.split(|letter: char| !letter.is_alphanumeric());
        parts.any(|part| part.starts_with(word.as_str()))
    };
    words.iter().all(begins)
}

fn of(desk: &Desk, family: Family) -> impl Iterator<Item = &Deck> {
    desk.decks.all().filter(move |deck| deck.family == family)
}

fn asking(desk: &Desk) -> Vec<Entry<'_>> {
    let entries = |family| of(desk, family).map(Entry::Deck);
    first(entries(Family::Note))
        .chain([Entry::OwnWords])
        .chain(entries(Family::Day))
        .chain(entries(Family::Review))
        .chain(entries(Family::Between))
        .collect()
}

fn grounding(desk: &Desk) -> Vec<Entry<'_>> {
    practices(of(desk, Family::Ground), &desk.set_aside())
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
        match self.sought {
            Some(_) => Context::Text,
            None => Context::List,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Key(key) if self.sought.is_some() => self.typed(*key, desk),
            Input::Key(key) => self.digit(*key, desk, now),
            Input::Paste(text) => self.edited(|sought| sought.paste(text)),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, Find, First, Last, Redo, Undo, Up, Write};
        if self.sought.is_some() {
            return match action {
                Confirm => self.count(desk) > 0,
                action => matches!(action, Back | Undo | Redo),
            };
        }
        match action {
            Write => self.shelf == Shelf::Decks,
            action => matches!(action, Confirm | Back | Up | Down | First | Last | Find),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm if self.sought.is_some() => say("picker-open"),
            Action::Back if self.sought.is_some() => say("picker-all"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        if self.sought.is_none() {
            return vec![Action::Confirm, Action::Find, Action::Back, Action::Help];
        }
        let mut hints = vec![Action::Confirm, Action::Back, Action::Help];
        hints.retain(|hint| *hint == Action::Help || self.does(*hint, desk));
        hints
    }

    fn survives_lock(&self) -> bool {
        true
    }
}
