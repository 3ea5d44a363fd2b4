//! A day to come, as people write it: `Tuesday`, `24 Nov`, `in 2 weeks`, `2026-11-24`.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::journal::find::fold::fold;
use crate::words::say;

/// The most days, weeks or months ahead.
const FAR: u32 = 999;
/// The fewest letters of a weekday and of a month.
const WEEKDAY: usize = 2;
const MONTH: usize = 3;

/// Reads a day that is today or later; none when the words name no such day.
///
/// Weekdays, months and units are those of the language that is spoken; a weekday is the next one after today, and a
/// day without a year the next one from today on.
#[must_use]
pub fn soon(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let folded = fold(text);
    let fillers = fold(say("supervision-day-fillers"));
    let parts = folded.split(|c: char| c.is_whitespace() || c == ',');
    let parts: Vec<&str> = parts
        .filter(|part| !part.is_empty() && !fillers.split(' ').any(|filler| filler == *part))
        .collect();
    let day = match parts.as_slice() {
        [one] => single(one, today)?,
        [count, unit] => ahead(count, unit, today).or_else(|| named(count, unit, None, today))?,
        [one, two, year] => named(one, two, Some(year), today)?,
        _ => return None,
    };
    (day >= today).then_some(day)
}

fn single(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    if word == fold(say("time-today")) {
        return Some(today);
    }
    if word == fold(say("supervision-tomorrow")) {
        return today.succ_opt();
    }
    let end = word.bytes().take_while(u8::is_ascii_digit).count();
    word.parse()
        .ok()
        .or_else(|| dotted(word, today))
        .or_else(|| ahead(&word[..end], &word[end..], today))
        .or_else(|| weekday(word, today))
}

/// `24.11.` or `24.11.2026`.
fn dotted(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut parts = word.trim_end_matches('.').split('.');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let year = parts.next();
    parts
        .next()
        .is_none()
        .then(|| of(day, month, year, today))?
}

/// `2 weeks`, `10 days`, `3m`.
fn ahead(count: &str, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    let count: u32 = count.parse().ok().filter(|count| *count <= FAR)?;
    let is = |word: &'static str| {
        let word = fold(word);
        !unit.is_empty() && (unit.starts_with(&word) || word.starts_with(unit))
    };
    if is(say("supervision-unit-day")) {
        today.checked_add_days(Days::new(count.into()))
    } else if is(say("supervision-unit-week")) {
        today.checked_add_days(Days::new(7 * u64::from(count)))
    } else if is(say("supervision-unit-month")) {
        today.checked_add_months(Months::new(count))
    } else {
        None
    }
}

fn weekday(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let word = word.trim_end_matches('.');
    let is_it = |day: &NaiveDate| {
        let name = say!("time-weekday", n = day.weekday().number_from_monday());
        word.chars().count() >= WEEKDAY && fold(&name).starts_with(word)
    };
    today.iter_days().skip(1).take(7).find(is_it)
}

/// `24 Nov` or `Nov 24`.
fn named(one: &str, two: &str, year: Option<&str>, today: NaiveDate) -> Option<NaiveDate> {
    let number = |text: &str| text.trim_end_matches('.').parse::<u32>().ok();
    match (number(one), number(two)) {
        (Some(day), None) => of(day, month(two)?, year, today),
        (None, Some(day)) => of(day, month(one)?, year, today),
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let is_it = |number: &u32| fold(&say!("time-month", n = *number)).starts_with(word);
    (1..=12).find(|number| word.chars().count() >= MONTH && is_it(number))
}

/// A day without a year is the next one from today on.
fn of(day: u32, month: u32, year: Option<&str>, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year.parse().ok()?, month, day);
    }
    let years = today.year()..=today.year().saturating_add(4); // the 29th of February comes within four years
    let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.find(|day| *day >= today)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A Sunday.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn read(text: &str) -> Option<String> {
        soon(text, today()).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, day) in [
            ("today", "2026-11-22"),
            ("Tomorrow", "2026-11-23"),
            ("tuesday", "2026-11-24"),
            ("on Tue", "2026-11-24"),
            ("next sunday", "2026-11-29"),
            ("24 Nov", "2026-11-24"),
            ("Nov 24", "2026-11-24"),
            ("3 march 2027", "2027-03-03"),
            ("1 Jan", "2027-01-01"),
            ("24.11.", "2026-11-24"),
            ("2026-12-01", "2026-12-01"),
            ("in 2 weeks", "2026-12-06"),
            ("10 days", "2026-12-02"),
            ("3w", "2026-12-13"),
            ("in 1 month", "2026-12-22"),
            ("29 feb", "2028-02-29"),
        ] {
            assert_eq!(read(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn what_is_past_or_no_day_is_not_taken() {
        for text in [
            "",
            "yesterday",
            "2026-11-21",
            "31 feb",
            "t",
            "ma",
            "2000 weeks",
            "w",
            "1 2 3",
            "24 nov 2020",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC*|[0-9. dwmtag]{0,12}") {
            let day = soon(&text, today());
            prop_assert!(day.is_none_or(|day| day >= today()));
        }

        #[test]
        fn a_day_to_come_reads_back(days in 0_u64..3000) {
            let day = today() + Days::new(days);
            prop_assert_eq!(soon(&day.to_string(), today()), Some(day));
        }
    }
}
