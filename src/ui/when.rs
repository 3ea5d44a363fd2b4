//! When something was written, in words.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

use crate::config::{Clock, Config};
use crate::journal::note::{DayPart, Written};
use crate::ui::widget::ink::cells;
use crate::words::say;

/// Gives the time of day as the settings want it, or the part of the day when no more is known.
#[must_use]
pub fn clock(written: &Written, config: &Config) -> String {
    match written {
        Written::At(at) => hours(at, config.clock),
        Written::Part(_, part) => part_of_day(*part).to_owned(),
    }
}

/// Counts the cells that the time of day takes at most.
#[must_use]
pub fn clock_cells(written: &Written, config: &Config) -> u16 {
    match (written, config.clock) {
        (Written::At(_), Clock::Hours12) => 8,
        (Written::At(_), Clock::Hours24) => 5,
        (Written::Part(_, part), _) => cells(part_of_day(*part)),
    }
}

/// Gives the form for the head of a page: `Sunday 22 November 2026, 10:42`.
#[must_use]
pub fn long(written: &Written, config: &Config) -> String {
    let day = written.day();
    say!(
        "time-long",
        weekday = say!("time-weekday", n = day.weekday().number_from_monday()),
        day = day.day(),
        month = say!("time-month", n = day.month()),
        year = day.year(),
        clock = clock(written, config)
    )
}

/// Gives a day in full: `Sunday 22 November 2026`.
#[must_use]
pub fn long_day(day: NaiveDate) -> String {
    say!(
        "time-long-day",
        weekday = say!("time-weekday", n = day.weekday().number_from_monday()),
        day = day.day(),
        month = say!("time-month", n = day.month()),
        year = day.year().to_string()
    )
}

/// Gives a month with its year: `August 2026`.
#[must_use]
pub fn month_and_year(day: NaiveDate) -> String {
    format!("{} {}", say!("time-month", n = day.month()), day.year())
}

/// Gives the form for the first row of the screen: `Sun 22 Nov  10:42`.
#[must_use]
pub fn header(at: &DateTime<FixedOffset>, form: Clock) -> String {
    say!(
        "time-header",
        weekday = weekday(at.date_naive()),
        day = at.day(),
        month = month(at.date_naive()),
        clock = hours(at, form)
    )
}

/// Gives a moment of the last days: `22 Nov 09:58`.
#[must_use]
pub fn moment(at: &DateTime<FixedOffset>) -> String {
    say!(
        "time-moment",
        day = at.day(),
        month = month(at.date_naive()),
        clock = hours(at, Clock::Hours24)
    )
}

/// Gives a moment of the last days: the time alone when it was today, else as [`moment`].
#[must_use]
pub fn lately(at: &DateTime<FixedOffset>, today: NaiveDate, form: Clock) -> String {
    if at.date_naive() == today {
        hours(at, form)
    } else {
        moment(at)
    }
}

/// Gives a day for a column of 11 cells: `today`, `Fri 20 Nov`, or with its year when that is another.
#[must_use]
pub fn day(day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        0 => say("time-today").into(),
        1 => say("time-yesterday").into(),
        _ if day.year() == today.year() => say!(
            "time-day",
            weekday = weekday(day),
            day = padded(day),
            month = month(day)
        ),
        _ => say!(
            "time-day-of-year",
            day = day.day(),
            month = month(day),
            year = day.year()
        ),
    }
}

/// Gives a day for a column of 7 cells: `today`, `20 Nov`, or `Nov ’25` when it was another year.
#[must_use]
pub fn short_day(day: NaiveDate, today: NaiveDate) -> String {
    match day {
        _ if day == today => say("time-today").into(),
        _ if day.year() == today.year() => {
            say!("time-day-short", day = padded(day), month = month(day))
        }
        _ => say!(
            "time-month-of-year",
            month = month(day),
            year = format!("{:02}", day.year().rem_euclid(100))
        ),
    }
}

/// Gives a day in a sentence: as [`day`], without the blanks that a column needs.
#[must_use]
pub fn plain(on: NaiveDate, today: NaiveDate) -> String {
    day(on, today).replace("  ", " ").trim().to_owned()
}

/// Gives a day in a sentence in few cells: as [`short_day`], without the blanks that a column needs.
#[must_use]
pub fn plain_short(on: NaiveDate, today: NaiveDate) -> String {
    short_day(on, today).replace("  ", " ").trim().to_owned()
}

/// Gives a day to come in a sentence: its name within a week, else as [`plain`].
#[must_use]
pub fn coming(on: NaiveDate, today: NaiveDate) -> String {
    match (on - today).num_days() {
        1..=6 => say!("time-weekday", n = on.weekday().number_from_monday()),
        _ => plain(on, today),
    }
}

/// Gives a week by its Monday: `16 Nov`, or `16 Nov 2025` when it was another year.
#[must_use]
pub fn week(monday: NaiveDate, today: NaiveDate) -> String {
    let (day, month) = (monday.day(), month_short(monday));
    if monday.year() == today.year() {
        say!("time-day-short", day = day, month = month)
    } else {
        let year = monday.year();
        say!("time-day-of-year", day = day, month = month, year = year)
    }
}

/// Gives a month: `Nov`, or `Nov ’25` when it was another year.
#[must_use]
pub fn month_of(first: NaiveDate, today: NaiveDate) -> String {
    if first.year() == today.year() {
        return month_short(first);
    }
    let year = format!("{:02}", first.year().rem_euclid(100));
    say!(
        "time-month-of-year",
        month = month_short(first),
        year = year
    )
}

/// Gives a month's short name.
#[must_use]
pub fn month_short(day: NaiveDate) -> String {
    month(day)
}

fn hours(at: &DateTime<FixedOffset>, form: Clock) -> String {
    match form {
        Clock::Hours12 => at.format("%-I:%M %P").to_string(),
        Clock::Hours24 => format!("{:02}:{:02}", at.hour(), at.minute()),
    }
}

fn part_of_day(part: DayPart) -> &'static str {
    match part {
        DayPart::Night => say("time-night"),
        DayPart::Morning => say("time-morning"),
        DayPart::Afternoon => say("time-afternoon"),
        DayPart::Evening => say("time-evening"),
    }
}

fn weekday(day: NaiveDate) -> String {
    say!("time-weekday-short", n = day.weekday().number_from_monday())
}

fn month(day: NaiveDate) -> String {
    say!("time-month-short", n = day.month())
}

/// A day of the month in two cells, so that columns stand.
fn padded(day: NaiveDate) -> String {
    format!("{:>2}", day.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::width;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_day_says_what_is_not_plain_from_today() {
        let today = date("2026-11-22");
        let told = |text| [day(date(text), today), short_day(date(text), today)];
        assert_eq!(told("2026-11-22"), ["today", "today"]);
        assert_eq!(told("2026-11-21"), ["yesterday", "21 Nov"]);
        assert_eq!(told("2026-09-02"), ["Wed  2 Sep", " 2 Sep"]);
        assert_eq!(told("2025-12-31"), ["31 Dec 2025", "Dec ’25"]);
        assert_eq!(told("2027-01-01"), ["1 Jan 2027", "Jan ’27"]);
        assert_eq!(width("Dec ’25"), 7);
    }

    #[test]
    fn the_clock_follows_the_settings_and_a_part_of_the_day_stays_one() {
        let at = Written::At("2026-11-22T16:42:00+01:00".parse().expect("a moment"));
        let config = Config {
            clock: Clock::Hours12,
            ..Config::default()
        };
        assert_eq!(clock(&at, &config), "4:42 pm");
        assert_eq!(clock(&at, &Config::default()), "16:42");
        assert_eq!(clock_cells(&at, &config), 8);
        assert_eq!(clock_cells(&at, &Config::default()), 5);
        let part = Written::Part(date("2026-11-22"), DayPart::Evening);
        assert_eq!(long(&part, &config), "Sunday 22 November 2026, evening");
    }
}
