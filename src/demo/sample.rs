//! What the store is to write, in an order in which it can.

use chrono::Days;

use crate::journal::note::{GRACE, HELD, Note, RELEASE, Written};
use crate::journal::revision::Kind;

/// Holds one version of a sample note.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// A note, a tombstone, or what is set for an alias.
    pub kind: Kind,
    /// What was written.
    pub note: Note,
    /// Which samples it replaces: places in the list, all before its own.
    pub parents: Vec<usize>,
}

/// Holds the versions of one note, parents counted from the first.
pub(super) struct Thread(Vec<Sample>);

impl Thread {
    pub(super) fn new(note: Note) -> Self {
        Self(vec![Sample {
            kind: Kind::Note,
            note,
            parents: Vec::new(),
        }])
    }

    /// Begins with something that is set and no note.
    pub(super) fn setting(note: Note) -> Self {
        let mut thread = Self::new(note);
        thread.0[0].kind = Kind::Config;
        thread
    }

    pub(super) fn written(&self) -> &Written {
        &self.0[0].note.written
    }

    /// Adds a version of the first one with something written below it.
    pub(super) fn add(&mut self, text: &str, written: Written) {
        let mut note = self.0[0].note.clone();
        note.body = format!("{}\n\n{text}", note.body);
        note.written = written;
        self.0.push(Sample {
            kind: Kind::Note,
            note,
            parents: vec![0],
        });
    }

    /// Says whether the note is one about a reaction as it was told, and nothing came of it later.
    pub(super) fn may_pass(&self) -> bool {
        let note = &self.0[0].note;
        self.0.len() == 1
            && note.alias.is_some()
            && note
                .deck
                .as_deref()
                .is_some_and(|deck| deck.starts_with("ct-"))
            && !note.is_flagged()
            && !note.has_label(HELD)
    }

    /// Asks for the note to be let go, after so many days.
    pub(super) fn ask_to_pass(&mut self, written: Written, days: u64) {
        let mut note = self.0[0].note.clone();
        note.written = written;
        note.add_label(RELEASE);
        let until = (written.day() + Days::new(days)).to_string();
        note.unknown.insert(GRACE.to_owned(), until.into());
        self.0.push(Sample {
            kind: Kind::Note,
            note,
            parents: vec![0],
        });
    }

    /// Moves the note to the bin.
    pub(super) fn bin(&mut self, written: Written) {
        let note = Note::new(self.0[0].note.id, written);
        let parents = vec![self.0.len() - 1];
        self.0.push(Sample {
            kind: Kind::Tombstone,
            note,
            parents,
        });
    }

    /// Gives the versions as they stand in a list that holds `before` others already.
    pub(super) fn placed(self, before: usize) -> impl Iterator<Item = Sample> {
        self.0.into_iter().map(move |mut sample| {
            sample
                .parents
                .iter_mut()
                .for_each(|parent| *parent += before);
            sample
        })
    }
}
