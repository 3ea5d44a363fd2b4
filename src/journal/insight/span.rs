//! How far back one looks.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

/// Names how far back one looks; today counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub enum Span {
    /// The last 28 days.
    #[serde(rename = "4w")]
    Weeks,
    /// The last three months.
    #[serde(rename = "3m")]
    Quarter,
    /// The last six months.
    #[default]
    #[serde(rename = "6m")]
    Half,
    /// The last twelve months.
    #[serde(rename = "1y")]
    Year,
    /// Everything.
    #[serde(rename = "all")]
    All,
}

impl Span {
    /// All spans, the shortest first.
    pub const ALL: [Self; 5] = [
        Self::Weeks,
        Self::Quarter,
        Self::Half,
        Self::Year,
        Self::All,
    ];

    /// Gives its name in commands and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weeks => "4w",
            Self::Quarter => "3m",
            Self::Half => "6m",
            Self::Year => "1y",
            Self::All => "all",
        }
    }

    /// Finds the span that a name means.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.name() == name)
    }

    /// Gives the last day that is too old; none when nothing is.
    #[must_use]
    pub fn before(self, today: NaiveDate) -> Option<NaiveDate> {
        let months = |count| today.checked_sub_months(Months::new(count));
        match self {
            Self::Weeks => today.checked_sub_days(Days::new(28)),
            Self::Quarter => months(3),
            Self::Half => months(6),
            Self::Year => months(12),
            Self::All => None,
        }
    }

    /// Says whether a day lies in it. What a clock put after today does too.
    #[must_use]
    pub fn holds(self, day: NaiveDate, today: NaiveDate) -> bool {
        self.before(today).is_none_or(|before| day > before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_weeks_are_twenty_eight_days_with_today() {
        let today: NaiveDate = "2026-11-22".parse().expect("a day");
        let days = (0..60).filter(|ago| Span::Weeks.holds(today - Days::new(*ago), today));
        assert_eq!(days.count(), 28);
        assert!(Span::Weeks.holds(today + Days::new(1), today));
    }

    #[test]
    fn each_span_is_found_by_its_name_and_longer_than_the_one_before() {
        let today: NaiveDate = "2026-11-22".parse().expect("a day");
        for pair in Span::ALL.windows(2) {
            assert_eq!(Span::named(pair[0].name()), Some(pair[0]));
            let before = pair[0].before(today).expect("a day");
            assert!(pair[1].holds(before, today));
        }
        assert_eq!(Span::named("fortnight"), None);
    }
}
