//! Weeks and months: as exactly as anything here is dated.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Serialize, Serializer};

/// Names a week from Monday to Sunday; printed as `2026-W47`, by ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week(NaiveDate);

/// Names a month; printed as `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Week {
    /// Tells the week of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(day.week(Weekday::Mon).checked_first_day().unwrap_or(day))
    }

    /// Gives its Monday.
    #[must_use]
    pub const fn monday(self) -> NaiveDate {
        self.0
    }

    /// Gives all weeks from one to another, both included.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        let next = |week: &Self| week.0.checked_add_days(Days::new(7)).map(Self);
        std::iter::successors(Some(self), next).take_while(move |week| *week <= last)
    }
}

impl Month {
    /// Tells the month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Gives its first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.0
    }

    /// Gives all months from one to another, both included.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        let next = |month: &Self| month.0.checked_add_months(Months::new(1)).map(Self);
        std::iter::successors(Some(self), next).take_while(move |month| *month <= last)
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.0.iso_week();
        write!(f, "{}-W{:02}", week.year(), week.week())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.0.year(), self.0.month())
    }
}

impl Serialize for Week {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_week_begins_on_monday_and_belongs_to_the_year_of_its_thursday() {
        assert_eq!(Week::of(day("2026-11-22")), Week::of(day("2026-11-16")));
        assert_ne!(Week::of(day("2026-11-22")), Week::of(day("2026-11-23")));
        assert_eq!(Week::of(day("2027-01-01")).to_string(), "2026-W53");
        assert_eq!(Week::of(day("2026-01-05")).to_string(), "2026-W02");
    }

    #[test]
    fn weeks_and_months_are_counted_with_both_ends() {
        let weeks = Week::of(day("2026-12-21")).through(Week::of(day("2027-01-04")));
        assert_eq!(weeks.count(), 3);
        let months = Month::of(day("2026-11-30")).through(Month::of(day("2027-01-01")));
        let names: Vec<String> = months.map(|month| month.to_string()).collect();
        assert_eq!(names, ["2026-11", "2026-12", "2027-01"]);
        assert_eq!(
            Month::of(day("2026-02-01"))
                .through(Month::of(day("2026-01-01")))
                .count(),
            0
        );
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trap() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(Week::of(day).through(Week::of(day)).count(), 1);
            assert_eq!(Month::of(day).through(Month::of(day)).count(), 1);
        }
    }
}
