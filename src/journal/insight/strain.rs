//! Strains by family, and what became of the repairs that were planned.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::journal::insight::known::{PLANNED, REPAIR, REPAIRS, STRAINS, order};
use crate::journal::insight::noted::Noted;
use crate::journal::insight::notes::{Line, Notes, lines, tally};

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
    pub(super) fn of(notes: &[Noted<'_>]) -> Self {
        let named = notes.iter().filter(|noted| noted.is_in(STRAIN));
        let (planned, mut by, not_asked) = repairs(notes);
        let known = REPAIRS.map(|label| Line {
            label: label.to_owned(),
            notes: by.remove(label).unwrap_or_default(),
        });
        let mut outcomes = Vec::from(known);
        outcomes.extend(lines(by));
        Self {
            of: named.collect(),
            families: STRAINS.iter().map(|name| Family::of(name, notes)).collect(),
            planned,
            outcomes,
            not_asked,
        }
    }
}

impl Family {
    fn of(name: &str, notes: &[Noted<'_>]) -> Self {
        let mut lines = lines(tally(notes, name));
        lines.sort_by_key(|line| std::cmp::Reverse(line.notes.n()));
        Self {
            name: name.to_owned(),
            of: notes.iter().filter(|noted| noted.is_in(name)).collect(),
            lines,
        }
    }
}

/// Follows each alias back in time: a plan meets the answer that was last seen, which is the first one after it.
fn repairs<'n>(notes: &[Noted<'n>]) -> (Notes, BTreeMap<&'n str, Notes>, Notes) {
    let mut answers: BTreeMap<&str, &str> = BTreeMap::new();
    let (mut planned, mut not_asked) = (Notes::none(), Notes::none());
    let mut by: BTreeMap<&str, Notes> = BTreeMap::new();
    for noted in notes {
        if noted.has(PLANNED) {
            planned.add(noted.id);
            match noted.alias().and_then(|alias| answers.get(alias)) {
                Some(answer) => by.entry(answer).or_default().add(noted.id),
                None => not_asked.add(noted.id),
            }
        }
        let told = noted.labels(REPAIR).filter(|label| *label != PLANNED);
        let told = told.min_by(|a, b| order(a, &REPAIRS).cmp(&order(b, &REPAIRS)));
        if let (Some(alias), Some(answer)) = (noted.alias(), told) {
            answers.insert(alias, answer);
        }
    }
    (planned, by, not_asked)
}
