//! The filter above the notes: what is asked, what could not be understood, and what could stand where one types.

use std::ops::Range;

use crossterm::event::KeyEvent;

use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::journal::find::lexicon::{Doubt, Lexicon};
use crate::journal::find::mistake::Mistake;
use crate::journal::find::offer::{Offers, offers};
use crate::journal::find::query::Query;
use crate::journal::library::Library;

/// The most characters that the filter takes.
const LONGEST: usize = 200;

/// Holds the line, and what became of it. What cannot be understood is left out, the rest is asked.
#[derive(Debug)]
pub struct Asking {
    editor: Editor,
    query: Query,
    mistake: Option<Mistake>,
    doubt: Option<Doubt>,
    offers: Offers,
    taken: Option<Taken>,
    lexicon: Lexicon,
}

/// Holds an offer that was taken: the next `tab` puts the one after it in its place.
#[derive(Debug)]
struct Taken {
    range: Range<usize>,
    at: usize,
}

/// Names what is said below the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tip<'a> {
    /// Nothing is asked yet.
    Begin,
    /// Something could not be understood, and why.
    Mistake(&'a Mistake),
    /// What could stand here, and which one does.
    Offers(&'a Offers, Option<usize>),
    /// A label that no note has.
    Doubt(&'a Doubt),
    /// How the query is read.
    Read(&'a Query),
}

impl Asking {
    /// Begins with what is asked already; empty asks nothing.
    #[must_use]
    pub fn new(asks: &str) -> Self {
        Self {
            editor: Editor::line(asks).with_limit(LONGEST),
            query: Query::default(),
            mistake: None,
            doubt: None,
            offers: Offers::default(),
            taken: None,
            lexicon: Lexicon::default(),
        }
    }

    /// Gives the line in which one types.
    #[must_use]
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Gives what is asked, as far as it was understood.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// Gives what could not be understood.
    #[must_use]
    pub const fn mistake(&self) -> Option<&Mistake> {
        self.mistake.as_ref()
    }

    /// Gives the labels that the journal knows.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Says whether `tab` puts something where one types.
    #[must_use]
    pub fn offers_something(&self) -> bool {
        self.taken.is_some() || !self.offers.words.is_empty()
    }

    /// Gives what is said below the line while one types.
    #[must_use]
    pub fn tip(&self) -> Tip<'_> {
        if self.editor.is_empty() {
            return Tip::Begin;
        }
        if self.offers_something() {
            return Tip::Offers(&self.offers, self.taken.as_ref().map(|taken| taken.at));
        }
        self.said()
    }

    /// Gives what is said below the line once it is left.
    #[must_use]
    pub fn said(&self) -> Tip<'_> {
        match (&self.mistake, &self.doubt) {
            (Some(mistake), _) => Tip::Mistake(mistake),
            (None, Some(doubt)) => Tip::Doubt(doubt),
            (None, None) => Tip::Read(&self.query),
        }
    }

    /// Reads the labels of a journal anew, and the query.
    pub fn know(&mut self, library: &Library, desk: &Desk) {
        self.lexicon = Lexicon::of(library);
        self.read(desk);
    }

    /// Takes a key in.
    pub fn key(&mut self, key: KeyEvent, desk: &Desk) -> Outcome {
        self.change(desk, |editor| editor.key(key))
    }

    /// Takes a change of the line in.
    pub fn change(&mut self, desk: &Desk, change: impl FnOnce(&mut Editor) -> Outcome) -> Outcome {
        let outcome = change(&mut self.editor);
        self.taken = None;
        if outcome == Outcome::Changed {
            self.read(desk);
        }
        self.look();
        outcome
    }

    /// Empties the line.
    pub fn wipe(&mut self, desk: &Desk) {
        let _ = self.change(desk, |editor| {
            editor.wipe();
            Outcome::Changed
        });
    }

    /// Puts the first offer where one types, or the next one in its place.
    pub fn take(&mut self, desk: &Desk) {
        let (range, at) = match self.taken.take() {
            Some(taken) => (taken.range, (taken.at + 1) % self.offers.words.len()),
            None => (self.offers.range.clone(), 0),
        };
        let Some(word) = self.offers.words.get(at) else {
            return;
        };
        let is_key = word.ends_with(':');
        let word = if is_key {
            word.clone()
        } else {
            format!("{word} ")
        };
        let _ = self.editor.swap(range.clone(), &word);
        self.read(desk);
        if self.offers.words.len() == 1 {
            return self.look();
        }
        self.taken = Some(Taken {
            range: range.start..range.start + word.len(),
            at,
        });
    }

    /// Reads the query. A label at its end may go on, unless the journal knows it as it stands.
    fn read(&mut self, desk: &Desk) {
        let text = self.editor.text();
        let typed = |text: &str| Query::typed(text, desk.today);
        let read = Query::parse(&text, desk.today).and_then(|query| {
            let is_known = self.lexicon.doubt(&query).is_none();
            if is_known { Ok(query) } else { typed(&text) }
        });
        match read {
            Ok(query) => {
                self.doubt = self.lexicon.doubt(&query);
                self.query = query;
                self.mistake = None;
            }
            Err(mistake) => {
                self.doubt = None;
                self.query = Query::understood(&text, desk.today);
                self.mistake = Some(mistake);
            }
        }
    }

    /// Looks what could stand where one types.
    fn look(&mut self) {
        let at = self.editor.cursor().byte;
        self.offers = offers(&self.lexicon, &self.editor.text(), at);
    }
}
