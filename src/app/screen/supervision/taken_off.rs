//! What was taken off the list, so that it can be put back.

use crate::app::screen::supervision::row::Row;
use crate::id::Id;
use crate::journal::agenda::change::{flag, take_off};
use crate::journal::agenda::item::Item;
use crate::journal::agenda::mark::Mark;
use crate::journal::note::Note;

/// Holds one thing that was taken off.
#[derive(Debug)]
pub(super) struct TakenOff {
    /// The note that it belongs to.
    pub note: Id,
    item: Item,
    /// What the note said of supervision before, and right after.
    marks: [Mark; 2],
}

impl TakenOff {
    /// Remembers a row and its note before it is taken off.
    pub fn new(row: &Row, note: &Note) -> Self {
        let mut after = note.clone();
        take_off(&mut after, row.item.line.as_deref());
        Self {
            note: row.key.note,
            item: row.item.clone(),
            marks: [Mark::of(note), Mark::of(&after)],
        }
    }

    /// Puts it back as it was; what was done meanwhile to the note's other lines stays.
    pub fn put_back(&self, note: &mut Note) {
        let [before, after] = &self.marks;
        if Mark::of(note) == *after {
            before.put_back(note);
        } else {
            flag(note, self.item.clone());
        }
    }
}
