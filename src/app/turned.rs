//! Going through the values of a row: to its ends, or round.

/// Goes to the value after this one, or before it; none stands at both ends.
#[must_use]
pub fn turned<T: Copy + PartialEq>(all: &[T], now: Option<T>, forward: bool) -> Option<T> {
    let place = now.and_then(|now| all.iter().position(|one| *one == now));
    match (place, forward) {
        (None, true) => all.first().copied(),
        (None, false) => all.last().copied(),
        (Some(place), true) => all.get(place + 1).copied(),
        (Some(place), false) => all.get(place.checked_sub(1)?).copied(),
    }
}

/// Goes to the value after this one, or before it; after the last comes the first.
///
/// # Panics
/// Where there are no values.
#[must_use]
pub fn round<T: Copy + PartialEq>(all: &[T], now: T, forward: bool) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let by = if forward { 1 } else { all.len() - 1 };
    all[(at + by) % all.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_stands_at_both_ends() {
        let mut now = None;
        for (forward, then) in [
            (true, Some(1)),
            (true, Some(2)),
            (true, None),
            (false, Some(2)),
            (false, Some(1)),
            (false, None),
        ] {
            now = turned(&[1, 2], now, forward);
            assert_eq!(now, then);
        }
    }

    #[test]
    fn after_the_last_comes_the_first() {
        assert_eq!(round(&[1, 2, 3], 3, true), 1);
        assert_eq!(round(&[1, 2, 3], 1, false), 3);
        assert_eq!(
            round(&[1, 2, 3], 9, true),
            2,
            "what is none counts as the first"
        );
    }
}
