//! Where options stand, so that the cursor goes the way the eye does.

use crate::app::editor::wrap::width;

/// Cells before an option's own words: mark, key and sign; and a box where several may be chosen.
const LEAD: u16 = 6;
const BOX: u16 = 3;
/// From so many options on, two columns are worth it.
const COLUMNS_FROM: usize = 6;
/// Cells between two columns.
const GAP: u16 = 3;

/// Holds what decides where options stand.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// What can be chosen.
    pub labels: &'a [&'a str],
    /// A few words more on each; empty, or as many as there are labels.
    pub glosses: &'a [&'a str],
    /// Whether several may be chosen.
    pub many: bool,
    /// Whether they belong together two by two, left and right.
    pub pairs: bool,
}

/// Names how options stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grid {
    /// One below the other.
    Rows,
    /// One below the other, each with its gloss from this cell on.
    Glossed(u16),
    /// In two columns, read downwards; the second begins at this cell.
    Columns(u16),
    /// In two columns, read across.
    Pairs(u16),
}

/// Names where the cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// One up.
    Up,
    /// One down.
    Down,
    /// To the left column.
    Left,
    /// To the right column.
    Right,
}

/// Counts the cells before an option's own words.
#[must_use]
pub const fn lead(many: bool) -> u16 {
    if many { LEAD + BOX } else { LEAD }
}

impl Options<'_> {
    /// Finds how they stand in an area: with glosses where all have room, else in two columns where they fit.
    #[must_use]
    pub fn grid(&self, columns: u16, rows: u16) -> Grid {
        if let Some(grid) = self.glossed(columns, rows) {
            return grid;
        }
        let half = self.labels.len().div_ceil(2);
        let (left, right) = if self.pairs {
            let labels = || self.labels.iter();
            (
                longest(labels().step_by(2)),
                longest(labels().skip(1).step_by(2)),
            )
        } else {
            (
                longest(self.labels.iter().take(half)),
                longest(self.labels.iter().skip(half)),
            )
        };
        let needs = left + right + 2 * lead(self.many) + GAP;
        if self.labels.len() < COLUMNS_FROM || needs > columns {
            return Grid::Rows;
        }
        let second = (columns / 2).clamp(
            left + lead(self.many) + GAP,
            columns - right - lead(self.many),
        );
        if self.pairs {
            Grid::Pairs(second)
        } else {
            Grid::Columns(second)
        }
    }
}

impl Options<'_> {
    /// Puts glosses beside, where none would be cut and most options have one, or there are few.
    fn glossed(&self, columns: u16, rows: u16) -> Option<Grid> {
        let column = lead(self.many) + longest(self.labels.iter()) + GAP;
        let count = self.labels.len();
        let glossed = self
            .glosses
            .iter()
            .filter(|gloss| !gloss.is_empty())
            .count();
        let is_worth_it = glossed > 0 && (count < COLUMNS_FROM || 2 * glossed >= count);
        let fits = count <= usize::from(rows) && column + longest(self.glosses.iter()) <= columns;
        (is_worth_it && fits && !self.pairs).then_some(Grid::Glossed(column))
    }
}

impl Grid {
    /// Counts the rows of so many options.
    #[must_use]
    pub const fn rows(self, count: usize) -> usize {
        match self {
            Self::Rows | Self::Glossed(_) => count,
            Self::Columns(_) | Self::Pairs(_) => count.div_ceil(2),
        }
    }

    /// Gives the options of a row, from the left.
    #[must_use]
    pub fn row(self, row: usize, count: usize) -> [Option<usize>; 2] {
        let (left, right) = match self {
            Self::Rows | Self::Glossed(_) => (row, count),
            Self::Columns(_) => (row, row + self.rows(count)),
            Self::Pairs(_) => (2 * row, 2 * row + 1),
        };
        [left, right].map(|option| (option < count).then_some(option))
    }

    /// Finds the row of an option.
    #[must_use]
    pub const fn row_of(self, option: usize, count: usize) -> usize {
        match self {
            Self::Rows | Self::Glossed(_) => option,
            Self::Columns(_) if count == 0 => 0,
            Self::Columns(_) => option % self.rows(count),
            Self::Pairs(_) => option / 2,
        }
    }

    /// Finds where the cursor goes from an option; it stays where there is no way on.
    #[must_use]
    pub fn step(self, from: usize, way: Way, count: usize) -> usize {
        let across = match self {
            Self::Rows | Self::Glossed(_) => 0,
            Self::Columns(_) => self.rows(count),
            Self::Pairs(_) => 1,
        };
        let down = if matches!(self, Self::Pairs(_)) { 2 } else { 1 };
        let is_right = self.row(self.row_of(from, count), count)[1] == Some(from);
        let to = match way {
            Way::Up => from.checked_sub(down),
            Way::Down => Some(from + down),
            Way::Left => from.checked_sub(across).filter(|_| is_right),
            Way::Right => Some(from + across).filter(|_| !is_right),
        };
        to.filter(|to| *to < count).unwrap_or(from)
    }
}

fn longest<'a>(labels: impl Iterator<Item = &'a &'a str>) -> u16 {
    let cells = labels.map(|label| width(label)).max().unwrap_or(0);
    u16::try_from(cells)
        .unwrap_or(u16::MAX / 4)
        .min(u16::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::Way::{Down, Left, Right, Up};
    use super::*;

    const PLAIN: [&str; 7] = ["one", "two", "three", "four", "five", "six", "seven"];

    fn options<'a>(labels: &'a [&'a str]) -> Options<'a> {
        Options {
            labels,
            glosses: &[],
            many: false,
            pairs: false,
        }
    }

    #[test]
    fn few_options_and_long_ones_stand_in_rows() {
        assert_eq!(options(&PLAIN[..5]).grid(72, 20), Grid::Rows);
        assert_eq!(options(&PLAIN).grid(72, 20), Grid::Columns(36));
        assert_eq!(options(&PLAIN).grid(25, 20), Grid::Columns(14));
        assert_eq!(options(&PLAIN).grid(24, 20), Grid::Rows);
    }

    #[test]
    fn glosses_stand_beside_where_all_have_room() {
        let glossed = Options {
            glosses: &["a", "b", "c", "not that long", "", "", ""],
            ..options(&PLAIN)
        };
        assert_eq!(glossed.grid(72, 7), Grid::Glossed(14));
        assert_eq!(glossed.grid(72, 6), Grid::Columns(36));
        assert_eq!(glossed.grid(26, 7), Grid::Columns(14));
        let seldom = Options {
            glosses: &["a", "b", "c", "", "", "", ""],
            ..glossed
        };
        assert_eq!(seldom.grid(72, 7), Grid::Columns(36));
    }

    #[test]
    fn the_cursor_goes_the_way_the_eye_does() {
        let walk = |grid: Grid, from, ways: &[Way]| {
            ways.iter().fold(from, |at, way| grid.step(at, *way, 7))
        };
        let columns = Grid::Columns(36);
        assert_eq!(walk(columns, 0, &[Right]), 4);
        assert_eq!(walk(columns, 3, &[Right]), 3, "the last row has no second");
        assert_eq!(walk(columns, 3, &[Down, Left]), 0);
        assert_eq!(walk(columns, 6, &[Down]), 6);
        let pairs = Grid::Pairs(36);
        assert_eq!(walk(pairs, 0, &[Down, Right, Up]), 1);
        assert_eq!(walk(pairs, 1, &[Right]), 1);
        assert_eq!(walk(pairs, 5, &[Down]), 5);
        assert_eq!(walk(Grid::Rows, 3, &[Right, Left, Up]), 2);
        assert_eq!(walk(Grid::Rows, 0, &[Up]), 0);
    }

    #[test]
    fn every_option_stands_in_exactly_one_place() {
        for grid in [Grid::Rows, Grid::Columns(9), Grid::Pairs(9)] {
            for count in 0..12 {
                let mut seen: Vec<usize> = (0..grid.rows(count))
                    .flat_map(|row| grid.row(row, count).into_iter().flatten())
                    .collect();
                seen.sort_unstable();
                assert_eq!(seen, (0..count).collect::<Vec<_>>(), "{grid:?} {count}");
                for option in 0..count {
                    let row = grid.row(grid.row_of(option, count), count);
                    assert!(row.contains(&Some(option)), "{grid:?} {option} of {count}");
                }
            }
        }
    }
}
