//! A page of one's own: a title, labels, and as much text as wanted.

pub mod aliases;
pub mod base;
pub mod fields;
pub mod keeping;
mod leaving;
mod looking;
mod outside;
pub mod sheet;
mod typing;

use std::time::Duration;

use crate::app::alias::{Offers, Refusal as Unfit};
use crate::app::desk::Desk;
use crate::app::editor::command::Command;
use crate::app::effect::Effect;
use crate::app::look::watch::Watch;
use crate::app::now::Now;
use crate::app::outside::GO_OUTSIDE;
use crate::app::scene::{Input, Scene};
use crate::app::screen::write::base::{Base, Refusal};
use crate::app::screen::write::fields::{Field, Fields};
use crate::app::screen::write::keeping::{Keeping, Kept};
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::draft::Draft;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds a page that is being written.
#[derive(Debug)]
pub struct Write {
    /// What is typed on.
    pub fields: Fields,
    /// Whether the words are counted.
    pub is_counted: bool,
    /// What the page is for.
    pub purpose: Purpose,
    /// What the guard looks at before it is saved.
    pub watch: Watch,
    /// Whether the note is on its way to the disk; until the answer nothing changes.
    pub is_saving: bool,
    /// Whether the page is in an editor of the user's own.
    pub is_outside: bool,
    /// Why the word for the person was not taken, until it is changed.
    pub unfit: Option<Unfit>,
    /// New words for a person, gathered when their line is first typed on.
    offers: Option<Offers>,
    base: Base,
    keeping: Keeping,
    refusal: Option<Refusal>,
}

/// Says what a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A new note.
    New,
    /// A new version of a note.
    Edit,
    /// One version in the place of several that stand side by side.
    Settle,
}

impl Write {
    /// Opens an empty page.
    #[must_use]
    pub fn blank(desk: &Desk, now: &Now) -> Self {
        let base = Base::blank(desk, now);
        let fields = base.fields();
        Self::open(base, fields, desk)
    }

    /// Opens a note's text, to save it as a new version.
    #[must_use]
    pub fn edit(note: Id, desk: &Desk, now: &Now) -> Self {
        match Base::edit(note, desk, now) {
            Ok(base) => {
                let fields = base.fields();
                Self::open(base, fields, desk)
            }
            Err(refusal) => Self::refused(refusal, desk, now),
        }
    }

    /// Goes on with a draft.
    #[must_use]
    pub fn resume(draft: &Draft, desk: &Desk, now: &Now) -> Self {
        match Base::resume(draft, desk, now) {
            Ok(base) => Self {
                keeping: Keeping::resumed(),
                ..Self::open(base, base::drafted(draft), desk)
            },
            Err(refusal) => Self::refused(refusal, desk, now),
        }
    }

    fn open(base: Base, fields: Fields, desk: &Desk) -> Self {
        let mut write = Self {
            fields,
            is_counted: false,
            purpose: match base.parents.len() {
                0 => Purpose::New,
                1 => Purpose::Edit,
                _ => Purpose::Settle,
            },
            watch: Watch::default(),
            is_saving: false,
            is_outside: false,
            unfit: None,
            offers: None,
            base,
            keeping: Keeping::default(),
            refusal: None,
        };
        write.fit(desk);
        write
    }

    /// A note that cannot be changed opens an empty page that says so and closes at once.
    fn refused(refusal: Refusal, desk: &Desk, now: &Now) -> Self {
        Self {
            refusal: Some(refusal),
            ..Self::blank(desk, now)
        }
    }

    /// Says how safe the text is at a time since the start.
    #[must_use]
    pub fn kept(&self, now: Duration) -> Kept {
        self.keeping.at(now)
    }

    /// Counts the words of the page.
    #[must_use]
    pub fn words(&self) -> usize {
        let lines = self.fields.body.lines().iter();
        lines.map(|line| line.split_whitespace().count()).sum()
    }

    /// Lists known words for people that begin like what is typed, while they are typed and the journal is open.
    #[must_use]
    pub fn suggestions(&self, desk: &Desk) -> Vec<String> {
        match (self.fields.open, desk.library()) {
            (Field::Alias, Some(library)) => aliases::like(&self.fields.alias.text(), library),
            _ => Vec::new(),
        }
    }

    /// Lists new words for a person, while their line is open and empty; each is taken by its key.
    #[must_use]
    pub fn offered(&self) -> &[&'static str] {
        match (&self.offers, self.fields.open) {
            (Some(offers), Field::Alias) if self.fields.alias.text().is_empty() => offers.shown(),
            _ => &[],
        }
    }

    /// Says whether nothing would be lost if the page closed, because nothing was ever written on it.
    const fn is_untouched(&self) -> bool {
        self.fields.version() == 0 && !self.keeping.was_resumed()
    }

    fn fit(&mut self, desk: &Desk) {
        let (width, height) = sheet::page(desk);
        self.fields.body.fit(width, height);
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Confirm => self.enter(desk, now),
            Action::NextField => self.go(self.fields.open.next(), desk, now),
            Action::PreviousField => self.go(self.fields.open.previous(), desk, now),
            Action::Undo => self.perform(Command::Undo, now),
            Action::Redo => self.perform(Command::Redo, now),
            Action::SupervisionFlag => {
                self.fields.flag();
                self.changed(now)
            }
            Action::Count => {
                self.is_counted = !self.is_counted;
                Step::stay()
            }
            Action::Save => self.save(desk, now),
            Action::Look => self.look_now(desk),
            Action::Outside | GO_OUTSIDE => self.go_outside(action, desk, now),
            Action::LeaveAndKeep => self.leave(now),
            Action::Discard => Step::go(Nav::Back)
                .and(Effect::Forget(self.base.draft))
                .saying(say("write-discarded")),
            Action::Back => self.back(),
            _ => Step::stay(),
        }
    }
}

impl Scene for Write {
    fn context(&self, _desk: &Desk) -> Context {
        if self.watch.look.is_some() {
            return Context::Look;
        }
        Context::Write
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        if let Some(refusal) = self.refusal {
            return Step::go(Nav::Back).saying(refusal.says());
        }
        self.fit(desk);
        if self.fields.open == Field::Alias && self.offers.is_none() {
            self.offers = Some(Offers::of(desk, now));
        }
        let open = self.fields.open;
        let step = match input {
            Input::Reply(reply) => self.heard(reply, desk, now),
            Input::Tick | Input::Mouse(_) => Step::stay(),
            _ if self.is_saving => Step::stay(),
            _ if self.watch.look.is_some() => self.at_the_look(input, desk, now),
            Input::Action(action) => self.act(*action, desk, now),
            Input::Key(key) => self.key(*key, desk, now),
            Input::Paste(text) => {
                let outcome = self.fields.editor().paste(text);
                self.after(outcome, now)
            }
        };
        if self.fields.open != open {
            self.count_places(desk);
        }
        step
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        if action == Action::Outside && desk.config.editor.is_empty() {
            return false;
        }
        self.watch
            .look
            .as_ref()
            .is_none_or(|look| look.does(action))
    }

    fn word(&self, action: Action) -> &'static str {
        if let Some(look) = &self.watch.look {
            return look.word(action, say("look-save-all"));
        }
        match (action, self.fields.open) {
            (Action::Confirm, Field::Body) => say("keys-new-line"),
            (Action::Confirm, _) => say("keys-to-the-page"),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        if let Some(look) = &self.watch.look {
            return look.hints();
        }
        vec![
            Action::Save,
            Action::LeaveAndKeep,
            Action::NextField,
            Action::Back,
            Action::Help,
            Action::SupervisionFlag,
            Action::Cover,
        ]
    }

    fn pulse(&self, now: &Now) -> Option<Duration> {
        match self.refusal {
            Some(_) => Some(Duration::ZERO),
            None => self.keeping.pulse(now.since_start),
        }
    }

    fn draft(&self, now: &Now) -> Option<Draft> {
        let is_something = !self.fields.are_blank() && !self.is_untouched();
        is_something.then(|| self.base.draft(&self.fields, now))
    }

    fn draft_version(&self) -> u64 {
        self.fields.version()
    }
}
