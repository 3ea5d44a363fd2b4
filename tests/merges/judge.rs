//! What must hold when all copies have met: they are equal, nothing that was written is lost, and every head stands.

use std::collections::BTreeSet;

use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::library::entry::Entry;
use afterword::journal::library::setting::Setting;
use afterword::journal::revision::{Kind, Revision};

use crate::history::{Machine, SETTING, Told};

/// Says what is broken; none when all holds.
pub fn broken<M: Machine>(machines: &mut [M], told: &Told) -> Option<String> {
    let objects = machines[0].objects();
    let library = machines[0].library();
    for other in &mut machines[1..] {
        if other.objects() != objects {
            return Some("two copies hold different files".to_owned());
        }
        if other.library() != library {
            return Some("two copies show different notes".to_owned());
        }
    }
    let kept = |version: &&Revision| !told.forgotten.contains(&version.id);
    let lost = told
        .written
        .iter()
        .filter(kept)
        .find(|version| !shows(&library, version));
    if let Some(lost) = lost {
        return Some(format!(
            "{:?} {} of {} is lost",
            lost.kind, lost.id, lost.note.id
        ));
    }
    let notes: BTreeSet<Id> = told.written.iter().map(|version| version.note.id).collect();
    let mut sure = notes.difference(&told.erased);
    let wrong = sure.find(|note| heads(&library, **note) != expected(told, **note));
    wrong.map(|note| format!("{note} has other heads: {:?}", heads(&library, *note)))
}

/// The version is there: a note's by its name, a setting's among what stands or what was replaced.
fn shows(library: &Library, version: &Revision) -> bool {
    match version.kind {
        Kind::Config => library.config(SETTING).is_some(),
        _ => library.revision(version.id) == Some(version),
    }
}

fn heads(library: &Library, note: Id) -> BTreeSet<Id> {
    let entry = library.entry(note).map(Entry::heads);
    let setting = || library.config(SETTING).map(Setting::heads);
    let heads = entry.or_else(setting).unwrap_or_default();
    heads.iter().map(|head| head.id).collect()
}

/// The versions that no other version replaced, found without the library.
fn expected(told: &Told, note: Id) -> BTreeSet<Id> {
    let is_its = |version: &&Revision| version.note.id == note;
    let is_setting = |version: &&Revision| version.kind == Kind::Config;
    let its: Vec<&Revision> = match told.written.iter().find(is_its) {
        Some(first) if first.kind == Kind::Config => {
            told.written.iter().filter(is_setting).collect()
        }
        _ => told.written.iter().filter(is_its).collect(),
    };
    let replaced: BTreeSet<Id> = its
        .iter()
        .flat_map(|version| version.parents.clone())
        .collect();
    let ids = its.iter().map(|version| version.id);
    ids.filter(|id| !replaced.contains(id)).collect()
}
