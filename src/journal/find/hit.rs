//! The lines in which words were found.

use std::ops::Range;

use crate::id::Id;
use crate::journal::find::mark::{marks, title_marks};
use crate::journal::find::query::Query;
use crate::journal::note::Note;

/// Holds one line of a note that answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The note.
    pub note: Id,
    /// The line of the body, counted from 1; 0 for the title.
    pub line: usize,
    /// What was found, as bytes of the line; empty when only a label, or a phrase over a line end, answers.
    pub ranges: Vec<Range<usize>>,
}

/// Finds the lines of a note that hold a word of the query; when none does, the title stands for the note.
pub(super) fn of_note(note: &Note, query: &Query) -> Vec<Hit> {
    let lines = note.body.lines().map(|line| marks(query, line));
    let title = title_marks(query, &note.title);
    let marked = [title].into_iter().chain(lines).enumerate();
    let with_words = marked.filter(|(_, ranges)| !ranges.is_empty());
    let mut hits: Vec<Hit> = with_words
        .map(|(line, ranges)| Hit {
            note: note.id,
            line,
            ranges,
        })
        .collect();
    if hits.is_empty() {
        hits.push(Hit {
            note: note.id,
            line: 0,
            ranges: Vec::new(),
        });
    }
    hits
}
