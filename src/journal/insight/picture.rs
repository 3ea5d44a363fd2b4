//! Everything that the notes say together, at once.

use chrono::NaiveDate;
use serde::Serialize;

use crate::journal::insight::band::{Band, bands};
use crate::journal::insight::grid::Grid;
use crate::journal::insight::handling::Handling;
use crate::journal::insight::learning::{Learned, learned};
use crate::journal::insight::load::Load;
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::Notes;
use crate::journal::insight::pattern::{Pattern, found};
use crate::journal::insight::period::Week;
use crate::journal::insight::practised::{Changes, Practised, practised};
use crate::journal::insight::profile::Profile;
use crate::journal::insight::shelf::Shelf;
use crate::journal::insight::source::Sources;
use crate::journal::insight::span::Span;
use crate::journal::insight::strain::Strains;
use crate::journal::insight::supervision::Supervision;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;

/// The number of the form in which it is serialized: it rises when a field goes or changes its meaning.
pub const VERSION: u8 = 1;

/// Holds all pictures of one span. Nothing in it is dated more exactly than to the week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Insight {
    /// The form: [`VERSION`].
    pub version: u8,
    /// How far back it looks.
    pub span: Span,
    /// The week of the first note in it.
    pub since: Option<Week>,
    /// This week.
    pub until: Week,
    /// The notes in it.
    #[serde(flatten)]
    pub notes: Notes,
    /// What keeps coming back, as questions; these look at half a year at most.
    pub questions: Vec<Pattern>,
    /// The usual range of each scale.
    pub bands: Vec<Band>,
    /// Reaction by alias.
    pub reactions: Grid,
    /// Reaction by trigger.
    pub triggers: Grid,
    /// Whose it mostly was, by month.
    pub sources: Sources,
    /// The skills that were there.
    pub skills: Profile,
    /// What was done with reactions.
    pub handling: Handling,
    /// Strains and repairs.
    pub strains: Strains,
    /// Before and after each practice.
    pub practices: Vec<Practised>,
    /// The load by week.
    pub load: Load,
    /// Supervision's eyes and wishes.
    pub supervision: Supervision,
    /// The aims of session cards.
    pub aims: Profile,
    /// What became of them.
    pub aim_results: Profile,
    /// The kinds of moral strain.
    pub moral: Profile,
    /// What stood in the way of what was right.
    pub obstacles: Profile,
    /// One's part in what went right.
    pub good: Profile,
    /// Lines that stay, the newest first.
    pub learning: Vec<Learned>,
}

impl Insight {
    /// Looks at a library, its bin left out.
    #[must_use]
    pub fn of(library: &Library, today: NaiveDate, span: Span) -> Self {
        Self::among(library.entries(), today, span)
    }

    /// Looks at some notes of a library, in any order.
    #[must_use]
    pub fn among<'n>(
        entries: impl IntoIterator<Item = &'n Entry>,
        today: NaiveDate,
        span: Span,
    ) -> Self {
        let all = Noted::all(entries);
        let in_span = all.partition_point(|noted| span.holds(noted.day(), today));
        let shelf = Shelf::new(all[..in_span].to_vec());
        let changes = Changes::of_strength(&shelf);
        let notes = shelf.notes();
        Self {
            version: VERSION,
            span,
            since: notes.last().map(|first| first.week),
            until: Week::of(today),
            notes: notes.iter().map(|noted| noted.id).collect(),
            questions: found(&shelf, &changes, today),
            bands: bands(&shelf),
            reactions: Grid::by_alias(&shelf),
            triggers: Grid::by_trigger(&shelf),
            sources: Sources::of(&shelf),
            skills: Profile::of(&shelf, "skill:", &[]),
            handling: Handling::of(&shelf),
            strains: Strains::of(&shelf),
            practices: practised(&shelf, &changes),
            load: Load::of(notes, &all, today),
            supervision: Supervision::of(&shelf),
            aims: Profile::of(&shelf, "aim:", &[]),
            aim_results: Profile::of(&shelf, "aim-result:", &[]),
            moral: Profile::of(&shelf, "moral:", &[]),
            obstacles: Profile::of(&shelf, "obstacle:", &[]),
            good: Profile::of(&shelf, "good:", &["good:moment", "good:moved"]),
            learning: learned(&shelf),
        }
    }
}

#[cfg(test)]
mod tests;
