//! Days on a calendar: which notes belong to which, and how one goes from one to another.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::id::Id;
use crate::journal::library::Library;

/// The days before and after one that still count as around it.
const AROUND: u64 = 3;
/// How many months back are looked at one by one; before that it goes by years.
const MONTHS: u32 = 11;

/// Holds the notes of each day, the first written first.
#[derive(Clone, Default)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, Vec<Id>>,
    notes: usize,
}

/// Names a step from one day to another. One that leads to a day that is not there leads to the last one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// So many days on.
    Days(u64),
    /// So many days back.
    DaysBack(u64),
    /// So many months on, to the same day of the month.
    Months(u32),
    /// So many months back.
    MonthsBack(u32),
    /// The first day of the year.
    YearBegins,
    /// The last day of the year.
    YearEnds,
}

/// Tells how long before a day another was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ago {
    /// So many months.
    Months(u32),
    /// So many years.
    Years(u32),
}

/// Holds the notes around one day in an earlier month or year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// How long ago it is.
    pub ago: Ago,
    /// The day itself.
    pub day: NaiveDate,
    /// Its notes and those of the days around it, the first written first.
    pub notes: Vec<Id>,
}

impl Way {
    /// Gives the day that it leads to; the same day at the end of what a calendar can say.
    #[must_use]
    pub fn from(self, day: NaiveDate) -> NaiveDate {
        let led = match self {
            Self::Days(days) => day.checked_add_days(Days::new(days)),
            Self::DaysBack(days) => day.checked_sub_days(Days::new(days)),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
            Self::MonthsBack(months) => day.checked_sub_months(Months::new(months)),
            Self::YearBegins => NaiveDate::from_ymd_opt(day.year(), 1, 1),
            Self::YearEnds => NaiveDate::from_ymd_opt(day.year(), 12, 31),
        };
        // Front matter holds years of four digits.
        led.filter(|led| (1..=9999).contains(&led.year()))
            .unwrap_or(day)
    }
}

impl Calendar {
    /// Puts the notes that are not in the bin on their days.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        let mut calendar = Self::default();
        for entry in library.entries().rev() {
            let day = entry.written().day();
            calendar.days.entry(day).or_default().push(entry.id());
            calendar.notes += 1;
        }
        calendar
    }

    /// Gives the notes of a day, the first written first.
    #[must_use]
    pub fn notes(&self, day: NaiveDate) -> &[Id] {
        self.days.get(&day).map_or(&[], Vec::as_slice)
    }

    /// Counts all notes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.notes
    }

    /// Says whether there is no note.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.notes == 0
    }

    /// Counts the notes of a year.
    #[must_use]
    pub fn in_year(&self, year: i32) -> usize {
        let all = self.days.iter();
        let of_year = all.filter(|(day, _)| day.year() == year);
        of_year.map(|(_, notes)| notes.len()).sum()
    }

    /// Finds the next day with notes.
    #[must_use]
    pub fn next(&self, day: NaiveDate) -> Option<NaiveDate> {
        let after = day.succ_opt()?;
        self.days.range(after..).next().map(|(day, _)| *day)
    }

    /// Finds the day with notes before one.
    #[must_use]
    pub fn previous(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.days.range(..day).next_back().map(|(day, _)| *day)
    }

    /// Gathers the notes of a day and of the three days around it: in each month of the year before, then in each year
    /// before that, the latest first. Where nothing was written there is no group.
    #[must_use]
    pub fn on_this_day(&self, day: NaiveDate) -> Vec<Around> {
        let Some(first) = self.days.keys().next() else {
            return Vec::new();
        };
        let years = u32::try_from(day.year() - first.year() + 1).unwrap_or(0);
        let months = (1..=MONTHS).map(Ago::Months);
        let all = months.chain((1..=years).map(Ago::Years));
        let groups = all.filter_map(|ago| Some(self.around(ago, ago.before(day)?)));
        groups.filter(|group| !group.notes.is_empty()).collect()
    }

    fn around(&self, ago: Ago, day: NaiveDate) -> Around {
        let days = Days::new(AROUND);
        let from = day.checked_sub_days(days).unwrap_or(day);
        let to = day.checked_add_days(days).unwrap_or(day);
        let notes = self.days.range(from..=to);
        Around {
            ago,
            day,
            notes: notes.flat_map(|(_, notes)| notes).copied().collect(),
        }
    }
}

impl Ago {
    /// Gives the day so long before another.
    #[must_use]
    pub fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        let months = match self {
            Self::Months(months) => months,
            Self::Years(years) => years.checked_mul(12)?,
        };
        day.checked_sub_months(Months::new(months))
    }
}

/// Prints counts.
impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calendar")
            .field("days", &self.days.len())
            .field("notes", &self.notes)
            .finish()
    }
}

#[cfg(test)]
mod tests;
