//! A choice among the places of many texts.

/// Holds which places are chosen: one bit for each, 64 to a word.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Places(Vec<u64>);

impl Places {
    /// Chooses the first places, so many.
    pub(super) fn all(count: usize) -> Self {
        let mut words = vec![u64::MAX; count / 64];
        let rest = count % 64;
        if rest > 0 {
            words.push((1 << rest) - 1);
        }
        Self(words)
    }

    /// Counts those that are chosen.
    pub(super) fn len(&self) -> usize {
        let counts = self.0.iter().map(|word| word.count_ones() as usize);
        counts.sum()
    }

    /// Gives those that are chosen, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        let words = (0..).step_by(64).zip(&self.0);
        words.flat_map(|(first, word)| ones(*word).map(move |bit| first + bit))
    }

    /// Keeps those that come through, 64 places to a word.
    pub(super) fn sieve(&mut self, through: impl Iterator<Item = u64>) {
        for (word, through) in self.0.iter_mut().zip(through) {
            *word &= through;
        }
    }

    /// Keeps those of which something is so.
    pub(super) fn retain(&mut self, is_so: impl Fn(usize) -> bool) {
        for (first, word) in (0..).step_by(64).zip(&mut self.0) {
            for bit in ones(*word) {
                if !is_so(first + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }
}

/// Gives the places of the bits of a word that are set, in order.
fn ones(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros();
        word &= word.checked_sub(1)?;
        Some(bit as usize)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chosen(places: &Places) -> Vec<usize> {
        places.iter().collect()
    }

    proptest! {
        #[test]
        fn places_are_what_a_list_of_them_is(count in 0_usize..200, few in any::<[u64; 4]>(), other in 1_usize..7) {
            let mut places = Places::all(count);
            let mut list: Vec<usize> = (0..count).collect();
            prop_assert_eq!(chosen(&places), list.clone());
            places.sieve(few.into_iter());
            list.retain(|at| few[at / 64] >> (at % 64) & 1 == 1);
            prop_assert_eq!(chosen(&places), list.clone());
            places.retain(|at| at % other == 0);
            list.retain(|at| at % other == 0);
            prop_assert_eq!(places.len(), list.len());
            prop_assert_eq!(chosen(&places), list);
        }
    }
}
