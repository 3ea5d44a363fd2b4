//! What is to be said of supervision today.

use chrono::{Days, NaiveDate};

use crate::journal::agenda::diary::{Diary, hours, last};
use crate::journal::agenda::item::Urgency;
use crate::journal::agenda::queue::{Waiting, queue};
use crate::journal::library::Library;

/// What is wanted sooner may wait so many days before that is said.
const SOON: u64 = 3;

/// Says what is to be said of supervision today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Due {
    /// The day of the next supervision, today or later.
    pub next: Option<NaiveDate>,
    /// The day that was set and has passed, while no supervision was noted on it or after it.
    pub passed: Option<NaiveDate>,
    /// How many things wait.
    pub items: usize,
    /// How many of them should have been there by now.
    pub overdue: usize,
}

/// Looks at what waits and at the calendar.
#[must_use]
pub fn due(library: &Library, today: NaiveDate) -> Due {
    let queue = queue(library);
    let set = Diary::of(library).next;
    let last = last(&hours(library), today);
    let is_noted = |day: NaiveDate| last.is_some_and(|last| last >= day);
    Due {
        next: set.filter(|day| *day >= today),
        passed: set.filter(|day| *day < today && !is_noted(*day)),
        items: queue.len(),
        overdue: queue
            .iter()
            .filter(|waiting| is_overdue(waiting, last, today))
            .count(),
    }
}

/// Says whether something should have been there by now: it was wanted sooner than it could be, or the last supervision
/// went by without it.
#[must_use]
pub fn is_overdue(waiting: &Waiting<'_>, last: Option<NaiveDate>, today: NaiveDate) -> bool {
    let done = waiting.last();
    if last.is_some_and(|last| last > done) {
        return true;
    }
    let after = |days: u64| done.checked_add_days(Days::new(days));
    match waiting.item.urgency {
        Urgency::Next => false,
        Urgency::Sooner => after(SOON).is_some_and(|day| today >= day),
        Urgency::Today => after(1).is_some_and(|day| today >= day),
    }
}

#[cfg(test)]
mod tests;
