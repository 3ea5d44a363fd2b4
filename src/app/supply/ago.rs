//! How long ago something was, as coarsely as one remembers.

use chrono::NaiveDate;

use crate::words::say;

/// Says how long ago a day was: `today`, `3 weeks ago`; in months up to two years.
#[must_use]
pub fn ago(day: NaiveDate, today: NaiveDate) -> String {
    match today.signed_duration_since(day).num_days() {
        ..=0 => say("time-today").to_owned(),
        1 => say("time-yesterday").to_owned(),
        days @ 2..=6 => say!("time-days-ago", n = days),
        days @ 7..=29 => say!("time-weeks-ago", n = days / 7),
        days @ 30..=729 => say!("time-months-ago", n = (days * 12 / 365).max(1)),
        days => say!("time-years-ago", n = days / 365),
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
            (told(31), told(700)),
            ("a month ago".into(), "23 months ago".into())
        );
        assert_eq!(
            (told(365), told(800)),
            ("12 months ago".into(), "2 years ago".into())
        );
    }
}
