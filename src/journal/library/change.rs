//! What a version changed, told from the versions that it replaced.

use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::note::{FLAGGED, Note};
use crate::journal::revision::{Kind, Revision};

/// Names one thing that a version changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is the first version.
    First,
    /// What it replaced is not here.
    Orphan,
    /// It settled versions that stood side by side.
    Joined,
    /// The note was moved to the bin.
    Binned,
    /// The note was taken back from the bin.
    TakenBack,
    /// Another title.
    Title,
    /// Another text.
    Text,
    /// Another alias.
    Alias,
    /// Other labels.
    Tags,
    /// Flagged for supervision.
    Flagged,
    /// No longer flagged for supervision.
    Unflagged,
    /// Other ratings.
    Scales,
    /// A next step was chosen, or waits again.
    State,
    /// The time alone, or something that this version of the program does not know.
    Other,
}

/// Tells what a version changed; never empty.
#[must_use]
pub fn changes(entry: &Entry, version: &Revision) -> Vec<Change> {
    let is_parent = |other: &&Revision| version.parents.contains(&other.id);
    let parents: Vec<_> = entry.history().iter().filter(is_parent).collect();
    match (version.kind, parents.as_slice()) {
        (Kind::Tombstone, _) => vec![Change::Binned],
        (_, []) if version.parents.is_empty() => vec![Change::First],
        (_, []) => vec![Change::Orphan],
        (_, parents) if parents.iter().all(|parent| parent.kind == Kind::Tombstone) => {
            vec![Change::TakenBack]
        }
        (_, [parent]) => between(&parent.note, &version.note),
        (_, _) => vec![Change::Joined],
    }
}

/// Finds the text that a version came from: what it replaced, or what stood there before the note was moved to the bin.
#[must_use]
pub fn before<'e>(entry: &'e Entry, version: &Revision) -> Option<&'e Revision> {
    let known = |id: &Id| entry.history().iter().find(|other| other.id == *id);
    let is_text = |version: &&Revision| version.kind == Kind::Note;
    let parent = version.parents.iter().find_map(known)?;
    let from = match parent.kind {
        Kind::Note => Some(parent),
        _ => parent.parents.iter().filter_map(known).find(is_text),
    };
    from.filter(|_| is_text(&version))
}

fn between(before: &Note, after: &Note) -> Vec<Change> {
    let flag = if after.is_flagged() {
        Change::Flagged
    } else {
        Change::Unflagged
    };
    let told = [
        (before.title != after.title, Change::Title),
        (before.body != after.body, Change::Text),
        (before.alias != after.alias, Change::Alias),
        (before.is_flagged() != after.is_flagged(), flag),
        (labels(before) != labels(after), Change::Tags),
        (before.scales != after.scales, Change::Scales),
        (before.state != after.state, Change::State),
    ];
    let changed: Vec<_> = told
        .into_iter()
        .filter_map(|(is_so, change)| is_so.then_some(change))
        .collect();
    if changed.is_empty() {
        vec![Change::Other]
    } else {
        changed
    }
}

/// The labels but the flag, which is told by itself.
fn labels(note: &Note) -> Vec<&String> {
    note.tags.iter().filter(|tag| *tag != FLAGGED).collect()
}
