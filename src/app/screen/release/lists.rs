//! What stands in each part of the screen.

use chrono::NaiveDate;

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::erasure::Erasure;
use crate::journal::retention::due::Why;
use crate::journal::retention::grace::Grace;
use crate::journal::retention::rules::Rules;
use crate::journal::retention::{distil, due, grace};

/// Names a part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Notes that were erased and of which something is left, or came back.
    Left,
    /// Notes whose seven days are over.
    Going,
    /// Notes that are old enough.
    Due,
    /// Notes in their seven days.
    Grace,
    /// The lines that stayed.
    Stayed,
}

/// Says why a note stands in its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// By this rule.
    Due(Why),
    /// It was marked.
    Marked(Grace),
    /// Its erasure is not whole.
    Erased(Erasure),
    /// It is a line that stayed.
    Line,
}

/// The rows of a part.
type Rows = Vec<(Id, Reason)>;

/// Holds the rows of all parts.
#[derive(Debug, Default)]
pub struct Lists {
    left: Rows,
    going: Rows,
    due: Rows,
    grace: Rows,
    stayed: Rows,
}

impl Lists {
    /// Finds them.
    #[must_use]
    pub fn of_library(library: &Library, rules: &Rules, today: NaiveDate) -> Self {
        let half = library.half_erased();
        let marked = |graces: Vec<Grace>| {
            let rows = graces.into_iter();
            rows.map(|grace| (grace.note, Reason::Marked(grace)))
                .collect()
        };
        let going = grace::going(library, rules, today);
        let mut waiting = grace::marked(library, rules);
        waiting.retain(|grace| !going.contains(grace));
        Self {
            left: half
                .map(|(entry, erasure)| (entry.id(), Reason::Erased(erasure)))
                .collect(),
            due: due::due(library, rules, today)
                .into_iter()
                .map(|due| (due.note, Reason::Due(due.why)))
                .collect(),
            going: marked(going),
            grace: marked(waiting),
            stayed: distil::released(library)
                .map(|entry| (entry.id(), Reason::Line))
                .collect(),
        }
    }

    /// Gives the rows of a part.
    #[must_use]
    pub fn of(&self, part: Part) -> &[(Id, Reason)] {
        match part {
            Part::Left => &self.left,
            Part::Going => &self.going,
            Part::Due => &self.due,
            Part::Grace => &self.grace,
            Part::Stayed => &self.stayed,
        }
    }
}
