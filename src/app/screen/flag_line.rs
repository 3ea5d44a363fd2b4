//! The lines of a note, one of which goes to supervision.

use crate::app::deeds::can;
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::{Flagging, Route};
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::agenda::change::find;
use crate::journal::agenda::key::Key;
use crate::journal::library::entry::Entry;
use crate::journal::private::left_out;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds which line is chosen.
#[derive(Debug)]
pub struct FlagLine {
    /// The chosen line, counted among those that can be chosen.
    pub cursor: Cursor,
    note: Id,
}

impl FlagLine {
    /// Opens the lines of a note.
    #[must_use]
    pub const fn new(note: Id) -> Self {
        Self {
            cursor: Cursor::new(),
            note,
        }
    }

    /// Finds the note.
    #[must_use]
    pub fn entry<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(self.note)
    }

    /// Gives the lines that can be chosen: what has words and is no heading. What is private stays with its author.
    #[must_use]
    pub fn lines(&self, desk: &Desk) -> Vec<String> {
        let body = self.entry(desk).map(|entry| &entry.current().note.body);
        let body = body.map(|body| left_out(body)).unwrap_or_default();
        let lines = body.lines().map(str::trim);
        let said =
            lines.filter(|line| !line.starts_with('#') && line.contains(char::is_alphanumeric));
        said.map(str::to_owned).collect()
    }

    /// Says whether a line is on the list.
    #[must_use]
    pub fn is_on(&self, line: &str, desk: &Desk) -> bool {
        let key = Key::of(self.note, Some(line));
        let entry = self.entry(desk);
        entry.is_some_and(|entry| find(&entry.current().note, key).is_some())
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Step {
        let lines = self.lines(desk);
        if self
            .cursor
            .act(action, lines.len(), space::list(desk.window.1))
        {
            return Step::stay();
        }
        match action {
            Action::Back => Step::go(Nav::Back),
            Action::Confirm | Action::Right | Action::SupervisionFlag => {
                let line = lines.get(self.cursor.row()).cloned();
                line.map_or_else(Step::stay, |line| {
                    Step::go(Nav::Push(Route::Flag(Flagging {
                        note: self.note,
                        line: Some(line),
                    })))
                })
            }
            _ => Step::stay(),
        }
    }
}

impl Scene for FlagLine {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{
            Back, Confirm, Down, First, Last, PageDown, PageUp, Right, SupervisionFlag, Up,
        };
        match action {
            Back => true,
            Confirm | Right | SupervisionFlag => {
                let entry = self.entry(desk);
                let can = entry.is_some_and(|entry| can(SupervisionFlag, entry));
                can && !self.lines(desk).is_empty()
            }
            Up | Down | PageUp | PageDown | First | Last => self.lines(desk).len() > 1,
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Right => say("supervision-key-this-line"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let hints = [Action::Confirm, Action::Back, Action::Help];
        let works = |action: &Action| *action == Action::Help || self.does(*action, desk);
        hints.into_iter().filter(works).collect()
    }
}
