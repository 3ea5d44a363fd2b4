//! The last seven days in counts, and where ratings lay; nothing is praised and nothing is missing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use crate::app::supply::journal::{Journal, line};
use crate::deck::decks::Decks;
use crate::deck::model::{Item, Kind, Scale};
use crate::deck::standing::{STRENGTH, STRONG};
use crate::journal::note::{Note, State};
use crate::words::say;

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
    let counted = say!("week-notes", n = notes.len(), days = days.len());
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
        (1, _) => say!("week-one-alias", most = *most),
        (_, 1) => say!("week-aliases", people = people),
        _ => say!(
            "week-aliases-most",
            people = people,
            most = *most,
            times = *times
        ),
    })
}

fn strong(notes: &[&Note]) -> Option<String> {
    let rated = notes.iter().filter_map(|note| note.scales.get(STRENGTH));
    let strong = rated.filter(|value| **value >= STRONG).count();
    (strong > 0).then(|| say!("week-strong", n = strong, strong = STRONG))
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
        say!(
            "week-rated-twice",
            fainter = fainter,
            same = same,
            stronger = stronger
        )
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
    let place = match values[(values.len() - 1) / 2] {
        0..=2 => say!("week-near", end = scale.low.as_str()),
        3..=4 => say("week-below").to_owned(),
        5 => say("week-in-the-middle").to_owned(),
        6..=7 => say("week-above").to_owned(),
        _ => say!("week-near", end = scale.high.as_str()),
    };
    Some(say!(
        "week-middle",
        scale = capital(&scale.name),
        lies = place,
        n = values.len()
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
    (open > 0).then(|| say!("week-open", n = open))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
