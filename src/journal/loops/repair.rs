//! Repairs that were planned, and of which nothing was said since.

use chrono::NaiveDate;

use crate::id::Id;
use crate::journal::library::Library;

/// The label of a planned repair, and what all labels of repairs begin with.
const PLANNED: &str = "repair:planned";
const REPAIR: &str = "repair:";
/// It is asked about after so many days, or once there is a note of a later day about the same person.
const WAITS: i64 = 7;
/// After so many days it goes by itself.
const STAYS: i64 = 60;

/// Gives the repairs to ask about, the newest first, one for each alias: the note, and for whom.
#[must_use]
pub fn to_ask(library: &Library, today: NaiveDate) -> Vec<(Id, &str)> {
    let mut told: Vec<&str> = Vec::new();
    let mut met: Vec<(&str, NaiveDate)> = Vec::new();
    let mut due = Vec::new();
    for entry in library.entries() {
        let note = &entry.current().note;
        let Some(alias) = note.alias.as_deref() else {
            continue;
        };
        let day = entry.written().day();
        let is_told = note.tags.iter().any(|tag| tag.starts_with(REPAIR));
        if is_told && !told.contains(&alias) {
            told.push(alias);
            let days = (today - day).num_days();
            let is_met = met
                .iter()
                .any(|(known, later)| *known == alias && *later > day);
            let is_planned = note.tags.iter().any(|tag| tag == PLANNED);
            if is_planned && (is_met || days >= WAITS) && days < STAYS {
                due.push((entry.id(), alias));
            }
        }
        met.push((alias, day));
    }
    due
}
