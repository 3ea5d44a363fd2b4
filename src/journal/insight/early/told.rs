//! What was said to the author, and the answer: it is kept, so that honest false alarms can be seen as such.

use chrono::{Days, NaiveDate};

use crate::journal::note::Note;

/// The deck that shows a notice and asks whether it fits.
pub const DECK: &str = "early-sign";
/// The label of "hide for a month".
const HIDDEN: &str = "notice:hide-a-month";
/// The days of quiet after any answer, and after that one.
const COOL_OFF: u64 = 14;
const MUTED: u64 = 30;

/// Holds one answer to a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When it was given.
    pub day: NaiveDate,
    /// Whether a month without notices was asked for.
    pub is_muted: bool,
}

/// Reads the answers out of the notes; other notes are passed over.
#[must_use]
pub fn told<'n>(notes: impl IntoIterator<Item = &'n Note>) -> Vec<Told> {
    let answers = notes
        .into_iter()
        .filter(|note| note.deck.as_deref() == Some(DECK));
    let told = |note: &Note| Told {
        day: note.written.day(),
        is_muted: note.tags.iter().any(|tag| tag == HIDDEN),
    };
    answers.map(told).collect()
}

/// Gives the day from which on something may be said again; none when nothing was said yet.
#[must_use]
pub fn quiet_until(told: &[Told]) -> Option<NaiveDate> {
    let until = |told: &Told| {
        let days = if told.is_muted { MUTED } else { COOL_OFF };
        told.day.checked_add_days(Days::new(days))
    };
    told.iter().filter_map(until).max()
}
