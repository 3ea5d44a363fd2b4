//! Where each day of a year stands in the window: a row for each month, a column for each day of it.
//!
//! What is drawn and what a click means are both read from here.

use chrono::{Datelike, NaiveDate};

use crate::app::space;

/// The months of a year, and the days that the longest has.
const MONTHS: u16 = 12;
const DAYS: u16 = 31;

/// The cells that the name of a month takes, a blank behind it.
const NAME: u16 = 4;

/// The rows below the days: a free one, the line about the chosen day, its first notes, and what the signs mean.
const BELOW: u16 = 5;
/// The same where there is hardly room.
const LEAST_BELOW: u16 = 3;

/// Says where the days of a year stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// The column in which the names of the months begin.
    pub left: u16,
    /// The row with the numbers of the days; the months follow it.
    pub head: u16,
    /// The cells from one day to the next: 1 to 3.
    pub pitch: u16,
    /// The rows from one month to the next: 1 or 2.
    pub step: u16,
    /// The first month that is shown, from 0.
    pub first: u16,
    /// How many months are shown.
    pub months: u16,
    year: i32,
}

impl Grid {
    /// Places a year in a window, so that the month of the chosen day is seen.
    #[must_use]
    pub fn new(window: (u16, u16), day: NaiveDate) -> Self {
        let (width, height) = window;
        let pitch = (1..=3).rev().find(|pitch| wide(*pitch) + 2 <= width);
        let pitch = pitch.unwrap_or(1);
        let rows = space::rows(height);
        let fits = |step: u16, below: u16| MONTHS * step + below < rows;
        let step = if fits(2, BELOW + 5) { 2 } else { 1 };
        let months = if fits(1, BELOW - 1) {
            MONTHS
        } else {
            rows.saturating_sub(1 + LEAST_BELOW).clamp(1, MONTHS)
        };
        let chosen = u16::try_from(day.month0()).unwrap_or(0);
        Self {
            left: width.saturating_sub(wide(pitch)) / 2,
            head: space::above(height),
            pitch,
            step,
            first: chosen.saturating_sub(months / 2).min(MONTHS - months),
            months,
            year: day.year(),
        }
    }

    /// Gives the year.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// Gives the cells that names and days take together.
    #[must_use]
    pub const fn width(&self) -> u16 {
        wide(self.pitch)
    }

    /// Gives the column of a day of the month.
    #[must_use]
    pub const fn column(&self, day: u16) -> u16 {
        self.left + NAME + day.saturating_sub(1) * self.pitch
    }

    /// Gives the row of a month, from 0; none when it is not shown.
    #[must_use]
    pub fn row(&self, month: u16) -> Option<u16> {
        let at = month.checked_sub(self.first)?;
        (at < self.months).then(|| self.head + 1 + at * self.step)
    }

    /// Gives the cell of a day; none when its month is not shown, or it is of another year.
    #[must_use]
    pub fn cell(&self, day: NaiveDate) -> Option<(u16, u16)> {
        let of_year = day.year() == self.year;
        let month = u16::try_from(day.month0()).ok().filter(|_| of_year)?;
        let column = self.column(u16::try_from(day.day()).ok()?);
        Some((column, self.row(month)?))
    }

    /// Finds the day that a cell belongs to: its sign, and the blanks behind it.
    #[must_use]
    pub fn day_at(&self, column: u16, row: u16) -> Option<NaiveDate> {
        let down = row.checked_sub(self.head + 1)?;
        let month = self.first + down / self.step;
        let is_shown = down % self.step == 0 && down / self.step < self.months;
        let day = column.checked_sub(self.left + NAME)? / self.pitch;
        let (month, day) = (u32::from(month) + 1, u32::from(day) + 1);
        NaiveDate::from_ymd_opt(self.year, month, day).filter(|_| is_shown)
    }

    /// Gives the first row below the days.
    #[must_use]
    pub const fn below(&self) -> u16 {
        self.head + 1 + (self.months - 1) * self.step + 1
    }
}

const fn wide(pitch: u16) -> u16 {
    NAME + DAYS * pitch
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(window: (u16, u16)) -> Grid {
        Grid::new(window, "2026-11-22".parse().expect("a date"))
    }

    #[test]
    fn the_usual_window_shows_the_whole_year_and_the_smallest_a_part_with_the_chosen_month() {
        let usual = of((80, 24));
        assert_eq!((usual.pitch, usual.step, usual.months), (2, 1, 12));
        let large = of((120, 40));
        assert_eq!((large.pitch, large.step, large.months), (3, 2, 12));
        let small = of((40, 12));
        assert_eq!((small.pitch, small.months, small.first), (1, 5, 7));
        assert!(small.row(10).is_some() && small.row(0).is_none());
    }

    proptest! {
        #[test]
        fn each_day_is_found_where_it_is_drawn_and_nowhere_else(
            width in 0_u16..200,
            height in 0_u16..80,
            day in 365_i32..3_000_000,
            column in 0_u16..220,
            row in 0_u16..90,
        ) {
            let day = NaiveDate::from_num_days_from_ce_opt(day).expect("a day");
            let grid = Grid::new((width, height), day);
            let (x, y) = grid.cell(day).expect("the chosen day is shown");
            for within in 0..grid.pitch {
                prop_assert_eq!(grid.day_at(x + within, y), Some(day));
            }
            if let Some(found) = grid.day_at(column, row) {
                let (x, y) = grid.cell(found).expect("a day that can be clicked is shown");
                prop_assert!(row == y && (x..x + grid.pitch).contains(&column));
            }
        }

        #[test]
        fn the_days_fit_into_a_window_of_use(width in 40_u16..300, height in 10_u16..100, day in 365_i32..3_000_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(day).expect("a day");
            let grid = Grid::new((width, height), day);
            prop_assert!(grid.column(31) < width);
            prop_assert!(grid.below() < space::above(height) + space::rows(height), "a row is left for the chosen day");
        }
    }
}
