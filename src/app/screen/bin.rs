//! What was moved to the bin, the last first.

use crate::app::deeds::{Deed, Deeds, key};
use crate::app::desk::Desk;
use crate::app::erasures::{self, ERASE_NOW, Erasures, Stays};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Listed, Route};
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds what lies in the bin, and the chosen row.
#[derive(Debug)]
pub struct Bin {
    /// The chosen row.
    pub cursor: Cursor,
    /// Notes that are being erased now.
    pub erasures: Erasures,
    notes: Vec<Id>,
    /// The notes that it was asked about.
    asked: Vec<Id>,
    /// The notes that were taken back while this screen was open, the last one last.
    back: Vec<Id>,
    deeds: Deeds,
}

impl Bin {
    /// Opens it.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut bin = Self {
            cursor: Cursor::new(),
            erasures: Erasures::default(),
            notes: Vec::new(),
            asked: Vec::new(),
            back: Vec::new(),
            deeds: Deeds::new(Context::List),
        };
        bin.read(desk);
        bin
    }

    /// Gives the notes in it, those moved last first.
    #[must_use]
    pub fn notes(&self) -> &[Id] {
        &self.notes
    }

    /// Finds the note under the cursor.
    #[must_use]
    pub fn chosen<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(*self.notes.get(self.cursor.row())?)
    }

    fn read(&mut self, desk: &Desk) {
        let Some(library) = desk.library() else {
            return;
        };
        self.notes = library.bin().into_iter().map(Entry::id).collect();
        let height = space::list(desk.window.1);
        self.cursor.go(self.cursor.row(), self.notes.len(), height);
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let height = space::list(desk.window.1);
        if self.cursor.act(action, self.notes.len(), height) {
            return Step::stay();
        }
        if action == Action::Bin {
            return self.again(desk, now);
        }
        let Some(entry) = self.chosen(desk) else {
            return leave(action);
        };
        match action {
            Action::Erase => self.ask(&[entry.id()], desk),
            Action::EmptyBin => {
                let all = self.notes.clone();
                self.ask(&all, desk)
            }
            ERASE_NOW => {
                let asked = std::mem::take(&mut self.asked);
                // What was taken back before is not offered beside what cannot be.
                self.back.clear();
                self.erasures.start(asked, Stays::Nothing, desk, now)
            }
            Action::Confirm | Action::Right => Step::go(Nav::Push(Route::Listed(Listed {
                notes: self.notes.clone(),
                at: self.cursor.row(),
                query: Query::default(),
            }))),
            Action::History | Action::UndoBin | Action::Edit => {
                let step = self.deeds.act(action, entry, desk, now);
                step.unwrap_or_else(Step::stay)
            }
            action => leave(action),
        }
    }

    /// Moves the note that was taken back last to the bin again.
    fn again(&mut self, desk: &Desk, now: &Now) -> Step {
        let last = self.back.last().copied();
        let entry = last.and_then(|note| desk.library()?.entry(note));
        let step = entry.and_then(|entry| self.deeds.act(Action::Bin, entry, desk, now));
        step.unwrap_or_else(Step::stay)
    }

    /// Asks before notes are erased; what is held is left out, and that is said.
    fn ask(&mut self, notes: &[Id], desk: &Desk) -> Step {
        let Some(library) = desk.library() else {
            return Step::stay();
        };
        self.asked = erasures::free(notes, library);
        match (self.asked.len(), notes.len() - self.asked.len()) {
            (0, _) => Step::stay().saying(say("release-is-held")),
            (_, 0) => erasures::ask(&self.asked, desk),
            (_, held) => {
                erasures::ask(&self.asked, desk).saying(say!("release-some-held", n = held))
            }
        }
    }

    fn heard(&mut self, reply: &Reply, desk: &Desk, now: &Now) -> Step {
        let step = self.erasures.heard(reply, desk, now);
        let done = self.deeds.heard(reply);
        if matches!(reply, Reply::Saved(_) | Reply::Erased(_)) {
            self.read(desk);
        }
        let Some(done) = done else {
            return step;
        };
        self.back.retain(|note| *note != done.note);
        if done.deed == Deed::TakeBack {
            self.back.push(done.note);
            if done.confirmed {
                let key = key(desk, Context::List, Action::Bin);
                return Step::stay().saying(say!("bin-taken-back", key = key));
            }
        }
        self.deeds.told(done, desk)
    }
}

impl Scene for Bin {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Reply(reply) => self.heard(reply, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{
            Back, Confirm, Down, EmptyBin, Erase, First, History, Last, PageDown, PageUp, Right,
            UndoBin, Up,
        };
        let moves = matches!(action, Up | Down | PageUp | PageDown | First | Last);
        let opens = matches!(
            action,
            Confirm | Right | History | UndoBin | Erase | EmptyBin
        );
        let undoes = action == Action::Bin && !self.back.is_empty();
        action == Back || undoes || ((moves || opens) && !self.notes.is_empty())
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Right => say("keys-read"),
            Action::Bin => say("bin-again"),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        let again = (!self.back.is_empty()).then_some(Action::Bin);
        let of_a_note = [Action::UndoBin, Action::Confirm];
        let of_the_bin = [Action::Erase, Action::EmptyBin];
        let has_notes = !self.notes.is_empty();
        let mut hints: Vec<Action> = of_a_note.into_iter().filter(|_| has_notes).collect();
        hints.extend(again);
        hints.extend([Action::Back, Action::Help]);
        hints.extend(of_the_bin.into_iter().filter(|_| has_notes));
        hints
    }
}

fn leave(action: Action) -> Step {
    match action {
        Action::Back => Step::go(Nav::Back),
        _ => Step::stay(),
    }
}
