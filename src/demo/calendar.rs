//! When things happened: 34 weeks that end before the day of the visit.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};

use crate::demo::dice::Dice;
use crate::journal::note::Written;

/// How many weeks the journal reaches back: about eight months.
pub(super) const WEEKS: u32 = 34;
/// The weeks of the holiday, without work.
pub(super) const HOLIDAY: [u32; 2] = [22, 23];

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

    /// Gives a moment in a week from 0 to 33, a few minutes before or after ten to the next hour.
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
}

/// Tells the same time some days later, some minutes off.
pub(super) fn days_after(written: &Written, days: u32, dice: &mut Dice) -> Written {
    let Written::At(at) = written else {
        return *written;
    };
    let minutes = i64::from(days * 24 * 60 + dice.below(90));
    Written::At(*at + TimeDelta::minutes(minutes))
}

/// Gives the week after the holiday for a week in it.
pub(super) fn working(week: u32) -> u32 {
    if HOLIDAY.contains(&week) {
        HOLIDAY[1] + 1
    } else {
        week
    }
}
