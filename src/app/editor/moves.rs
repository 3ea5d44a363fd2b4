//! Where the cursor goes.

use crate::app::editor::command::Step;
use crate::app::editor::place::Place;
use crate::app::editor::scroll::{self, Row, Size};
use crate::app::editor::words;

/// Holds what decides where a step leads.
pub struct Ground<'a> {
    /// The text.
    pub lines: &'a [String],
    /// The page that it is wrapped for.
    pub size: Size,
    /// The column where a way over the rows began.
    pub column: Option<usize>,
    /// Whether the text is one word, so that the cursor does not tell where its words end.
    pub is_one_word: bool,
}

impl Ground<'_> {
    /// Finds where a step leads.
    pub fn target(&self, at: Place, step: Step) -> Place {
        match step {
            Step::Left => words::left(self.lines, at),
            Step::Right => words::right(self.lines, at),
            Step::WordLeft if !self.is_one_word => words::word_left(self.lines, at),
            Step::WordRight if !self.is_one_word => words::word_right(self.lines, at),
            Step::Start => self.row_start(at),
            Step::End => self.row_end(at),
            Step::Up => self.rows_up(at, 1),
            Step::Down => self.rows_down(at, 1),
            Step::PageUp => self.rows_up(at, self.page()),
            Step::PageDown => self.rows_down(at, self.page()),
            Step::Top | Step::WordLeft => Place::default(),
            Step::Bottom | Step::WordRight => Place::end_of(self.lines),
        }
    }

    /// Gives the column where a way over the rows begins, or began.
    pub fn column(&self, at: Place) -> usize {
        self.column
            .unwrap_or_else(|| scroll::column_of(self.lines, at, self.size))
    }

    fn row_start(&self, at: Place) -> Place {
        let row = scroll::row_of(self.lines, at, self.size);
        let start = scroll::place_at(self.lines, row, 0, self.size);
        if start == at {
            Place::new(at.line, 0)
        } else {
            start
        }
    }

    fn row_end(&self, at: Place) -> Place {
        let row = scroll::row_of(self.lines, at, self.size);
        let end = scroll::place_at(self.lines, row, usize::MAX, self.size);
        if end <= at {
            Place::new(at.line, self.lines[at.line].len())
        } else {
            end
        }
    }

    fn rows_up(&self, at: Place, count: usize) -> Place {
        let from = scroll::row_of(self.lines, at, self.size);
        match scroll::above(self.lines, from, count, self.size) {
            to if to == from => Place::default(),
            to => self.in_row(at, to),
        }
    }

    fn rows_down(&self, at: Place, count: usize) -> Place {
        let from = scroll::row_of(self.lines, at, self.size);
        match scroll::below(self.lines, from, count, self.size) {
            to if to == from => Place::end_of(self.lines),
            to => self.in_row(at, to),
        }
    }

    fn in_row(&self, at: Place, row: Row) -> Place {
        scroll::place_at(self.lines, row, self.column(at), self.size)
    }

    /// Counts the rows of a page's step: one is kept, so that the eye finds its place again.
    fn page(&self) -> usize {
        usize::from(self.size.height.saturating_sub(1)).max(1)
    }
}
