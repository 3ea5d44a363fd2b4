//! The one line that says what just happened.

use std::fmt;
use std::time::Duration;

use crate::app::now::Now;

/// How long a sentence stays.
const STAYS: Duration = Duration::from_secs(8);

/// Holds the sentence on the notice line.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether it needs care; then it stays when another screen comes up.
    pub is_warning: bool,
    /// When it goes, in time since the start.
    pub until: Duration,
}

/// Prints a length: the sentence may hold words of a note.
impl fmt::Debug for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Notice({} bytes)", self.text.len())
    }
}

impl Notice {
    /// Says something from now on.
    #[must_use]
    pub fn new(text: String, is_warning: bool, now: &Now) -> Self {
        Self {
            text,
            is_warning,
            until: now.since_start + STAYS,
        }
    }
}
