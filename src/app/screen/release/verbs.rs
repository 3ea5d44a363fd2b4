//! What the verbs of the screen do.

use std::mem;

use chrono::Days;

use crate::app::deeds::next_version;
use crate::app::desk::Desk;
use crate::app::erasures::{self, ERASE_NOW, Stays};
use crate::app::holding::{self, HOLD_NOW};
use crate::app::now::Now;
use crate::app::route::{Listed as Reading, Route};
use crate::app::screen::release::Release;
use crate::app::screen::release::lists::Part;
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::id::Id;
use crate::journal::find::query::Query;
use crate::journal::library::Library;
use crate::journal::retention::grace::{self, DAYS, Listed};
use crate::journal::retention::rules::{NAME, Rules};
use crate::keys::action::Action;
use crate::words::say;

/// The most notes that the deck takes at once.
const BATCH: usize = 5;

impl Release {
    pub(super) fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let count = self.rows(self.part).len();
        if self.cursor.act(action, count, space::list(desk.window.1)) {
            return Step::stay();
        }
        match action {
            Action::Back => return self.leave(desk, now),
            Action::Left => self.turn(false),
            Action::Right => self.turn(true),
            Action::Rules => return Step::go(Nav::Push(Route::Retention)),
            Action::Will => return Step::go(Nav::Push(Route::Will)),
            ERASE_NOW => return self.erase(desk, now),
            HOLD_NOW => return holding::set(&mem::take(&mut self.asked), true, desk, now),
            action if self.can(action) => return self.on_notes(action, desk, now),
            _ => {}
        }
        Step::stay()
    }

    /// Says whether a verb does something here.
    pub(super) fn can(&self, action: Action) -> bool {
        use Action::{
            Back, Confirm, Distil, Down, Finish, First, Hold, Last, Left, MarkAll, PageDown,
            PageUp, Right, Rules, Toggle, UndoBin, Up, Will,
        };
        let is_full = !self.rows(self.part).is_empty();
        match action {
            Back | Left | Right | Rules | Will => true,
            Up | Down | PageUp | PageDown | First | Last | Confirm => is_full,
            Toggle | MarkAll => is_full && self.part != Part::Stayed,
            Distil => is_full && self.part == Part::Due,
            UndoBin => is_full && matches!(self.part, Part::Grace | Part::Going | Part::Left),
            Finish => is_full && matches!(self.part, Part::Going | Part::Left),
            Hold => is_full && matches!(self.part, Part::Due | Part::Grace | Part::Going),
            _ => false,
        }
    }

    fn on_notes(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        match action {
            Action::Confirm => self.read_on(),
            Action::Toggle => self.toggle(desk),
            Action::MarkAll => self.mark_all(),
            Action::Distil => {
                let mut notes = self.targets();
                notes.truncate(BATCH);
                Step::go(Nav::Push(Route::Distil(notes)))
            }
            Action::UndoBin => self.take_back(desk, now),
            Action::Hold => {
                self.asked = self.targets();
                holding::ask()
            }
            Action::Finish => self.ask(desk),
            _ => Step::stay(),
        }
    }

    fn turn(&mut self, forward: bool) {
        let parts = self.parts();
        let at = parts
            .iter()
            .position(|part| *part == self.part)
            .unwrap_or(0);
        let to = if forward { at + 1 } else { at.wrapping_sub(1) };
        if let Some(part) = parts.get(to) {
            self.part = *part;
            self.cursor = Cursor::new();
            self.marked.clear();
        }
    }

    fn read_on(&self) -> Step {
        let notes = self.rows(self.part).iter().map(|(note, _)| *note);
        Step::go(Nav::Push(Route::Listed(Reading {
            notes: notes.collect(),
            at: self.cursor.row(),
            query: Query::default(),
        })))
    }

    fn toggle(&mut self, desk: &Desk) -> Step {
        let row = self.cursor.row();
        if let Some((note, _)) = self.rows(self.part).get(row).copied()
            && !self.marked.remove(&note)
        {
            self.marked.insert(note);
        }
        let count = self.rows(self.part).len();
        self.cursor.go(row + 1, count, space::list(desk.window.1));
        Step::stay()
    }

    fn mark_all(&mut self) -> Step {
        let all: Vec<_> = self.rows(self.part).iter().map(|(note, _)| *note).collect();
        if all.iter().all(|note| self.marked.contains(note)) {
            self.marked.clear();
        } else {
            self.marked.extend(all);
        }
        Step::stay()
    }

    /// Takes notes back from their grace; of erased ones, keeps what came from another machine.
    fn take_back(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(library) = desk.library() else {
            return Step::stay();
        };
        let targets = self.targets();
        self.marked.clear();
        let entries = targets.iter().filter_map(|note| library.entry(*note));
        let saves = entries.map(|entry| {
            let mut note = entry.current().note.clone();
            grace::take_back(&mut note);
            next_version(entry, note, desk, now)
        });
        saves
            .fold(Step::stay(), Step::and)
            .saying(say!("release-taken-back", n = targets.len()))
    }

    /// Asks before notes go for good: these and no others.
    fn ask(&mut self, desk: &Desk) -> Step {
        let Some(library) = desk.library() else {
            return Step::stay();
        };
        self.asked = self.targets();
        self.listed = Listed::now(library, &self.rules, desk.today);
        let mut detail = say("release-erase-means").to_owned();
        if let Some(days) = grace::silence(library, desk.today) {
            detail = format!("{} {detail}", say!("release-clock", n = days));
        }
        let question = match (erasures::named(&self.asked, desk), self.part) {
            (Some(title), Part::Left) => say!("release-erase-this", title = title),
            (Some(title), _) => say!("release-go-this", title = title),
            (None, Part::Left) => say!("release-erase-question", n = self.asked.len()),
            (None, _) => say!("release-go-question", n = self.asked.len()),
        };
        Step::go(Nav::Ask(Confirm {
            question,
            detail,
            choices: vec![Choice {
                key: 'y',
                label: say("release-go"),
                action: ERASE_NOW,
            }],
        }))
    }

    fn erase(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(library) = desk.library() else {
            return Step::stay();
        };
        let asked = mem::take(&mut self.asked);
        let (notes, stays) = match self.part {
            Part::Left => (erasures::free(&asked, library), Stays::Nothing),
            Part::Going => (self.agreed(&asked, library, desk), Stays::Line),
            _ => return Step::stay(),
        };
        self.marked.clear();
        self.erasures.start(notes, stays, desk, now)
    }

    /// What was listed, asked about, and still may go.
    fn agreed(&self, asked: &[Id], library: &Library, desk: &Desk) -> Vec<Id> {
        let rules = Rules::of(library);
        let agreed = self.listed.agreed(library, &rules, desk.today);
        agreed
            .into_iter()
            .filter(|note| asked.contains(note))
            .collect()
    }

    /// Leaving is "not yet": it is not asked again by itself for a week.
    fn leave(&self, desk: &Desk, now: &Now) -> Step {
        let back = Step::go(Nav::Back);
        let is_asked = [Part::Left, Part::Going]
            .into_iter()
            .any(|part| !self.rows(part).is_empty());
        let is_put_off = self.rules.later.is_some_and(|day| day > desk.today);
        if !is_asked || is_put_off || self.erasures.progress().is_some() {
            return back;
        }
        let later = Rules {
            later: desk.today.checked_add_days(Days::new(DAYS)),
            ..self.rules
        };
        back.and(desk.settle(NAME, later.changes(&self.rules), now))
            .saying(say("release-not-yet"))
    }
}
