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
    use std::time::Duration;

    use super::*;
    use crate::app::now::Now;
    use crate::app::screen::guided::budget::Budget;
    use crate::id::Id;

    fn at(since_start: Duration) -> Now {
        Now {
            wall: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
            since_start,
            asleep: Duration::ZERO,
            fresh: Id::from_bytes([0; 16]),
        }
    }

    /// Between two wake-ups of the bar nothing else would have been said.
    #[test]
    fn the_bar_wakes_when_its_words_turn() {
        let told = |budget: &Budget, time| about(budget.seconds(&at(time)));
        for total in [60, 90, 180, 600, 3600] {
            let budget = Budget::new(total, total, &at(Duration::ZERO));
            let mut now = Duration::ZERO;
            while let Some(pulse) = budget.pulse(&at(now)) {
                let said = told(&budget, now);
                for part in 0..50 {
                    let then = now + pulse * part / 50;
                    assert_eq!(told(&budget, then), said, "{total} s: {now:?}, {then:?}");
                }
                now += pulse;
            }
        }
    }

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
