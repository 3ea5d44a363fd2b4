//! Which notes stand behind a figure: every count can be opened.

use std::collections::BTreeMap;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::id::Id;
use crate::journal::insight::noted::Noted;

/// Fewer notes than this say nothing (domain brief 2.3 and 6.5).
pub const FEWEST: usize = 5;

/// Holds the notes behind a figure, newest first, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes(Vec<Id>);

/// Holds one counted label, such as `src:mine`, with the notes that have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The label as notes have it; in words it is said by whoever shows it.
    pub label: String,
    /// The notes.
    #[serde(flatten)]
    pub notes: Notes,
}

impl Notes {
    /// Holds none.
    pub(super) const fn none() -> Self {
        Self(Vec::new())
    }

    /// Adds a note that is older than those before, or the last one again.
    pub(super) fn add(&mut self, note: Id) {
        if self.0.last() != Some(&note) {
            self.0.push(note);
        }
    }

    /// Counts them.
    #[must_use]
    pub const fn n(&self) -> usize {
        self.0.len()
    }

    /// Says whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives their names, the newest first.
    #[must_use]
    pub fn ids(&self) -> &[Id] {
        &self.0
    }
}

impl<'n> FromIterator<&'n Noted<'n>> for Notes {
    fn from_iter<T: IntoIterator<Item = &'n Noted<'n>>>(notes: T) -> Self {
        let mut all = Self::default();
        notes.into_iter().for_each(|noted| all.add(noted.id));
        all
    }
}

/// `{"n": 2, "notes": ["..", ".."]}`
impl Serialize for Notes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Notes", 2)?;
        fields.serialize_field("n", &self.n())?;
        fields.serialize_field("notes", &self.0)?;
        fields.end()
    }
}

/// Sorts notes by their labels in a namespace: a note stands once under each of its labels.
#[must_use]
pub(super) fn tally<'n>(notes: &[Noted<'n>], space: &str) -> BTreeMap<&'n str, Notes> {
    let mut by: BTreeMap<&str, Notes> = BTreeMap::new();
    for noted in notes {
        for label in noted.labels(space) {
            by.entry(label).or_default().add(noted.id);
        }
    }
    by
}

/// Makes lines of what was sorted, in the order of the labels.
pub(super) fn lines(by: BTreeMap<&str, Notes>) -> Vec<Line> {
    let line = |(label, notes): (&str, Notes)| Line {
        label: label.to_owned(),
        notes,
    };
    by.into_iter().map(line).collect()
}
