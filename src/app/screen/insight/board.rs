//! A picture as rows and cells that one can walk, with the notes behind each.

use crate::journal::insight::notes::Notes;
use crate::journal::insight::period::{Month, Week};

/// Holds a picture's rows; the words for them are found when they are drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Board {
    /// What the cells of a row are about; none where a row is one cell.
    pub columns: Vec<Name>,
    /// The rows.
    pub rows: Vec<Row>,
    /// How many notes there are for it, and the fewest of which it is made.
    pub few: Few,
}

/// Counts the notes of a picture that has too few.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Few {
    /// The notes there are.
    pub there: usize,
    /// The fewest that say something.
    pub fewest: usize,
}

/// Holds one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What begins with it.
    pub section: Option<Section>,
    /// What it is about.
    pub name: Name,
    /// The notes of each cell, as many as there are columns; none where there are too few.
    pub cells: Vec<Notes>,
    /// All notes of the row.
    pub of: Notes,
}

/// Names what a row or a column is about.
#[derive(Clone, PartialEq, Eq)]
pub enum Name {
    /// A label as notes have it.
    Label(String),
    /// The neutral word for somebody.
    Alias(String),
    /// A scale's id.
    Scale(String),
    /// A practice's label.
    Practice(String),
    /// A week.
    Week(Week),
    /// A month.
    Month(Month),
    /// One of our own words.
    Said(Said),
}

/// Names what no label stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Less after a practice.
    Better,
    /// The same after it.
    Same,
    /// More after it.
    Worse,
    /// A reaction that was held.
    Held,
    /// One that was acted on.
    Acted,
    /// Both.
    Both,
    /// Neither.
    Neither,
    /// They move away.
    Away,
    /// They move against.
    Against,
    /// One's own part in a strain.
    Own,
    /// A repair that was planned.
    Planned,
    /// One of which no note tells yet.
    NotAsked,
    /// Notes flagged for supervision.
    Flagged,
    /// Those that want it sooner.
    Sooner,
    /// The notes of a week.
    Notes,
    /// The heavy ones.
    Heavy,
}

/// Names a part of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What was there, at least in part.
    Skills,
    /// What was done with reactions.
    Handling,
    /// One's part in what went right.
    Good,
    /// Strains by family.
    Families,
    /// What became of repairs.
    Repairs,
    /// Where supervision looked.
    Eyes,
    /// What it was wanted for.
    Wishes,
    /// What waits for it.
    Queue,
    /// The aims of session cards.
    Aims,
    /// What became of them.
    Results,
    /// The kinds of moral strain.
    Moral,
    /// What stood in the way.
    Obstacles,
}

impl Board {
    /// Says whether there is nothing to see yet.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Gives the notes behind a cell; of a row with too few notes, all of them.
    #[must_use]
    pub fn notes(&self, row: usize, column: usize) -> Option<&Notes> {
        let row = self.rows.get(row)?;
        if row.cells.is_empty() {
            return Some(&row.of);
        }
        row.cells.get(column)
    }
}

impl Row {
    /// Says whether it has too few notes to show its cells.
    #[must_use]
    pub const fn is_too_few(&self) -> bool {
        self.cells.is_empty()
    }
}

/// Prints what kind it is, never a word that stands for somebody.
impl std::fmt::Debug for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Alias(word) => write!(f, "Alias({} bytes)", word.len()),
            Self::Label(name) | Self::Scale(name) | Self::Practice(name) => f.write_str(name),
            Self::Week(week) => write!(f, "{week}"),
            Self::Month(month) => write!(f, "{month}"),
            Self::Said(said) => write!(f, "{said:?}"),
        }
    }
}
