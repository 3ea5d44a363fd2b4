//! Strains by family, and what became of the repairs that were planned.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::known::{PLANNED, REPAIR, REPAIRS, STRAINS, order};
use crate::journal::insight::notes::{Line, Notes, fullest_first};
use crate::journal::insight::set::Set;
use crate::journal::insight::shelf::Shelf;

/// The namespace of strains.
const STRAIN: &str = "strain:";

/// Holds strains and repairs. Counts alone, so nothing is too few.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strains {
    /// The notes that name a strain.
    pub of: Notes,
    /// Moving away, moving against, one's own part; a note stands in each family that it names.
    pub families: Vec<Family>,
    /// The repairs that were planned.
    pub planned: Notes,
    /// What became of them, each plan in one line: the known outcomes, in the order of their list. A plan's outcome is
    /// the first that any later note about the same alias tells.
    pub outcomes: Vec<Line>,
    /// The plans of which no later note tells yet.
    pub not_asked: Notes,
}

/// Holds one family of strains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Family {
    /// What its labels begin with: `strain:away-`.
    pub name: String,
    /// The notes that name one of them.
    pub of: Notes,
    /// Its signs, the most frequent first.
    pub lines: Vec<Line>,
}

impl Strains {
    #[must_use]
    pub(super) fn of(shelf: &Shelf<'_>) -> Self {
        let planned = shelf.label(PLANNED);
        let mut fates = fates(shelf);
        let known = REPAIRS.map(|label| {
            let set = fates.remove(label).unwrap_or_default();
            shelf.line(label, &set)
        });
        Self {
            of: shelf.behind(&shelf.within(STRAIN)),
            families: STRAINS.map(|name| Family::of(shelf, name)).into(),
            not_asked: shelf.behind(&fates.remove(PLANNED).unwrap_or_default()),
            outcomes: known
                .into_iter()
                .chain(fates.iter().map(|(label, set)| shelf.line(label, set)))
                .collect(),
            planned: shelf.behind(&planned),
        }
    }
}

impl Family {
    fn of(shelf: &Shelf<'_>, name: &str) -> Self {
        let of = shelf.within(name);
        Self {
            name: name.to_owned(),
            lines: fullest_first(shelf.lines(name, &of)),
            of: shelf.behind(&of),
        }
    }
}

/// Follows each alias back in time: a plan meets the answer that was seen last, which is the first one after it. Plans
/// that met none stand under the plan's own label.
fn fates<'n>(shelf: &Shelf<'n>) -> BTreeMap<&'n str, Set> {
    let mut answers: BTreeMap<&str, &str> = BTreeMap::new();
    let mut fates: BTreeMap<&str, Set> = BTreeMap::new();
    for place in shelf.within(REPAIR).places() {
        let noted = &shelf.notes()[place];
        let labels = noted.note.tags.iter().map(String::as_str);
        let labels = labels.filter(|label| label.starts_with(REPAIR));
        let (plans, told): (Vec<&str>, Vec<&str>) = labels.partition(|label| *label == PLANNED);
        if let Some(plan) = plans.first() {
            let answer = noted.alias().and_then(|alias| answers.get(alias));
            let fate = answer.unwrap_or(plan);
            fates.entry(fate).or_default().add(place);
        }
        let told = told.into_iter();
        let told = told.min_by(|a, b| order(a, &REPAIRS).cmp(&order(b, &REPAIRS)));
        answers.extend(noted.alias().zip(told));
    }
    fates
}
