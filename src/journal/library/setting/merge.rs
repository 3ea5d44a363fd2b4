//! What counts when versions of a setting stand side by side.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::journal::library::entry::Entry;
use crate::journal::revision::Revision;

/// The front-matter key that holds what is set.
pub(super) const SET: &str = "set";

/// Gives what is set, key by key.
pub(super) fn values(entry: &Entry) -> Table {
    if let [only] = entry.heads() {
        return set(only).cloned().unwrap_or_default();
    }
    let sets = entry.heads().iter().filter_map(set);
    let keys: BTreeSet<&String> = sets.flat_map(Table::keys).collect();
    let counted = keys
        .into_iter()
        .filter_map(|key| Some((key.clone(), counted(entry, key)?)));
    counted.collect()
}

/// Gives the value of one key: of the heads that changed it, else of those that hold it.
fn counted(entry: &Entry, key: &str) -> Option<Value> {
    let heads = || entry.heads().iter();
    let changed: Vec<Option<&Value>> = heads()
        .filter(|head| is_change(entry, head, key))
        .map(|head| value(head, key))
        .collect();
    let Some((newest, older)) = changed.split_first() else {
        return heads().find_map(|head| value(head, key)).cloned();
    };
    Some(joined((*newest)?, older))
}

/// Says whether a version changed a key: none of the versions that it replaced holds the same.
fn is_change(entry: &Entry, version: &Revision, key: &str) -> bool {
    let own = value(version, key);
    let is_parent = |other: &&Revision| version.parents.contains(&other.id);
    let mut parents = entry.history().iter().filter(is_parent).peekable();
    match parents.peek() {
        None => own.is_some(),
        Some(_) => parents.all(|parent| value(parent, key) != own),
    }
}

/// Adds to a list what other lists hold that were changed apart from it.
fn joined(newest: &Value, older: &[Option<&Value>]) -> Value {
    let Value::Array(items) = newest else {
        return newest.clone();
    };
    let mut all = items.clone();
    let others = older.iter().flatten().filter_map(|value| value.as_array());
    for item in others.flatten() {
        if !all.contains(item) {
            all.push(item.clone());
        }
    }
    Value::Array(all)
}

/// Gives what a version holds under a key.
pub(super) fn value<'a>(version: &'a Revision, key: &str) -> Option<&'a Value> {
    set(version)?.get(key)
}

fn set(version: &Revision) -> Option<&Table> {
    version.note.unknown.get(SET)?.as_table()
}
