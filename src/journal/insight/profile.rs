//! What was chosen from one list, counted.

use serde::Serialize;

use crate::journal::insight::notes::{FEWEST, Line, Notes, fullest_first};
use crate::journal::insight::set::Set;
use crate::journal::insight::shelf::Shelf;

/// Holds how often each label of a namespace was given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// Below so many notes there are no lines.
    pub fewest: usize,
    /// The notes with any of the labels.
    pub of: Notes,
    /// The labels, the most used first; none while there are too few notes.
    pub lines: Vec<Line>,
}

impl Profile {
    /// Counts the labels of a namespace, such as `skill:`, with those left out that say something else there.
    #[must_use]
    pub(super) fn of(shelf: &Shelf<'_>, space: &str, without: &[&str]) -> Self {
        let mut of = Set::default();
        let mut lines = Vec::new();
        for (label, set) in shelf.labels(space) {
            if !without.contains(&label) {
                of |= set;
                lines.push(shelf.line(label, set));
            }
        }
        if of.n() < FEWEST {
            lines.clear();
        }
        Self {
            fewest: FEWEST,
            of: shelf.behind(&of),
            lines: fullest_first(lines),
        }
    }

    /// Says whether there are too few notes to show more than how many.
    #[must_use]
    pub const fn is_too_few(&self) -> bool {
        self.of.n() < self.fewest
    }

    /// Finds the line of a label.
    #[must_use]
    pub fn line(&self, label: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.label == label)
    }
}
