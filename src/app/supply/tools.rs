//! Practices and decks used lately.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use crate::app::supply::journal::Journal;
use crate::breath::pattern::Pattern;
use crate::deck::model::Item;
use crate::deck::supply::MOST;
use crate::journal::note::Note;

/// What counts as lately: the monthly look at one's tools, and a few days.
const DAYS: i64 = 35;

/// Gives what was used, the most used first, and how often.
#[must_use]
pub fn used(journal: &Journal<'_>) -> Vec<Item> {
    let since = journal.now.date() - TimeDelta::days(DAYS);
    let entries = journal.library.entries();
    let lately = entries.take_while(|entry| entry.written().day() >= since);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for tool in lately.flat_map(|entry| tools(&entry.current().note)) {
        *counts.entry(tool).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(tool, count)| (std::cmp::Reverse(*count), *tool));
    let named = counts.into_iter().filter_map(|(tool, count)| {
        Some(Item {
            id: tool.to_owned(),
            label: name(tool, journal)?,
            gloss: times(count),
            ..Item::default()
        })
    });
    named.take(MOST).collect()
}

/// Gives the tools of one note, each once: its deck, and the practices in it.
fn tools(note: &Note) -> BTreeSet<&str> {
    let practices = note.tags.iter().filter_map(|tag| {
        tag.strip_prefix("tool:")
            .or_else(|| tag.strip_prefix("breath:"))
    });
    practices.chain(note.deck.as_deref()).collect()
}

fn name(tool: &str, journal: &Journal<'_>) -> Option<String> {
    match journal.decks.get(tool) {
        Some(deck) => Some(deck.title.clone()),
        None => Pattern::find(tool)
            .ok()
            .map(|pattern| pattern.name.to_string()),
    }
}

fn times(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{count} times"),
    }
}
