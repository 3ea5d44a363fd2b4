//! Two versions of a note side by side: what changed from the one to the other.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::scroll::{Page, Scroll};
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::library::change::before;
use crate::journal::library::entry::Entry;
use crate::journal::revision::{Kind, Revision};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds which two versions are compared, and how far they are read.
#[derive(Debug)]
pub struct Compare {
    /// How far they are read.
    pub scroll: Scroll,
    note: Id,
    /// The later one.
    version: Id,
    /// What it is set against; none takes what it replaced.
    against: Option<Id>,
}

impl Compare {
    /// Opens two versions of a note; without a second one, what the first replaced.
    #[must_use]
    pub const fn new(note: Id, version: Id, against: Option<Id>) -> Self {
        Self {
            scroll: Scroll::new(),
            note,
            version,
            against,
        }
    }

    /// Finds the two versions, the earlier first.
    #[must_use]
    pub fn pair<'d>(&self, desk: &'d Desk) -> Option<(&'d Revision, &'d Revision)> {
        let entry = desk.library()?.entry(self.note)?;
        let version = find(entry, self.version)?;
        let against = match self.against {
            Some(against) => find(entry, against)?,
            None => before(entry, version)?,
        };
        // History stands newest first, whatever the clocks said.
        let place = |one: &Revision| entry.history().iter().position(|other| other.id == one.id);
        Some(if place(against) > place(version) {
            (against, version)
        } else {
            (version, against)
        })
    }

    /// Goes to the next version, or the one before, that replaced a text.
    fn turned(&mut self, back: bool, desk: &Desk) {
        let entry = desk.library().and_then(|library| library.entry(self.note));
        let Some(entry) = entry.filter(|_| self.against.is_none()) else {
            return;
        };
        let all = entry.history().iter();
        let all: Vec<Id> = all
            .filter(|version| before(entry, version).is_some())
            .map(|version| version.id)
            .collect();
        let at = all.iter().position(|version| *version == self.version);
        let next = at.and_then(|at| {
            if back {
                Some(at + 1)
            } else {
                at.checked_sub(1)
            }
        });
        if let Some(next) = next.and_then(|next| all.get(next)) {
            self.version = *next;
            self.scroll = Scroll::new();
        }
    }
}

/// Finds a version that holds a text.
fn find(entry: &Entry, id: Id) -> Option<&Revision> {
    let mut texts = entry.history().iter();
    texts.find(|version| version.id == id && version.kind == Kind::Note)
}

impl Scene for Compare {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Versions
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        let Input::Action(action) = input else {
            return Step::stay();
        };
        let Some((earlier, later)) = self.pair(desk) else {
            return Step::go(Nav::Back);
        };
        match action {
            Action::Back | Action::Compare => return Step::go(Nav::Back),
            Action::Next => self.turned(false, desk),
            Action::Previous => self.turned(true, desk),
            action => {
                let extent = (desk.measure)(desk, Page::Pair(earlier, later));
                let _ = self.scroll.act(*action, extent);
            }
        }
        Step::stay()
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Down, First, Last, Next, PageDown, PageUp, Previous, Up};
        match action {
            Next | Previous => self.against.is_none(),
            action => matches!(action, Back | Down | Up | PageDown | PageUp | First | Last),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Next => say("compare-later"),
            Action::Previous => say("compare-earlier"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Help, Next, PageDown, Previous};
        let mut hints = vec![PageDown, Previous, Next, Back, Help];
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }
}
