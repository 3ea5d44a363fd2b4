//! What a page becomes when it is saved: a new note, or a new version of one.

use crate::app::desk::Desk;
use crate::app::now::Now;
use crate::app::screen::write::fields::Fields;
use crate::id::Id;
use crate::journal::answer::Answer;
use crate::journal::draft::Draft;
use crate::journal::headline;
use crate::journal::library::entry::Entry;
use crate::journal::library::merge;
use crate::journal::note::{Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};
use crate::words::say;

/// The fields of a free draft, among its answers.
const TITLE: &str = "title";
const ALIAS: &str = "alias";
const TAGS: &str = "tags";

/// Holds the note below the page: what it knows that the fields do not show stays.
#[derive(Debug)]
pub struct Base {
    /// The draft's name.
    pub draft: Id,
    /// The note as it was.
    pub note: Note,
    /// The versions that will be replaced; none for a new note.
    pub parents: Vec<Id>,
}

/// Says why a note cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not in the journal.
    Missing,
    /// A newer program wrote it, in a format that this one would not keep whole.
    Newer,
}

impl Refusal {
    /// Says it to the author.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::Missing => say("write-missing"),
            Self::Newer => say("write-newer"),
        }
    }
}

impl Base {
    /// Begins a note.
    #[must_use]
    pub fn blank(desk: &Desk, now: &Now) -> Self {
        // One fresh name an update: the draft's file may carry the note's, which stands in no other file's name.
        Self {
            draft: now.fresh,
            note: Note::new(now.fresh, desk.written(now)),
            parents: Vec::new(),
        }
    }

    /// Takes a note to change.
    ///
    /// # Errors
    /// Why it cannot be changed.
    pub fn edit(note: Id, desk: &Desk, now: &Now) -> Result<Self, Refusal> {
        let entry = desk.library().and_then(|library| library.entry(note));
        let entry = entry.ok_or(Refusal::Missing)?;
        let parents = entry.head_ids();
        Ok(Self {
            draft: now.fresh,
            note: below(entry, &parents)?,
            parents,
        })
    }

    /// Takes what a draft was to become; a note that is not there begins anew.
    ///
    /// # Errors
    /// Why it cannot be changed.
    pub fn resume(draft: &Draft, desk: &Desk, now: &Now) -> Result<Self, Refusal> {
        let entry = desk.library().and_then(|library| library.entry(draft.note));
        Ok(Self {
            draft: draft.id,
            note: match entry {
                Some(entry) => below(entry, &draft.parents)?,
                None => Note::new(draft.note, desk.written(now)),
            },
            parents: draft.parents.clone(),
        })
    }

    /// Fills the fields with the note.
    #[must_use]
    pub fn fields(&self) -> Fields {
        let Note {
            title, alias, tags, ..
        } = &self.note;
        let alias = alias.as_deref().unwrap_or_default();
        Fields::new(title, alias, tags.clone(), self.note.body.trim_end())
    }

    /// Makes the note that the fields describe.
    #[must_use]
    pub fn note(&self, fields: &Fields, written: Written) -> Note {
        let body = fields.body.text().trim_end().to_owned();
        let alias = fields.alias.text().trim().to_owned();
        Note {
            written,
            title: title(fields),
            alias: (!alias.is_empty()).then_some(alias),
            tags: fields.all_tags(),
            body,
            ..self.note.clone()
        }
    }

    /// Makes the draft that brings the fields back.
    #[must_use]
    pub fn draft(&self, fields: &Fields, now: &Now) -> Draft {
        let words = |text: String| Answer::Words(text);
        let answers = [
            (TITLE, words(fields.title.text())),
            (ALIAS, words(fields.alias.text())),
            (TAGS, Answer::Chosen(fields.all_tags())),
        ];
        let given = answers.into_iter().filter(|(_, answer)| !answer.is_empty());
        Draft {
            id: self.draft,
            note: self.note.id,
            changed: now.wall,
            title: title(fields),
            deck: None,
            page: None,
            parents: self.parents.clone(),
            text: fields.body.text(),
            answers: given.map(|(id, answer)| (id.to_owned(), answer)).collect(),
        }
    }
}

/// Fills the fields with a draft.
#[must_use]
pub fn drafted(draft: &Draft) -> Fields {
    let words = |id| match draft.answers.get(id) {
        Some(Answer::Words(text)) => text.as_str(),
        _ => "",
    };
    let tags = match draft.answers.get(TAGS) {
        Some(Answer::Chosen(tags)) => tags.clone(),
        _ => Vec::new(),
    };
    Fields::new(words(TITLE), words(ALIAS), tags, &draft.text)
}

/// Gives the title, or the first line in its place.
fn title(fields: &Fields) -> String {
    let title = fields.title.text().trim().to_owned();
    if title.is_empty() {
        headline::of(&fields.body.text())
    } else {
        title
    }
}

/// Finds the version that was open when these parents were the newest; the newest one when they are not known here. Of
/// versions that stood side by side, all are there, one after the other: whoever writes takes out what is too much.
fn below(entry: &Entry, parents: &[Id]) -> Result<Note, Refusal> {
    let mut replaced: Vec<&Revision> = Vec::new();
    let is_parent = |version: &&Revision| parents.contains(&version.id);
    replaced.extend(entry.history().iter().filter(is_parent));
    if replaced.iter().any(|version| version.format != FORMAT) || entry.current().format != FORMAT {
        return Err(Refusal::Newer);
    }
    let texts = replaced.iter().filter(|version| version.kind == Kind::Note);
    let all = merge::all(texts.map(|version| &version.note));
    Ok(all.unwrap_or_else(|| entry.current().note.clone()))
}
