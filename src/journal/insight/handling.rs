//! What was done with reactions: held, acted on, or both.

use serde::Serialize;

use crate::journal::insight::known::{ACTED, HANDLING, HELD};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::Notes;
use crate::journal::insight::profile::Profile;

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
    pub(super) fn of(notes: &[Noted<'_>]) -> Self {
        let mut all = Self {
            profile: Profile::of(notes, HANDLING, &[]),
            ..Self::default()
        };
        for noted in notes.iter().filter(|noted| noted.is_in(HANDLING)) {
            let is_any = |known: &[&str]| known.iter().any(|label| noted.has(label));
            let kind = match (is_any(&HELD), is_any(&ACTED)) {
                (true, true) => &mut all.both,
                (true, false) => &mut all.held,
                (false, true) => &mut all.acted,
                (false, false) => &mut all.neither,
            };
            kind.add(noted.id);
        }
        all
    }
}
