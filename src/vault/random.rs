//! Names and keys from the system's random source.

use crate::id::Id;

/// Takes `N` bytes from the system.
///
/// # Panics
///
/// Panics when the system has no random bytes to give; age does the same, and nothing may be
/// written without them.
#[must_use]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

/// Makes a new name.
#[must_use]
pub fn id() -> Id {
    Id::from_bytes(bytes())
}

/// Takes a number below `bound`, each equally likely: values that would favour some are drawn again.
#[must_use]
pub fn below(bound: u16) -> u16 {
    let fair = u16::MAX - u16::MAX % bound;
    loop {
        let drawn = u16::from_le_bytes(bytes());
        if drawn < fair {
            return drawn % bound;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_below_the_bound_turns_up_and_none_at_it() {
        let mut seen = [false; 6];
        for _ in 0..1000 {
            seen[usize::from(below(6))] = true;
        }
        assert_eq!(seen, [true; 6]);
    }

    #[test]
    fn two_names_are_never_the_same() {
        assert_ne!(id(), id());
    }
}
