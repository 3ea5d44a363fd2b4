//! What is being written and not yet saved.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::journal::answer::Answer;

/// Holds everything needed to go on where one was interrupted.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The draft's own name, and its file's.
    pub id: Id,
    /// The note it will become, or is a new revision of.
    pub note: Id,
    /// When it last changed.
    pub changed: DateTime<FixedOffset>,
    /// A line to recognise it by.
    pub title: String,
    /// The deck it follows, or none for free writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<String>,
    /// The page of the deck that was open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The revisions that it will replace; empty for a new note.
    #[serde(default)]
    pub parents: Vec<Id>,
    /// The text in the editor: the whole note when free, the open page's answer in a deck.
    #[serde(default)]
    pub text: String,
    /// Answers so far, by page.
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
}

/// Prints lengths and counts, never text.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft")
            .field("id", &self.id)
            .field("text_bytes", &self.text.len())
            .field("answers", &self.answers.len())
            .finish_non_exhaustive()
    }
}
