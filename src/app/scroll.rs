//! How far down a page is read, and which row of a list is chosen.

use crate::app::help::sheet::Sheet;
use crate::journal::find::query::Query;
use crate::journal::library::entry::Entry;
use crate::journal::revision::Revision;
use crate::keys::action::Action;

/// The rows that stay in sight on both sides of the chosen one, where there are so many.
const AROUND: usize = 2;

/// Names a page that is too long for the window, perhaps.
#[derive(Debug, Clone, Copy)]
pub enum Page<'a> {
    /// A note, with all versions that stand side by side, and the words that it was found by.
    Note(&'a Entry, &'a Query),
    /// The text of what leaves the journal, and how many findings stand in it.
    Leaving(&'a str, usize),
    /// A note among others, one under the other.
    Passage(&'a Entry),
    /// Two versions of a note side by side.
    Pair(&'a Revision, &'a Revision),
    /// A page of the agenda for supervision.
    Agenda(&'a str),
    /// What help says of a screen.
    Help(&'a Sheet),
    /// One version among the earlier ones.
    Version(&'a Entry, &'a Revision),
}

/// Measures a page in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    /// All rows.
    pub rows: usize,
    /// The rows that are shown at once.
    pub shown: usize,
    /// The row to begin with: where something was found or changed.
    pub first: usize,
}

/// Holds how many rows are scrolled away at the top; nothing before the reader scrolls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll {
    top: Option<usize>,
}

impl Scroll {
    /// Begins where the page says.
    #[must_use]
    pub const fn new() -> Self {
        Self { top: None }
    }

    /// Gives the first row that is shown, so that the page is full as long as there is text.
    #[must_use]
    pub fn top(self, extent: Extent) -> usize {
        self.top.unwrap_or(extent.first).min(extent.most())
    }

    /// Moves where a verb says so; tells whether it was one to scroll by.
    pub fn act(&mut self, action: Action, extent: Extent) -> bool {
        let top = self.top(extent);
        let page = extent.shown.saturating_sub(1).max(1); // one row stays, to find the place again
        let moved = match action {
            Action::Up => top.saturating_sub(1),
            Action::Down => top + 1,
            Action::PageUp => top.saturating_sub(page),
            Action::PageDown => top + page,
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => return false,
        };
        self.top = Some(moved.min(extent.most()));
        true
    }
}

impl Extent {
    /// Measures a page that begins a little above one of its rows, or at its top when that is in sight from there.
    #[must_use]
    pub const fn around(row: usize, rows: usize, shown: usize) -> Self {
        let is_in_sight = row + 2 < shown;
        Self {
            rows,
            shown,
            first: if is_in_sight {
                0
            } else {
                row.saturating_sub(shown / 3)
            },
        }
    }

    /// Gives the most rows that can be scrolled away.
    #[must_use]
    pub const fn most(self) -> usize {
        self.rows.saturating_sub(self.shown)
    }
}

/// Holds the chosen row of a list and the row at the top of the window, so that a list stands still while the cursor
/// moves within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    row: usize,
    top: usize,
}

impl Cursor {
    /// Begins at the first row.
    #[must_use]
    pub const fn new() -> Self {
        Self { row: 0, top: 0 }
    }

    /// Gives the chosen row.
    #[must_use]
    pub const fn row(self) -> usize {
        self.row
    }

    /// Gives the row at the top of a window of so many rows: the chosen one is seen, with some rows around it.
    #[must_use]
    pub fn top(self, count: usize, height: usize) -> usize {
        let around = AROUND.min(height.saturating_sub(1) / 2);
        let lowest = (self.row + around + 1).saturating_sub(height);
        let highest = self.row.saturating_sub(around);
        let top = self.top.max(lowest).min(highest);
        top.min(count.saturating_sub(height))
    }

    /// Moves where a verb says so; tells whether it was one to move by.
    pub fn act(&mut self, action: Action, count: usize, height: usize) -> bool {
        let page = height.saturating_sub(1).max(1);
        let row = match action {
            Action::Up => self.row.saturating_sub(1),
            Action::Down => self.row + 1,
            Action::PageUp => self.row.saturating_sub(page),
            Action::PageDown => self.row + page,
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => return false,
        };
        self.go(row, count, height);
        true
    }

    /// Goes to a row, or to the last one.
    pub fn go(&mut self, row: usize, count: usize, height: usize) {
        self.row = row.min(count.saturating_sub(1));
        self.top = self.top(count, height);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PAGE: Extent = Extent::around(0, 30, 10);

    fn after(actions: &[Action]) -> usize {
        let mut scroll = Scroll::default();
        for action in actions {
            assert!(scroll.act(*action, PAGE));
        }
        scroll.top(PAGE)
    }

    #[test]
    fn a_page_down_keeps_a_row_and_the_end_is_the_end() {
        assert_eq!(after(&[Action::PageDown]), 9);
        assert_eq!(after(&[Action::Last, Action::Down, Action::PageDown]), 20);
        assert_eq!(after(&[Action::Last, Action::Down, Action::Up]), 19);
        assert_eq!(after(&[Action::Last, Action::First, Action::Up]), 0);
    }

    #[test]
    fn a_shorter_page_is_shown_to_its_end() {
        let mut scroll = Scroll::default();
        let _ = scroll.act(Action::Last, PAGE);
        let short = Extent::around(0, 12, 10);
        assert_eq!(scroll.top(short), 2);
        assert!(scroll.act(Action::Up, short));
        assert_eq!(scroll.top(short), 1);
    }

    #[test]
    fn what_was_found_further_down_is_in_sight_at_first_and_the_top_can_be_reached() {
        let page = Extent::around(15, 30, 10);
        let mut scroll = Scroll::new();
        assert_eq!(scroll.top(page), 12);
        assert!(scroll.act(Action::Up, page));
        assert_eq!(scroll.top(page), 11);
        assert!(scroll.act(Action::First, page));
        assert_eq!(scroll.top(page), 0);
        assert_eq!(Scroll::new().top(Extent::around(7, 30, 10)), 0);
        assert_eq!(Scroll::new().top(Extent::around(29, 30, 10)), 20);
    }

    #[test]
    fn what_is_no_way_to_scroll_is_not_taken() {
        assert!(!Scroll::default().act(Action::Edit, PAGE));
    }

    #[test]
    fn a_list_stands_still_while_the_cursor_moves_within_it() {
        let mut cursor = Cursor::new();
        let tops: Vec<_> = [Action::Down; 9]
            .into_iter()
            .map(|action| {
                let _ = cursor.act(action, 100, 8);
                cursor.top(100, 8)
            })
            .collect();
        assert_eq!(tops, [0, 0, 0, 0, 0, 1, 2, 3, 4]);
        let _ = cursor.act(Action::Up, 100, 8);
        assert_eq!((cursor.row(), cursor.top(100, 8)), (8, 4));
        let _ = cursor.act(Action::Last, 100, 8);
        assert_eq!((cursor.row(), cursor.top(100, 8)), (99, 92));
    }

    proptest! {
        #[test]
        fn the_chosen_row_is_seen_at_every_height(
            moves in prop::collection::vec((0_usize..6, 0_usize..40), 0..30),
            count in 1_usize..60,
            height in 1_usize..40,
        ) {
            let ways = [Action::Up, Action::Down, Action::PageUp, Action::PageDown, Action::First, Action::Last];
            let mut cursor = Cursor::new();
            for (way, other) in moves {
                prop_assert!(cursor.act(ways[way], count, other));
                let top = cursor.top(count, height);
                prop_assert!(cursor.row() < count && (top..top + height).contains(&cursor.row()));
                prop_assert!(top == 0 || top + height <= count, "no empty rows while others are hidden");
            }
        }
    }
}
