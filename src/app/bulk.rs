//! One deed for many notes: asked for at once, carried out one after the other by the worker, and told of together.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::deeds::{can, next_version};
use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::msg::Reply;
use crate::app::now::Now;
use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::note::{FLAGGED, Note};
use crate::keys::action::Action;

/// Names what is done to all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Labels are put on and taken off.
    Tag(Labels),
    /// Labels are put back as they were.
    TagBack(Changed),
    /// They are flagged for supervision.
    Flag,
    /// The flag is taken off.
    Unflag,
    /// They are moved to the bin.
    Bin,
    /// They are taken back.
    TakeBack,
}

/// Holds labels to put on and to take off.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// To put on.
    pub on: Vec<String>,
    /// To take off.
    pub off: Vec<String>,
}

/// Prints counts, never a label.
impl std::fmt::Debug for Labels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Labels({} on, {} off)", self.on.len(), self.off.len())
    }
}

/// Holds the labels of some notes before and after a deed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Changed {
    notes: BTreeMap<Id, (Vec<String>, Vec<String>)>,
}

/// Prints a count, never a label.
impl std::fmt::Debug for Changed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Changed({} notes)", self.notes.len())
    }
}

/// Follows one deed for many notes until every one of them was answered.
#[derive(Debug, Default)]
pub struct Bulk {
    task: Option<Task>,
    waiting: BTreeSet<Id>,
    all: usize,
    done: Vec<Id>,
    failed: Vec<Id>,
    /// The notes that the last deed moved to the bin.
    binned: BTreeSet<Id>,
    /// What the last deed did to labels.
    labelled: Changed,
}

/// Tells what became of one deed for many notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was done.
    pub task: Task,
    /// To how many.
    pub done: usize,
    /// Which ones could not be written, in the order of the answers.
    pub failed: Vec<Id>,
}

impl Bulk {
    /// Says whether something is under way: how many were answered, and how many there are.
    #[must_use]
    pub fn progress(&self) -> Option<(usize, usize)> {
        (!self.waiting.is_empty()).then(|| (self.all - self.waiting.len(), self.all))
    }

    /// Gives the notes that one deed moved to the bin together, as long as they are all there.
    #[must_use]
    pub const fn binned(&self) -> &BTreeSet<Id> {
        &self.binned
    }

    /// Gives the notes whose labels the last deed changed.
    pub fn labelled(&self) -> impl Iterator<Item = Id> + '_ {
        self.labelled.notes.keys().copied()
    }

    /// Forgets what the last deed did to labels, after another one.
    pub fn forget_labels(&mut self) {
        self.labelled.notes.clear();
    }

    /// Gives the deed that puts the labels back.
    #[must_use]
    pub fn tag_back(&self) -> Task {
        Task::TagBack(self.labelled.clone())
    }

    /// Asks for a deed. Notes that it cannot be done to, and those that it would leave as they are, are left out.
    #[must_use]
    pub fn begin(&mut self, task: Task, entries: &[&Entry], desk: &Desk, now: &Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.waiting.clear();
        self.forget_labels();
        for entry in entries {
            let asked = self::effects(&task, entry, desk, now);
            if !asked.is_empty() {
                self.remember(&task, &entry.current().note);
                self.waiting.insert(entry.id());
                effects.extend(asked);
            }
        }
        self.all = self.waiting.len();
        self.done.clear();
        self.failed.clear();
        self.task = Some(task);
        effects
    }

    fn remember(&mut self, task: &Task, note: &Note) {
        if let Task::Tag(labels) = task {
            let mut changed = note.clone();
            label(&mut changed, labels);
            let both = (note.tags.clone(), changed.tags);
            self.labelled.notes.insert(note.id, both);
        }
    }

    /// Hears an answer; tells of the whole once it was the last.
    pub fn heard(&mut self, reply: &Reply) -> Option<Told> {
        match reply {
            Reply::Saved(saved) if self.waiting.remove(&saved.revision.note.id) => {
                self.done.push(saved.revision.note.id);
            }
            Reply::NotSaved(note, _) if self.waiting.remove(note) => {
                self.labelled.notes.remove(note);
                self.failed.push(*note);
            }
            _ => return None,
        }
        if !self.waiting.is_empty() {
            return None;
        }
        let task = self.task.take()?;
        match task {
            Task::Bin => self.binned = self.done.iter().copied().collect(),
            Task::TakeBack => self.binned.clear(),
            _ => {}
        }
        Some(Told {
            task,
            done: self.done.len(),
            failed: std::mem::take(&mut self.failed),
        })
    }
}

/// Gives what to write for one note; nothing when it stays as it is.
fn effects(task: &Task, entry: &Entry, desk: &Desk, now: &Now) -> Vec<Effect> {
    if !can(verb(task), entry) {
        return Vec::new();
    }
    let mut note = entry.current().note.clone();
    match task {
        Task::Bin => {
            note.written = desk.written(now);
            return vec![Effect::Bin(note, entry.head_ids())];
        }
        Task::TakeBack => {
            let texts = entry.texts().into_iter();
            let back = texts.map(|text| next_version(entry, text.note.clone(), desk, now));
            return back.collect();
        }
        Task::Flag if note.is_flagged() => {}
        Task::Flag => note.tags.push(FLAGGED.to_owned()),
        Task::Unflag => note.tags.retain(|tag| tag != FLAGGED),
        Task::Tag(labels) => label(&mut note, labels),
        Task::TagBack(changed) => {
            // What was changed again since then stays.
            let own = changed.notes.get(&note.id);
            if let Some((before, _)) = own.filter(|(_, after)| *after == note.tags) {
                note.tags.clone_from(before);
            }
        }
    }
    if note == entry.current().note {
        return Vec::new();
    }
    vec![next_version(entry, note, desk, now)]
}

/// Names the verb for one note that stands under the same conditions.
const fn verb(task: &Task) -> Action {
    match task {
        Task::Bin => Action::Bin,
        Task::TakeBack => Action::UndoBin,
        Task::Tag(_) | Task::TagBack(_) | Task::Flag | Task::Unflag => Action::SupervisionFlag,
    }
}

fn label(note: &mut Note, labels: &Labels) {
    note.tags.retain(|tag| !labels.off.contains(tag));
    for tag in &labels.on {
        if !note.tags.contains(tag) {
            note.tags.push(tag.clone());
        }
    }
}
