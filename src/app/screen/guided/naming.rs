//! Whom it is about: a word that is known, a new one, or no one in particular.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::alias::{OTHERS, Offers, Refusal};
use crate::app::editor::{Editor, Outcome};
use crate::app::option_key;
use crate::app::screen::guided::told::Told;
use crate::deck::page::Known;
use crate::journal::answer::Answer;
use crate::journal::find::fold::fold;
use crate::keys::action::Action;

/// The key that stands for no one, while nothing is typed.
pub const NO_ONE: char = '-';

/// As many words have a digit of their own; letters begin a word, and the zero brings others.
const KEYED: usize = 9;

/// As many characters as stand for a person: a word that comes back in lists, not a sentence about someone.
const WORD: usize = 40;

/// Holds the word that is typed, and the known ones that go with it.
pub struct Naming {
    /// The word that is typed.
    pub editor: Editor,
    /// The row under the cursor, from 0.
    pub cursor: Option<usize>,
    /// Why the word that is typed was not taken, until it is changed.
    pub refusal: Option<Refusal>,
    known: Vec<String>,
    offers: Offers,
}

/// Names what can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Row<'a> {
    /// A word that already stands for someone.
    Known(&'a str),
    /// The word that is typed, which is new.
    New(&'a str),
    /// No one in particular.
    NoOne,
    /// A new word that is offered.
    Offered(&'a str),
    /// Other words in the place of those that are offered.
    Others,
}

impl Naming {
    /// Begins with the known words and what was typed before.
    #[must_use]
    pub fn new(known: &Known, text: &str) -> Self {
        let mut naming = Self {
            editor: Editor::line(text).with_limit(WORD),
            cursor: None,
            refusal: None,
            known: known.0.clone(),
            offers: Offers::default(),
        };
        naming.follow();
        naming
    }

    /// Takes new words to offer.
    pub fn offer(&mut self, offers: Offers) {
        self.offers = offers;
    }

    /// Lists what can be chosen: all known words and some new ones, or those that begin like the one that is typed, and
    /// that one.
    #[must_use]
    pub fn rows(&self) -> Vec<Row<'_>> {
        let typed = self.typed();
        let known = self.known.iter().map(String::as_str);
        if typed.is_empty() {
            return self.all_rows();
        }
        let folded = fold(typed);
        let like: Vec<&str> = known
            .filter(|word| fold(word).starts_with(&folded))
            .collect();
        let is_known = like.iter().any(|word| fold(word) == folded);
        let new = (!is_known).then_some(Row::New(typed));
        like.into_iter().map(Row::Known).chain(new).collect()
    }

    /// Counts the rows that must be seen: new words take what is left.
    #[must_use]
    pub fn needs(&self) -> usize {
        let is_extra = |row: &Row<'_>| matches!(row, Row::Offered(_) | Row::Others);
        let rows = self.rows();
        rows.iter().filter(|row| !is_extra(row)).count()
    }

    fn all_rows(&self) -> Vec<Row<'_>> {
        let known = self.known.iter().map(|word| Row::Known(word.as_str()));
        let offered = self.offers.shown().iter().map(|word| Row::Offered(word));
        let others = (offered.len() > 0).then_some(Row::Others);
        let known = known.chain([Row::NoOne]);
        known.chain(offered).chain(others).collect()
    }

    /// Gives the key of a row; none has one while something is typed.
    #[must_use]
    pub fn key_of(&self, row: usize) -> Option<char> {
        match self.rows().get(row)? {
            _ if !self.typed().is_empty() => None,
            Row::NoOne => Some(NO_ONE),
            Row::Others => Some(OTHERS),
            Row::Offered(_) => keyed(row - 1), // behind that for no one
            _ => keyed(row),
        }
    }

    /// Takes a key in: on an empty line a row's key chooses it, all else is written.
    pub fn key(&mut self, key: KeyEvent) -> Told {
        let step = match key.code {
            KeyCode::Down => Some(true),
            KeyCode::Up => Some(false),
            _ => None,
        };
        if let Some(down) = step {
            self.step(down);
            return Told::Nothing;
        }
        if let Some(row) = self.row_of(key) {
            if self.rows()[row] == Row::Others {
                self.offers.more();
                return Told::Nothing;
            }
            return Told::Given(self.answer_of(row));
        }
        let outcome = self.editor.key(key);
        self.after(outcome)
    }

    /// Takes pasted text in.
    pub fn paste(&mut self, text: &str) -> Told {
        let outcome = self.editor.paste(text);
        self.after(outcome)
    }

    /// Says whether going on stays here: other words come, or the word that is typed is refused and the reason told.
    pub fn stays(&mut self, action: Action) -> bool {
        let under = self.cursor.and_then(|row| self.rows().get(row).copied());
        if under == Some(Row::Others) && action != Action::Skip {
            self.offers.more();
            return true;
        }
        let is_new = match under {
            Some(row) if action != Action::Skip => matches!(row, Row::New(_)),
            _ => !self.is_empty() && !self.is_known(),
        };
        self.refusal = is_new.then(|| self.offers.refusal(self.typed())).flatten();
        self.refusal.is_some()
    }

    fn is_known(&self) -> bool {
        let folded = fold(self.typed());
        self.known.iter().any(|word| fold(word) == folded)
    }

    /// Gives the word under the cursor, or else the one that is typed.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match self.cursor.and_then(|row| self.rows().get(row).copied()) {
            Some(row) => answer_of(row),
            None => self.marked().unwrap_or(Answer::Skipped),
        }
    }

    /// Gives the word that is typed, in the spelling in which it is known.
    #[must_use]
    pub fn marked(&self) -> Option<Answer> {
        let typed = self.typed();
        let folded = fold(typed);
        let known = self.known.iter().find(|word| fold(word) == folded);
        let word = known.map_or(typed, String::as_str);
        (!typed.is_empty()).then(|| Answer::Words(word.to_owned()))
    }

    /// Says whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.typed().is_empty()
    }

    fn typed(&self) -> &str {
        self.editor.lines().first().map_or("", |line| line.trim())
    }

    fn row_of(&self, key: KeyEvent) -> Option<usize> {
        let pressed = option_key::pressed(key)?;
        (0..self.rows().len()).find(|row| self.key_of(*row) == Some(pressed))
    }

    fn answer_of(&self, row: usize) -> Answer {
        self.rows()
            .get(row)
            .map_or(Answer::Skipped, |row| answer_of(*row))
    }

    fn step(&mut self, down: bool) {
        let last = self.rows().len().saturating_sub(1);
        self.cursor = match self.cursor {
            Some(row) if down => Some((row + 1).min(last)),
            Some(row) => row.checked_sub(1),
            None => down.then_some(0),
        };
    }

    /// Takes the last step of writing back, or makes it again.
    pub fn act(&mut self, action: Action) -> Told {
        let outcome = match action {
            Action::Undo => self.editor.undo(),
            Action::Redo => self.editor.redo(),
            _ => Outcome::Same,
        };
        self.after(outcome)
    }

    fn after(&mut self, outcome: Outcome) -> Told {
        if outcome == Outcome::Changed {
            self.follow();
        }
        Told::edited(outcome)
    }

    /// While something is typed, the nearest word is under the cursor.
    fn follow(&mut self) {
        self.refusal = None;
        self.cursor = (!self.typed().is_empty()).then_some(0);
    }
}

/// Gives the key of a word, counted from 0.
fn keyed(word: usize) -> Option<char> {
    option_key::of(word).filter(|_| word < KEYED)
}

fn answer_of(row: Row<'_>) -> Answer {
    match row {
        Row::Known(word) | Row::New(word) | Row::Offered(word) => Answer::Words(word.to_owned()),
        Row::NoOne | Row::Others => Answer::Skipped,
    }
}

/// Prints counts, never words.
impl fmt::Debug for Naming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Naming")
            .field("editor", &self.editor)
            .field("known", &self.known.len())
            .finish_non_exhaustive()
    }
}
