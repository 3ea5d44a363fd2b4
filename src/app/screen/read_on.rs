//! The notes of a list one under the other, as in a book. Only what is near is ever laid out.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::{Listed, Route};
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Page;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds the notes, and which row of which stands at the top.
#[derive(Debug)]
pub struct ReadOn {
    /// Whether the oldest comes first, whatever the list said.
    pub is_by_time: bool,
    notes: Vec<Id>,
    listed: Vec<Id>,
    query: Query,
    at: usize,
    row: usize,
}

impl ReadOn {
    /// Begins at one note of a list.
    #[must_use]
    pub fn new(listed: Listed) -> Self {
        Self {
            is_by_time: false,
            notes: listed.notes.clone(),
            listed: listed.notes,
            query: listed.query,
            at: listed.at,
            row: 0,
        }
    }

    /// Gives the notes in the order in which they are read.
    #[must_use]
    pub fn notes(&self) -> &[Id] {
        &self.notes
    }

    /// Tells which note stands at the top, and how many rows of it are scrolled away.
    #[must_use]
    pub const fn top(&self) -> (usize, usize) {
        (self.at, self.row)
    }

    /// Gives the words that the notes were found by.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// Finds a note by its place.
    #[must_use]
    pub fn entry<'d>(&self, at: usize, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(*self.notes.get(at)?)
    }

    fn last(&self) -> usize {
        self.notes.len().saturating_sub(1)
    }

    /// Counts the rows of a note, and those that the window shows; a note that is not there any more takes none.
    fn extent(&self, at: usize, desk: &Desk) -> (usize, usize) {
        let entry = self.entry(at, desk);
        let extent = entry.map(|entry| (desk.measure)(desk, Page::Passage(entry)));
        extent.map_or((0, 1), |extent| (extent.rows, extent.shown))
    }

    fn go(&mut self, at: usize) {
        self.at = at.min(self.last());
        self.row = 0;
    }

    /// The last note is read to its end, and no further.
    fn down(&mut self, rows: usize, desk: &Desk) {
        self.row += rows;
        loop {
            let (has, shown) = self.extent(self.at, desk);
            if self.at == self.last() {
                self.row = self.row.min(has.saturating_sub(shown));
                return;
            }
            if self.row < has {
                return;
            }
            self.row -= has;
            self.at += 1;
        }
    }

    fn up(&mut self, mut rows: usize, desk: &Desk) {
        // The window may have become wider since.
        self.row = self.row.min(self.extent(self.at, desk).0.saturating_sub(1));
        while rows > self.row {
            if self.at == 0 {
                self.row = 0;
                return;
            }
            rows -= self.row;
            self.at -= 1;
            self.row = self.extent(self.at, desk).0;
        }
        self.row -= rows;
    }

    /// The note at the top stays there.
    fn turn_around(&mut self, desk: &Desk) {
        let here = self.notes.get(self.at).copied();
        self.is_by_time = !self.is_by_time;
        self.notes = self.listed.clone();
        if self.is_by_time {
            let library = desk.library();
            let written = |note: &Id| Some(library?.entry(*note)?.written().local());
            self.notes.sort_by_cached_key(written);
        }
        let place = self.notes.iter().position(|note| Some(*note) == here);
        self.at = place.unwrap_or(0);
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Step {
        let page = self.extent(self.at, desk).1.saturating_sub(1).max(1);
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Confirm => return self.open(),
            Action::ReadOn => self.turn_around(desk),
            Action::Down => self.down(1, desk),
            Action::Up => self.up(1, desk),
            Action::PageDown => self.down(page, desk),
            Action::PageUp => self.up(page, desk),
            Action::Next | Action::Right => self.go(self.at + 1),
            Action::Previous | Action::Left => self.before(),
            Action::First => self.go(0),
            Action::Last => self.go(usize::MAX),
            _ => {}
        }
        Step::stay()
    }

    /// Within a note, first to its beginning.
    fn before(&mut self) {
        let back = usize::from(self.row == 0);
        self.go(self.at.saturating_sub(back));
    }

    fn open(&self) -> Step {
        Step::go(Nav::Push(Route::Listed(Listed {
            notes: self.notes.clone(),
            at: self.at,
            query: self.query.clone(),
        })))
    }
}

impl Scene for ReadOn {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Reader
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Last, Left, Next, PageDown, PageUp, Previous};
        use Action::{ReadOn, Right, Up};
        match action {
            Next | Previous | Left | Right | ReadOn | First | Last => self.notes.len() > 1,
            action => matches!(action, Back | Confirm | Down | Up | PageDown | PageUp),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Right => Action::Next.describe(),
            Action::Left => Action::Previous.describe(),
            Action::Confirm => say("readon-open"),
            Action::ReadOn if self.is_by_time => say("readon-as-listed"),
            Action::ReadOn => say("readon-by-time"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, Help, Next, PageDown, Previous, ReadOn};
        let mut hints = vec![PageDown, Next, Previous, Confirm, Back, ReadOn, Help];
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }
}
