//! Every word that stands for someone: when it was last written about, and what is set for it.

use crossterm::event::KeyEvent;

use crate::app::alias::notes;
use crate::app::alias::retiring::{self, RETIRE_NOW};
use crate::app::alias::{OTHERS, Offers, Refusal};
use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::route::{Half, Route, Word};
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::journal::alias::card;
use crate::journal::alias::roll::{Known, roll};
use crate::journal::find::fold::fold;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// As many characters as stand for a person.
const WORD: usize = 40;

/// Holds the list, and the word that is being chosen for someone new.
#[derive(Debug)]
pub struct Aliases {
    /// The chosen row.
    pub cursor: Cursor,
    /// Whether retired words are listed too.
    pub shows_retired: bool,
    /// The new word, while one is typed.
    pub fresh: Option<Fresh>,
    all: Vec<Known>,
    /// The word that it was asked about: an answer from the disk may move the rows below a question.
    asked: Option<String>,
}

/// Holds a word that is being chosen.
#[derive(Debug)]
pub struct Fresh {
    /// What is typed.
    pub editor: Editor,
    /// Words that are offered.
    pub offers: Offers,
    /// Why the word was not taken, until it is changed.
    pub refusal: Option<Refusal>,
}

impl Aliases {
    /// Opens the list.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut aliases = Self {
            cursor: Cursor::new(),
            shows_retired: false,
            fresh: None,
            all: Vec::new(),
            asked: None,
        };
        aliases.read(desk);
        aliases
    }

    /// Gives the words that are listed: those in use, then the retired ones where they are shown.
    #[must_use]
    pub fn rows(&self) -> Vec<&Known> {
        let (retired, used): (Vec<&Known>, Vec<&Known>) =
            self.all.iter().partition(|known| known.card.is_retired);
        let shown = retired.into_iter().filter(|_| self.shows_retired);
        used.into_iter().chain(shown).collect()
    }

    /// Lists new words while their line is open and empty; each is taken by its key.
    #[must_use]
    pub fn offered(&self) -> &[&'static str] {
        match &self.fresh {
            Some(fresh) if fresh.editor.is_empty() => fresh.offers.shown(),
            _ => &[],
        }
    }

    /// Counts the words that are retired.
    #[must_use]
    pub fn retired(&self) -> usize {
        let is_retired = |known: &&Known| known.card.is_retired;
        self.all.iter().filter(is_retired).count()
    }

    /// Counts all words.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.all.len()
    }

    fn chosen(&self) -> Option<&Known> {
        self.rows().get(self.cursor.row()).copied()
    }

    fn read(&mut self, desk: &Desk) {
        self.all = desk.library().map(roll).unwrap_or_default();
        let row = self.cursor.row();
        self.go(row, desk);
    }

    fn go(&mut self, row: usize, desk: &Desk) {
        let count = self.rows().len();
        self.cursor.go(row, count, space::list(desk.window.1));
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let count = self.rows().len();
        if self.cursor.act(action, count, space::list(desk.window.1)) {
            return Step::stay();
        }
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Note => self.fresh = Some(Fresh::new(desk, now)),
            Action::ShowBin => {
                self.shows_retired = !self.shows_retired;
                self.go(self.cursor.row(), desk);
            }
            Action::Bin => {
                let used = self.chosen().filter(|known| !known.card.is_retired);
                self.asked = used.map(|known| known.word.clone());
                return self.asked.as_deref().map_or_else(Step::stay, retiring::ask);
            }
            RETIRE_NOW => {
                let asked = self.asked.take();
                let retire = |word: String| retiring::set(&word, true, desk, now);
                return asked.map_or_else(Step::stay, retire);
            }
            action => {
                let chosen = self.chosen();
                return chosen.map_or_else(Step::stay, |known| on(known, action, desk, now));
            }
        }
        Step::stay()
    }

    /// Takes the word that is typed: a known one is found, a new one gets its card.
    fn take(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(fresh) = &mut self.fresh else {
            return Step::stay();
        };
        let word = fresh.editor.text().trim().to_owned();
        if word.is_empty() {
            self.fresh = None;
            return Step::stay();
        }
        let folded = fold(&word);
        let is_it = |known: &&Known| fold(&known.word) == folded && !known.card.is_retired;
        if let Some(row) = self.rows().iter().position(is_it) {
            self.fresh = None;
            self.go(row, desk);
            return Step::stay();
        }
        let Some(fresh) = &mut self.fresh else {
            return Step::stay();
        };
        fresh.refusal = fresh.offers.refusal(&word);
        if fresh.refusal.is_some() {
            return Step::stay();
        }
        self.fresh = None;
        let begun = desk.settle(&card::name(&word), Vec::new(), now);
        Step::go(Nav::Push(Route::Alias(Word(word)))).and(begun)
    }

    fn typed(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(Action::Back) => self.fresh = None,
            Input::Action(Action::Confirm | Action::Save) => return self.take(desk, now),
            Input::Action(action) => self.edit(|editor| match action {
                Action::Undo => editor.undo(),
                Action::Redo => editor.redo(),
                _ => Outcome::Same,
            }),
            Input::Key(key) => {
                if let Some(word) = self.fresh.as_mut().and_then(|fresh| fresh.offered(*key)) {
                    self.edit(|editor| editor.paste(word));
                    return self.take(desk, now);
                }
                self.edit(|editor| editor.key(*key));
            }
            Input::Paste(text) => self.edit(|editor| editor.paste(text)),
            Input::Tick | Input::Mouse(_) | Input::Reply(_) => {}
        }
        Step::stay()
    }

    fn edit(&mut self, change: impl FnOnce(&mut Editor) -> Outcome) {
        if let Some(fresh) = &mut self.fresh
            && change(&mut fresh.editor) == Outcome::Changed
        {
            fresh.refusal = None;
        }
    }
}

impl Fresh {
    fn new(desk: &Desk, now: &Now) -> Self {
        Self {
            editor: Editor::line("").with_limit(WORD),
            offers: Offers::of(desk, now),
            refusal: None,
        }
    }

    /// On the empty line a key takes a word that is offered, or brings others.
    fn offered(&mut self, key: KeyEvent) -> Option<&'static str> {
        let pressed = option_key::pressed(key).filter(|_| self.editor.is_empty())?;
        if pressed == OTHERS {
            self.offers.more();
        }
        self.offers.word(pressed)
    }
}

/// Does what a verb asks for with one word.
fn on(known: &Known, action: Action, desk: &Desk, now: &Now) -> Step {
    let word = known.word.as_str();
    match action {
        Action::Confirm | Action::Right | Action::Edit => {
            Step::go(Nav::Push(Route::Alias(Word(word.to_owned()))))
        }
        Action::SessionCard => Step::go(Nav::Push(Route::SessionCard(
            Word(word.to_owned()),
            Half::Before,
        ))),
        Action::Find if known.notes > 0 => notes::find(word),
        Action::UndoBin if known.card.is_retired => retiring::set(word, false, desk, now),
        _ => Step::stay(),
    }
}

impl Scene for Aliases {
    fn context(&self, _desk: &Desk) -> Context {
        match self.fresh {
            Some(_) => Context::Text,
            None => Context::List,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        if let Input::Reply(reply) = input {
            if matches!(
                reply,
                Reply::Saved(_) | Reply::Settled(_) | Reply::Erased(_)
            ) {
                self.read(desk);
            }
            return Step::stay();
        }
        if self.fresh.is_some() {
            return self.typed(input, desk, now);
        }
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Bin, Confirm, Down, Edit, Find, First, Last, Note, PageDown, PageUp};
        use Action::{Redo, Right, Save, SessionCard, ShowBin, Undo, UndoBin, Up};
        if self.fresh.is_some() {
            return matches!(action, Back | Confirm | Save | Undo | Redo);
        }
        let chosen = self.chosen();
        match action {
            Back | Note => true,
            ShowBin => self.retired() > 0,
            Find => chosen.is_some_and(|known| known.notes > 0),
            Bin => chosen.is_some_and(|known| !known.card.is_retired),
            UndoBin => chosen.is_some_and(|known| known.card.is_retired),
            Up | Down | PageUp | PageDown | First | Last | Confirm | Right | Edit | SessionCard => {
                chosen.is_some()
            }
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Save if self.fresh.is_some() => Action::Confirm.describe(),
            Action::Confirm | Action::Right | Action::Edit => say("alias-key-open"),
            Action::Note => say("alias-key-new"),
            Action::Find => say("alias-key-notes"),
            Action::Bin => say("alias-key-retire"),
            Action::UndoBin => say("alias-key-back"),
            Action::ShowBin => say("alias-key-retired"),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        use Action::{Back, Bin, Confirm, Find, Help, Note, SessionCard, ShowBin, UndoBin};
        if self.fresh.is_some() {
            return vec![Confirm, Back];
        }
        match self.chosen() {
            None if self.retired() > 0 => vec![Note, ShowBin, Back, Help],
            None => vec![Note, Back, Help],
            Some(known) if known.card.is_retired => vec![UndoBin, Confirm, Back, Help, ShowBin],
            Some(_) => vec![Confirm, SessionCard, Note, Back, Help, Find, Bin],
        }
    }
}
