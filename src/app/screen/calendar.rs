//! A year of days: on which one something was written, and what.

pub mod grid;

use chrono::{Datelike, NaiveDate};

use crate::app::desk::Desk;
use crate::app::mouse::{Kind, Mouse};
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::route::{Listed, Route};
use crate::app::scene::{Input, Scene};
use crate::app::screen::calendar::grid::Grid;
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::calendar::{Calendar as Days, Way};
use crate::journal::find::query::Query;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds the notes by their days, and the chosen day.
#[derive(Debug)]
pub struct Calendar {
    /// The chosen day.
    pub day: NaiveDate,
    days: Days,
}

impl Calendar {
    /// Opens it at today.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        Self {
            day: desk.today,
            days: read(desk),
        }
    }

    /// Gives the notes by their days.
    #[must_use]
    pub const fn days(&self) -> &Days {
        &self.days
    }

    /// Gives the notes of the chosen day, the first written first.
    #[must_use]
    pub fn notes(&self) -> &[Id] {
        self.days.notes(self.day)
    }

    /// Says where each day of the year stands in the window.
    #[must_use]
    pub fn grid(&self, desk: &Desk) -> Grid {
        Grid::new(desk.window, self.day)
    }

    fn open(&self) -> Step {
        let notes = self.notes().to_vec();
        if notes.is_empty() {
            return Step::stay();
        }
        push(Route::Listed(Listed {
            notes,
            at: 0,
            query: Query::default(),
        }))
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Step {
        if let Some(way) = way(action) {
            self.day = way.from(self.day);
            return Step::stay();
        }
        match action {
            Action::Back => return Step::go(Nav::Back),
            Action::Confirm => return self.open(),
            Action::OnThisDay => return push(Route::OnThisDay(self.day)),
            Action::Today => self.day = desk.today,
            Action::Next => self.day = self.days.next(self.day).unwrap_or(self.day),
            Action::Previous => self.day = self.days.previous(self.day).unwrap_or(self.day),
            _ => {}
        }
        Step::stay()
    }

    /// The first click chooses a day, one on the chosen day opens it; the wheel turns the year.
    fn clicked(&mut self, mouse: Mouse, desk: &Desk) -> Step {
        match mouse.kind {
            Kind::WheelUp => self.day = Way::MonthsBack(12).from(self.day),
            Kind::WheelDown => self.day = Way::Months(12).from(self.day),
            Kind::Press => match self.grid(desk).day_at(mouse.column, mouse.row) {
                Some(day) if day == self.day => return self.open(),
                Some(day) => self.day = day,
                None => {}
            },
        }
        Step::stay()
    }
}

impl Scene for Calendar {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Calendar
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, _now: &Now) -> Step {
        match input {
            Input::Action(action) => self.act(*action, desk),
            Input::Mouse(mouse) => self.clicked(*mouse, desk),
            Input::Reply(Reply::Saved(_) | Reply::Erased(_)) => {
                self.days = read(desk);
                Step::stay()
            }
            _ => Step::stay(),
        }
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        match action {
            Action::Confirm => !self.notes().is_empty(),
            Action::Next => self.days.next(self.day).is_some(),
            Action::Previous => self.days.previous(self.day).is_some(),
            Action::Today => self.day != desk.today,
            Action::OnThisDay => !self.days.is_empty(),
            action => action == Action::Back || way(action).is_some(),
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm => say("keys-read"),
            Action::Up => say("calendar-month-before"),
            Action::Down => say("calendar-next-month"),
            Action::Left => say("calendar-day-before"),
            Action::Right => say("calendar-next-day"),
            Action::PageUp => say("calendar-year-before"),
            Action::PageDown => say("calendar-next-year"),
            Action::First => say("calendar-year-begins"),
            Action::Last => say("calendar-year-ends"),
            Action::Next => say("calendar-next-written"),
            Action::Previous => say("calendar-written-before"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Back, Confirm, Help, Next, OnThisDay, PageDown, PageUp, Previous, Today};
        let mut hints = vec![Confirm, Previous, Next, Back, PageUp, PageDown];
        hints.extend([Today, Help, OnThisDay]);
        hints.retain(|hint| *hint == Help || self.does(*hint, desk));
        hints
    }

    fn wants_mouse(&self) -> bool {
        true
    }
}

/// Says which day a verb leads to.
const fn way(action: Action) -> Option<Way> {
    Some(match action {
        Action::Left => Way::DaysBack(1),
        Action::Right => Way::Days(1),
        Action::WeekBack => Way::DaysBack(7),
        Action::WeekOn => Way::Days(7),
        Action::Up => Way::MonthsBack(1),
        Action::Down => Way::Months(1),
        Action::PageUp => Way::MonthsBack(12),
        Action::PageDown => Way::Months(12),
        Action::First => Way::YearBegins,
        Action::Last => Way::YearEnds,
        _ => return None,
    })
}

fn read(desk: &Desk) -> Days {
    desk.library().map(Days::of).unwrap_or_default()
}

fn push(route: Route) -> Step {
    Step::go(Nav::Push(route))
}

/// Says whether nobody is expected to have written on a day: then an empty one is left blank, so that weeks are seen.
#[must_use]
pub fn is_weekend(day: NaiveDate) -> bool {
    day.weekday().number_from_monday() > 5
}
