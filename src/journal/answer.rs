//! What a person answered to one step of a deck.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Holds the answer to one step.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// A scale, 0 to 10.
    Scale(u8),
    /// The items chosen from a list, in the list's order; one of them for a single choice.
    Chosen(Vec<String>),
    /// A line or a longer text.
    Words(String),
    /// A step without an answer that was seen: reading, a timed step, a breathing step.
    Seen,
    /// A step that was passed over on purpose.
    Skipped,
}

impl Answer {
    /// Says whether nothing was given: skipped, no item, or only white space.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Scale(_) | Self::Seen => false,
            Self::Chosen(items) => items.is_empty(),
            Self::Words(text) => text.trim().is_empty(),
            Self::Skipped => true,
        }
    }
}

/// Prints the kind and a length, never text.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scale(_) => write!(f, "Scale(..)"),
            Self::Chosen(items) => write!(f, "Chosen({} items)", items.len()),
            Self::Words(text) => write!(f, "Words({} bytes)", text.len()),
            Self::Seen => write!(f, "Seen"),
            Self::Skipped => write!(f, "Skipped"),
        }
    }
}
