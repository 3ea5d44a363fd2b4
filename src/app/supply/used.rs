//! What this journal was used for in the last month, in counts. Minutes are not among them: nothing here watches its
//! author, so it knows of what was kept alone.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use crate::app::supply::journal::{Journal, line};
use crate::deck::model::Item;
use crate::journal::note::{Note, RELEASE};
use crate::words::say;

/// The days that are looked back on, today included.
const DAYS: i64 = 30;

/// Gives the lines; none when nothing was kept.
#[must_use]
pub fn lines(journal: &Journal<'_>) -> Vec<Item> {
    let since = journal.now.date() - TimeDelta::days(DAYS - 1);
    let entries = journal.library.entries();
    let lately: Vec<_> = entries
        .take_while(|entry| entry.written().day() >= since)
        .collect();
    if lately.is_empty() {
        return Vec::new();
    }
    let days: BTreeSet<_> = lately.iter().map(|entry| entry.written().day()).collect();
    let notes = lately.iter().map(|entry| &entry.current().note);
    let practised = notes.clone().filter(|note| is_practice(note)).count();
    let released = journal.library.entries().map(|entry| &entry.current().note);
    let released = released.filter(|note| has(note, RELEASE)).count();
    let lines = [
        say!("used-notes", n = lately.len(), days = days.len()),
        say!("used-practices", n = practised),
        say!("used-released", n = released),
        say("used-no-minutes").to_owned(),
    ];
    lines.into_iter().map(line).collect()
}

fn is_practice(note: &Note) -> bool {
    let mut tags = note.tags.iter();
    tags.any(|tag| tag.starts_with("tool:") || tag.starts_with("breath:"))
}

fn has(note: &Note, label: &str) -> bool {
    note.tags.iter().any(|tag| tag == label)
}
