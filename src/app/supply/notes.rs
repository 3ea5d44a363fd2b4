//! Notes to choose from: open, or due to be let go.

use std::collections::BTreeSet;

use crate::app::editor::wrap::cut;
use crate::app::supply::ago::ago;
use crate::app::supply::journal::Journal;
use crate::deck::before::Before;
use crate::deck::model::Item;
use crate::deck::supply::MOST;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, State};
use crate::journal::retention::distil;
use crate::journal::retention::due::due as due_notes;
use crate::journal::retention::rules::Rules;
use crate::journal::text::one_line;

/// The questions whose answers come nearest to what was learnt, in the decks that ask them.
const LEARNT: [&str; 2] = ["meaning", "guess"];
/// The most cells of a title.
const TITLE: usize = 100;

/// Gives the notes that wait for a next step, newest first.
#[must_use]
pub fn open(journal: &Journal<'_>) -> Vec<Item> {
    chosen(journal, |note| note.state == State::Open)
}

/// Gives the notes that are due to be let go, oldest first, each with a line of it to begin with.
#[must_use]
pub fn due(journal: &Journal<'_>) -> Vec<Item> {
    let library = journal.library;
    let due = due_notes(library, &Rules::of(library), journal.now.date());
    let due = due.iter().filter_map(|due| library.entry(due.note));
    let mut items = with_drafted(due.take(MOST).collect(), journal);
    for item in &mut items {
        let entry = item.id.parse().ok().and_then(|id| library.entry(id));
        item.said = entry
            .and_then(|entry| learnt(&entry.current().note, journal))
            .unwrap_or_default();
    }
    items
}

/// Finds what was written under the question that comes nearest to what was learnt.
fn learnt(note: &Note, journal: &Journal<'_>) -> Option<String> {
    if let Some(line) = distil::line(note) {
        return Some(line.to_owned());
    }
    let deck = journal.decks.get(note.deck.as_deref()?)?;
    let before = Before::of(&note.body, String::new());
    let asked = LEARNT.iter().filter_map(|id| {
        let step = deck.steps.iter().find(|step| step.id == *id)?;
        before.said(&step.ask)
    });
    asked.map(first_sentence).next()
}

/// Gives the first sentence alone: a line is to stay, not a page.
fn first_sentence(words: &str) -> String {
    let line = one_line(words);
    let end = line
        .char_indices()
        .find(|(at, letter)| {
            let is_last = line[at + letter.len_utf8()..].starts_with(' ');
            matches!(letter, '.' | '?' | '!' | '…') && is_last
        })
        .map(|(at, letter)| at + letter.len_utf8());
    line[..end.unwrap_or(line.len())].to_owned()
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
        label: cut(title, TITLE).into_owned(),
        gloss: match &note.alias {
            Some(alias) => format!("{when}, {alias}"),
            None => when,
        },
        ..Item::default()
    }
}
