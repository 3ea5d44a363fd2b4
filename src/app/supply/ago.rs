//! How long ago something was, as coarsely as one remembers.

use chrono::NaiveDate;

/// Says how long ago a day was: `today`, `3 weeks ago`.
#[must_use]
pub fn ago(day: NaiveDate, today: NaiveDate) -> String {
    let count = |days: i64, unit: &str| match days {
        1 => format!("a {unit} ago"),
        days => format!("{days} {unit}s ago"),
    };
    match today.signed_duration_since(day).num_days() {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..=6 => count(days, "day"),
        days @ 7..=29 => count(days / 7, "week"),
        days @ 30..=364 => count(days / 30, "month"),
        days => count(days / 365, "year"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn the_further_the_coarser() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let told = |days| ago(today - TimeDelta::days(days), today);
        assert_eq!(told(-3), "today");
        assert_eq!(
            (told(0), told(1), told(2)),
            ("today".into(), "yesterday".into(), "2 days ago".into())
        );
        assert_eq!(
            (told(7), told(20)),
            ("a week ago".into(), "2 weeks ago".into())
        );
        assert_eq!(
            (told(30), told(364)),
            ("a month ago".into(), "12 months ago".into())
        );
        assert_eq!(
            (told(365), told(800)),
            ("a year ago".into(), "2 years ago".into())
        );
    }
}
