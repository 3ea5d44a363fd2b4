//! What was written around this day in earlier months and years.

use chrono::NaiveDate;

use crate::app::desk::Desk;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Listed, Route};
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Cursor;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::calendar::{Around, Calendar};
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds the groups of notes, the latest first, and the chosen note.
#[derive(Debug)]
pub struct OnThisDay {
    /// The day.
    pub day: NaiveDate,
    /// The chosen note, counted through all groups.
    pub cursor: Cursor,
    groups: Vec<Around>,
}

impl OnThisDay {
    /// Gathers what was written around a day.
    #[must_use]
    pub fn new(day: NaiveDate, desk: &Desk) -> Self {
        Self {
            day,
            cursor: Cursor::new(),
            groups: read(day, desk),
        }
    }

    /// Gives the groups, the latest first.
    #[must_use]
    pub fn groups(&self) -> &[Around] {
        &self.groups
    }

    /// Gives all notes in the order of the groups.
    pub fn notes(&self) -> impl Iterator<Item = Id> {
        self.groups.iter().flat_map(|group| &group.notes).copied()
    }

    /// Finds the chosen note.
    #[must_use]
    pub fn chosen<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        let note = self.notes().nth(self.cursor.row())?;
        desk.library()?.entry(note)
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Step {
        let count = self.notes().count();
        let height = usize::from(desk.window.1 / 2);
        if self.cursor.act(action, count, height) {
            return Step::stay();
        }
        let notes = self.notes().collect();
        match action {
            Action::Back => Step::go(Nav::Back),
            Action::Calendar => Step::go(Nav::Push(Route::Calendar)),
            Action::Confirm | Action::Right if count > 0 => {
                Step::go(Nav::Push(Route::Listed(Listed {
                    notes,
                    at: self.cursor.row(),
                    query: Query::default(),
                })))
            }
            _ => Step::stay(),
        }
    }
}

impl Scene for OnThisDay {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk),
            Input::Reply(Reply::Saved(_) | Reply::Erased(_)) => {
                self.groups = read(self.day, desk);
                let row = self.cursor.row();
                self.cursor.go(row, self.notes().count(), usize::MAX / 2);
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Calendar, Confirm, Down, First, Last, PageDown, PageUp, Right, Up};
        let moves = matches!(action, Up | Down | PageUp | PageDown | First | Last);
        let reads = matches!(action, Confirm | Right);
        matches!(action, Back | Calendar) || ((moves || reads) && !self.groups.is_empty())
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Right => say("keys-read"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let mut hints = vec![Action::Confirm, Action::Back, Action::Calendar];
        hints.retain(|hint| self.does(*hint, desk));
        hints.push(Action::Help);
        hints
    }
}

fn read(day: NaiveDate, desk: &Desk) -> Vec<Around> {
    let calendar = desk.library().map(Calendar::of);
    calendar.map_or_else(Vec::new, |calendar| calendar.on_this_day(day))
}
