//! What is flagged for supervision: notes, and lines of notes.

use crate::app::supply::journal::Journal;
use crate::app::supply::notes::named;
use crate::deck::model::Item;
use crate::deck::supply::MOST;
use crate::journal::agenda::key::Key;
use crate::journal::agenda::queue::queue;
use crate::journal::answer::Answer;

/// Gives what waits for supervision, what presses first. What a draft was about is there to be gone on with, whatever
/// became of it.
#[must_use]
pub fn items(journal: &Journal<'_>) -> Vec<Item> {
    let waiting = queue(journal.library);
    let waiting = waiting
        .iter()
        .filter(|waiting| !waiting.entry.is_newer() && !waiting.entry.is_forked());
    let mut items: Vec<Item> = waiting
        .take(MOST)
        .map(|waiting| {
            let id = waiting.key().to_string();
            named(id, &waiting.headline(), waiting.entry, journal)
        })
        .collect();
    for key in drafted(journal) {
        let is_there = items.iter().any(|item| item.id == key.to_string());
        let entry = journal.library.entry(key.note);
        let entry = entry.filter(|entry| !is_there && !entry.is_binned());
        items.extend(entry.map(|entry| {
            let headline = entry.current().note.headline();
            named(key.to_string(), &headline, entry, journal)
        }));
    }
    items
}

fn drafted(journal: &Journal<'_>) -> Vec<Key> {
    let chosen = journal.answers.values().flat_map(|answer| match answer {
        Answer::Chosen(items) => items.as_slice(),
        _ => &[],
    });
    let mut keys: Vec<Key> = chosen.filter_map(|item| item.parse().ok()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}
