//! The card that takes a note, or a line of it, to supervision: what is wanted, when, and the question.
//!
//! `enter` takes what is there; the first one is enough. Nothing is said before it is on the disk.

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::deeds::{key, next_version};
use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::option_key;
use crate::app::route::Flagging;
use crate::app::scene::{Input, Scene};
use crate::app::step::{Nav, Step};
use crate::app::turned::turned;
use crate::journal::agenda::change::{find, flag, take_off};
use crate::journal::agenda::item::{Item, Urgency, Wish};
use crate::journal::agenda::key::Key;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The most characters of a question; as many as the deck asks for.
const QUESTION: usize = 160;

/// Names a row of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// What is wanted from supervision.
    Wish,
    /// When.
    Urgency,
    /// The question to bring.
    Question,
}

/// Says what is on its way to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    PutOn,
    TakeOff,
}

/// Holds the card.
#[derive(Debug)]
pub struct Flag {
    /// The row under the cursor.
    pub row: Row,
    /// What is chosen; its question is in the editor.
    pub item: Item,
    /// The question.
    pub question: Editor,
    /// Whether it is on the list.
    pub is_on: bool,
    about: Flagging,
    under_way: Option<Deed>,
}

impl Flag {
    /// Opens the card: with what is known where it is on the list already.
    #[must_use]
    pub fn new(about: Flagging, desk: &Desk, now: &Now) -> Self {
        let key = Key::of(about.note, about.line.as_deref());
        let entry = desk.library().and_then(|library| library.entry(about.note));
        let known = entry.and_then(|entry| find(&entry.current().note, key));
        let fresh = || Item::new(about.line.as_deref(), now.wall.date_naive());
        let is_on = known.is_some();
        let item = known.unwrap_or_else(fresh);
        let question = item.question.as_deref().unwrap_or_default();
        Self {
            row: Row::Wish,
            question: Editor::line(question).with_limit(QUESTION),
            is_on,
            item,
            about,
            under_way: None,
        }
    }

    /// Finds the note.
    #[must_use]
    pub fn entry<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(self.about.note)
    }

    /// Gives the keys of both rows: the wishes first, then the urgencies.
    #[must_use]
    pub fn key_of(place: usize) -> char {
        option_key::of(place).unwrap_or(' ')
    }

    fn chose(&mut self, place: usize) {
        if let Some(wish) = Wish::ALL.get(place) {
            self.row = Row::Wish;
            let is_same = self.item.wish == Some(*wish);
            self.item.wish = (!is_same).then_some(*wish);
        } else if let Some(urgency) = Urgency::ALL.get(place - Wish::ALL.len()) {
            self.row = Row::Urgency;
            self.item.urgency = *urgency;
        }
    }

    fn turn(&mut self, forward: bool) {
        match self.row {
            Row::Wish => self.item.wish = turned(Wish::ALL, self.item.wish, forward),
            Row::Urgency => {
                let turned = turned(Urgency::ALL, Some(self.item.urgency), forward);
                self.item.urgency = turned.unwrap_or(self.item.urgency);
            }
            Row::Question => {}
        }
    }

    fn go(&mut self, down: bool) {
        self.row = match (self.row, down) {
            (Row::Wish, true) | (Row::Question, false) => Row::Urgency,
            (Row::Urgency | Row::Question, true) => Row::Question,
            (Row::Wish | Row::Urgency, false) => Row::Wish,
        };
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Back if self.row == Row::Question => self.row = Row::Wish,
            Action::Back => return Step::go(Nav::Back),
            Action::Confirm | Action::Save => return self.write(Deed::PutOn, desk, now),
            Action::TakeOff if self.is_on => return self.write(Deed::TakeOff, desk, now),
            Action::NextField | Action::Last => self.row = Row::Question,
            Action::Skip | Action::First => self.row = Row::Wish,
            Action::Up => self.go(false),
            Action::Down => self.go(true),
            Action::Left => self.turn(false),
            Action::Right => self.turn(true),
            Action::Undo => drop(self.question.undo()),
            Action::Redo => drop(self.question.redo()),
            _ => {}
        }
        Step::stay()
    }

    fn write(&mut self, deed: Deed, desk: &Desk, now: &Now) -> Step {
        let Some(entry) = self.entry(desk).filter(|_| self.under_way.is_none()) else {
            return Step::stay();
        };
        let mut note = entry.current().note.clone();
        match deed {
            Deed::PutOn => flag(&mut note, self.written()),
            Deed::TakeOff => drop(take_off(&mut note, self.about.line.as_deref())),
        }
        if note == entry.current().note {
            return Step::go(Nav::Back);
        }
        let save = next_version(entry, note, desk, now);
        self.under_way = Some(deed);
        Step::ask(save)
    }

    fn written(&self) -> Item {
        let question = self.question.text().trim().to_owned();
        Item {
            question: (!question.is_empty()).then_some(question),
            ..self.item.clone()
        }
    }

    /// What was put on the list is done; after taking it off the card stays, so that `enter` puts it back as it was.
    fn heard(&mut self, reply: &Reply, desk: &Desk) -> Step {
        match reply {
            Reply::Saved(saved) if saved.revision.note.id == self.about.note => {
                let done = self.under_way.take();
                let step = match done {
                    None => return Step::stay(),
                    Some(Deed::PutOn) => Step::go(Nav::Back),
                    Some(Deed::TakeOff) => {
                        self.is_on = false;
                        Step::stay()
                    }
                };
                match done {
                    _ if !saved.confirmed => step,
                    Some(Deed::PutOn) => step.saying(say("supervision-put-on")),
                    _ => {
                        let key = key(desk, Context::Flag, Action::Confirm);
                        step.saying(say!("supervision-taken-off-here", key = key))
                    }
                }
            }
            Reply::NotSaved(note, _) if *note == self.about.note => {
                self.under_way = None;
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    fn key(&mut self, key: KeyEvent) {
        match (key.code, self.row) {
            (KeyCode::Up, Row::Question) => self.go(false),
            (_, Row::Question) => drop::<Outcome>(self.question.key(key)),
            _ => {
                let count = Wish::ALL.len() + Urgency::ALL.len();
                let pressed = option_key::pressed(key);
                if let Some(place) = pressed.and_then(|key| option_key::option(key, count)) {
                    self.chose(place);
                }
            }
        }
    }
}

impl Scene for Flag {
    fn context(&self, _desk: &Desk) -> Context {
        match self.row {
            Row::Question => Context::Text,
            _ => Context::Flag,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => return self.act(*action, desk, now),
            Input::Key(key) => self.key(*key),
            Input::Paste(text) if self.row == Row::Question => drop(self.question.paste(text)),
            Input::Reply(reply) => return self.heard(reply, desk),
            _ => {}
        }
        Step::stay()
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Last, Left, NextField, Redo, Right, Skip};
        use Action::{Save, TakeOff, Undo, Up};
        match action {
            TakeOff => self.is_on && self.row != Row::Question,
            Save | Skip | Undo | Redo => self.row == Row::Question,
            Up | Down | First | Last | Left | Right | NextField => self.row != Row::Question,
            action => matches!(action, Back | Confirm),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Save if self.is_on => say("supervision-key-keep"),
            Action::Confirm | Action::Save => say("supervision-key-put-on"),
            Action::NextField => say("supervision-key-question"),
            Action::Skip => say("supervision-key-options"),
            Action::Left | Action::Right => say("supervision-key-change"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, Help, NextField, Skip, TakeOff};
        let hints = [Confirm, NextField, Skip, TakeOff, Back, Help];
        let works = |action: &Action| *action == Help || self.does(*action, desk);
        hints.into_iter().filter(works).collect()
    }
}
