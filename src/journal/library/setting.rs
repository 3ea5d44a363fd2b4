//! What the user sets inside the journal: objects of kind `config` under one name (format.md, "An object").
//!
//! A setting is written as a note is: with front matter, seal, padding and parents. Its name stands in `title`, what is
//! set in the one key `set`, and the body says the same for people who open it with stock `age`. It is never listed,
//! counted, found or shown as a note.
//!
//! All objects of one name belong together, even from machines that did not know of each other. When several heads
//! stand side by side, nothing waits for a choice. Key by key, the last written head that changed a key counts, else
//! the last written one that holds it; of lists that were changed apart, all items are kept. The next version replaces
//! all heads. Written while locked, a version has no parents and holds only what it changes, so it adds to the rest.

mod merge;

use std::fmt;

use chrono::NaiveDate;
use toml::{Table, Value};

use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, Written};
use crate::journal::revision::{FORMAT, Revision};

/// Names the keys to change: a new value for each, or none to take it away.
pub type Changes = Vec<(&'static str, Option<Value>)>;

/// Holds what is set under one name.
#[derive(Clone, PartialEq)]
pub struct Setting {
    entry: Entry,
    values: Table,
}

impl Setting {
    /// Orders all versions of one name; nothing when there are none.
    pub(super) fn of(versions: Vec<Revision>) -> Option<Self> {
        let entry = Entry::of(versions)?;
        let values = merge::values(&entry);
        Some(Self { entry, values })
    }

    pub(super) fn into_revisions(self) -> Vec<Revision> {
        self.entry.into_revisions()
    }

    /// Gives the name it is found by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.entry.current().note.title
    }

    /// Gives everything that is set, keys of other versions of the program included.
    #[must_use]
    pub const fn values(&self) -> &Table {
        &self.values
    }

    /// Gives one value.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.values.get(key)
    }

    /// Gives one value that is a text.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Gives the texts of a list; empty when there is none.
    pub fn texts(&self, key: &str) -> impl Iterator<Item = &str> {
        let items = self.get(key).and_then(Value::as_array);
        items.into_iter().flatten().filter_map(Value::as_str)
    }

    /// Says whether a switch is on.
    #[must_use]
    pub fn is_on(&self, key: &str) -> bool {
        self.get(key).and_then(Value::as_bool) == Some(true)
    }

    /// Tells since which day a key has had its present value, as far as the versions tell. In doubt it is a later one.
    #[must_use]
    pub fn since(&self, key: &str) -> Option<NaiveDate> {
        let now = self.get(key)?;
        let history = self.entry.history().iter();
        let with_it = history.skip_while(|version| merge::value(version, key).is_none());
        let same = with_it.take_while(|version| merge::value(version, key) == Some(now));
        same.map(|version| version.note.written.day()).last()
    }

    /// Gives the versions that nothing replaced: one, or more when they were written apart.
    #[must_use]
    pub fn heads(&self) -> &[Revision] {
        self.entry.heads()
    }

    /// Says whether a newer version of the program wrote it: what that holds is not known here, and is not replaced.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.heads().iter().any(|head| head.format != FORMAT)
    }
}

/// Prints counts, never what is set.
impl fmt::Debug for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Setting")
            .field("versions", &self.entry.history().len())
            .field("values", &self.values.len())
            .finish_non_exhaustive()
    }
}

/// Makes the next version of a setting, and names what it replaces: every head of `known`.
///
/// Of a setting that is not known, because the journal is locked or there is none, and of one that a newer program
/// wrote, the version holds the changes alone and replaces nothing. `series` names a setting that is new.
#[must_use]
pub fn next(
    known: Option<&Setting>,
    name: &str,
    changes: Changes,
    (series, written): (Id, Written),
) -> (Note, Vec<Id>) {
    let known = known.filter(|known| !known.is_newer());
    let mut note = Note::new(series, written);
    name.clone_into(&mut note.title);
    let mut values = Table::new();
    if let Some(known) = known {
        let newest = &known.entry.current().note;
        note.id = newest.id;
        note.unknown.clone_from(&newest.unknown);
        values.clone_from(&known.values);
    }
    for (key, value) in changes {
        match value {
            Some(value) => values.insert(key.to_owned(), value),
            None => values.remove(key),
        };
    }
    note.body = readable(&values);
    note.unknown
        .insert(merge::SET.to_owned(), Value::Table(values));
    let replaced = known.map(|known| known.entry.head_ids());
    (note, replaced.unwrap_or_default())
}

/// Says what is set, one line each.
fn readable(values: &Table) -> String {
    let line = |(key, value): (&String, &Value)| format!("- {key}: {}\n", in_words(value));
    values.iter().map(line).collect()
}

fn in_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace('\n', " "),
        Value::Array(items) => items.iter().map(in_words).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests;
