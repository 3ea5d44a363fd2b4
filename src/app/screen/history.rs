//! The versions of a note, newest first.

use crate::app::deeds::{Deeds, can, can_merge, key};
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::scroll::{Cursor, Page, Scroll};
use crate::app::space;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::id::Id;
use crate::journal::library::change::before;
use crate::journal::library::entry::Entry;
use crate::journal::revision::{FORMAT, Kind, Revision};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds which note's versions are shown, and the chosen one.
#[derive(Debug)]
pub struct History {
    /// The chosen row.
    pub cursor: Cursor,
    /// How far the chosen version is read.
    pub scroll: Scroll,
    /// The version that is to be compared with another one.
    pub marked: Option<Id>,
    note: Id,
    /// The version that it was asked about: an answer from the disk may move the rows below a question.
    asked: Option<Id>,
    deeds: Deeds,
}

impl History {
    /// Opens the versions of a note.
    #[must_use]
    pub const fn new(note: Id) -> Self {
        Self {
            cursor: Cursor::new(),
            scroll: Scroll::new(),
            marked: None,
            note,
            asked: None,
            deeds: Deeds::new(Context::List),
        }
    }

    /// Finds the note.
    #[must_use]
    pub fn entry<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        desk.library()?.entry(self.note)
    }

    /// Finds the chosen version.
    #[must_use]
    pub fn version<'e>(&self, entry: &'e Entry) -> Option<&'e Revision> {
        entry.history().get(self.cursor.row())
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let Some((entry, version)) = self
            .entry(desk)
            .and_then(|entry| Some((entry, self.version(entry)?)))
        else {
            return Step::go(Nav::Back);
        };
        match action {
            Action::Back if self.marked.take().is_some() => Step::stay(),
            Action::Back => Step::go(Nav::Back),
            Action::PageUp | Action::PageDown => {
                let extent = (desk.measure)(desk, Page::Version(entry, version));
                let _ = self.scroll.act(action, extent);
                Step::stay()
            }
            Action::Confirm => {
                self.asked = Some(version.id);
                ask(entry, version)
            }
            Action::Toggle if entry.history().len() > 1 => self.mark(version, desk),
            Action::Compare => self.compare(entry, version, desk),
            Action::Merge if can_merge(entry) => Step::go(Nav::Push(Route::Merge(self.note))),
            Action::Save => {
                let asked = self.asked.take();
                let mut history = entry.history().iter();
                let version = history.find(|version| Some(version.id) == asked);
                version.map_or_else(Step::stay, |version| {
                    self.deeds.put_back(entry, version, desk, now)
                })
            }
            Action::UndoBin | Action::Bin | Action::Edit => {
                let step = self.deeds.act(action, entry, desk, now);
                step.unwrap_or_else(Step::stay)
            }
            action => self.moved(action, entry, desk),
        }
    }

    /// Marks a version to be compared with another one, or takes the mark off.
    fn mark(&mut self, version: &Revision, desk: &Desk) -> Step {
        if version.kind != Kind::Note {
            return Step::stay().saying(say("history-here-binned"));
        }
        self.marked = (self.marked != Some(version.id)).then_some(version.id);
        if self.marked.is_none() {
            return Step::stay();
        }
        let key = key(desk, Context::List, Action::Compare);
        Step::stay().saying(say!("compare-marked", key = key))
    }

    /// Opens the marked version and the chosen one; without a mark, the chosen one and what it replaced.
    fn compare(&self, entry: &Entry, version: &Revision, desk: &Desk) -> Step {
        let marked = self.marked.filter(|marked| *marked != version.id);
        if version.kind == Kind::Tombstone {
            return Step::stay().saying(say("history-here-binned"));
        }
        if marked.is_none() && before(entry, version).is_none() {
            let key = key(desk, Context::List, Action::Toggle);
            return Step::stay().saying(say!("compare-first", key = key));
        }
        let route = Route::Compare(self.note, version.id, marked);
        Step::go(Nav::Push(route))
    }

    fn moved(&mut self, action: Action, entry: &Entry, desk: &Desk) -> Step {
        let before = self.cursor.row();
        let height = space::list(desk.window.1);
        let _ = self.cursor.act(action, entry.history().len(), height);
        if self.cursor.row() != before {
            self.scroll = Scroll::new();
        }
        Step::stay()
    }

    fn heard(&mut self, input: &Input<'_>, desk: &Desk) -> Step {
        let Input::Reply(reply) = input else {
            return Step::stay();
        };
        let Some(done) = self.deeds.heard(reply) else {
            return Step::stay();
        };
        self.cursor = Cursor::new();
        self.scroll = Scroll::new();
        self.deeds.told(done, desk)
    }
}

impl Scene for History {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            input => self.heard(input, desk),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Bin, Confirm, Down, Edit, First, Last, PageDown, PageUp, UndoBin, Up};
        use Action::{Compare, Merge, Toggle};
        match action {
            Merge => self.entry(desk).is_some_and(can_merge),
            Compare | Toggle => self
                .entry(desk)
                .is_some_and(|entry| entry.history().len() > 1),
            UndoBin | Bin | Edit => self.entry(desk).is_some_and(|entry| can(action, entry)),
            Confirm => self.cursor.row() > 0,
            action => matches!(action, Back | Up | Down | PageUp | PageDown | First | Last),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm => say("keys-put-back"),
            Action::Back if self.marked.is_some() => say("keys-clear"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        let mut hints = Vec::new();
        if self.cursor.row() > 0 {
            hints.push(Action::Confirm);
        }
        let does = |hint: &Action| self.does(*hint, desk);
        hints.extend([Action::Compare, Action::Merge].into_iter().filter(does));
        if self.entry(desk).is_some_and(Entry::is_binned) {
            hints.push(Action::UndoBin);
        }
        hints.extend([Action::Back, Action::Help]);
        hints.extend([Action::Toggle, Action::PageDown].into_iter().filter(does));
        hints
    }
}

/// Asks before an older text becomes the newest; says why where that makes no sense.
fn ask(entry: &Entry, version: &Revision) -> Step {
    let is_current = entry.head_ids() == [version.id];
    let why_not = match version {
        _ if entry.is_newer() || version.format != FORMAT => say("notes-newer"),
        version if version.kind == Kind::Tombstone => say("history-here-binned"),
        _ if is_current => say("history-newest"),
        _ => {
            return Step::go(Nav::Ask(Confirm {
                question: say("history-put-back-question").into(),
                detail: say("history-put-back-detail").into(),
                choices: vec![Choice {
                    key: 'y',
                    label: say("history-put-back"),
                    action: Action::Save,
                }],
            }));
        }
    };
    Step::stay().saying(why_not)
}
