//! Whose reactions mostly were, month by month.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::known::{SOURCE, SOURCES, order};
use crate::journal::insight::notes::{FEWEST, Line, Notes};
use crate::journal::insight::period::Month;
use crate::journal::insight::set::Set;
use crate::journal::insight::shelf::Shelf;

/// Holds the months from the first with such a note to the last, empty ones too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sources {
    /// Below so many notes there are no months.
    pub fewest: usize,
    /// The notes that name a source.
    pub of: Notes,
    /// The sources that occur, in the order of their list.
    pub columns: Vec<String>,
    /// The months, the earliest first; none while there are too few notes.
    pub months: Vec<SourceMonth>,
}

/// Holds the sources of one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceMonth {
    /// The month.
    pub month: Month,
    /// Its notes that name a source.
    pub of: Notes,
    /// The sources that occur in it, in the order of their list.
    pub lines: Vec<Line>,
}

impl Sources {
    #[must_use]
    pub(super) fn of(shelf: &Shelf<'_>) -> Self {
        let of = shelf.within(SOURCE);
        let mut by: BTreeMap<Month, Set> = BTreeMap::new();
        for place in of.places() {
            let month = Month::of(shelf.notes()[place].day());
            by.entry(month).or_default().add(place);
        }
        let ends = by
            .keys()
            .next()
            .copied()
            .zip(by.keys().next_back().copied());
        let ends = ends.filter(|_| of.n() >= FEWEST);
        let months = ends
            .into_iter()
            .flat_map(|(first, last)| first.through(last));
        let months = months.map(|month| {
            let of = by.remove(&month).unwrap_or_default();
            SourceMonth::of(shelf, month, &of)
        });
        let months: Vec<SourceMonth> = months.collect();
        let lines = months.iter().flat_map(|month| &month.lines);
        let mut columns: Vec<String> = lines.map(|line| line.label.clone()).collect();
        columns.sort_by(|a, b| order(a, &SOURCES).cmp(&order(b, &SOURCES)));
        columns.dedup();
        Self {
            fewest: FEWEST,
            of: shelf.behind(&of),
            columns,
            months,
        }
    }

    /// Says whether there are too few notes to show more than how many.
    #[must_use]
    pub const fn is_too_few(&self) -> bool {
        self.of.n() < self.fewest
    }
}

impl SourceMonth {
    fn of(shelf: &Shelf<'_>, month: Month, of: &Set) -> Self {
        let mut lines = shelf.lines(SOURCE, of);
        lines.sort_by(|a, b| order(&a.label, &SOURCES).cmp(&order(&b.label, &SOURCES)));
        Self {
            month,
            of: shelf.behind(of),
            lines,
        }
    }

    /// Gives the notes of a source.
    #[must_use]
    pub fn line(&self, label: &str) -> Option<&Notes> {
        let mut lines = self.lines.iter();
        lines
            .find(|line| line.label == label)
            .map(|line| &line.notes)
    }
}
