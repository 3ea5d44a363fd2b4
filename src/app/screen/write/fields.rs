//! What is typed on: a title, a person, tags, and the page below them.

use crate::app::editor::Editor;
use crate::app::tags;
use crate::journal::limits::FRONT_MATTER_BYTES;
use crate::journal::note::FLAGGED;

/// Holds the four fields and which of them is typed in.
#[derive(Debug)]
pub struct Fields {
    /// One line; empty: the first line of the body is taken.
    pub title: Editor,
    /// The neutral word for the person it is about.
    pub alias: Editor,
    /// Tags with blanks or commas between them.
    pub tags: Editor,
    /// The page.
    pub body: Editor,
    /// The field that is typed in.
    pub open: Field,
    /// Whether the note is marked for supervision.
    pub is_flagged: bool,
    /// The tags as they came in, kept as they are while their line is.
    given: Vec<String>,
    flagged: u64,
}

/// Names a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// The person.
    Alias,
    /// The tags.
    Tags,
    /// The page.
    Body,
}

impl Field {
    /// Gives the field that follows, the first after the last.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Title => Self::Alias,
            Self::Alias => Self::Tags,
            Self::Tags => Self::Body,
            Self::Body => Self::Title,
        }
    }

    /// Gives the field before.
    #[must_use]
    pub const fn previous(self) -> Self {
        self.next().next().next()
    }
}

impl Fields {
    /// Fills the fields; the cursor stands behind the text of the page.
    #[must_use]
    pub fn new(title: &str, alias: &str, tags: Vec<String>, body: &str) -> Self {
        Self {
            title: Editor::line(title),
            alias: Editor::line(alias),
            tags: Editor::line(&tags::line(&tags)).with_limit(FRONT_MATTER_BYTES),
            body: Editor::new(body),
            open: Field::Body,
            is_flagged: tags.iter().any(|tag| tag == FLAGGED),
            given: tags,
            flagged: 0,
        }
    }

    /// Gives the editor that is typed in.
    pub const fn editor(&mut self) -> &mut Editor {
        match self.open {
            Field::Title => &mut self.title,
            Field::Alias => &mut self.alias,
            Field::Tags => &mut self.tags,
            Field::Body => &mut self.body,
        }
    }

    /// Goes to another field.
    pub fn go(&mut self, to: Field) {
        self.editor().pause();
        self.open = to;
    }

    /// Marks the note for supervision, or takes the mark off.
    pub const fn flag(&mut self) {
        self.is_flagged = !self.is_flagged;
        self.flagged += 1;
    }

    /// Gives the tags of the note, the mark for supervision among them.
    #[must_use]
    pub fn all_tags(&self) -> Vec<String> {
        let line = self.tags.text();
        let mut tags = if line == tags::line(&self.given) {
            self.given.clone()
        } else {
            tags::read(&line)
        };
        tags.retain(|tag| tag != FLAGGED);
        if self.is_flagged {
            tags.push(FLAGGED.to_owned());
        }
        tags
    }

    /// Says whether there is neither a title nor a text.
    #[must_use]
    pub fn are_blank(&self) -> bool {
        let is_blank = |editor: &Editor| editor.lines().iter().all(|line| line.trim().is_empty());
        is_blank(&self.title) && is_blank(&self.body)
    }

    /// Counts the changes.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.title.version()
            + self.alias.version()
            + self.tags.version()
            + self.body.version()
            + self.flagged
    }
}
