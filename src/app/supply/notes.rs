//! Notes to choose from: open, or due to be let go.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use crate::app::supply::ago::ago;
use crate::app::supply::journal::Journal;
use crate::deck::model::Item;
use crate::deck::supply::MOST;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::library::entry::Entry;
use crate::journal::note::{HELD, Note, RELEASE, State};

/// After so many days a note may be let go (domain brief 7.4).
const DAYS: i64 = 90;
/// Decks whose notes are kept for other reasons: numbers, learning lines, what went right, a case in work.
const KEPT: [&str; 5] = [
    "checkin",
    "release",
    "good-moment",
    "formulation",
    "what-else",
];
/// The most characters of a title.
const TITLE: usize = 60;

/// Gives the notes that wait for a next step, newest first.
#[must_use]
pub fn open(journal: &Journal<'_>) -> Vec<Item> {
    chosen(journal, |note| note.state == State::Open)
}

/// Gives the notes that are old enough to be let go and not held, oldest first.
#[must_use]
pub fn due(journal: &Journal<'_>) -> Vec<Item> {
    let old = journal.now.date() - TimeDelta::days(DAYS);
    let is_due = |entry: &&Entry| entry.written().day() < old && may_go(&entry.current().note);
    let due = entries(journal).rev().filter(is_due).take(MOST);
    with_drafted(due.collect(), journal)
}

fn may_go(note: &Note) -> bool {
    let is_kept = note
        .deck
        .as_deref()
        .is_some_and(|deck| KEPT.contains(&deck));
    let has_label = |label: &str| note.tags.iter().any(|tag| tag == label);
    let is_decided = has_label(HELD) || has_label(RELEASE) || note.is_flagged();
    !is_kept && !is_decided && !note.body.trim().is_empty()
}

fn chosen(journal: &Journal<'_>, fits: impl Fn(&Note) -> bool) -> Vec<Item> {
    let fitting = entries(journal).filter(|entry| fits(&entry.current().note));
    with_drafted(fitting.take(MOST).collect(), journal)
}

/// Gives the notes to which something can be done.
fn entries<'a>(journal: &Journal<'a>) -> impl DoubleEndedIterator<Item = &'a Entry> {
    let all = journal.library.entries();
    all.filter(|entry| !entry.is_newer() && !entry.is_forked())
}

/// Adds what a draft was about, so that nothing that was written there is lost when the note changed meanwhile.
fn with_drafted<'a>(mut entries: Vec<&'a Entry>, journal: &Journal<'a>) -> Vec<Item> {
    let items = journal.answers.values().flat_map(|answer| match answer {
        Answer::Chosen(items) => items.as_slice(),
        _ => &[],
    });
    let named: BTreeSet<Id> = items.filter_map(|item| item.parse().ok()).collect();
    for id in named {
        let is_there = entries.iter().any(|entry| entry.id() == id);
        let entry = journal.library.entry(id).filter(|entry| !entry.is_binned());
        entries.extend(entry.filter(|_| !is_there));
    }
    entries
        .into_iter()
        .map(|entry| item(entry, journal))
        .collect()
}

fn item(entry: &Entry, journal: &Journal<'_>) -> Item {
    let headline = entry.current().note.headline();
    named(entry.id().to_string(), &headline, entry, journal)
}

/// Names a note as coarsely as it can be recognised: its title, how long ago, and about whom.
#[must_use]
pub fn named(id: String, title: &str, entry: &Entry, journal: &Journal<'_>) -> Item {
    let note = &entry.current().note;
    let when = ago(entry.written().day(), journal.now.date());
    Item {
        id,
        label: short(title),
        gloss: match &note.alias {
            Some(alias) => format!("{when}, {alias}"),
            None => when,
        },
        ..Item::default()
    }
}

fn short(title: &str) -> String {
    if title.chars().count() <= TITLE {
        return title.to_owned();
    }
    let head: String = title.chars().take(TITLE - 1).collect();
    format!("{}…", head.trim_end())
}
