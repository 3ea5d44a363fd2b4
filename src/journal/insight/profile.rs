//! What was chosen from one list, counted.

use serde::Serialize;

use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Line, Notes, lines, tally};

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
    pub(super) fn of(notes: &[Noted<'_>], space: &str, without: &[&str]) -> Self {
        let mut by = tally(notes, space);
        by.retain(|label, _| !without.contains(label));
        let counts = |noted: &&Noted<'_>| {
            let mut labels = noted.labels(space);
            labels.any(|label| !without.contains(&label))
        };
        let of: Notes = notes.iter().filter(counts).collect();
        let mut lines = if of.n() < FEWEST {
            Vec::new()
        } else {
            lines(by)
        };
        lines.sort_by_key(|line| std::cmp::Reverse(line.notes.n()));
        Self {
            fewest: FEWEST,
            of,
            lines,
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
