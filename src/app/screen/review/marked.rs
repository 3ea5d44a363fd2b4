//! Notes that are marked, and what is done to all of them: labels, the flag, the bin.

use std::collections::BTreeSet;

use crate::app::bulk::{Bulk, Labels, Task, Told};
use crate::app::deeds::key;
use crate::app::desk::Desk;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::app::step::Step;
use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Holds which notes are marked, and the deed that is under way.
#[derive(Debug, Default)]
pub struct Marked {
    notes: BTreeSet<Id>,
    bulk: Bulk,
}

impl Marked {
    /// Gives the marked notes.
    #[must_use]
    pub const fn notes(&self) -> &BTreeSet<Id> {
        &self.notes
    }

    /// Says how far a deed for many has come.
    #[must_use]
    pub fn progress(&self) -> Option<(usize, usize)> {
        self.bulk.progress()
    }

    /// Marks a note, or takes its mark off.
    pub fn toggle(&mut self, note: Id) {
        if !self.notes.remove(&note) {
            self.notes.insert(note);
        }
    }

    /// Marks all of some notes; when they are all marked, takes their marks off.
    pub fn toggle_all(&mut self, notes: &[Id]) {
        if notes.iter().all(|note| self.notes.contains(note)) {
            for note in notes {
                self.notes.remove(note);
            }
        } else {
            self.notes.extend(notes);
        }
    }

    /// Takes all marks off; says whether there were any.
    pub fn clear(&mut self) -> bool {
        !std::mem::take(&mut self.notes).is_empty()
    }

    /// Gives the marked notes, or the chosen one when none is marked.
    #[must_use]
    pub fn or<'d>(&self, chosen: Option<&'d Entry>, desk: &'d Desk) -> Vec<&'d Entry> {
        if self.notes.is_empty() {
            return chosen.into_iter().collect();
        }
        let library = desk.library().into_iter();
        library
            .flat_map(Library::entries)
            .filter(|entry| self.notes.contains(&entry.id()))
            .collect()
    }

    /// Does to all marked notes what a verb does to one; nothing when none is marked.
    pub fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Option<Step> {
        if self.notes.is_empty() {
            return None;
        }
        let entries = self.or(None, desk);
        let flagged = |entry: &&Entry| entry.current().note.is_flagged();
        let task = match action {
            Action::Bin => Task::Bin,
            Action::SupervisionFlag if entries.iter().all(flagged) => Task::Unflag,
            Action::SupervisionFlag => Task::Flag,
            _ => return None,
        };
        Some(self.begin(task, &entries, desk, now))
    }

    /// Puts labels on and takes others off.
    pub fn tag(&mut self, labels: Labels, chosen: Option<&Entry>, desk: &Desk, now: &Now) -> Step {
        let entries = self.or(chosen, desk);
        self.begin(Task::Tag(labels), &entries, desk, now)
    }

    /// Says whether the last thing that was done is labels, which can be put back.
    #[must_use]
    pub fn can_tag_back(&self) -> bool {
        self.bulk.labelled().next().is_some()
    }

    /// Forgets what was done to labels: something else was done since.
    pub fn forget_labels(&mut self) {
        self.bulk.forget_labels();
    }

    /// Puts the labels back that were changed last.
    pub fn tag_back(&mut self, desk: &Desk, now: &Now) -> Option<Step> {
        let library = desk.library()?;
        let entries = self.bulk.labelled();
        let entries: Vec<&Entry> = entries.filter_map(|note| library.entry(note)).collect();
        let task = self.bulk.tag_back();
        (!entries.is_empty()).then(|| self.begin(task, &entries, desk, now))
    }

    /// Takes back what was moved to the bin together, if the note that was moved last is among it.
    pub fn take_back(&mut self, last: Id, desk: &Desk, now: &Now) -> Option<Step> {
        let together = self.bulk.binned();
        let library = desk.library()?;
        if together.len() < 2 || !together.contains(&last) {
            return None;
        }
        let entries = together.iter().filter_map(|note| library.entry(*note));
        let entries: Vec<&Entry> = entries.filter(|entry| entry.is_binned()).collect();
        Some(self.begin(Task::TakeBack, &entries, desk, now))
    }

    fn begin(&mut self, task: Task, entries: &[&Entry], desk: &Desk, now: &Now) -> Step {
        if self.bulk.progress().is_some() {
            return Step::stay().saying(say("bulk-busy"));
        }
        let effects = self.bulk.begin(task, entries, desk, now);
        if effects.is_empty() {
            return Step::stay().saying(why_nothing(entries, desk));
        }
        effects.into_iter().fold(Step::stay(), Step::and)
    }

    /// Hears an answer. A note that was written loses its mark; one that was not keeps it, and is named.
    pub fn heard(&mut self, reply: &Reply, desk: &Desk) -> Option<Step> {
        let is_under_way = self.bulk.progress().is_some();
        if let Reply::Saved(saved) = reply
            && is_under_way
        {
            self.notes.remove(&saved.revision.note.id);
        }
        let told = self.bulk.heard(reply)?;
        Some(Step::stay().saying(sentence(&told, desk)))
    }
}

/// Says why nothing is written: of two versions one is to be chosen first, or all stays as it is.
fn why_nothing(entries: &[&Entry], desk: &Desk) -> String {
    if entries.iter().any(|entry| entry.is_forked()) {
        let key = key(desk, Context::List, Action::Merge);
        return say!("notes-forked-first", key = key);
    }
    say("bulk-nothing").to_owned()
}

fn sentence(told: &Told, desk: &Desk) -> String {
    if let Some(first) = told.failed.first() {
        let entry = desk.library().and_then(|library| library.entry(*first));
        let title = entry.map(|entry| entry.current().note.headline().into_owned());
        return say!(
            "bulk-failed",
            title = title.unwrap_or_default(),
            others = told.failed.len() - 1
        );
    }
    let n = told.done;
    match told.task {
        Task::Tag(_) => {
            let key = key(desk, Context::List, Action::UndoBin);
            say!("bulk-tagged", n = n, key = key)
        }
        Task::TagBack(_) => say!("bulk-tagged-back", n = n),
        Task::Flag => say!("bulk-flagged", n = n),
        Task::Unflag => say!("bulk-unflagged", n = n),
        Task::TakeBack => say!("bulk-taken-back", n = n),
        Task::Bin => {
            let key = key(desk, Context::List, Action::UndoBin);
            say!("bulk-binned", n = n, key = key)
        }
    }
}

/// Gives the labels of some notes, the most used first.
#[must_use]
pub fn labels<'n>(notes: impl Iterator<Item = &'n Note>) -> Vec<String> {
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for tag in notes.flat_map(|note| &note.tags) {
        *counts.entry(tag).or_default() += 1;
    }
    let mut all: Vec<(&str, usize)> = counts.into_iter().collect();
    all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    all.into_iter().map(|(tag, _)| tag.to_owned()).collect()
}
