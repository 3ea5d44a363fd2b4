//! What the guard stops, told so that it can be found and changed: never the words themselves.

use std::fmt::Write as _;

use crate::cli::rows::short;
use crate::export::checked::{Place, Told};
use crate::export::piece::Piece;
use crate::words::say;

/// Holds a line for each place.
#[derive(Debug, Default)]
pub(super) struct Stopped {
    lines: String,
    notes: usize,
}

impl Stopped {
    /// Adds what stops one note.
    pub fn add(&mut self, piece: &Piece, found: &[Told]) {
        self.notes += 1;
        for told in found.iter().filter(|told| told.is_block()) {
            let place = match told.place {
                Place::Title => say("export-in-title").to_owned(),
                Place::Tags => say("export-in-tags").to_owned(),
                Place::Body => say!("export-in-line", n = told.line),
                Place::Kept => say("export-in-kept").to_owned(),
            };
            let (rule, why) = (told.finding.rule.code(), say(told.finding.why));
            let note = short(piece.id);
            writeln!(self.lines, "{note}  {place}  {rule}  {why}")
                .expect("writing to a string works");
        }
    }

    /// Says whether nothing is stopped.
    pub const fn is_empty(&self) -> bool {
        self.notes == 0
    }

    /// Counts the notes.
    pub const fn count(&self) -> usize {
        self.notes
    }

    /// Gives the lines.
    pub fn told(&self) -> &str {
        self.lines.trim_end()
    }
}
