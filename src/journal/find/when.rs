//! Days as people say them: `yesterday`, `2w`, `last month`, `März`, `2026-11`.

use chrono::{Datelike, Days as Count, Months, NaiveDate, Weekday};

use crate::fault::nearest;

/// Holds the days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "montag", "mon"],
    &["tuesday", "dienstag", "tue"],
    &["wednesday", "mittwoch", "wed"],
    &["thursday", "donnerstag", "thu"],
    &["friday", "freitag", "fri"],
    &["saturday", "samstag", "sonnabend", "sat"],
    &["sunday", "sonntag", "sun"],
];

const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "janner", "jan"],
    &["february", "februar", "feb"],
    &["march", "marz", "maerz", "mar"],
    &["april", "apr"],
    &["may", "mai"],
    &["june", "juni", "jun"],
    &["july", "juli", "jul"],
    &["august", "aug"],
    &["september", "sep", "sept"],
    &["october", "oktober", "oct", "okt"],
    &["november", "nov"],
    &["december", "dezember", "dec", "dez"],
];

/// A slip in a word of so few letters could be anything.
const SHORT: usize = 3;

const LAST: &[&str] = &[
    "last", "letzte", "letzter", "letzten", "letztem", "letztes", "vorige", "vorigen", "voriges",
];
const THIS: &[&str] = &["this", "diese", "dieser", "diesen", "diesem", "dieses"];

/// Finds the name of a day or a month that a word was most likely meant to be.
#[must_use]
pub fn meant(word: &str) -> Option<&'static str> {
    let long = WEEKDAYS.iter().chain(&MONTHS).copied().flatten().copied();
    let days = ["today", "yesterday", "heute", "gestern"];
    let names = days.into_iter().chain(long);
    let names = names.filter(|name| name.len() > SHORT);
    let found = (word.len() > SHORT).then(|| nearest(word, names)).flatten();
    found.map(|name| match name {
        "marz" => "märz",
        "janner" => "jänner",
        name => name,
    })
}

/// Names what is counted back by.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

const UNITS: [(Unit, &[&str]); 4] = [
    (
        Unit::Day,
        &["d", "day", "days", "t", "tag", "tage", "tagen"],
    ),
    (Unit::Week, &["w", "week", "weeks", "woche", "wochen"]),
    (
        Unit::Month,
        &["m", "month", "months", "monat", "monate", "monaten"],
    ),
    (
        Unit::Year,
        &["y", "year", "years", "j", "jahr", "jahre", "jahren"],
    ),
];

/// Reads folded words for a day, a week, a month or a year, as seen from `today`; none when they are no date.
///
/// A weekday is the last one before today, and a month without a year the last one that has begun.
#[must_use]
pub fn days(words: &str, today: NaiveDate) -> Option<Days> {
    let words = words.trim();
    named(words, today)
        .or_else(|| counted(words, today))
        .or_else(|| month(words, today))
        .or_else(|| numbers(words))
        .or_else(|| german_numbers(words, today))
}

fn named(words: &str, today: NaiveDate) -> Option<Days> {
    let back = |days| Some(Days::one(today.checked_sub_days(Count::new(days))?));
    match words {
        "today" | "heute" => return back(0),
        "yesterday" | "gestern" => return back(1),
        "vorgestern" => return back(2),
        _ => {}
    }
    let (first, rest) = words.split_once([' ', '-']).unwrap_or(("", words));
    let is_last = LAST.contains(&first);
    if let Some(weekday) = place(&WEEKDAYS, rest).filter(|_| is_last || first.is_empty()) {
        let from_monday = u64::from(today.weekday().num_days_from_monday());
        let ago = (from_monday + 7 - weekday as u64 - 1) % 7 + 1;
        return back(ago);
    }
    if !is_last && !THIS.contains(&first) {
        return None;
    }
    around(unit(rest)?, today, u32::from(is_last))
}

/// The week, month or year of a day so many before.
fn around(unit: Unit, today: NaiveDate, ago: u32) -> Option<Days> {
    let then = before(unit, today, ago)?;
    match unit {
        Unit::Day => Some(Days::one(then)),
        Unit::Week => Days::week(then.week(Weekday::Mon).checked_first_day()?),
        Unit::Month => Days::month(then.year(), then.month()),
        Unit::Year => Days::year(then.year()),
    }
}

/// `2w`, `2 weeks`, `2 weeks ago`, `vor 2 Wochen`: the day so long ago.
fn counted(words: &str, today: NaiveDate) -> Option<Days> {
    let words = words.strip_prefix("vor ").unwrap_or(words);
    let words = words.strip_suffix(" ago").unwrap_or(words);
    let digits = words.find(|letter: char| !letter.is_ascii_digit())?;
    let (number, name) = words.split_at(digits);
    let day = before(unit(name.trim())?, today, number.parse().ok()?)?;
    Some(Days::one(day))
}

fn before(unit: Unit, today: NaiveDate, count: u32) -> Option<NaiveDate> {
    let day = match unit {
        Unit::Day => today.checked_sub_days(Count::new(count.into())),
        Unit::Week => today.checked_sub_days(Count::new(u64::from(count) * 7)),
        Unit::Month => today.checked_sub_months(Months::new(count)),
        Unit::Year => today.checked_sub_months(Months::new(count.checked_mul(12)?)),
    };
    day.filter(|day| day.year() >= 0)
}

/// `march`, or `march 2025`.
fn month(words: &str, today: NaiveDate) -> Option<Days> {
    let (name, year) = match words.split_once([' ', '-']) {
        Some((name, year)) => (name, Some(number(year, 4)?)),
        None => (words, None),
    };
    let month = u32::try_from(place(&MONTHS, name)?).ok()? + 1;
    let has_begun = month <= today.month();
    let year = year.map_or(today.year() - i32::from(!has_begun), |year| {
        i32::try_from(year).unwrap_or(0)
    });
    Days::month(year, month)
}

/// `2026`, `2026-11`, `2026-11-03`, `2026-w12`.
fn numbers(words: &str) -> Option<Days> {
    let mut parts = words.split('-');
    let year = i32::try_from(number(parts.next()?, 4)?).ok()?;
    let Some(second) = parts.next() else {
        return Days::year(year);
    };
    if let Some(week) = second.strip_prefix('w') {
        let monday = NaiveDate::from_isoywd_opt(year, number(week, 2)?, Weekday::Mon)?;
        return parts.next().is_none().then(|| Days::week(monday))?;
    }
    let month = number(second, 2)?;
    match (parts.next(), parts.next()) {
        (None, _) => Days::month(year, month),
        (Some(day), None) => NaiveDate::from_ymd_opt(year, month, number(day, 2)?).map(Days::one),
        _ => None,
    }
}

/// `3.11.2026`, `3.11.` and `11.2026`.
fn german_numbers(words: &str, today: NaiveDate) -> Option<Days> {
    let parts: Vec<&str> = words.split('.').collect();
    match parts.as_slice() {
        [month, year] if year.len() == 4 => {
            Days::month(i32::try_from(number(year, 4)?).ok()?, number(month, 2)?)
        }
        [day, month] | [day, month, ""] => {
            let in_year = |year| {
                NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?).map(Days::one)
            };
            let this = in_year(today.year());
            this.filter(|days| days.from <= today)
                .or_else(|| in_year(today.year() - 1))
        }
        [day, month, year] => {
            let year = i32::try_from(number(year, 4)?).ok()?;
            NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?).map(Days::one)
        }
        _ => None,
    }
}

/// Reads a number of one to so many digits; a year has all four.
fn number(digits: &str, most: usize) -> Option<u32> {
    let fits = digits.len() <= most && (most < 4 || digits.len() == 4);
    let is_plain = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    (fits && is_plain).then(|| digits.parse().ok()).flatten()
}

fn unit(name: &str) -> Option<Unit> {
    let found = UNITS.iter().find(|(_, names)| names.contains(&name));
    found.map(|(unit, _)| *unit)
}

fn place(names: &[&[&str]], word: &str) -> Option<usize> {
    names.iter().position(|names| names.contains(&word))
}

impl Days {
    const fn one(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    fn week(monday: NaiveDate) -> Option<Self> {
        let to = monday.checked_add_days(Count::new(6))?;
        Some(Self { from: monday, to })
    }

    fn month(year: i32, month: u32) -> Option<Self> {
        let from = NaiveDate::from_ymd_opt(year, month, 1)?;
        let to = from.checked_add_months(Months::new(1))?.pred_opt()?;
        Some(Self { from, to })
    }

    fn year(year: i32) -> Option<Self> {
        Some(Self {
            from: NaiveDate::from_ymd_opt(year, 1, 1)?,
            to: NaiveDate::from_ymd_opt(year, 12, 31)?,
        })
    }
}

#[cfg(test)]
mod tests;
