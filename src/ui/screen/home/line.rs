//! Draws the line that the user wants the work to serve, as the deck "What else I am" asks for it, and the line that was
//! learnt and comes back this week.

use ratatui::text::{Line, Span};

use crate::app::recall;
use crate::app::screen::home::Home;
use crate::journal::library::Library;
use crate::journal::note::Note;
use crate::journal::recall::Recalled;
use crate::keys::action::Action;
use crate::ui::cover::bars;
use crate::ui::room::Room;
use crate::ui::text::{balanced, fitting, sanitize, wrap};
use crate::words::say;

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
    let words = shown(&format!("\"{}\"", sanitize(note.title.trim())), room);
    let rows = balanced(&words, width).into_iter().take(ROWS);
    let rows = rows.map(|row| Line::styled(row, room.theme.quiet));
    std::iter::once(Line::default()).chain(rows).collect()
}

/// Gives the line that comes back this week, with when it was written and its keys, a free row before it; nothing where
/// there is none.
#[must_use]
pub fn recalled<'a>(home: &Home, room: &Room<'_>, width: u16) -> Vec<Line<'a>> {
    let Some(Recalled { note, after }) = home.recalled else {
        return Vec::new();
    };
    let Some(words) = recall::words(note, room.desk()) else {
        return Vec::new();
    };
    let quiet = room.theme.quiet;
    let key = |action| Span::styled(room.key(action), room.theme.accent);
    let keys = Line::from(vec![
        key(Action::Recall),
        Span::styled(format!(" {}   ", say("recall-open")), quiet),
        key(Action::NotNow),
        Span::styled(format!(" {}", say("recall-pass")), quiet),
    ]);
    let mut rows = vec![Line::default()];
    rows.push(Line::styled(say!("recall-after", days = after), quiet));
    let words = shown(&sanitize(&words), room);
    let wrapped = wrap(&words, width);
    let is_cut = wrapped.len() > ROWS;
    for (at, row) in wrapped.into_iter().take(ROWS).enumerate() {
        let sign = if is_cut && at + 1 == ROWS { "…" } else { "" };
        let room_for = usize::from(width).saturating_sub(sign.len().min(1));
        let row = &words[row];
        let row = &row[..fitting(row, room_for)];
        rows.push(Line::styled(format!("{row}{sign}"), room.theme.text));
    }
    rows.push(keys);
    rows
}

fn shown(words: &str, room: &Room<'_>) -> String {
    if room.desk().is_covered {
        bars(words)
    } else {
        words.to_owned()
    }
}

fn has_line(note: &Note) -> bool {
    let is_labelled = note.tags.iter().any(|tag| tag == LABEL);
    is_labelled && !note.title.trim().is_empty()
}
