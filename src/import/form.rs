//! The forms that can be read.

use crate::fault::Fault;
use crate::import::page::Page;
use crate::import::taken::Taken;
use crate::import::{dayone, exported, jrnl, markdown, tui_journal};

/// Names who wrote a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Our own `export --format json`.
    Afterword,
    /// One note a file: a heading, a text, front matter if there is one.
    Markdown,
    /// jrnl: its `--format json`, or its own plain text.
    Jrnl,
    /// Day One: the JSON inside of its export.
    DayOne,
    /// tui-journal: its JSON export, or its own JSON file.
    TuiJournal,
}

impl Form {
    /// Reads all notes of a text. What is wrong with one entry leaves the others standing.
    ///
    /// # Errors
    /// When the text as a whole is not of this form.
    pub fn read(self, page: &Page<'_>) -> Result<Taken, Fault> {
        match self {
            Self::Afterword => exported::read(page),
            Self::Markdown => Ok(markdown::read(page)),
            Self::Jrnl => jrnl::read(page),
            Self::DayOne => dayone::read(page),
            Self::TuiJournal => tui_journal::read(page),
        }
    }
}

#[cfg(test)]
mod tests;
