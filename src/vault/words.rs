//! The words that generated phrases are made of.
//!
//! The list of the crate is one of addresses, and the system's loader would have to write down all 7,776 of them at
//! every start of the program. So they are packed when it is compiled.

use diceware_wordlists::EFF_LONG_WORDLIST;

/// How many words there are.
pub const COUNT: u16 = 7776;
/// The bytes of the longest.
const LONGEST: usize = 9;

static WORDS: [[u8; LONGEST]; COUNT as usize] = packed();

/// Gives a word by its place, all of them in the order of the alphabet.
///
/// # Panics
///
/// Panics when there is no such place.
#[must_use]
pub fn word(place: u16) -> &'static str {
    let word = str::from_utf8(&WORDS[usize::from(place)]).expect("words of letters");
    word.trim_end_matches('\0')
}

#[expect(clippy::large_stack_arrays, reason = "it runs in the compiler alone")]
const fn packed() -> [[u8; LONGEST]; COUNT as usize] {
    let mut words = [[0; LONGEST]; COUNT as usize];
    let mut place = 0;
    while place < words.len() {
        let word = EFF_LONG_WORDLIST[place].as_bytes();
        words[place]
            .split_at_mut(word.len())
            .0
            .copy_from_slice(word);
        place += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_list_has_its_place() {
        let words: Vec<&str> = (0..COUNT).map(word).collect();
        assert_eq!(words, EFF_LONG_WORDLIST);
    }
}
