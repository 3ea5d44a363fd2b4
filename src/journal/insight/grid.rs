//! Two things that meet in notes, as rows and columns: alias by reaction, trigger by reaction.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::known::{REACTION, REACTIONS, TRIGGER, order};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Line, Notes, lines};

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
    pub(super) fn by_alias(notes: &[Noted<'_>]) -> Self {
        Self::of(notes, |noted| noted.alias().into_iter().collect())
    }

    /// Counts the reactions to each trigger.
    #[must_use]
    pub(super) fn by_trigger(notes: &[Noted<'_>]) -> Self {
        Self::of(notes, |noted| noted.labels(TRIGGER).collect())
    }

    fn of<'n>(notes: &[Noted<'n>], names: impl Fn(&Noted<'n>) -> Vec<&'n str>) -> Self {
        let mut by: BTreeMap<&str, (Notes, BTreeMap<&str, Notes>)> = BTreeMap::new();
        for noted in notes.iter().filter(|noted| noted.is_in(REACTION)) {
            for name in names(noted) {
                let (of, cells) = by.entry(name).or_default();
                of.add(noted.id);
                for reaction in noted.labels(REACTION) {
                    cells.entry(reaction).or_default().add(noted.id);
                }
            }
        }
        let mut rows: Vec<Row> = by.into_iter().map(Row::of).collect();
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
    fn of((name, (of, cells)): (&str, (Notes, BTreeMap<&str, Notes>))) -> Self {
        let mut cells = if of.n() < FEWEST {
            Vec::new()
        } else {
            lines(cells)
        };
        cells.sort_by(|a, b| order(&a.label, &REACTIONS).cmp(&order(&b.label, &REACTIONS)));
        Self {
            name: name.to_owned(),
            of,
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
