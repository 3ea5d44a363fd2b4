//! What is chosen for one export, and who words labels.

use crate::export::terms::Private;
use crate::journal::note::Note;

/// Words the labels of a note in a namespace: `ct` gives "Far away, Not enough". Under [`GUESS`] it gives the question
/// with which the note's deck asks for a guess.
pub type Wording<'a> = &'a dyn Fn(&Note, &str) -> Option<String>;

/// Asks a [`Wording`] for a question, not for labels.
pub const GUESS: &str = "?guess";

/// Holds what was chosen for one export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// Whether what is private goes along.
    pub private: Private,
    /// Whether letters stand for aliases.
    pub letters: bool,
}
