//! One note, and the ones before and after it.

use crate::app::clipboard::{self, COPY_NOW};
use crate::app::deeds::{Deeds, can, can_merge};
use crate::app::desk::Desk;
use crate::app::erasures::{self, ERASE_NOW, Erasures, Stays};
use crate::app::goods::Goods;
use crate::app::holding::{self, HOLD_NOW};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Listed, Route};
use crate::app::scene::{Input, Scene};
use crate::app::scroll::{Page, Scroll};
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds which note is read, among which, and how far.
#[derive(Debug)]
pub struct Reader {
    /// How far it is read.
    pub scroll: Scroll,
    notes: Vec<Id>,
    at: usize,
    query: Query,
    deeds: Deeds,
    erasures: Erasures,
}

impl Reader {
    /// Opens a note among all others.
    #[must_use]
    pub fn new(note: Id, desk: &Desk) -> Self {
        let library = desk.library();
        let notes: Vec<Id> = library
            .map(|library| library.entries().map(Entry::id).collect())
            .unwrap_or_default();
        let place = notes.iter().position(|other| *other == note);
        Self::among(match place {
            Some(at) => Listed {
                notes,
                at,
                query: Query::default(),
            },
            None => Listed {
                notes: vec![note],
                at: 0,
                query: Query::default(),
            },
        })
    }

    /// Opens one note of a list.
    #[must_use]
    pub fn among(listed: Listed) -> Self {
        Self {
            scroll: Scroll::new(),
            notes: listed.notes,
            at: listed.at,
            query: listed.query,
            deeds: Deeds::new(Context::Reader),
            erasures: Erasures::default(),
        }
    }

    /// Finds the note that is read.
    #[must_use]
    pub fn entry<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(*self.notes.get(self.at)?)
    }

    /// Tells which note of how many it is, from 1.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, self.notes.len())
    }

    /// Gives the words that the note was found by.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    fn turned(&mut self, at: usize) -> Step {
        if at != self.at && at < self.notes.len() {
            self.at = at;
            self.scroll = Scroll::new();
        }
        Step::stay()
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Back => Step::go(Nav::Back),
            Action::Next | Action::Right => self.turned(self.at + 1),
            Action::Previous | Action::Left => self.turned(self.at.saturating_sub(1)),
            Action::HandOut => self.hand_out(),
            Action::Copy | COPY_NOW => self.copy(action, desk),
            Action::Merge => self.merge(desk),
            Action::ReadOn => Step::go(Nav::Push(Route::ReadOn(Listed {
                notes: self.notes.clone(),
                at: self.at,
                query: self.query.clone(),
            }))),
            Action::Find => Step::go(Nav::Replace(Route::Review { find: true })),
            action => self.act_on_note(action, desk, now),
        }
    }

    fn hand_out(&self) -> Step {
        let note = self.notes.get(self.at).copied();
        note.map_or_else(Step::stay, |note| {
            Step::go(Nav::Push(Route::HandOut(Goods::Notes(vec![note]))))
        })
    }

    fn copy(&self, action: Action, desk: &Desk) -> Step {
        match self.entry(desk).filter(|_| desk.config.clipboard.is_on()) {
            Some(entry) if action == COPY_NOW => clipboard::copy(entry, desk),
            Some(entry) => clipboard::ask(entry, desk),
            None => Step::stay(),
        }
    }

    fn merge(&self, desk: &Desk) -> Step {
        let entry = self.entry(desk).filter(|entry| can_merge(entry));
        entry.map_or_else(Step::stay, |entry| {
            Step::go(Nav::Push(Route::Merge(entry.id())))
        })
    }

    fn act_on_note(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let Some(entry) = self.entry(desk) else {
            return Step::stay();
        };
        let extent = (desk.measure)(desk, Page::Note(entry, &self.query));
        if self.scroll.act(action, extent) {
            return Step::stay();
        }
        match action {
            Action::Hold if holding::is_held(entry) => {
                return holding::set(&[entry.id()], false, desk, now);
            }
            Action::Hold if !entry.is_newer() => return holding::ask(),
            HOLD_NOW => return holding::set(&[entry.id()], true, desk, now),
            Action::Erase => return ask_to_erase(entry, desk),
            ERASE_NOW => {
                let note = vec![entry.id()];
                return self.erasures.start(note, Stays::Nothing, desk, now);
            }
            _ => {}
        }
        let step = self.deeds.act(action, entry, desk, now);
        step.unwrap_or_else(Step::stay)
    }

    /// A note that is gone has nothing more to read.
    fn erased(&mut self, reply: &Reply, desk: &Desk, now: &Now) -> Option<Step> {
        self.erasures.progress()?;
        let step = self.erasures.heard(reply, desk, now);
        let is_gone = matches!(reply, Reply::Erased(_));
        is_gone.then(|| Step {
            nav: Nav::Back,
            ..step
        })
    }
}

/// Asks before a note is erased; one that is held is not.
fn ask_to_erase(entry: &Entry, desk: &Desk) -> Step {
    let free = desk
        .library()
        .map(|library| erasures::free(&[entry.id()], library));
    match free {
        Some(free) if !free.is_empty() => erasures::ask(&free, desk),
        _ => Step::stay().saying(say("release-is-held")),
    }
}

impl Scene for Reader {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Reader
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Reply(reply) if self.erasures.progress().is_some() => {
                self.erased(reply, desk, now).unwrap_or_else(Step::stay)
            }
            Input::Reply(reply) => match self.deeds.heard(reply) {
                Some(done) => self.deeds.told(done, desk),
                None => Step::stay(),
            },
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{
            Confirm, Copy, Erase, HandOut, Hold, Left, Merge, Next, Previous, ReadOn, Right,
        };
        match action {
            Confirm => false,
            HandOut | Erase => self.entry(desk).is_some(),
            Hold => self
                .entry(desk)
                .is_some_and(|entry| holding::is_held(entry) || !entry.is_newer()),
            Copy => desk.config.clipboard.is_on() && self.entry(desk).is_some(),
            Merge => self.entry(desk).is_some_and(can_merge),
            Next | Previous | Left | Right | ReadOn => self.notes.len() > 1,
            action if Deeds::knows(action) => {
                self.entry(desk).is_some_and(|entry| can(action, entry))
            }
            _ => true,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Right => Action::Next.describe(),
            Action::Left => Action::Previous.describe(),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{
            Back, Bin, Edit, Help, History, Merge, Next, NextStep, Previous, SupervisionFlag,
            SupervisionLine, UndoBin,
        };
        let mut hints = vec![
            Merge, NextStep, Next, Previous, Back, Edit, UndoBin, Help, Bin,
        ];
        hints.extend([SupervisionFlag, SupervisionLine, History]);
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }
}
