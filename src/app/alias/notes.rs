//! The notes about somebody.

use crate::app::desk::Desk;
use crate::app::route::{Question, Route};
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::find::term::about;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;

/// Gives them, the newest first, those in the bin left out.
#[must_use]
pub fn of(word: &str, desk: &Desk) -> Vec<Id> {
    let entries = desk.library().into_iter().flat_map(Library::entries);
    let is_about = |entry: &&Entry| entry.current().note.alias.as_deref() == Some(word);
    entries.filter(is_about).map(Entry::id).collect()
}

/// Opens the list of them, as if they had been asked for there.
#[must_use]
pub fn find(word: &str) -> Step {
    Step::go(Nav::Push(Route::Asked(Question(about(word)))))
}
