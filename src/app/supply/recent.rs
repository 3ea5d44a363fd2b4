//! How strong it was in the last notes about an alias (rule G5 of the decks).

use chrono::TimeDelta;

use crate::app::supply::journal::Journal;
use crate::deck::standing::STRENGTH;

/// What counts as just now.
const HOURS: i64 = 48;

/// Gives the ratings of the notes of the last two days about an alias, the newest first.
#[must_use]
pub fn strengths(journal: &Journal<'_>, alias: &str) -> Vec<u8> {
    let since = journal.now - TimeDelta::hours(HOURS);
    let recent = journal
        .library
        .entries()
        .take_while(|entry| entry.written().local() >= since);
    let notes = recent.map(|entry| &entry.current().note);
    let about = notes.filter(|note| note.alias.as_deref() == Some(alias));
    about
        .filter_map(|note| note.scales.get(STRENGTH).copied())
        .collect()
}
