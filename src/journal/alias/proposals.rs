//! Words that nobody stands behind yet, in an order that chance decides.

use crate::journal::find::fold::fold;

/// How many are shown at once.
pub const SHOWN: usize = 3;

/// As many letters alike at the beginning and two words are taken for each other.
const ALIKE: usize = 3;

/// Gives the nouns that could be proposed, shuffled by `chance`: none that is in use or begins like one that is.
#[must_use]
pub fn proposals(
    nouns: impl Iterator<Item = &'static str>,
    used: &[String],
    chance: u64,
) -> Vec<&'static str> {
    let used: Vec<String> = used.iter().map(|word| fold(word)).collect();
    let is_free = |noun: &&str| !used.iter().any(|word| are_alike(&fold(noun), word));
    let mut free: Vec<&'static str> = nouns.filter(is_free).collect();
    let mut dice = chance;
    for last in (1..free.len()).rev() {
        free.swap(last, roll(&mut dice, last + 1));
    }
    free
}

fn are_alike(one: &str, two: &str) -> bool {
    one.chars().take(ALIKE).eq(two.chars().take(ALIKE))
}

/// Gives a number below `sides` and turns the dice on: splitmix64, public domain, by Sebastiano Vigna.
fn roll(dice: &mut u64, sides: usize) -> usize {
    *dice = dice.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *dice;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    let sides = u64::try_from(sides).unwrap_or(u64::MAX);
    usize::try_from(mixed % sides).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::journal::alias::nouns::nouns;

    fn from(used: &[&str], chance: u64) -> Vec<&'static str> {
        let used: Vec<String> = used.iter().map(|word| (*word).to_owned()).collect();
        proposals(nouns("en"), &used, chance)
    }

    #[test]
    fn all_free_words_come_once_and_chance_orders_them() {
        let words: BTreeSet<_> = nouns("en").collect();
        assert_eq!(from(&[], 1).into_iter().collect::<BTreeSet<_>>(), words);
        assert_eq!(from(&[], 1).len(), words.len());
        assert_eq!(from(&[], 1), from(&[], 1));
        assert_ne!(from(&[], 1)[..SHOWN], from(&[], 2)[..SHOWN]);
    }

    #[test]
    fn a_word_in_use_and_those_that_begin_like_it_are_not_proposed() {
        let free = from(&["Harbour", "heron"], 7);
        let like = |word: &&&str| word.starts_with("har") || word.starts_with("her");
        assert_eq!(free.iter().find(like), None);
        assert!(nouns("en").filter(|word| like(&word)).count() > 2);
    }

    #[test]
    fn nearly_every_word_has_its_turn_at_the_front() {
        let first: BTreeSet<_> = (0..2_500).map(|chance| from(&[], chance)[0]).collect();
        assert!(first.len() > 480, "{}", first.len());
    }

    #[test]
    fn nothing_is_left_when_all_are_taken() {
        let all: Vec<String> = nouns("en").map(str::to_owned).collect();
        assert!(proposals(nouns("en"), &all, 3).is_empty());
    }
}
