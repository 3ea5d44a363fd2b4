//! Versions of a note that two machines wrote apart: one is chosen, or both are kept, and the others stay in the history.

use crate::app::deeds::{Deed, Deeds, can_merge};
use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::scroll::{Page, Scroll};
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::library::merge;
use crate::journal::note::Note;
use crate::journal::revision::Revision;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds the note, and which of its versions stand beside each other.
#[derive(Debug)]
pub struct Merge {
    /// How far they are read.
    pub scroll: Scroll,
    note: Id,
    /// The place of the second version among all; the first is the first.
    second: usize,
    deeds: Deeds,
}

impl Merge {
    /// Opens the versions of a note.
    #[must_use]
    pub const fn new(note: Id) -> Self {
        Self {
            scroll: Scroll::new(),
            note,
            second: 1,
            deeds: Deeds::new(Context::Versions),
        }
    }

    /// Finds the note while its versions wait for a choice.
    #[must_use]
    pub fn entry<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        let entry = desk.library()?.entry(self.note)?;
        can_merge(entry).then_some(entry)
    }

    /// Finds the two versions that are shown.
    #[must_use]
    pub fn pair<'d>(&self, desk: &'d Desk) -> Option<(&'d Revision, &'d Revision)> {
        let texts = self.entry(desk)?.texts();
        let second = self.second.min(texts.len() - 1);
        Some((texts[0], texts[second]))
    }

    /// Tells which version of how many stands second, counted from 1.
    #[must_use]
    pub fn place(&self, desk: &Desk) -> Option<(usize, usize)> {
        let count = self.entry(desk)?.texts().len();
        Some((self.second.min(count - 1) + 1, count))
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let (Some(entry), Some((first, second))) = (self.entry(desk), self.pair(desk)) else {
            return Step::go(Nav::Back);
        };
        let (first, second) = (&first.note, &second.note);
        match action {
            Action::Back => Step::go(Nav::Back),
            Action::Edit => Step::go(Nav::Replace(Route::Edit(self.note))),
            Action::History => Step::go(Nav::Push(Route::History(self.note))),
            Action::TakeFirst => self.take(entry, first.clone(), desk, now),
            Action::TakeSecond => self.take(entry, second.clone(), desk, now),
            Action::TakeBoth => {
                let texts = entry.texts().into_iter().map(|text| &text.note);
                let all = merge::all(texts).unwrap_or_else(|| first.clone());
                self.take(entry, all, desk, now)
            }
            Action::Next | Action::Previous => self.turned(entry),
            action => {
                let pair = self.pair(desk);
                if let Some((first, second)) = pair {
                    let extent = (desk.measure)(desk, Page::Pair(first, second));
                    let _ = self.scroll.act(action, extent);
                }
                Step::stay()
            }
        }
    }

    /// Of more than two, another one stands beside the first.
    fn turned(&mut self, entry: &Entry) -> Step {
        let others = entry.texts().len() - 1;
        self.second = self.second % others + 1;
        self.scroll = Scroll::new();
        Step::stay()
    }

    fn take(&mut self, entry: &Entry, note: Note, desk: &Desk, now: &Now) -> Step {
        self.deeds.settle(entry, note, desk, now)
    }

    fn heard(&mut self, input: &Input<'_>, desk: &Desk) -> Step {
        let Input::Reply(reply) = input else {
            return Step::stay();
        };
        match self.deeds.heard(reply) {
            Some(done) if done.deed == Deed::Settle => Step {
                nav: Nav::Back,
                ..self.deeds.told(done, desk)
            },
            _ => Step::stay(),
        }
    }
}

impl Scene for Merge {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Versions
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            input => self.heard(input, desk),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Down, Edit, First, History, Last, Next, PageDown, PageUp, Previous};
        use Action::{TakeBoth, TakeFirst, TakeSecond, Up};
        match action {
            Next | Previous => self.place(desk).is_some_and(|(_, count)| count > 2),
            TakeFirst | TakeSecond | TakeBoth | Edit | History => self.entry(desk).is_some(),
            action => matches!(action, Back | Down | Up | PageDown | PageUp | First | Last),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Next => say("compare-another"),
            Action::Edit => say("compare-edit"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Edit, Help, History, Next, PageDown, TakeBoth, TakeFirst, TakeSecond};
        let mut hints = vec![TakeFirst, TakeSecond, TakeBoth, Edit, Back];
        hints.extend([Next, PageDown, Help, History]);
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }
}
