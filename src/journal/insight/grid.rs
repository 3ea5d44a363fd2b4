//! Two things that meet in notes, as rows and columns: alias by reaction, trigger by reaction.

use serde::Serialize;

use crate::journal::insight::known::{REACTION, REACTIONS, TRIGGER, order};
use crate::journal::insight::notes::{FEWEST, Line, Notes};
use crate::journal::insight::set::Set;
use crate::journal::insight::shelf::Shelf;

/// Holds the rows, the fullest first, then those with too few notes to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grid {
    /// Below so many notes a row has no cells: "4 notes: too few to show".
    pub fewest: usize,
    /// The labels that have a cell in any row, in the order of their list.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Holds what met one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// An alias, or a label such as `trig:silence`.
    pub name: String,
    /// The notes of it that name a reaction at all.
    pub of: Notes,
    /// The reactions that occur, in the order of their list; none while there are too few notes.
    pub cells: Vec<Line>,
}

impl Grid {
    /// Counts the reactions with each alias. Notes without an alias or without a reaction are in no row.
    #[must_use]
    pub(super) fn by_alias(shelf: &Shelf<'_>) -> Self {
        Self::of(shelf, shelf.aliases())
    }

    /// Counts the reactions to each trigger.
    #[must_use]
    pub(super) fn by_trigger(shelf: &Shelf<'_>) -> Self {
        Self::of(shelf, shelf.labels(TRIGGER))
    }

    fn of<'s>(shelf: &Shelf<'_>, rows: impl Iterator<Item = (&'s str, &'s Set)>) -> Self {
        let telling = shelf.within(REACTION);
        let told = rows.map(|(name, set)| Row::of(shelf, name, &(set & &telling)));
        let mut rows: Vec<Row> = told.filter(|row| !row.of.is_empty()).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.of.n()));
        let cells = rows.iter().flat_map(|row| &row.cells);
        let mut columns: Vec<String> = cells.map(|cell| cell.label.clone()).collect();
        columns.sort_by(|a, b| order(a, &REACTIONS).cmp(&order(b, &REACTIONS)));
        columns.dedup();
        Self {
            fewest: FEWEST,
            columns,
            rows,
        }
    }

    /// Says whether no row has enough notes to show its cells.
    #[must_use]
    pub const fn is_too_few(&self) -> bool {
        self.columns.is_empty()
    }
}

impl Row {
    fn of(shelf: &Shelf<'_>, name: &str, of: &Set) -> Self {
        let mut cells = if of.n() < FEWEST {
            Vec::new()
        } else {
            shelf.lines(REACTION, of)
        };
        cells.sort_by(|a, b| order(&a.label, &REACTIONS).cmp(&order(&b.label, &REACTIONS)));
        Self {
            name: name.to_owned(),
            of: shelf.behind(of),
            cells,
        }
    }

    /// Gives the notes in a column.
    #[must_use]
    pub fn cell(&self, column: &str) -> Option<&Notes> {
        let mut cells = self.cells.iter();
        cells
            .find(|cell| cell.label == column)
            .map(|cell| &cell.notes)
    }

    /// Says whether it has too few notes to show its cells.
    #[must_use]
    pub const fn is_too_few(&self) -> bool {
        self.cells.is_empty()
    }
}
