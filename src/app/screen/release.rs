//! Letting go: what is due, what is in its seven days, what can go now, and the lines that stayed.
//!
//! The parts lie beside each other; left and right go from one to the next. What is done is done to the marked rows, or
//! to the chosen one where none is marked.

pub mod lists;
mod verbs;

use std::collections::BTreeSet;

use crate::app::desk::Desk;
use crate::app::erasures::Erasures;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::screen::release::lists::{Lists, Part, Reason};
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::Step;
use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::retention::grace::Listed;
use crate::journal::retention::rules::Rules;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds the lists, and where one is in them.
#[derive(Debug)]
pub struct Release {
    /// The part that is shown.
    pub part: Part,
    /// The chosen row.
    pub cursor: Cursor,
    /// The marked notes.
    pub marked: BTreeSet<Id>,
    /// The rules of the author.
    pub rules: Rules,
    /// Notes that are being erased now.
    pub erasures: Erasures,
    lists: Lists,
    /// The notes that it was asked about: an answer from the disk may move the rows below a question.
    asked: Vec<Id>,
    /// What was shown as going when the question was asked.
    listed: Listed,
}

impl Release {
    /// Opens the first part that has something in it.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut release = Self {
            part: Part::Due,
            cursor: Cursor::new(),
            marked: BTreeSet::new(),
            rules: Rules::default(),
            erasures: Erasures::default(),
            lists: Lists::default(),
            asked: Vec::new(),
            listed: Listed::default(),
        };
        release.read(desk);
        let parts = release.parts();
        let full = parts
            .iter()
            .find(|part| !release.lists.of(**part).is_empty());
        release.part = full.copied().unwrap_or(Part::Due);
        release
    }

    /// Lists the parts that are shown: the first two only when something is in them.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let urgent = [Part::Left, Part::Going].into_iter();
        let urgent = urgent.filter(|part| !self.lists.of(*part).is_empty());
        urgent
            .chain([Part::Due, Part::Grace, Part::Stayed])
            .collect()
    }

    /// Gives the rows of a part: each note, and why it stands there.
    #[must_use]
    pub fn rows(&self, part: Part) -> &[(Id, Reason)] {
        self.lists.of(part)
    }

    /// Finds the note under the cursor.
    #[must_use]
    pub fn chosen<'d>(&self, desk: &'d Desk) -> Option<&'d Entry> {
        let (note, _) = self.rows(self.part).get(self.cursor.row())?;
        desk.library()?.entry(*note)
    }

    /// Gives what a verb is about: the marked notes of this part, or the chosen one.
    #[must_use]
    pub fn targets(&self) -> Vec<Id> {
        let rows = self.rows(self.part).iter().map(|(note, _)| *note);
        let marked: Vec<Id> = rows.filter(|note| self.marked.contains(note)).collect();
        if !marked.is_empty() {
            return marked;
        }
        let chosen = self.rows(self.part).get(self.cursor.row());
        chosen.map(|(note, _)| *note).into_iter().collect()
    }

    fn read(&mut self, desk: &Desk) {
        let Some(library) = desk.library() else {
            return;
        };
        self.rules = Rules::of(library);
        self.lists = Lists::of_library(library, &self.rules, desk.today);
        if !self.parts().contains(&self.part) {
            self.part = Part::Due;
        }
        let all: BTreeSet<Id> = self.rows(self.part).iter().map(|(note, _)| *note).collect();
        self.marked.retain(|note| all.contains(note));
        let count = all.len();
        self.cursor
            .go(self.cursor.row(), count, space::list(desk.window.1));
    }

    fn heard(&mut self, reply: &Reply, desk: &Desk, now: &Now) -> Step {
        let step = self.erasures.heard(reply, desk, now);
        if matches!(
            reply,
            Reply::Saved(_) | Reply::Settled(_) | Reply::Erased(_)
        ) {
            self.read(desk);
        }
        step
    }
}

impl Scene for Release {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Release
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Reply(reply) => self.heard(reply, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        self.can(action)
    }

    fn word(&self, action: Action) -> &'static str {
        match (action, self.part) {
            (Action::Confirm, _) => say("keys-read"),
            (Action::UndoBin, Part::Left) => say("release-key-keep"),
            (Action::UndoBin, _) => say("release-key-back"),
            (Action::Finish, Part::Left) => say("release-key-erase-again"),
            (Action::Left, _) => say("release-key-part-before"),
            (Action::Right, _) => say("release-key-part"),
            _ => action.describe(),
        }
    }

    fn hints(&self, _desk: &Desk) -> Vec<Action> {
        use Action::{Back, Distil, Finish, Help, Right, Rules, Toggle, UndoBin, Will};
        let own = match self.part {
            _ if !self.rules.is_on() => vec![Rules],
            Part::Left | Part::Going => vec![Finish, UndoBin],
            Part::Due => vec![Distil, Toggle],
            Part::Grace => vec![UndoBin],
            Part::Stayed => vec![],
        };
        let marks = (self.part != Part::Due).then_some(Toggle);
        let ways = [Right, Back, Help].into_iter().chain(marks).chain([Will]);
        let mut hints: Vec<Action> = own.into_iter().chain(ways).collect();
        hints.retain(|hint| *hint == Help || self.can(*hint));
        hints
    }
}
