//! All notes, newest first, with a filter that finds as one types.

pub mod asking;
pub mod filter;
mod labelling;
pub mod marked;
pub mod naming;
pub mod tagging;
mod verbs;

use crate::app::deeds::{Deeds, can, can_merge};
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::screen::review::filter::{Filter, Heard};
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

/// Holds what was found, and what it was found by. Nothing here is made anew for a frame.
#[derive(Debug)]
pub struct Review {
    /// The line in which one types what to find.
    pub filter: Filter,
    /// The chosen row.
    pub cursor: Cursor,
    /// The notes that are marked.
    pub marked: Marked,
    /// The line for labels, while it is open.
    pub tagging: Option<Tagging>,
    /// What looks through all texts: made when something is looked for first, for that takes a pass over all of them.
    finder: Option<Finder>,
    found: Vec<Id>,
    total: usize,
    deeds: Deeds,
}

impl Review {
    /// Lists all notes; `find` puts the cursor in the filter.
    #[must_use]
    pub fn new(find: bool, desk: &Desk) -> Self {
        Self::opened(Filter::new("", find), desk)
    }

    /// Lists the notes that answer a query.
    #[must_use]
    pub fn asked(asks: &str, desk: &Desk) -> Self {
        Self::opened(Filter::new(asks, false), desk)
    }

    fn opened(filter: Filter, desk: &Desk) -> Self {
        let mut review = Self {
            filter,
            cursor: Cursor::new(),
            marked: Marked::default(),
            tagging: None,
            finder: None,
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
        self.filter.query()
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
        self.finder = None;
        self.total = library.len();
        self.filter.asking.know(library, desk);
        self.find(desk);
    }

    /// Looks again; the cursor stays on its note, or else in its row.
    fn find(&mut self, desk: &Desk) {
        let chosen = self.found.get(self.cursor.row()).copied();
        self.found = self.answers(desk);
        let row = chosen.and_then(|note| self.found.iter().position(|found| *found == note));
        self.go(row.unwrap_or(self.cursor.row()), desk);
    }

    fn answers(&mut self, desk: &Desk) -> Vec<Id> {
        let Some(library) = desk.library() else {
            return Vec::new();
        };
        let query = self.filter.query();
        if query.is_empty() && !self.filter.is_typing && self.finder.is_none() {
            return library.entries().map(Entry::id).collect();
        }
        let finder = self.finder.get_or_insert_with(|| Finder::new(library));
        finder.find(query)
    }

    fn go(&mut self, row: usize, desk: &Desk) {
        let height = space::list(desk.window.1);
        self.cursor.go(row, self.found.len(), height);
    }

    /// Lists what the query finds now.
    fn asked_anew(&mut self, desk: &Desk) {
        self.find(desk);
        if !self.query().is_empty() {
            self.go(0, desk);
        }
    }

    /// `esc` takes marks off first, clears the filter, then leaves the screen.
    fn back(&mut self, desk: &Desk) -> Step {
        if self.marked.clear() {
            return Step::stay();
        }
        if !self.filter.clear(desk) {
            return Step::go(Nav::Back);
        }
        self.find(desk);
        Step::stay()
    }

    /// What is pressed in the filter; the arrows still choose.
    fn typed(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        let finds = !self.found.is_empty();
        match self.filter.update(input, finds, desk, now) {
            Heard::Nothing => {}
            Heard::Changed => self.asked_anew(desk),
            Heard::Moved(action) => {
                let _ = self.moved(action, desk);
            }
            Heard::Step(step) => return step,
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
                self.filter.is_typing = true;
                self.find(desk);
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
            Action::SavedQueries => push(Route::SavedQueries),
            Action::HandOut => self.hand_out(),
            Action::UndoBin => self.take_back(desk, now),
            action => self.deed(action, desk, now),
        }
    }
}

impl Scene for Review {
    fn context(&self, _desk: &Desk) -> Context {
        if self.filter.is_open() || self.tagging.is_some() {
            Context::Text
        } else {
            Context::List
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Reply(reply) => return self.heard(reply, desk),
            Input::Action(action) if self.tagging.is_some() => {
                return self.act_in_tagging(*action, desk, now);
            }
            input if self.tagging.is_some() => self.write_label(input),
            input if self.filter.is_open() => return self.typed(input, desk, now),
            Input::Action(action) => return self.act(*action, desk, now),
            _ => {}
        }
        Step::stay()
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{
            Back, Bin, Compare, Confirm, EmptyBin, Erase, Find, HandOut, Left, MarkAll, Merge,
            ReadOn, Redo, Right, SavedQueries, SessionCard, Skip, SupervisionFlag, Tag, Toggle,
            Undo, UndoBin,
        };
        let finds = !self.found.is_empty();
        match action {
            Confirm | Skip | Back | Undo | Redo if self.tagging.is_some() => true,
            _ if self.tagging.is_some() => false,
            action if self.filter.is_open() => self.filter.does(action, finds),
            Confirm | Right | HandOut | ReadOn => finds,
            UndoBin => self.marked.can_tag_back() || self.deeds.last_binned().is_some(),
            Merge => self.chosen(desk).is_some_and(can_merge),
            Find | SavedQueries => self.total > 0,
            Bin | SupervisionFlag if !self.marked.notes().is_empty() => true,
            action if Deeds::knows(action) => {
                self.chosen(desk).is_some_and(|entry| can(action, entry))
            }
            Toggle | MarkAll | Tag => finds,
            action => !matches!(action, Left | Compare | Erase | EmptyBin | SessionCard),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        let is_typing = self.tagging.is_none() && self.filter.is_open();
        let own = is_typing.then(|| self.filter.word(action));
        if let Some(word) = own.flatten() {
            return word;
        }
        match action {
            Action::Confirm if self.tagging.is_some() => say("keys-tag-them"),
            Action::Back if self.tagging.is_some() => action.describe(),
            Action::Skip if self.tagging.is_some() => say("keys-complete"),
            Action::UndoBin if self.marked.can_tag_back() => say("keys-tag-back"),
            Action::Back if !is_typing && !self.marked.notes().is_empty() => say("keys-unmark"),
            Action::Back if !self.filter.asking.editor().is_empty() => say("keys-clear"),
            Action::Confirm | Action::Right => say("keys-read"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{
            Back, Bin, Confirm, Edit, Find, Help, History, Note, SavedQueries, ShowBin,
            SupervisionFlag, UndoBin,
        };
        if self.tagging.is_some() {
            return vec![Confirm, Action::Skip, Back];
        }
        if self.filter.is_open() {
            return self.filter.hints(!self.found.is_empty());
        }
        if !self.marked.notes().is_empty() {
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
        hints.extend([
            SupervisionFlag,
            Action::Toggle,
            History,
            ShowBin,
            SavedQueries,
        ]);
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }
}

fn push(route: Route) -> Step {
    Step::go(Nav::Push(route))
}
