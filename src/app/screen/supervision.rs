//! Supervision: what waits for it, when it is, and the ways to prepare it, to look back on it and to take it along.

mod day;
pub mod row;
mod taken_off;

use std::collections::BTreeSet;

use crate::app::deeds;
use crate::app::desk::Desk;
use crate::app::effect::{Effect, Save};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Flagging, Listed, Route};
use crate::app::scene::{Input, Scene};
use crate::app::screen::supervision::day::DayLine;
use crate::app::screen::supervision::row::{Row, rows};
use crate::app::screen::supervision::taken_off::TakenOff;
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::agenda::change::{change, take_off};
use crate::journal::agenda::due::{Due, due};
use crate::journal::agenda::item::{Urgency, Wish};
use crate::journal::agenda::key::Key;
use crate::journal::agenda::{AFTER, diary};
use crate::journal::find::query::Query;
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The most that are prepared in depth (the deck takes no more).
const IN_DEPTH: usize = 2;

/// Holds the list, and what is done to it.
#[derive(Debug)]
pub struct Supervision {
    /// The chosen row.
    pub cursor: Cursor,
    /// What waits, as it is drawn.
    pub rows: Vec<Row>,
    /// What is marked, to be prepared or taken along.
    pub marked: BTreeSet<Key>,
    /// What is to be said of the days.
    pub due: Due,
    /// The minutes of this year.
    pub minutes: u32,
    /// The line for the next day, while one is typed.
    pub day: Option<DayLine>,
    /// Notes that are on their way to the disk: a second deed would make two versions of one.
    under_way: BTreeSet<Id>,
    /// What was taken off the list, the last one last.
    taken_off: Vec<TakenOff>,
    /// What is said once it is on the disk.
    to_say: Option<String>,
}

impl Supervision {
    /// Opens the list.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut supervision = Self {
            cursor: Cursor::new(),
            rows: Vec::new(),
            marked: BTreeSet::new(),
            due: Due::default(),
            minutes: 0,
            day: None,
            under_way: BTreeSet::new(),
            taken_off: Vec::new(),
            to_say: None,
        };
        supervision.read(desk);
        supervision
    }

    /// Gives the row under the cursor.
    #[must_use]
    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.cursor.row())
    }

    /// Reads the journal anew; the cursor stays on its row.
    fn read(&mut self, desk: &Desk) {
        let Some(library) = desk.library() else {
            return;
        };
        let chosen = self.chosen().map(|row| row.key);
        self.rows = rows(library, desk.today);
        self.due = due(library, desk.today);
        let hours = diary::hours(library);
        self.minutes = diary::in_year_of(&hours, desk.today);
        let there: BTreeSet<Key> = self.rows.iter().map(|row| row.key).collect();
        self.marked.retain(|key| there.contains(key));
        let is_it = |row: &Row| Some(row.key) == chosen;
        let place = self.rows.iter().position(is_it);
        let row = place.unwrap_or(self.cursor.row());
        self.cursor.go(row, self.rows.len(), height(desk));
    }

    /// Gives what is marked, in the list's order, or else what is under the cursor.
    fn meant(&self) -> Vec<Key> {
        let keys = || self.rows.iter().map(|row| row.key);
        let marked: Vec<Key> = keys().filter(|key| self.marked.contains(key)).collect();
        if marked.is_empty() {
            return self.chosen().map(|row| row.key).into_iter().collect();
        }
        marked
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        if self.cursor.act(action, self.rows.len(), height(desk)) {
            return Step::stay();
        }
        match action {
            Action::Back => Step::go(Nav::Back),
            Action::NextDate => {
                self.day = Some(DayLine::new(desk));
                Step::stay()
            }
            Action::Log => push(Route::SupervisionLog),
            Action::AfterSupervision => push(Route::Guided(AFTER.to_owned())),
            Action::Prepare => {
                let mut keys = self.meant();
                keys.truncate(IN_DEPTH);
                push(Route::Prepare(keys))
            }
            Action::HandOut if !self.rows.is_empty() => {
                let keys = if self.marked.is_empty() {
                    self.rows.iter().map(|row| row.key).collect()
                } else {
                    self.meant()
                };
                push(Route::Agenda(keys))
            }
            Action::Undo => self.put_back(desk, now),
            action => match self.chosen().cloned() {
                Some(row) => self.act_on(action, &row, desk, now),
                None => Step::stay(),
            },
        }
    }

    fn act_on(&mut self, action: Action, row: &Row, desk: &Desk, now: &Now) -> Step {
        let key = row.key;
        match action {
            Action::Confirm | Action::Right => self.open(),
            Action::Toggle => {
                if !self.marked.remove(&key) {
                    self.marked.insert(key);
                }
                Step::stay()
            }
            Action::SupervisionFlag => push(Route::Flag(Flagging {
                note: key.note,
                line: row.item.line.clone(),
            })),
            Action::Wish => {
                let wish = next(Wish::ALL, row.item.wish);
                let set = |note: &mut Note| {
                    change(note, key, |item| item.wish = wish);
                };
                self.write(key.note, set, desk, now)
            }
            Action::Urgency => {
                let urgency = next(Urgency::ALL, Some(row.item.urgency)).unwrap_or_default();
                let set = |note: &mut Note| {
                    change(note, key, |item| item.urgency = urgency);
                };
                self.write(key.note, set, desk, now)
            }
            Action::TakeOff => {
                let line = row.item.line.clone();
                let library = desk.library();
                let entry = library.and_then(|library| library.entry(key.note));
                let gone = entry.map(|entry| TakenOff::new(row, &entry.current().note));
                let off = |note: &mut Note| {
                    take_off(note, line.as_deref());
                };
                let step = self.write(key.note, off, desk, now);
                if !step.effects.is_empty() {
                    self.taken_off.extend(gone);
                    let key = deeds::key(desk, Context::Supervision, Action::Undo);
                    self.to_say = Some(say!("supervision-taken-off", key = key));
                }
                step
            }
            _ => Step::stay(),
        }
    }

    fn open(&self) -> Step {
        let mut notes: Vec<Id> = Vec::new();
        for row in &self.rows {
            if !notes.contains(&row.key.note) {
                notes.push(row.key.note);
            }
        }
        let note = self.chosen().map(|row| row.key.note);
        let at = notes.iter().position(|other| Some(*other) == note);
        push(Route::Listed(Listed {
            notes,
            at: at.unwrap_or(0),
            query: Query::default(),
        }))
    }

    fn put_back(&mut self, desk: &Desk, now: &Now) -> Step {
        let Some(gone) = self.taken_off.pop() else {
            return Step::stay();
        };
        let step = self.write(gone.note, |note| gone.put_back(note), desk, now);
        if step.effects.is_empty() {
            self.taken_off.push(gone);
        } else {
            self.to_say = Some(say("supervision-put-back").to_owned());
        }
        step
    }

    /// Writes the next version of a note, unless one is on its way or it cannot be changed.
    fn write(&mut self, note: Id, change: impl FnOnce(&mut Note), desk: &Desk, now: &Now) -> Step {
        let Some(entry) = desk.library().and_then(|library| library.entry(note)) else {
            return Step::stay();
        };
        if entry.is_newer() {
            return Step::stay().saying(say("notes-newer"));
        }
        if entry.is_forked() {
            return Step::stay().saying(say("supervision-forked"));
        }
        if self.under_way.contains(&note) {
            return Step::stay();
        }
        let mut next = entry.current().note.clone();
        change(&mut next);
        if next == entry.current().note {
            return Step::stay();
        }
        self.under_way.insert(note);
        self.to_say = None;
        Step::ask(Effect::Save(Box::new(Save {
            note: Note {
                written: desk.written(now),
                ..next
            },
            parents: entry.head_ids(),
            draft: None,
        })))
    }

    fn heard(&mut self, reply: &Reply, desk: &Desk) -> Step {
        match reply {
            Reply::Saved(saved) => {
                let is_ours = self.under_way.remove(&saved.revision.note.id);
                self.read(desk);
                match self.to_say.take_if(|_| is_ours && saved.confirmed) {
                    Some(words) => Step::stay().saying(words),
                    None => Step::stay(),
                }
            }
            Reply::NotSaved(note, _) => {
                if self.under_way.remove(note) {
                    self.taken_off.retain(|gone| gone.note != *note);
                }
                Step::stay()
            }
            Reply::Settled(_) | Reply::Erased(_) => {
                self.read(desk);
                Step::stay()
            }
            _ => Step::stay(),
        }
    }
}

impl Scene for Supervision {
    fn context(&self, _desk: &Desk) -> Context {
        match self.day {
            Some(_) => Context::Text,
            None => Context::Supervision,
        }
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        if let Input::Reply(reply) = input {
            return self.heard(reply, desk);
        }
        if let Some(day) = &mut self.day {
            let (is_done, step) = day.update(input, desk, now);
            if is_done {
                self.day = None;
            }
            return step;
        }
        match input {
            Input::Action(action) => self.act(*action, desk, now),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{AfterSupervision, Back, Confirm, Down, First, HandOut, Last, Log, NextDate};
        use Action::{
            PageDown, PageUp, Prepare, Redo, Right, Save, SupervisionFlag, TakeOff, Toggle,
        };
        use Action::{Undo, Up, Urgency, Wish};
        if self.day.is_some() {
            return matches!(action, Back | Confirm | Save | Undo | Redo);
        }
        match action {
            Back | NextDate | Log | AfterSupervision | Prepare => true,
            Undo => !self.taken_off.is_empty(),
            Up | Down | PageUp | PageDown | First | Last => self.rows.len() > 1,
            Confirm | Right | SupervisionFlag | TakeOff | Toggle | Urgency | Wish | HandOut => {
                !self.rows.is_empty()
            }
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Save if self.day.is_some() => say("supervision-key-set-day"),
            Action::Confirm | Action::Right => say("keys-read"),
            Action::SupervisionFlag => say("supervision-key-card"),
            Action::HandOut => say("supervision-key-agenda"),
            Action::Undo if self.day.is_none() => say("supervision-key-back-on"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{AfterSupervision, Back, Confirm, HandOut, Help, Log, NextDate, Prepare};
        use Action::{TakeOff, Undo, Urgency, Wish};
        let all = if self.day.is_some() {
            vec![Confirm, Back]
        } else {
            vec![
                Prepare,
                HandOut,
                Confirm,
                Undo,
                AfterSupervision,
                NextDate,
                Help,
                Wish,
                Urgency,
                TakeOff,
                Log,
                Back,
            ]
        };
        let works = |action: &Action| *action == Help || self.does(*action, desk);
        all.into_iter().filter(works).collect()
    }
}

/// Counts the rows that the list has.
fn height(desk: &Desk) -> usize {
    space::list(desk.window.1)
}

/// Goes to the next value, round and round; none comes after the last where it may be none.
fn next<T: Copy + PartialEq>(all: &[T], now: Option<T>) -> Option<T> {
    let place = now.and_then(|now| all.iter().position(|one| *one == now));
    match place {
        None => all.first().copied(),
        Some(place) => all.get(place + 1).copied(),
    }
}

fn push(route: Route) -> Step {
    Step::go(Nav::Push(route))
}
