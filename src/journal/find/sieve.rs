//! A small mark of a text that tells, without reading it, that most words are not in it.

/// Notes which bytes and which pairs of neighbours a text has: 160 bytes, whatever its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sieve {
    bytes: [u64; 4],
    pairs: [u64; 16],
}

impl Sieve {
    /// Marks a text.
    pub(super) fn of(text: &str) -> Self {
        let mut sieve = Self::default();
        let mut before: Option<usize> = None;
        for byte in text.bytes().map(usize::from) {
            sieve.bytes[byte / 64] |= 1 << (byte % 64);
            if let Some(before) = before {
                // Each pair of small letters has a place of its own; others share theirs.
                let place = ((before << 5) ^ byte) % 1024;
                sieve.pairs[place / 64] |= 1 << (place % 64);
            }
            before = Some(byte);
        }
        sieve
    }

    /// Says whether a text with this mark may lie in one with the other; `false` is certain.
    pub(super) fn may_lie_in(&self, other: &Self) -> bool {
        let within = |mine: &[u64], theirs: &[u64]| {
            let missing = mine
                .iter()
                .zip(theirs)
                .fold(0, |missing, (mine, theirs)| missing | (mine & !theirs));
            missing == 0
        };
        within(&self.bytes, &other.bytes) && within(&self.pairs, &other.pairs)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn may(word: &str, text: &str) -> bool {
        Sieve::of(word).may_lie_in(&Sieve::of(text))
    }

    #[test]
    fn words_with_other_letters_or_other_neighbours_are_sieved_out() {
        assert!(may("tired", "so tired today") && may("", ""));
        assert!(!may("harbour", "a quiet evening"));
        assert!(!may("on", "no way out"));
        assert!(!may("z", ""));
    }

    proptest! {
        #[test]
        fn nothing_that_is_there_is_sieved_out(before in ".{0,40}", word in ".{0,20}", after in ".{0,40}") {
            let text = format!("{before}{word}{after}");
            prop_assert!(may(&word, &text));
        }
    }
}
