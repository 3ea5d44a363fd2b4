//! Times as other programs write them.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};

use crate::import::page::Page;
use crate::journal::note::{DayPart, Written};

/// The years that are read: a day is left at either end for the other side of the world.
const YEARS: RangeInclusive<i32> = 1000..=9998;

/// The forms of a local time that are read.
const LOCAL: [&str; 6] = [
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d %I:%M:%S %p",
    "%Y-%m-%d %I:%M %p",
];

/// Reads a time with an offset, a local time, or a day; nothing for all else, and for years that a note cannot have.
#[must_use]
pub fn read(page: &Page<'_>, text: &str) -> Option<Written> {
    let text = text.trim();
    let exact = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z"));
    let written = match exact {
        Ok(at) => Some(Written::At(at)),
        Err(_) => local(page, text).or_else(|| day(text).map(on)),
    };
    written.filter(is_sane)
}

/// Puts a day without a time into its afternoon, where noon is.
#[must_use]
pub const fn on(day: NaiveDate) -> Written {
    Written::Part(day, DayPart::Afternoon)
}

/// Reads a day alone; nothing for years that a note cannot have.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    day.filter(|day| YEARS.contains(&day.year()))
}

/// Moves a time that is told in another offset to this machine's clocks.
#[must_use]
pub fn here(page: &Page<'_>, written: Written) -> Written {
    match written {
        Written::At(at) => {
            // An hour off in the night of the change of clocks is nearer than no time.
            let guess = (page.zone)(at.naive_utc()).map(|near| *near.offset());
            let near = guess.and_then(|offset| {
                let local = at.with_timezone(&offset).naive_local();
                (page.zone)(local).map(|near| *near.offset())
            });
            Written::At(near.map_or(at, |offset| at.with_timezone(&offset)))
        }
        day @ Written::Part(..) => day,
    }
}

fn local(page: &Page<'_>, text: &str) -> Option<Written> {
    let mut forms = LOCAL.iter();
    let time = forms.find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
    Some(match (page.zone)(time) {
        Some(at) => Written::At(at),
        None => Written::Part(time.date(), part(time.time())),
    })
}

fn part(time: NaiveTime) -> DayPart {
    let hours = time.signed_duration_since(NaiveTime::MIN).num_hours();
    match hours {
        0..6 => DayPart::Night,
        6..12 => DayPart::Morning,
        12..18 => DayPart::Afternoon,
        _ => DayPart::Evening,
    }
}

fn is_sane(written: &Written) -> bool {
    YEARS.contains(&written.day().year())
}
