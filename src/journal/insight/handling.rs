//! What was done with reactions: held, acted on, or both.

use serde::Serialize;

use crate::journal::insight::known::{ACTED, HANDLING, HELD};
use crate::journal::insight::notes::Notes;
use crate::journal::insight::profile::Profile;
use crate::journal::insight::set::Set;
use crate::journal::insight::shelf::Shelf;

/// Holds the notes that say what was done; each stands in exactly one of the four.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Handling {
    /// All of them, and by label.
    #[serde(flatten)]
    pub profile: Profile,
    /// It was held, and not acted on: noticed, paused, breathed, named, held back.
    pub held: Notes,
    /// It was acted on, a little or without noticing, and not held.
    pub acted: Notes,
    /// First the one and then the other, or the other way round; the notes do not say which.
    pub both: Notes,
    /// Neither: something shut down, or a label of one's own.
    pub neither: Notes,
}

impl Handling {
    #[must_use]
    pub(super) fn of(shelf: &Shelf<'_>) -> Self {
        let any = |labels: &[&str]| -> Set {
            let sets: Vec<Set> = labels.iter().map(|label| shelf.label(label)).collect();
            sets.iter().collect()
        };
        let (held, acted) = (any(&HELD), any(&ACTED));
        let told = &held | &acted;
        Self {
            profile: Profile::of(shelf, HANDLING, &[]),
            held: shelf.behind(&(&held - &acted)),
            acted: shelf.behind(&(&acted - &held)),
            both: shelf.behind(&(&held & &acted)),
            neither: shelf.behind(&(&shelf.within(HANDLING) - &told)),
        }
    }
}
