//! Notes as rows: one line for each, in columns.

use crate::id::Id;
use crate::journal::library::entry::Entry;
use crate::journal::text::one_line;
use crate::ui::text::{truncate, width};
use crate::words::say;

/// The fewest digits of a note's name that a row shows; `show` takes any that fit one note alone.
pub const DIGITS: usize = 8;

/// The widest headline, in cells.
const HEADLINE: usize = 60;

/// Gives the short form of a name.
#[must_use]
pub fn short(id: Id) -> String {
    id.to_string().chars().take(DIGITS).collect()
}

/// Lays notes out in columns: name, day, time, alias, headline.
#[must_use]
pub fn rows<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let cells: Vec<[String; 5]> = entries.into_iter().map(cells).collect();
    let widest = |column: usize| {
        cells
            .iter()
            .map(|row| width(&row[column]))
            .max()
            .unwrap_or(0)
    };
    let widths = [0, 1, 2, 3].map(widest);
    cells.iter().map(|row| line(row, widths)).collect()
}

fn cells(entry: &Entry) -> [String; 5] {
    let note = &entry.current().note;
    let mark = if entry.is_forked() {
        format!(" ({})", say("cli-two-versions"))
    } else {
        String::new()
    };
    [
        short(entry.id()),
        entry.written().day().to_string(),
        entry.written().clock(),
        one_line(note.alias.as_deref().unwrap_or_default()),
        format!("{}{mark}", truncate(&one_line(&note.headline()), HEADLINE)),
    ]
}

/// Joins the cells of a row; a column that is empty in every row takes no room.
fn line(row: &[String; 5], widths: [usize; 4]) -> String {
    let mut line = String::new();
    for (cell, wide) in row.iter().zip(widths).filter(|(_, wide)| *wide > 0) {
        line.push_str(cell);
        line.extend(std::iter::repeat_n(' ', wide - width(cell) + 2));
    }
    format!("{}{}\n", line, row[4])
}
