//! What was taken to supervision: where to look, and what for.

use serde::Serialize;

use crate::journal::insight::known::{EYE, EYES, WISHES};
use crate::journal::insight::notes::{FEWEST, Line, Notes};
use crate::journal::insight::shelf::Shelf;
use crate::journal::note::FLAGGED;

/// The label of what cannot wait for the usual time.
const SOONER: &str = "sup:sooner";

/// Holds the eyes used and the wishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Supervision {
    /// Below so many notes that name an eye, none is called unused.
    pub fewest: usize,
    /// The notes flagged for supervision.
    pub flagged: Notes,
    /// Those that want it sooner.
    pub sooner: Notes,
    /// The notes that name an eye.
    pub of: Notes,
    /// The eyes in the order of their list, unused ones too.
    pub eyes: Vec<Line>,
    /// The eyes that were never used, by label.
    pub never: Vec<String>,
    /// The wishes in the order of their list: to think, to check, to be held.
    pub wishes: Vec<Line>,
}

impl Supervision {
    #[must_use]
    pub(super) fn of(shelf: &Shelf<'_>) -> Self {
        let line = |label: &str| shelf.line(label, &shelf.label(label));
        let of = shelf.within(EYE);
        let mut eyes = Vec::from(EYES.map(line));
        let is_unused = |eye: &&Line| eye.notes.is_empty() && of.n() >= FEWEST;
        let unused = eyes.iter().filter(is_unused);
        let never = unused.map(|eye| eye.label.clone()).collect();
        let own = shelf.lines(EYE, &of).into_iter();
        eyes.extend(own.filter(|line| !EYES.contains(&line.label.as_str())));
        Self {
            fewest: FEWEST,
            flagged: shelf.behind(&shelf.label(FLAGGED)),
            sooner: shelf.behind(&shelf.label(SOONER)),
            of: shelf.behind(&of),
            eyes,
            never,
            wishes: WISHES.map(line).into(),
        }
    }
}
