//! All notes, newest first, with a filter that finds as one types.

mod labelling;
pub mod marked;
pub mod tagging;
mod verbs;

use crossterm::event::{KeyCode, KeyEvent};

use crate::app::deeds::{Deeds, can, can_merge};
use crate::app::desk::Desk;
use crate::app::editor::{Editor, Outcome};
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::screen::review::marked::Marked;
use crate::app::screen::review::tagging::Tagging;
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::find::Finder;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The most characters that the filter takes.
const LONGEST: usize = 200;

/// Holds what was found, and what it was found by. Nothing here is made anew for a frame.
#[derive(Debug)]
pub struct Review {
    /// The line in which one types what to find.
    pub filter: Editor,
    /// Whether the cursor is in that line.
    pub is_typing: bool,
    /// The chosen row.
    pub cursor: Cursor,
    /// The notes that are marked.
    pub marked: Marked,
    /// The line for labels, while it is open.
    pub tagging: Option<Tagging>,
    finder: Finder,
    query: Query,
    found: Vec<Id>,
    total: usize,
    deeds: Deeds,
}

impl Review {
    /// Lists all notes; `find` puts the cursor in the filter.
    #[must_use]
    pub fn new(find: bool, desk: &Desk) -> Self {
        let mut review = Self {
            filter: Editor::line("").with_limit(LONGEST),
            is_typing: find,
            cursor: Cursor::new(),
            marked: Marked::default(),
            tagging: None,
            finder: Finder::default(),
            query: Query::default(),
            found: Vec::new(),
            total: 0,
            deeds: Deeds::new(Context::List),
        };
        review.read(desk);
        review
    }

    /// Gives the notes that are listed, newest first.
    #[must_use]
    pub fn found(&self) -> &[Id] {
        &self.found
    }

    /// Counts all notes outside of the bin.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.total
    }

    /// Gives what is looked for.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// Finds the note under the cursor.
    #[must_use]
    pub fn chosen<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(*self.found.get(self.cursor.row())?)
    }

    /// Reads the library anew, after it changed; the cursor stays on its note.
    fn read(&mut self, desk: &Desk) {
        let Some(library) = desk.library() else {
            return;
        };
        self.finder = Finder::new(library);
        self.total = library.len();
        self.find(desk);
    }

    /// Looks again; the cursor stays on its note, or else in its row.
    fn find(&mut self, desk: &Desk) {
        let chosen = self.found.get(self.cursor.row()).copied();
        self.found = self.finder.find(&self.query);
        let row = chosen.and_then(|note| self.found.iter().position(|found| *found == note));
        self.go(row.unwrap_or(self.cursor.row()), desk);
    }

    fn go(&mut self, row: usize, desk: &Desk) {
        let height = space::list(desk.window.1);
        self.cursor.go(row, self.found.len(), height);
    }

    fn typed(&mut self, outcome: Outcome, desk: &Desk) {
        if outcome != Outcome::Changed {
            return;
        }
        // What cannot be understood leaves the last good list as it is.
        let Ok(query) = Query::typed(&self.filter.text(), desk.today) else {
            return;
        };
        self.query = query;
        self.find(desk);
        if !self.query.is_empty() {
            self.go(0, desk);
        }
    }

    fn cleared(&mut self, desk: &Desk) {
        self.filter.wipe();
        self.query = Query::default();
        self.find(desk);
    }

    /// `esc` takes marks off first, clears the filter, leaves it, then the screen.
    fn back(&mut self, desk: &Desk) -> Step {
        if !self.is_typing && self.marked.clear() {
            return Step::stay();
        }
        if !self.filter.is_empty() {
            self.cleared(desk);
        } else if self.is_typing {
            self.is_typing = false;
        } else {
            return Step::go(Nav::Back);
        }
        Step::stay()
    }

    /// In the filter, the arrows still choose and all other keys write.
    fn key_in_filter(&mut self, key: KeyEvent, desk: &Desk) {
        let way = match key.code {
            KeyCode::Up => Action::Up,
            KeyCode::Down => Action::Down,
            KeyCode::PageUp => Action::PageUp,
            KeyCode::PageDown => Action::PageDown,
            _ => {
                let outcome = self.filter.key(key);
                return self.typed(outcome, desk);
            }
        };
        let _ = self.moved(way, desk);
    }

    fn act_in_filter(&mut self, action: Action, desk: &Desk) -> Step {
        match action {
            Action::Back => return self.back(desk),
            Action::Confirm | Action::Skip => self.is_typing = self.found.is_empty(),
            Action::Undo => {
                let outcome = self.filter.undo();
                self.typed(outcome, desk);
            }
            Action::Redo => {
                let outcome = self.filter.redo();
                self.typed(outcome, desk);
            }
            _ => {}
        }
        Step::stay()
    }

    fn moved(&mut self, action: Action, desk: &Desk) -> bool {
        let height = space::list(desk.window.1);
        self.cursor.act(action, self.found.len(), height)
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        if self.moved(action, desk) {
            return Step::stay();
        }
        match action {
            Action::Back => self.back(desk),
            Action::Find => {
                self.is_typing = true;
                Step::stay()
            }
            Action::Confirm | Action::Right => self.listed(Route::Listed),
            Action::Toggle => self.mark(desk),
            Action::MarkAll => {
                self.marked.toggle_all(&self.found);
                Step::stay()
            }
            Action::Tag => self.tag(desk),
            Action::Note => push(Route::Decks),
            Action::Write => push(Route::Write),
            Action::ShowBin => push(Route::Bin),
            Action::Merge => self.merge(desk),
            Action::ReadOn => self.listed(Route::ReadOn),
            Action::Calendar => push(Route::Calendar),
            Action::OnThisDay => push(Route::OnThisDay(desk.today)),
            Action::Aliases => push(Route::Aliases),
            Action::HandOut => self.hand_out(),
            Action::UndoBin => self.take_back(desk, now),
            action => self.deed(action, desk, now),
        }
    }
}

impl Scene for Review {
    fn context(&self, _desk: &Desk) -> Context {
        if self.is_typing || self.tagging.is_some() {
            Context::Text
        } else {
            Context::List
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) if self.tagging.is_some() => {
                return self.act_in_tagging(*action, desk, now);
            }
            Input::Action(action) if self.is_typing => return self.act_in_filter(*action, desk),
            Input::Action(action) => return self.act(*action, desk, now),
            Input::Key(key) if self.is_typing => self.key_in_filter(*key, desk),
            Input::Paste(text) if self.is_typing => {
                let outcome = self.filter.paste(text);
                self.typed(outcome, desk);
            }
            Input::Reply(reply) => return self.heard(reply, desk),
            input => self.write_label(input),
        }
        Step::stay()
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{
            Back, Compare, Confirm, Find, HandOut, Left, MarkAll, Merge, ReadOn, Redo, Right, Skip,
            Tag, Toggle, Undo, UndoBin,
        };
        let finds = !self.found.is_empty();
        match action {
            Confirm | Skip | Back | Undo | Redo if self.tagging.is_some() => true,
            _ if self.tagging.is_some() => false,
            Confirm | Skip if self.is_typing => finds,
            Back | Undo | Redo if self.is_typing => true,
            _ if self.is_typing => false,
            Confirm | Right | HandOut | ReadOn => finds,
            UndoBin => self.deeds.last_binned().is_some(),
            Merge => self.chosen(desk).is_some_and(can_merge),
            Find => self.total > 0,
            action if Deeds::knows(action) => {
                self.chosen(desk).is_some_and(|entry| can(action, entry))
            }
            Toggle | MarkAll | Tag => finds,
            action => !matches!(action, Left | Compare),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm if self.tagging.is_some() => say("keys-tag-them"),
            Action::Back if self.tagging.is_some() => action.describe(),
            Action::Skip if self.tagging.is_some() => say("keys-complete"),
            Action::Back if !self.is_typing && !self.marked.notes().is_empty() => {
                say("keys-unmark")
            }
            Action::Confirm | Action::Skip if self.is_typing => say("keys-to-the-list"),
            Action::Back if !self.filter.is_empty() => say("keys-clear"),
            Action::Confirm | Action::Right => say("keys-read"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{
            Back, Bin, Confirm, Edit, Find, Help, History, Note, ShowBin, SupervisionFlag, UndoBin,
        };
        if self.tagging.is_some() {
            return vec![Confirm, Action::Skip, Back];
        }
        if !self.is_typing && !self.marked.notes().is_empty() {
            return vec![
                Action::Tag,
                SupervisionFlag,
                Bin,
                Back,
                Help,
                Action::MarkAll,
            ];
        }
        let mut hints = vec![Find, Confirm, Back, Help, UndoBin, Edit, Note, Bin];
        hints.extend([SupervisionFlag, Action::Toggle, History, ShowBin]);
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }
}

fn push(route: Route) -> Step {
    Step::go(Nav::Push(route))
}
