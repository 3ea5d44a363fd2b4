//! When things happened: two years of weeks that end before the day of the visit.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Weekday};

use crate::demo::dice::Dice;
use crate::journal::note::Written;

/// How many weeks the journal reaches back: two years.
pub(super) const WEEKS: u32 = 104;
/// The weeks without work.
pub(super) const OFF: [u32; 7] = [4, 36, 37, 56, 71, 87, 88];

/// Holds the last week's Monday, and the day before which everything happened.
pub(super) struct Calendar {
    last_monday: NaiveDate,
    until: NaiveDate,
    offset: FixedOffset,
}

impl Calendar {
    pub(super) fn new(until: &DateTime<FixedOffset>) -> Self {
        let day = until.date_naive();
        let last_monday = day - TimeDelta::days(day.weekday().num_days_from_monday().into());
        Self {
            last_monday,
            until: day,
            offset: *until.offset(),
        }
    }

    /// Gives a moment in a week from 0 to 103, a few minutes before or after ten to the next hour.
    ///
    /// What would lie on the day of the visit or after it happened a week earlier.
    pub(super) fn moment(&self, week: u32, weekday: u32, hour: u32, dice: &mut Dice) -> Written {
        let weeks_ago = u64::from(WEEKS - 1 - week.min(WEEKS - 1));
        let mut day = self.last_monday - Days::new(7 * weeks_ago) + Days::new(weekday.into());
        if day >= self.until {
            day = day - Days::new(7);
        }
        let second = 3600 * i64::from(hour) + i64::from(46 * 60 + dice.below(12 * 60));
        let local = day.and_time(NaiveTime::MIN) + TimeDelta::seconds(second);
        let at = local.and_local_timezone(self.offset).single();
        Written::At(at.expect("a fixed offset knows every local time once"))
    }

    /// Gives the day so many weeks after the visit, or before it.
    pub(super) fn weeks_from_now(&self, weeks: i64) -> NaiveDate {
        self.until + TimeDelta::days(7 * weeks)
    }

    /// Gives an evening so many days before the visit.
    pub(super) fn days_ago(&self, days: u64) -> Written {
        let evening = NaiveTime::MIN + TimeDelta::hours(20);
        let local = (self.until - Days::new(days)).and_time(evening);
        let at = local.and_local_timezone(self.offset).single();
        Written::At(at.expect("a fixed offset knows every local time once"))
    }

    /// Gives the first day of the month in which the visit was so many weeks away.
    pub(super) fn month_before(&self, weeks: i64) -> NaiveDate {
        let day = self.weeks_from_now(-weeks);
        day - Days::new(day.day0().into())
    }

    /// Gives the first day after the visit that is no Saturday or Sunday.
    pub(super) fn next_working_day(&self) -> NaiveDate {
        let days = match self.until.weekday() {
            Weekday::Fri => 3,
            Weekday::Sat => 2,
            _ => 1,
        };
        self.until + Days::new(days)
    }
}

/// Tells the same time some days later, some minutes off.
pub(super) fn days_after(written: &Written, days: u32, dice: &mut Dice) -> Written {
    let Written::At(at) = written else {
        return *written;
    };
    let minutes = i64::from(days * 24 * 60 + dice.below(90));
    Written::At(*at + TimeDelta::minutes(minutes))
}

/// Gives the first week with work from a week on.
pub(super) fn working(week: u32) -> u32 {
    let mut weeks = (week..).filter(|week| !OFF.contains(week));
    weeks.next().expect("weeks go on without end")
}

/// Tells what a week adds to a rested day's ratings: the second winter was heavy, and the weeks after time off light.
pub(super) fn load(week: u32) -> u8 {
    match week {
        53..=64 => 3,
        2..=9 | 50..=52 | 65 | 66 | 92..=95 => 1,
        38..=41 | 67..=70 | 72..=74 | 89..=91 => 0,
        _ => u8::from(week.is_multiple_of(5)),
    }
}
