//! What is done to the things for supervision of one note; the label and the key always agree afterwards.

use chrono::NaiveDate;
use toml::Value;

use crate::journal::agenda::SUPERVISION;
use crate::journal::agenda::item::{Item, Urgency, Wish, kept};
use crate::journal::agenda::key::Key;
use crate::journal::note::{FLAGGED, Note};

/// The namespace of labels of supervision.
const NAMESPACE: &str = "sup:";
/// The most labels on a note (format 1).
const TAGS: usize = 100;

/// Gives what goes to supervision of a note; nothing when it is not flagged.
#[must_use]
pub fn open(note: &Note) -> Vec<Item> {
    all(note)
        .into_iter()
        .filter(|item| !item.is_closed)
        .collect()
}

/// Finds one thing by its name, as long as it is open.
#[must_use]
pub fn find(note: &Note, key: Key) -> Option<Item> {
    let mut open = open(note).into_iter();
    open.find(|item| key.note == note.id && key.is_line(item.line.as_deref()))
}

/// Puts something on the list, in the place of what is there of the same line.
pub fn flag(note: &mut Note, item: Item) {
    let mut items = all(note);
    let same = |other: &Item| !other.is_closed && other.line == item.line;
    match items.iter().position(same) {
        Some(at) => items[at] = item,
        None => items.push(item),
    }
    put(note, &items);
}

/// Takes something off the list as if it had never been on it. Says whether it was.
pub fn take_off(note: &mut Note, line: Option<&str>) -> bool {
    let mut items = all(note);
    let before = items.len();
    items.retain(|item| item.is_closed || item.line.as_deref() != line);
    let was_there = items.len() < before;
    if was_there {
        put(note, &items);
    }
    was_there
}

/// Notes that something was taken to supervision on a day, and whether it is done with. Says whether it was open.
pub fn taken(note: &mut Note, key: Key, day: NaiveDate, is_closed: bool) -> bool {
    change(note, key, |item| {
        item.taken = Some(day);
        item.is_closed = is_closed;
    })
}

/// Changes one thing that is open. Says whether it was there.
pub fn change(note: &mut Note, key: Key, change: impl FnOnce(&mut Item)) -> bool {
    let mut items = all(note);
    let is_it = |item: &&mut Item| {
        !item.is_closed && key.note == note.id && key.is_line(item.line.as_deref())
    };
    let Some(item) = items.iter_mut().find(is_it) else {
        return false;
    };
    change(item);
    put(note, &items);
    true
}

/// Gives what a note's key holds. A flag without anything open means the whole note, and without the flag nothing is open.
fn all(note: &Note) -> Vec<Item> {
    let mut items = kept(note);
    if !note.is_flagged() {
        items.retain(|item| item.is_closed);
    } else if items.iter().all(|item| item.is_closed) {
        items.push(bare(note));
    }
    items
}

/// The whole note, with what its labels say.
fn bare(note: &Note) -> Item {
    let labels = || {
        note.tags
            .iter()
            .filter_map(|tag| tag.strip_prefix(NAMESPACE))
    };
    Item {
        wish: labels().find_map(Wish::named),
        urgency: labels()
            .filter_map(Urgency::named)
            .max()
            .unwrap_or_default(),
        ..Item::default()
    }
}

/// Writes the key, and the labels by which notes are found: the flag, and what presses. A wish has no label here: the
/// preparation writes it, and each is counted once.
fn put(note: &mut Note, items: &[Item]) {
    let is_ours = |tag: &str| {
        let word = tag.strip_prefix(NAMESPACE);
        tag == FLAGGED || word.is_some_and(|word| Urgency::named(word).is_some())
    };
    note.tags.retain(|tag| !is_ours(tag));
    let open = || items.iter().filter(|item| !item.is_closed);
    let mut labels: Vec<String> = open()
        .next()
        .map(|_| FLAGGED.to_owned())
        .into_iter()
        .collect();
    let presses = open()
        .map(|item| item.urgency)
        .filter(|urgency| *urgency != Urgency::Next);
    labels.extend(presses.map(|urgency| format!("{NAMESPACE}{}", urgency.name())));
    note.tags.truncate(TAGS - usize::from(!labels.is_empty()));
    for label in labels {
        if !note.tags.contains(&label) && note.tags.len() < TAGS {
            note.tags.push(label);
        }
    }
    let tables: Vec<Value> = items
        .iter()
        .map(|item| Value::Table(item.write()))
        .collect();
    if tables.is_empty() {
        note.unknown.remove(SUPERVISION);
    } else {
        note.unknown
            .insert(SUPERVISION.to_owned(), Value::Array(tables));
    }
}

#[cfg(test)]
mod tests;
