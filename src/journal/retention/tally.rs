//! What there is to decide, in two numbers.

use chrono::NaiveDate;

use crate::journal::library::Library;
use crate::journal::retention::rules::Rules;
use crate::journal::retention::{due, grace};

/// Counts what there is to decide, for one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many notes are old enough by the author's rules.
    pub due: usize,
    /// How many notes are past their grace and can go today.
    pub going: usize,
    /// How many notes were erased and still have files, or came back from another machine.
    pub left: usize,
}

/// Counts what there is to decide today; nothing unless the author turned the rules on.
#[must_use]
pub fn tally(library: &Library, today: NaiveDate) -> Tally {
    let rules = Rules::of(library);
    Tally {
        due: due::due(library, &rules, today).len(),
        going: grace::going(library, &rules, today).len(),
        left: library.half_erased().count(),
    }
}

/// Says whether to ask by itself, at an unlock that leads home: something can go or is left, it was not put off, and the
/// clock gives no reason to doubt it.
#[must_use]
pub fn asks(library: &Library, today: NaiveDate) -> bool {
    let rules = Rules::of(library);
    let tally = tally(library, today);
    let can_go = tally.going > 0 && grace::silence(library, today).is_none();
    let is_put_off = rules.later.is_some_and(|day| day > today);
    (can_go || tally.left > 0) && !is_put_off
}
