//! Which notes stand behind a figure: every count can be opened.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::id::Id;

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
    /// Holds none yet, with room for some.
    pub(super) fn with_room(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// Adds a note that is older than those before.
    pub(super) fn add(&mut self, note: Id) {
        self.0.push(note);
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

impl FromIterator<Id> for Notes {
    fn from_iter<T: IntoIterator<Item = Id>>(ids: T) -> Self {
        Self(ids.into_iter().collect())
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

/// Puts the most frequent first; those of one count keep their order.
pub(super) fn fullest_first(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| std::cmp::Reverse(line.notes.n()));
    lines
}
