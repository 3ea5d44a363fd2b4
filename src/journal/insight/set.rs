//! Sets of notes, by their places on the shelf: what pictures are made of.

use std::ops::{BitAnd, BitOr, BitOrAssign, Sub};

/// How many places a word holds.
const WORD: usize = u64::BITS as usize;

/// Holds some of the notes on one shelf.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Set(Vec<u64>);

impl Set {
    /// Holds the newest ones, so many.
    #[must_use]
    pub fn newest(count: usize) -> Self {
        let mut words = vec![u64::MAX; count / WORD];
        let rest = count % WORD;
        words.extend((rest > 0).then(|| (1 << rest) - 1));
        Self(words)
    }

    /// Adds the note at a place.
    pub fn add(&mut self, place: usize) {
        let word = place / WORD;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (place % WORD);
    }

    /// Counts the notes.
    #[must_use]
    pub fn n(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Says whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Says whether the note at a place is one of them.
    #[must_use]
    pub fn holds(&self, place: usize) -> bool {
        let word = self.0.get(place / WORD);
        word.is_some_and(|word| word & (1 << (place % WORD)) != 0)
    }

    /// Gives the places, the newest note first.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        let words = self.0.iter().enumerate();
        words.flat_map(|(at, word)| {
            let left = std::iter::successors(Some(*word), |left| Some(left & left.wrapping_sub(1)));
            let left = left.take_while(|left| *left != 0);
            left.map(move |left| at * WORD + left.trailing_zeros() as usize)
        })
    }
}

/// Those in both.
impl BitAnd for &Set {
    type Output = Set;

    fn bitand(self, other: Self) -> Set {
        let pairs = self.0.iter().zip(&other.0);
        Set(pairs.map(|(one, two)| one & two).collect())
    }
}

/// Those in either.
impl BitOr for &Set {
    type Output = Set;

    fn bitor(self, other: Self) -> Set {
        let mut both = self.clone();
        both |= other;
        both
    }
}

impl BitOrAssign<&Set> for Set {
    fn bitor_assign(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (own, more) in self.0.iter_mut().zip(&other.0) {
            *own |= more;
        }
    }
}

/// Those in the first alone.
impl Sub for &Set {
    type Output = Set;

    fn sub(self, other: Self) -> Set {
        let others = other.0.iter().chain(std::iter::repeat(&0));
        let pairs = self.0.iter().zip(others);
        Set(pairs.map(|(own, other)| own & !other).collect())
    }
}

/// Those in any.
impl<'s> FromIterator<&'s Self> for Set {
    fn from_iter<T: IntoIterator<Item = &'s Self>>(sets: T) -> Self {
        let mut any = Self::default();
        for set in sets {
            any |= set;
        }
        any
    }
}

impl FromIterator<usize> for Set {
    fn from_iter<T: IntoIterator<Item = usize>>(places: T) -> Self {
        let mut set = Self::default();
        places.into_iter().for_each(|place| set.add(place));
        set
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn some() -> impl Strategy<Value = BTreeSet<usize>> {
        prop::collection::btree_set(0_usize..200, 0..40)
    }

    fn places(set: &Set) -> BTreeSet<usize> {
        set.places().collect()
    }

    proptest! {
        #[test]
        fn sets_do_what_sets_do(one in some(), two in some(), count in 0_usize..200) {
            let (a, b): (Set, Set) = (one.iter().copied().collect(), two.iter().copied().collect());
            prop_assert!(a.places().is_sorted());
            prop_assert_eq!(a.n(), one.len());
            prop_assert_eq!(a.is_empty(), one.is_empty());
            prop_assert!((0..300).all(|place| a.holds(place) == one.contains(&place)));
            prop_assert_eq!(places(&(&a & &b)), &one & &two);
            prop_assert_eq!(places(&(&a | &b)), &one | &two);
            prop_assert_eq!(places(&(&a - &b)), &one - &two);
            prop_assert_eq!(places(&Set::newest(count)), (0..count).collect::<BTreeSet<_>>());
        }
    }
}
