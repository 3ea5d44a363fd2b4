//! What can be done to a note wherever notes are listed or read: edit, bin and back, flag.

use std::collections::BTreeMap;

use crate::app::desk::Desk;
use crate::app::effect::{Effect, Save};
use crate::app::msg::{Reply, Saved};
use crate::app::now::Now;
use crate::app::route::{Flagging, Route};
use crate::app::step::{Nav, Step};
use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::note::{Note, State};
use crate::journal::revision::{Kind, Revision};
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// Remembers what was asked for and is not on the disk yet, and what was moved to the bin.
#[derive(Debug)]
pub struct Deeds {
    context: Context,
    /// One deed a note: a second one, before the first is done, would make two versions of it.
    under_way: BTreeMap<Id, Deed>,
    /// What was moved to the bin while this screen was open, the last one last.
    binned: Vec<Id>,
}

/// Names what was done to a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It was moved to the bin.
    Bin,
    /// It was taken back.
    TakeBack,
    /// An older version became the newest.
    PutBack,
    /// One version took the place of several that stood side by side.
    Settle,
}

/// Tells of a deed that is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// The note.
    pub note: Id,
    /// What was done.
    pub deed: Deed,
    /// Whether the disk confirmed it.
    pub confirmed: bool,
}

impl Deeds {
    /// Begins on a screen with these keys.
    #[must_use]
    pub const fn new(context: Context) -> Self {
        Self {
            context,
            under_way: BTreeMap::new(),
            binned: Vec::new(),
        }
    }

    /// Says whether a verb is one for notes.
    #[must_use]
    pub const fn knows(action: Action) -> bool {
        use Action::{Bin, Edit, History, NextStep, SupervisionFlag, SupervisionLine, UndoBin};
        let is_flag = matches!(action, SupervisionFlag | SupervisionLine | NextStep);
        is_flag || matches!(action, Bin | Edit | History | UndoBin)
    }

    /// Gives the note that was moved to the bin last and not taken back since.
    #[must_use]
    pub fn last_binned(&self) -> Option<Id> {
        self.binned.last().copied()
    }

    /// Does what a verb asks for; nothing when it is not a verb for notes.
    pub fn act(&mut self, action: Action, entry: &Entry, desk: &Desk, now: &Now) -> Option<Step> {
        Some(match action {
            Action::History => Step::go(Nav::Push(Route::History(entry.id()))),
            Action::SupervisionFlag | Action::SupervisionLine => {
                let refused = self.refused(Action::SupervisionFlag, entry, desk);
                refused.unwrap_or_else(|| to_supervision(action, entry))
            }
            Action::NextStep => self
                .refused(action, entry, desk)
                .unwrap_or_else(|| Step::go(Nav::Push(Route::NextStep(entry.id())))),
            Action::Edit => self
                .refused(action, entry, desk)
                .unwrap_or_else(|| edit(entry)),
            Action::Bin | Action::UndoBin => {
                let refused = self.refused(action, entry, desk);
                refused.unwrap_or_else(|| self.write(action, entry, desk, now))
            }
            _ => return None,
        })
    }

    /// Makes an older version the newest one; the others stay.
    pub fn put_back(&mut self, entry: &Entry, version: &Revision, desk: &Desk, now: &Now) -> Step {
        if self.under_way.contains_key(&entry.id()) {
            return Step::stay();
        }
        self.under_way.insert(entry.id(), Deed::PutBack);
        Step::ask(next_version(entry, version.note.clone(), desk, now))
    }

    /// Makes one version of those that stand side by side: its parents are all of them.
    pub fn settle(&mut self, entry: &Entry, note: Note, desk: &Desk, now: &Now) -> Step {
        if self.under_way.contains_key(&entry.id()) {
            return Step::stay();
        }
        self.under_way.insert(entry.id(), Deed::Settle);
        Step::ask(next_version(entry, note, desk, now))
    }

    /// Hears what became of the deeds.
    pub fn heard(&mut self, reply: &Reply) -> Option<Done> {
        match reply {
            Reply::Saved(saved) => self.saved(saved),
            Reply::NotSaved(note, _) => {
                self.under_way.remove(note);
                None
            }
            _ => None,
        }
    }

    /// Says what was done, in a sentence; a disk that did not confirm has its own.
    #[must_use]
    pub fn told(&self, done: Done, desk: &Desk) -> Step {
        let key = |action| key(desk, self.context, action);
        if !done.confirmed {
            return Step::stay();
        }
        Step::stay().saying(match done.deed {
            Deed::Bin => say!("notes-moved-to-bin", key = key(Action::UndoBin)),
            Deed::TakeBack => say("notes-taken-back").into(),
            Deed::PutBack => say("notes-put-back").into(),
            Deed::Settle => say("compare-settled").into(),
        })
    }

    fn saved(&mut self, saved: &Saved) -> Option<Done> {
        let note = saved.revision.note.id;
        self.binned.retain(|binned| *binned != note);
        if saved.revision.kind == Kind::Tombstone {
            self.binned.push(note);
        }
        let deed = self.under_way.remove(&note)?;
        Some(Done {
            note,
            deed,
            confirmed: saved.confirmed,
        })
    }

    fn write(&mut self, action: Action, entry: &Entry, desk: &Desk, now: &Now) -> Step {
        if self.under_way.contains_key(&entry.id()) {
            return Step::stay();
        }
        let mut note = entry.current().note.clone();
        let (deed, effects) = if action == Action::Bin {
            note.written = desk.written(now);
            (Deed::Bin, vec![Effect::Bin(note, entry.head_ids())])
        } else {
            let texts = entry.texts().into_iter();
            let back = texts.map(|text| next_version(entry, text.note.clone(), desk, now));
            (Deed::TakeBack, back.collect())
        };
        self.under_way.insert(entry.id(), deed);
        effects.into_iter().fold(Step::stay(), Step::and)
    }

    /// Says why something cannot be done to a note.
    fn refused(&self, action: Action, entry: &Entry, desk: &Desk) -> Option<Step> {
        let key = |action| key(desk, self.context, action);
        Some(Step::stay().saying(match Bar::to(action, entry)? {
            Bar::Newer => say("notes-newer").to_owned(),
            Bar::NotBinned => say("notes-not-binned").to_owned(),
            Bar::Decided => say("notes-decided").to_owned(),
            Bar::Binned => say!("notes-binned", key = key(Action::UndoBin)),
            Bar::Forked => say!("notes-forked-first", key = key(Action::Merge)),
        }))
    }
}

/// Says whether something can be done to a note; what is no deed always can.
#[must_use]
pub fn can(action: Action, entry: &Entry) -> bool {
    Bar::to(action, entry).is_none()
}

/// Names what stands against a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bar {
    Newer,
    Binned,
    NotBinned,
    Forked,
    Decided,
}

impl Bar {
    fn to(action: Action, entry: &Entry) -> Option<Self> {
        use Action::{Bin, Edit, NextStep, SupervisionFlag, SupervisionLine, UndoBin};
        let is_open = entry.current().note.state == State::Open;
        match action {
            NextStep if is_open => Self::to(SupervisionFlag, entry),
            NextStep => Some(Self::Decided),
            SupervisionLine => Self::to(SupervisionFlag, entry),
            Bin | Edit | SupervisionFlag | UndoBin if entry.is_newer() => Some(Self::Newer),
            UndoBin if !entry.is_binned() => Some(Self::NotBinned),
            Bin | Edit | SupervisionFlag if entry.is_binned() => Some(Self::Binned),
            SupervisionFlag if entry.is_forked() => Some(Self::Forked),
            _ => None,
        }
    }
}

/// Says whether a note has texts that stand side by side, and this program may settle them.
#[must_use]
pub fn can_merge(entry: &Entry) -> bool {
    entry.is_forked() && entry.texts().len() > 1 && !entry.is_newer()
}

/// Opens the card for the whole note, or its lines to choose one from.
fn to_supervision(action: Action, entry: &Entry) -> Step {
    let note = entry.id();
    Step::go(Nav::Push(match action {
        Action::SupervisionLine => Route::FlagLine(note),
        _ => Route::Flag(Flagging { note, line: None }),
    }))
}

fn edit(entry: &Entry) -> Step {
    Step::go(Nav::Push(Route::Edit(entry.id())))
}

/// Makes the next version of a note, written now, in place of all that stand.
#[must_use]
pub fn next_version(entry: &Entry, note: Note, desk: &Desk, now: &Now) -> Effect {
    Effect::Save(Box::new(Save {
        note: Note {
            written: desk.written(now),
            ..note
        },
        parents: entry.head_ids(),
        draft: None,
    }))
}

/// Names the key of a verb, for sentences.
#[must_use]
pub fn key(desk: &Desk, context: Context, action: Action) -> String {
    let chords = desk.keymap.chords(context, action);
    chords.first().map(ToString::to_string).unwrap_or_default()
}
