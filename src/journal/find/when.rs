//! Days as people say them: `yesterday`, `2w`, `two weeks ago`, `last month`, `3. März`, `2026-11`.

mod spoken;

use chrono::{Datelike, Days as Count, Months, NaiveDate, Weekday};

use crate::fault::nearest;
use crate::journal::find::when::spoken::{
    counted_words, day_number, is_last, is_this, without_article,
};

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
    &["tuesday", "dienstag", "tue", "tues"],
    &["wednesday", "mittwoch", "wed", "weds"],
    &["thursday", "donnerstag", "thu", "thur", "thurs"],
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

const WEEKEND: &[&str] = &["weekend", "wochenende"];
const SATURDAY: u64 = 5;

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
/// A weekday is the last one before today; a month without a year the last one that has begun, and a day without one
/// the last one.
#[must_use]
pub fn days(words: &str, today: NaiveDate) -> Option<Days> {
    let words = without_article(words.trim());
    named(words, today)
        .or_else(|| counted(words, today))
        .or_else(|| lately(words, today))
        .or_else(|| month(words, today))
        .or_else(|| day_of_month(words, today))
        .or_else(|| numbers(words))
        .or_else(|| german_numbers(words, today))
}

fn named(words: &str, today: NaiveDate) -> Option<Days> {
    let back = |days| Some(Days::one(today.checked_sub_days(Count::new(days))?));
    match words {
        "today" | "heute" => return back(0),
        "yesterday" | "gestern" => return back(1),
        "vorgestern" | "day before yesterday" => return back(2),
        _ => {}
    }
    let (first, rest) = words.split_once([' ', '-']).unwrap_or(("", words));
    let (is_last, is_this) = (is_last(first), is_this(first));
    let from_monday = u64::from(today.weekday().num_days_from_monday());
    if WEEKEND.contains(&rest) && (is_last || is_this || first.is_empty()) {
        let has_begun = from_monday >= SATURDAY;
        let is_before = is_last || (first.is_empty() && !has_begun);
        return weekend(today, u64::from(is_before));
    }
    if let Some(weekday) = place(&WEEKDAYS, rest).filter(|_| is_last || first.is_empty()) {
        let ago = (from_monday + 7 - weekday as u64 - 1) % 7 + 1;
        return back(ago);
    }
    if let Some(month) = place(&MONTHS, rest).filter(|_| is_last) {
        // The one that is under way is not over.
        let month = u32::try_from(month).ok()? + 1;
        let is_over = month < today.month();
        return Days::month(today.year() - i32::from(!is_over), month);
    }
    if !is_last && !is_this {
        return None;
    }
    around(unit(rest)?, today, u32::from(is_last))
}

/// The Saturday and Sunday of a week so many before.
fn weekend(today: NaiveDate, ago: u64) -> Option<Days> {
    let monday = today.week(Weekday::Mon).checked_first_day()?;
    let from = monday
        .checked_sub_days(Count::new(ago * 7))?
        .checked_add_days(Count::new(SATURDAY))?;
    let to = from.succ_opt()?;
    Some(Days { from, to })
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

/// `2w`, `2 weeks`, `two weeks ago`, `vor 2 Wochen`: the day so long ago.
fn counted(words: &str, today: NaiveDate) -> Option<Days> {
    let words = words.strip_prefix("vor ").unwrap_or(words);
    let words = words.strip_suffix(" ago").unwrap_or(words);
    let (count, name) = counted_words(words)?;
    Some(Days::one(before(unit(name)?, today, count)?))
}

/// `last 2 weeks`, `past month`: all days since then.
fn lately(words: &str, today: NaiveDate) -> Option<Days> {
    let (first, rest) = words.split_once([' ', '-'])?;
    let is_past = spoken::is_past(first);
    let counted = counted_words(rest).filter(|_| is_past || is_last(first));
    let (count, name) = counted.or_else(|| is_past.then_some((1, rest)))?;
    let from = before(unit(name)?, today, count)?;
    Some(Days { from, to: today })
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

/// `3 november`, `nov 3`, `3. November 2025`, `november 3, 2025`.
fn day_of_month(words: &str, today: NaiveDate) -> Option<Days> {
    let parts: Vec<&str> = words.split([' ', '-']).collect();
    let (first, second, year) = match parts.as_slice() {
        [first, second] => (first, second, None),
        [first, second, year] => (first, second, Some(number(year, 4)?)),
        _ => return None,
    };
    let (month, day) = match (place(&MONTHS, first), place(&MONTHS, second)) {
        (Some(month), None) => (month, day_number(second)?),
        (None, Some(month)) => (month, day_number(first)?),
        _ => return None,
    };
    let month = u32::try_from(month).ok()? + 1;
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    let found = match year {
        Some(year) => in_year(i32::try_from(year).ok()?),
        None => last_such_day(in_year, today),
    };
    found.map(Days::one)
}

/// Finds the last day of its kind that is not to come.
fn last_such_day(
    in_year: impl Fn(i32) -> Option<NaiveDate>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let this = in_year(today.year()).filter(|day| *day <= today);
    this.or_else(|| in_year(today.year() - 1))
}

/// `2026`, `2026-11`, `2026-11-03`, `2026/11/03`, `2026-w12`.
fn numbers(words: &str) -> Option<Days> {
    let mut parts = words.split(['-', '/']);
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
            let in_year = |year| NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?);
            last_such_day(in_year, today).map(Days::one)
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
