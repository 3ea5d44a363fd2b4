//! A line that was learnt, shown again: one a week, about 7, 30 or 90 days after it was written.
//!
//! What is shown follows from the notes and the date alone, and is the same on every machine. A line is due on its 7th, 30th
//! and 90th day, and may be shown in the week that begins on the Monday then or after it.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::id::Id;
use crate::journal::library::Library;
use crate::journal::library::entry::Entry;
use crate::journal::library::setting::Changes;
use crate::journal::note::{LEARNING, Note};
use crate::journal::private::left_out;
use crate::journal::retention::hold::hold;
use crate::journal::retention::rules::Rules;

/// How many days after it was written a line comes back.
pub const AFTER: [u64; 3] = [7, 30, 90];

/// The name under which it is kept which week was passed over.
pub const NAME: &str = "recall";
/// The key of the Monday of that week.
const PASSED: &str = "passed";
/// The namespace of labels for what was learnt; the title of such a note is its line when nothing else is.
const LEARNT: &str = "learn:";

/// Names the questions whose answers are lines that were learnt: by deck, as they stand above the answers.
pub type Asked = BTreeMap<String, Vec<String>>;

/// Names the line of one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recalled {
    /// The note that it is from.
    pub note: Id,
    /// How many days after it was written it came back: one of [`AFTER`].
    pub after: u64,
}

/// Finds the line of the week that a day is in; none when no line is due then, or the week was passed over.
///
/// No line is shown in two weeks that follow each other, and none of a note that is held, in the bin, or waits
/// for a choice between two versions. What its author marked as private is never a line.
#[must_use]
pub fn of_week(library: &Library, today: NaiveDate, asked: &Asked) -> Option<Recalled> {
    let monday = monday(today)?;
    let passed = library.config(NAME).and_then(|set| set.text(PASSED));
    if passed == Some(&monday.to_string()) {
        return None;
    }
    let mut last: Option<(NaiveDate, String)> = None;
    let mut shown = None;
    for (week, due) in due(library, monday) {
        let before = last
            .take()
            .filter(|(shown, _)| *shown + Days::new(7) == week);
        let before = before.map(|(_, line)| line);
        let mut lines: Vec<_> = due
            .into_iter()
            .filter_map(|(entry, after)| Some((line(&entry.current().note, asked)?, entry, after)))
            .filter(|(line, ..)| before.as_ref() != Some(line))
            .collect();
        lines.sort_by_key(|(_, entry, after)| (lot(week, entry.id()), *after));
        let Some((line, entry, after)) = lines.into_iter().next() else {
            continue;
        };
        last = Some((week, line));
        shown = (week == monday).then(|| Recalled {
            note: entry.id(),
            after,
        });
    }
    shown
}

/// Passes over the week that a day is in.
#[must_use]
pub fn pass_over(today: NaiveDate) -> Changes {
    let monday = monday(today).map(|monday| toml::Value::String(monday.to_string()));
    vec![(PASSED, monday)]
}

/// Gives the line of a note that was learnt; none when there is none.
#[must_use]
pub fn line(note: &Note, asked: &Asked) -> Option<String> {
    let kept = note.unknown.get(LEARNING).and_then(toml::Value::as_str);
    let kept = kept.map(str::trim).filter(|line| !line.is_empty());
    if let Some(line) = kept {
        return Some(line.to_owned());
    }
    let questions = note.deck.as_ref().and_then(|deck| asked.get(deck));
    let body = left_out(&note.body);
    let mut answers = questions.into_iter().flatten();
    answers
        .find_map(|question| answer(&body, question))
        .or_else(|| {
            let is_learnt = note.tags.iter().any(|tag| tag.starts_with(LEARNT));
            let title = note.title.trim();
            (is_learnt && !title.is_empty()).then(|| title.to_owned())
        })
}

/// Gives the answer below a question, in one line.
fn answer(body: &str, question: &str) -> Option<String> {
    let is_heading = |line: &str| line.starts_with("## ") || line.starts_with("### ");
    let mut lines = body.lines().skip_while(|line| {
        !is_heading(line) || line.trim_start_matches('#').trim() != question.trim()
    });
    let _ = lines.next()?;
    let words = lines.take_while(|line| !is_heading(line));
    let words: Vec<&str> = words.flat_map(str::split_whitespace).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Gathers the notes that are due, by week, up to a week.
fn due(library: &Library, until: NaiveDate) -> BTreeMap<NaiveDate, Vec<(&Entry, u64)>> {
    let rules = Rules::of(library);
    let mut weeks: BTreeMap<NaiveDate, Vec<(&Entry, u64)>> = BTreeMap::new();
    for entry in library.entries() {
        let is_out = entry.is_forked() || hold(&entry.current().note, library, &rules).is_some();
        for after in AFTER.into_iter().filter(|_| !is_out) {
            let day = entry.written().day().checked_add_days(Days::new(after));
            let week = day.and_then(monday_from);
            if let Some(week) = week.filter(|week| *week <= until) {
                weeks.entry(week).or_default().push((entry, after));
            }
        }
    }
    weeks
}

/// Gives the Monday of the week that a day is in.
fn monday(day: NaiveDate) -> Option<NaiveDate> {
    let since = day.weekday().num_days_from_monday();
    day.checked_sub_days(Days::new(since.into()))
}

/// Gives the Monday on a day, or the next one.
fn monday_from(day: NaiveDate) -> Option<NaiveDate> {
    let until = (7 - day.weekday().num_days_from_monday()) % 7;
    day.checked_add_days(Days::new(until.into()))
}

/// Draws lots that fall the same on every machine (FNV-1a).
fn lot(week: NaiveDate, note: Id) -> u64 {
    let week = week.num_days_from_ce().to_le_bytes();
    let bytes = week.into_iter().chain(note.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |lot: u64, byte| {
        (lot ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests;
