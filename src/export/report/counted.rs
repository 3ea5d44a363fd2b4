//! Counts and months in words.

use chrono::Datelike;

use crate::export::report::names::Names;
use crate::journal::insight::notes::Line;
use crate::journal::insight::period::Month;
use crate::words::say;

/// Gives a month in words: `November 2026`.
#[must_use]
pub fn month(month: Month) -> String {
    let first = month.first();
    let name = say!("time-month", n = first.month());
    say!(
        "export-month",
        month = name,
        year = first.year().to_string()
    )
}

/// Tells labels with their counts: `silence 4, praise 2`.
#[must_use]
pub fn counted(lines: &[Line], names: &Names<'_>) -> String {
    let told = lines.iter().filter(|line| !line.notes.is_empty());
    let told = told.map(|line| format!("{} {}", names.label(&line.label), line.notes.n()));
    told.collect::<Vec<_>>().join(", ")
}
