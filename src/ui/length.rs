//! How long something is meant to take, in words.

use crate::words::say;

/// Says about how long so many seconds are: in tens of seconds, then in halves of minutes; nothing for none.
#[must_use]
pub fn about(seconds: u64) -> String {
    match (seconds, (seconds + 15) / 30) {
        (0, _) => String::new(),
        (..55, _) => say!("time-seconds", n = ((seconds + 5) / 10 * 10).max(10)),
        (_, halves) if halves % 2 == 0 => say!("time-minutes", n = halves / 2),
        (_, halves) => say!("time-minutes-and-half", n = halves / 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_tens_of_seconds_and_halves_of_minutes() {
        assert_eq!(
            [0, 3, 36, 42, 60, 90, 132, 270, 600].map(about),
            [
                "", "10 s", "40 s", "40 s", "1 min", "1½ min", "2 min", "4½ min", "10 min"
            ]
        );
    }
}
