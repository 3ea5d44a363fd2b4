//! Draws the line that the user wants the work to serve, as the deck "What else I am" asks for it.

use ratatui::text::Line;

use crate::journal::library::Library;
use crate::journal::note::Note;
use crate::ui::room::Room;
use crate::ui::text::{balanced, sanitize};

/// The label of the notes that have such a line for a title.
const LABEL: &str = "meaning:line";
/// The most rows: it stands beside other things.
const ROWS: usize = 3;

/// Gives its rows in quotation marks, a free row before them; nothing where there is none.
#[must_use]
pub fn drawn<'a>(room: &Room<'_>, width: u16) -> Vec<Line<'a>> {
    let entries = room.desk().library().into_iter().flat_map(Library::entries);
    let mut notes = entries.map(|entry| &entry.current().note);
    let Some(note) = notes.find(|note| has_line(note)) else {
        return Vec::new();
    };
    let words = format!("\"{}\"", sanitize(note.title.trim()));
    let rows = balanced(&words, width).into_iter().take(ROWS);
    let rows = rows.map(|row| Line::styled(row, room.theme.quiet));
    std::iter::once(Line::default()).chain(rows).collect()
}

fn has_line(note: &Note) -> bool {
    let is_labelled = note.tags.iter().any(|tag| tag == LABEL);
    is_labelled && !note.title.trim().is_empty()
}
