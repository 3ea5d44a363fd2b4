//! Moves over soft-wrapped rows, and which of them a page shows. Only the lines near the cursor are wrapped.

use std::ops::Range;

use crate::app::editor::place::Place;
use crate::app::editor::wrap;

/// Names one row: a line, and which of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Row {
    /// The line, from 0.
    pub line: usize,
    /// The row of the line, from 0.
    pub row: usize,
}

/// Gives the size of a page in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Cells across; the last is kept for the cursor behind a full row.
    pub width: u16,
    /// Rows down.
    pub height: u16,
}

impl Size {
    /// Gives the cells that text may fill.
    #[must_use]
    pub fn text(self) -> usize {
        usize::from(self.width.saturating_sub(1)).max(1)
    }
}

/// Finds the row of a position.
#[must_use]
pub fn row_of(lines: &[String], at: Place, size: Size) -> Row {
    let rows = wrap::rows(&lines[at.line], size.text());
    Row {
        line: at.line,
        row: wrap::row_of(&rows, at.byte),
    }
}

/// Counts the cells between a position and the start of its row, at most to the page's last cell.
#[must_use]
pub fn column_of(lines: &[String], at: Place, size: Size) -> usize {
    let line = &lines[at.line];
    let rows = wrap::rows(line, size.text());
    let start = rows[wrap::row_of(&rows, at.byte)].start;
    wrap::width(&line[start..at.byte]).min(usize::from(size.width.saturating_sub(1)))
}

/// Finds the position at a column of a row.
#[must_use]
pub fn place_at(lines: &[String], row: Row, column: usize, size: Size) -> Place {
    let line = &lines[row.line];
    let rows = wrap::rows(line, size.text());
    Place::new(row.line, wrap::byte_at(line, &rows, row.row, column))
}

/// Finds the row some rows above; the first one at the top.
#[must_use]
pub fn above(lines: &[String], from: Row, mut count: usize, size: Size) -> Row {
    let mut row = from;
    while count > row.row {
        let Some(line) = row.line.checked_sub(1) else {
            return Row::default();
        };
        count -= row.row + 1;
        row = Row {
            line,
            row: wrap::rows(&lines[line], size.text()).len() - 1,
        };
    }
    Row {
        row: row.row - count,
        ..row
    }
}

/// Finds the row some rows below; the last one at the end.
#[must_use]
pub fn below(lines: &[String], from: Row, mut count: usize, size: Size) -> Row {
    let mut row = from;
    loop {
        let last = wrap::rows(&lines[row.line], size.text()).len() - 1;
        let left = last.saturating_sub(row.row);
        if count <= left {
            return Row {
                row: row.row + count,
                ..row
            };
        }
        if row.line + 1 == lines.len() {
            return Row {
                row: row.row + left,
                ..row
            };
        }
        count -= left + 1;
        row = Row {
            line: row.line + 1,
            row: 0,
        };
    }
}

/// Moves the top of the page just so far that the cursor is on it, and no row stays empty while there is text above.
#[must_use]
pub fn follow(lines: &[String], top: Row, cursor: Place, size: Size) -> Row {
    let rest = usize::from(size.height.saturating_sub(1));
    let cursor = row_of(lines, cursor, size);
    let end = row_of(lines, Place::end_of(lines), size);
    let lowest = above(lines, end, rest, size);
    let highest = above(lines, cursor, rest, size);
    top.min(lowest).clamp(highest, cursor)
}

/// Gives the rows that a page shows from its top on: the line and the bytes of each.
#[must_use]
pub fn shown(lines: &[String], top: Row, size: Size) -> Vec<(usize, Range<usize>)> {
    let rows = (top.line..lines.len()).flat_map(|line| {
        let skip = if line == top.line { top.row } else { 0 };
        let rows = wrap::rows(&lines[line], size.text());
        rows.into_iter().skip(skip).map(move |row| (line, row))
    });
    rows.take(usize::from(size.height)).collect()
}
