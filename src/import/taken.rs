//! What was taken from a text, and what was passed over.

use crate::fault::{Fault, Reached};
use crate::id::Id;
use crate::import::page::Page;
use crate::journal::codec;
use crate::journal::limits::{self, Limit};
use crate::journal::note::{Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};
use crate::journal::text::{normalise, one_line};
use crate::lint::alias_refusal;
use crate::words::say;

/// Holds the notes of one text in its order, and what of it is no note.
#[derive(Debug, Default)]
pub struct Taken {
    /// The notes. Their names are all zero: the shell gives each one of its own.
    pub notes: Vec<Note>,
    /// What was passed over, with its place and what can be done.
    pub passed: Vec<Fault>,
    /// Where the last fault is told: a file may hold nothing but faults, a hundred thousand of them.
    reached: Reached,
}

impl Taken {
    /// Takes one entry that begins at the byte `at`, or says why it is passed over. Nothing is ever cut.
    pub fn take(&mut self, page: &Page<'_>, at: usize, note: Note) {
        match sound(note) {
            Ok(note) => self.notes.push(note),
            Err((what, remedy)) => self.pass(page, at, what, remedy),
        }
    }

    /// Passes over what begins at the byte `at`.
    pub fn pass(&mut self, page: &Page<'_>, at: usize, what: &'static str, remedy: &'static str) {
        let (line, column) = self.reached.place(page.text, at);
        self.passed.push(Fault {
            file: page.file.to_owned(),
            line,
            column,
            what: say(what).to_owned(),
            remedy: say(remedy).to_owned(),
        });
    }

    /// Adds what was taken from another text.
    pub fn append(&mut self, mut other: Self) {
        self.notes.append(&mut other.notes);
        self.passed.append(&mut other.passed);
    }
}

/// Makes a note of a foreign text, with no name yet.
#[must_use]
pub fn note(written: Written, title: &str, body: &str, tags: &[String]) -> Note {
    let mut note = Note::new(Id::from_bytes([0; 16]), written);
    title.clone_into(&mut note.title);
    body.clone_into(&mut note.body);
    note.tags = tags.to_vec();
    note
}

/// Makes a note plain, as the editor would have, and holds it to the limits of the format.
fn sound(mut note: Note) -> Result<Note, (&'static str, &'static str)> {
    note.title = one_line(&note.title);
    normalise(&note.body).trim_end().clone_into(&mut note.body);
    for tag in std::mem::take(&mut note.tags) {
        match one_line(&tag) {
            tag if tag.is_empty() => {}
            tag => note.add_label(&tag),
        }
    }
    if note.title.is_empty() && note.body.trim().is_empty() && note.scales.is_empty() {
        return Err(("import-empty", "import-empty-hint"));
    }
    if note
        .alias
        .as_deref()
        .is_some_and(|alias| alias_refusal(alias).is_some())
    {
        return Err(("import-alias", "import-alias-hint"));
    }
    limits::check(&note).map_err(past)?;
    read_back(note).ok_or(("import-unkept", "import-unkept-hint"))
}

/// Gives the note as the journal will read it, so that nothing is begun that could not be ended.
fn read_back(note: Note) -> Option<Note> {
    let text = codec::print(&Revision {
        id: note.id,
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: String::new(),
        note,
    });
    codec::parse(&text).ok().map(|revision| revision.note)
}

const fn past(limit: Limit) -> (&'static str, &'static str) {
    match limit {
        Limit::Body => ("import-long-body", "import-long-body-hint"),
        Limit::Title => ("import-long-title", "import-long-title-hint"),
        Limit::Tags => ("import-many-tags", "import-many-tags-hint"),
        Limit::Scale => ("import-rating", "import-rating-hint"),
        Limit::Labels => ("import-long-labels", "import-long-labels-hint"),
    }
}
