//! When a note was written: to the second, or only the day and the part of it.

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta,
    Timelike,
};
use toml::value::{Datetime, Offset as TomlOffset};

use crate::journal::note::{DayPart, Written};

impl DayPart {
    /// All parts, from night to evening.
    pub const ALL: [Self; 4] = [Self::Night, Self::Morning, Self::Afternoon, Self::Evening];

    /// Tells the part of the day that an hour from 0 to 23 lies in.
    #[must_use]
    pub const fn of_hour(hour: u32) -> Self {
        match hour {
            0..6 => Self::Night,
            6..12 => Self::Morning,
            12..18 => Self::Afternoon,
            _ => Self::Evening,
        }
    }

    /// Gives the word for it, in front matter and on the screen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Night => "night",
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// Finds the part that a word names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    const fn first_hour(self) -> u8 {
        match self {
            Self::Night => 0,
            Self::Morning => 6,
            Self::Afternoon => 12,
            Self::Evening => 18,
        }
    }
}

impl Written {
    /// Tells the day on the author's calendar.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::At(at) => at.date_naive(),
            Self::Part(day, _) => *day,
        }
    }

    /// Tells the part of the day on the author's clock.
    #[must_use]
    pub fn part(&self) -> DayPart {
        match self {
            Self::At(at) => DayPart::of_hour(at.hour()),
            Self::Part(_, part) => *part,
        }
    }

    /// Tells the author's local time, a part of the day standing at its first hour: good for sorting a list alone.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        match self {
            Self::At(at) => at.naive_local(),
            Self::Part(day, part) => {
                day.and_time(NaiveTime::MIN) + TimeDelta::hours(part.first_hour().into())
            }
        }
    }

    /// Forgets all but the day and the part of it.
    #[must_use]
    pub fn coarse(&self) -> Self {
        Self::Part(self.day(), self.part())
    }

    /// Gives the time of day alone: `10:42`, or `morning`.
    #[must_use]
    pub fn clock(&self) -> String {
        match self {
            Self::At(at) => at.format("%H:%M").to_string(),
            Self::Part(_, part) => part.name().to_owned(),
        }
    }

    /// Gives the short form for lists: `Sun 22 Nov 10:42`, or `Sun 22 Nov morning`.
    #[must_use]
    pub fn short(&self) -> String {
        format!("{} {}", self.day().format("%a %-d %b"), self.clock())
    }

    /// Gives the form for the head of a page: `Sunday 22 November 2026, 10:42`.
    #[must_use]
    pub fn long(&self) -> String {
        format!("{}, {}", self.day().format("%A %-d %B %Y"), self.clock())
    }

    /// Prints the value of `written` in the front matter: a TOML date-time to the second, or a date.
    #[must_use]
    pub fn print(&self) -> String {
        match self {
            Self::At(at) => whole_minutes(at).format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            Self::Part(day, _) => clamp(*day).format("%Y-%m-%d").to_string(),
        }
    }

    /// Reads the values of `written` and `part`; parts of a second are dropped.
    ///
    /// Nothing when the date does not exist, has a time without an offset, or has both or neither of time and part.
    #[must_use]
    pub fn read(value: &Datetime, part: Option<&str>) -> Option<Self> {
        let date = value.date?;
        let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
        match (value.time, value.offset, part) {
            (Some(time), Some(offset), None) => {
                let second = u32::from(time.second.unwrap_or(0)).min(59); // a leap second has no place in a journal
                let time = NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), second)?;
                day.and_time(time)
                    .and_local_timezone(minutes_east(offset)?)
                    .single()
                    .map(Self::At)
            }
            (None, None, Some(part)) => DayPart::named(part).map(|part| Self::Part(day, part)),
            _ => None,
        }
    }
}

fn minutes_east(offset: TomlOffset) -> Option<FixedOffset> {
    let minutes = match offset {
        TomlOffset::Z => 0,
        TomlOffset::Custom { minutes } => i32::from(minutes),
    };
    FixedOffset::east_opt(minutes * 60)
}

/// Keeps the moment to what TOML can say: an offset of whole minutes and a year of four digits.
fn whole_minutes(at: &DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let seconds = at.offset().fix().local_minus_utc();
    let offset = FixedOffset::east_opt(seconds / 60 * 60)
        .expect("a shorter offset than a valid one is valid");
    let local = at.with_timezone(&offset).naive_local();
    let kept = clamp(local.date()).and_time(local.time());
    kept.and_local_timezone(offset)
        .single()
        .unwrap_or_else(|| at.with_timezone(&offset))
}

/// Brings a day into the years 0 to 9999.
fn clamp(day: NaiveDate) -> NaiveDate {
    // The 29th of February is not in every year; the day before it is.
    let near = |year| {
        day.with_year(year)
            .or_else(|| (day - TimeDelta::days(1)).with_year(year))
    };
    let in_year = |year| near(year).unwrap_or(day);
    match day.year() {
        ..0 => in_year(0),
        10_000.. => in_year(9999),
        _ => day,
    }
}

#[cfg(test)]
mod tests;
