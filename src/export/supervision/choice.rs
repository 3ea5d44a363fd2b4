//! What is chosen for one export, and who words labels.

use crate::export::terms::Private;
use crate::journal::note::Note;

/// Words the labels of a note in a namespace: `ct` gives "Far away, Not enough".
pub type Wording<'a> = &'a dyn Fn(&Note, &str) -> Option<String>;

/// Holds what was chosen for one export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// Whether what is private goes along.
    pub private: Private,
    /// Whether letters stand for aliases.
    pub letters: bool,
}
