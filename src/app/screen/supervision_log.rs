//! The log of supervision: every hour with its day, and the sum of each year.

use chrono::{Days, NaiveDate};

use crate::app::deeds::key;
use crate::app::desk::Desk;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Nav, Step};
use crate::app::turned::round;
use crate::journal::agenda::diary::{
    Diary, Hour, Kind, LONGEST, NAME, USUAL, With, by_year, hours,
};
use crate::journal::library::setting::Setting;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// An hour grows and shrinks by so many minutes.
const QUARTER: u32 = 15;

/// Names a row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The day.
    Day,
    /// How long.
    Minutes,
    /// With whom.
    With,
    /// Alone or in a group.
    Kind,
}

impl Field {
    /// All rows in order.
    pub const ALL: [Self; 4] = [Self::Day, Self::Minutes, Self::With, Self::Kind];
}

/// Holds the log, and the hour that is entered.
#[derive(Debug)]
pub struct SupervisionLog {
    /// The chosen row.
    pub cursor: Cursor,
    /// Every hour, the newest first.
    pub hours: Vec<Hour>,
    /// The minutes of each year, the latest first.
    pub years: Vec<(i32, u32)>,
    /// The hour that is entered or changed.
    pub form: Option<Form>,
    /// What was taken out, the last one last.
    removed: Vec<Hour>,
    /// Whether a change is on its way to the disk: a second one would stand beside it.
    is_under_way: bool,
    to_say: Option<String>,
}

/// Holds an hour that is entered or changed.
#[derive(Debug)]
pub struct Form {
    /// The row under the cursor.
    pub row: usize,
    /// The hour as it is now.
    pub hour: Hour,
    /// The one in whose place it comes.
    before: Option<Hour>,
}

impl SupervisionLog {
    /// Opens the log.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut log = Self {
            cursor: Cursor::new(),
            hours: Vec::new(),
            years: Vec::new(),
            form: None,
            removed: Vec::new(),
            is_under_way: false,
            to_say: None,
        };
        log.read(desk);
        log
    }

    fn chosen(&self) -> Option<&Hour> {
        self.hours.get(self.cursor.row())
    }

    fn read(&mut self, desk: &Desk) {
        self.hours = desk.library().map(hours).unwrap_or_default();
        self.years = by_year(&self.hours);
        self.cursor
            .go(self.cursor.row(), self.hours.len(), height(desk));
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        if self.cursor.act(action, self.hours.len(), height(desk)) {
            return Step::stay();
        }
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Note => self.form = Some(Form::new(desk.today)),
            Action::Confirm | Action::Right | Action::Edit => {
                self.form = self.chosen().cloned().map(Form::of);
            }
            Action::Bin => {
                if let Some(hour) = self.chosen().filter(|hour| hour.is_entered).cloned() {
                    let step = self.write(Some(&hour), None, desk, now);
                    if !step.effects.is_empty() {
                        self.removed.push(hour);
                        let key = key(desk, Context::List, Action::UndoBin);
                        self.to_say = Some(say!("supervision-hour-out", key = key));
                    }
                    return step;
                }
            }
            Action::UndoBin => {
                if let Some(hour) = self.removed.pop() {
                    let step = self.write(None, Some(hour.clone()), desk, now);
                    if step.effects.is_empty() {
                        self.removed.push(hour);
                    }
                    return step;
                }
            }
            _ => {}
        }
        Step::stay()
    }

    fn act_in_form(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        let Some(form) = &mut self.form else {
            return Step::stay();
        };
        match action {
            Action::Back => self.form = None,
            Action::Confirm | Action::Save => {
                let (hour, before) = (form.hour.clone(), form.before.clone());
                let step = self.write(before.as_ref(), Some(hour), desk, now);
                if !step.effects.is_empty() {
                    self.form = None;
                }
                return step;
            }
            Action::Up => form.row = form.row.saturating_sub(1),
            Action::Down => form.row = (form.row + 1).min(Field::ALL.len() - 1),
            Action::First => form.row = 0,
            Action::Last => form.row = Field::ALL.len() - 1,
            Action::Left => form.turn(false, desk.today),
            Action::Right | Action::Toggle => form.turn(true, desk.today),
            Action::PageUp => form.by_days(7, false, desk.today),
            Action::PageDown => form.by_days(7, true, desk.today),
            _ => {}
        }
        Step::stay()
    }

    /// Writes the log with one hour in the place of another.
    fn write(&mut self, before: Option<&Hour>, hour: Option<Hour>, desk: &Desk, now: &Now) -> Step {
        let setting = desk.library().and_then(|library| library.config(NAME));
        if setting.is_some_and(Setting::is_newer) {
            return Step::stay().saying(say("alias-card-newer"));
        }
        if self.is_under_way {
            return Step::stay();
        }
        let mut log = desk.library().map(Diary::of).unwrap_or_default().log;
        if let Some(at) = log.iter().position(|known| Some(known) == before) {
            log.remove(at);
        }
        log.extend(hour.map(|hour| Hour {
            is_entered: true,
            ..hour
        }));
        log.sort_by(|one, other| other.cmp(one));
        self.is_under_way = true;
        self.to_say = Some(say("supervision-hour-kept").to_owned());
        Step::ask(desk.settle(NAME, Diary::logged(&log), now))
    }

    fn heard(&mut self, reply: &Reply, desk: &Desk) -> Step {
        match reply {
            Reply::Settled(_) => {
                self.read(desk);
                let is_ours = std::mem::take(&mut self.is_under_way);
                match self.to_say.take_if(|_| is_ours) {
                    Some(words) => Step::stay().saying(words),
                    None => Step::stay(),
                }
            }
            Reply::NotSettled(_) => {
                self.is_under_way = false;
                Step::stay()
            }
            Reply::Saved(_) | Reply::Erased(_) => {
                self.read(desk);
                Step::stay()
            }
            _ => Step::stay(),
        }
    }
}

impl Form {
    fn new(today: NaiveDate) -> Self {
        Self {
            row: 0,
            hour: Hour {
                day: today,
                minutes: USUAL,
                with: With::Supervisor,
                kind: Kind::Individual,
                is_entered: true,
            },
            before: None,
        }
    }

    fn of(hour: Hour) -> Self {
        Self {
            row: 1,
            before: Some(hour.clone()),
            hour,
        }
    }

    /// Turns the row under the cursor; no hour is to come.
    fn turn(&mut self, forward: bool, today: NaiveDate) {
        let hour = &mut self.hour;
        match Field::ALL[self.row] {
            Field::Day => self.by_days(1, forward, today),
            Field::Minutes if forward => hour.minutes = (hour.minutes + QUARTER).min(LONGEST),
            Field::Minutes => hour.minutes = hour.minutes.saturating_sub(QUARTER).max(QUARTER),
            Field::With => hour.with = round(With::ALL, hour.with, forward),
            Field::Kind => hour.kind = round(Kind::ALL, hour.kind, forward),
        }
    }

    fn by_days(&mut self, days: u64, forward: bool, today: NaiveDate) {
        let day = self.hour.day;
        let moved = if forward {
            day.checked_add_days(Days::new(days))
        } else {
            day.checked_sub_days(Days::new(days))
        };
        self.hour.day = moved.unwrap_or(day).min(today.max(day));
    }
}

impl Scene for SupervisionLog {
    fn context(&self, _desk: &Desk) -> Context {
        Context::List
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        match input {
            Input::Action(action) if self.form.is_some() => self.act_in_form(*action, desk, now),
            Input::Action(action) => self.act(*action, desk, now),
            Input::Reply(reply) => self.heard(reply, desk),
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, _desk: &Desk) -> bool {
        use Action::{Back, Bin, Confirm, Down, Edit, First, Last, Left, Note, PageDown, PageUp};
        use Action::{Right, Toggle, UndoBin, Up};
        if self.form.is_some() {
            return matches!(
                action,
                Back | Confirm
                    | Up
                    | Down
                    | First
                    | Last
                    | Left
                    | Right
                    | Toggle
                    | PageUp
                    | PageDown
            );
        }
        match action {
            Back | Note => true,
            Bin => self.chosen().is_some_and(|hour| hour.is_entered),
            UndoBin => !self.removed.is_empty(),
            Confirm | Right | Edit => !self.hours.is_empty(),
            Up | Down | First | Last | PageUp | PageDown => self.hours.len() > 1,
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm if self.form.is_some() => say("alias-key-keep"),
            Action::Left | Action::Right | Action::Toggle if self.form.is_some() => {
                say("alias-key-change")
            }
            Action::PageDown if self.form.is_some() => Action::WeekOn.describe(),
            Action::PageUp if self.form.is_some() => Action::WeekBack.describe(),
            Action::Note => say("supervision-key-add-hour"),
            Action::Bin => say("supervision-key-hour-out"),
            Action::UndoBin => say("supervision-key-hour-back"),
            Action::Confirm | Action::Right => Action::Edit.describe(),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Bin, Confirm, Help, Note, Right, UndoBin};
        let all = if self.form.is_some() {
            vec![Right, Confirm, Back, Help]
        } else {
            vec![Note, Confirm, Bin, UndoBin, Back, Help]
        };
        let works = |action: &Action| *action == Help || self.does(*action, desk);
        all.into_iter().filter(works).collect()
    }
}

fn height(desk: &Desk) -> usize {
    space::list(desk.window.1)
}
