//! What cannot be understood in a query: where it stands, what is wrong, and what was most likely meant.

use std::fmt;
use std::ops::Range;

use crate::words::say;

/// Tells of the first thing in a query that cannot be understood.
#[derive(Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The bytes of the offending piece; where something is missing, the end of what stands before it.
    pub range: Range<usize>,
    /// The bytes of all that belongs to it: a key with its value, what denies it included.
    pub whole: Range<usize>,
    /// The piece as it was typed.
    pub piece: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// The word that was most likely meant.
    pub nearest: Option<String>,
}

/// Names what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No key has this name, but one with a name like it.
    NoKey,
    /// A label is missing behind its key.
    NoLabel,
    /// A word is missing behind its key.
    NoWord,
    /// A date is missing behind its key.
    NoDate,
    /// This is no date.
    NotADate,
    /// A rating is missing behind its scale, or goes on.
    NoRating,
    /// This is no rating.
    NotARating,
    /// Scales go from 0 to 10.
    PastTheScale,
    /// What must not be so is missing.
    NothingDenied,
}

impl Mistake {
    /// Says whether nothing is wrong but that someone has not typed on yet.
    #[must_use]
    pub const fn is_unfinished(&self) -> bool {
        use Fault::{NoDate, NoLabel, NoRating, NoWord, NothingDenied};
        matches!(
            self.fault,
            NoDate | NoLabel | NoRating | NoWord | NothingDenied
        )
    }

    /// Says in one clause what is wrong.
    #[must_use]
    pub fn what(&self) -> String {
        let piece = self.piece.as_str();
        match self.fault {
            Fault::NoKey => say!("query-no-key", word = piece),
            Fault::NoLabel => say("query-no-label").to_owned(),
            Fault::NoWord => say("query-no-word").to_owned(),
            Fault::NoDate => say("query-no-date").to_owned(),
            Fault::NotADate => say!("query-not-a-date", word = piece),
            Fault::NoRating => say("query-no-rating").to_owned(),
            Fault::NotARating => say!("query-not-a-rating", word = piece),
            Fault::PastTheScale => say("query-past-the-scale").to_owned(),
            Fault::NothingDenied => say("query-nothing-denied").to_owned(),
        }
    }

    /// Says both what is wrong and what would be understood.
    #[must_use]
    pub fn says(&self) -> String {
        let what = self.what();
        let colon = if what.ends_with('?') { "" } else { ":" };
        format!("{what}{colon} {}", self.remedy())
    }

    /// Says what would be understood there.
    #[must_use]
    pub fn remedy(&self) -> String {
        if let Some(nearest) = &self.nearest {
            return say!("query-did-you-mean", word = nearest.as_str());
        }
        let understood = match self.fault {
            Fault::NoKey | Fault::NoLabel => say("query-labels"),
            Fault::NoWord | Fault::NothingDenied => say("query-words"),
            Fault::NoDate | Fault::NotADate => say("query-dates"),
            Fault::NoRating | Fault::NotARating | Fault::PastTheScale => say("query-ratings"),
        };
        understood.to_owned()
    }
}

/// Prints the fault and its place, never a word.
impl fmt::Debug for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mistake({:?} at {:?})", self.fault, self.range)
    }
}
