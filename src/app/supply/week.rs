//! The last seven days in counts, and where ratings lay; nothing is praised and nothing is missing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use crate::app::supply::journal::{Journal, line};
use crate::deck::decks::Decks;
use crate::deck::model::{Item, Kind, Scale};
use crate::deck::standing::{STRENGTH, STRONG};
use crate::journal::note::{Note, State};

/// The days that are looked back on, today included.
const DAYS: i64 = 7;
/// The fewest ratings of which a middle is told.
const FEWEST: usize = 3;
/// The scales whose middle is told, where they were rated.
const TOLD: [&str; 4] = [STRENGTH, "tired", "fuse", "distance"];

/// Gives the lines; none when nothing was written.
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
    let notes: Vec<&Note> = lately.iter().map(|entry| &entry.current().note).collect();
    let counted = format!(
        "{}, on {}.",
        count(notes.len(), "note"),
        count(days.len(), "day").to_lowercase()
    );
    let told = [
        Some(counted),
        about(&notes),
        strong(&notes),
        settled(&notes),
    ];
    let middles = TOLD
        .iter()
        .filter_map(|scale| middle(scale, &notes, journal.decks));
    let told = told
        .into_iter()
        .flatten()
        .chain(middles)
        .chain(waiting(&notes));
    told.map(line).collect()
}

fn about(notes: &[&Note]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for alias in notes.iter().filter_map(|note| note.alias.as_deref()) {
        *counts.entry(alias).or_default() += 1;
    }
    let (most, times) = counts
        .iter()
        .max_by_key(|(alias, count)| (**count, std::cmp::Reverse(**alias)))?;
    let people = counts.len();
    Some(match (people, times) {
        (1, _) => format!("About one alias: {most}."),
        (_, 1) => format!("About {people} aliases."),
        _ => format!("About {people} aliases, most often {most} ({times})."),
    })
}

fn strong(notes: &[&Note]) -> Option<String> {
    let rated = notes.iter().filter_map(|note| note.scales.get(STRENGTH));
    let strong = rated.filter(|value| **value >= STRONG).count();
    (strong > 0).then(|| {
        format!(
            "{} with a strength of {STRONG} or more.",
            count(strong, "note")
        )
    })
}

/// Counts what was rated before and after; no change and stronger count as well.
fn settled(notes: &[&Note]) -> Option<String> {
    let pairs: Vec<(u8, u8)> = notes
        .iter()
        .filter_map(|note| {
            let after = note.scales.get(&format!("{STRENGTH}_after"))?;
            Some((*note.scales.get(STRENGTH)?, *after))
        })
        .collect();
    let fainter = pairs
        .iter()
        .filter(|(before, after)| after < before)
        .count();
    let stronger = pairs
        .iter()
        .filter(|(before, after)| after > before)
        .count();
    let same = pairs.len() - fainter - stronger;
    (!pairs.is_empty()).then(|| {
        format!("Rated twice: fainter after {fainter}, no change {same}, stronger {stronger}.")
    })
}

fn middle(id: &str, notes: &[&Note], decks: &Decks) -> Option<String> {
    let rated = notes.iter().filter_map(|note| note.scales.get(id).copied());
    let mut values: Vec<u8> = rated.collect();
    if values.len() < FEWEST {
        return None;
    }
    values.sort_unstable();
    let scale = scale(id, decks)?;
    let band = match values[(values.len() - 1) / 2] {
        0..=2 => format!("near \u{201c}{}\u{201d}", scale.low),
        3..=4 => "below the middle".to_owned(),
        5 => "in the middle".to_owned(),
        6..=7 => "above the middle".to_owned(),
        _ => format!("near \u{201c}{}\u{201d}", scale.high),
    };
    Some(format!(
        "{}: mostly {band} ({} ratings).",
        capital(&scale.name),
        values.len()
    ))
}

fn scale<'d>(id: &str, decks: &'d Decks) -> Option<&'d Scale> {
    let steps = decks
        .ids()
        .filter_map(|id| decks.get(id))
        .flat_map(|deck| &deck.steps);
    let mut scales = steps.filter_map(|step| match &step.kind {
        Kind::Scale(scale) => Some(scale.as_ref()),
        _ => None,
    });
    scales.find(|scale| scale.id == id)
}

fn waiting(notes: &[&Note]) -> Option<String> {
    let open = notes
        .iter()
        .filter(|note| note.state == State::Open)
        .count();
    (open > 0).then(|| format!("{} without a next step.", count(open, "note")))
}

fn count(number: usize, what: &str) -> String {
    match number {
        1 => format!("One {what}"),
        number => format!("{number} {what}s"),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
