//! What was taken to supervision: where to look, and what for.

use serde::Serialize;

use crate::journal::insight::known::{EYE, EYES, WISHES};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{FEWEST, Line, Notes, lines, tally};
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
    pub(super) fn of(notes: &[Noted<'_>]) -> Self {
        let with = |label: &str| -> Notes {
            let with = notes.iter().filter(|noted| noted.has(label));
            with.collect()
        };
        let line = |label: &&str| Line {
            label: (*label).to_owned(),
            notes: with(label),
        };
        let mut others = tally(notes, EYE);
        others.retain(|label, _| !EYES.contains(label));
        let mut eyes: Vec<Line> = EYES.iter().map(line).collect();
        let of: Notes = notes.iter().filter(|noted| noted.is_in(EYE)).collect();
        let unused = eyes
            .iter()
            .filter(|eye| eye.notes.is_empty() && of.n() >= FEWEST);
        let never = unused.map(|eye| eye.label.clone()).collect();
        eyes.extend(lines(others));
        Self {
            fewest: FEWEST,
            flagged: with(FLAGGED),
            sooner: with(SOONER),
            of,
            eyes,
            never,
            wishes: WISHES.iter().map(line).collect(),
        }
    }
}
