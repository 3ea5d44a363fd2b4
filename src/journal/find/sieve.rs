//! Small marks of texts that tell, without reading them, that most words are not in them.

/// The bits of a mark: one for each byte that a text may have, then one for each pair of small letters.
const BITS: usize = 256 + 26 * 26;

/// Holds the marks of many texts, 117 bytes for each, in blocks of as many texts as a word of the machine has bits.
#[derive(Clone, Default)]
pub(super) struct Sieve {
    blocks: Vec<Block>,
    texts: usize,
}

/// Holds the marks of 64 texts, bit by bit: one step asks all of them for it.
#[derive(Clone)]
pub(super) struct Block([u64; BITS]);

/// Holds what a text's mark must show for a word to be in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holes {
    /// The bits of the mark that matter, by their place in it.
    bits: Vec<usize>,
    /// Whether the mark alone decides: the word is one byte or one pair of small letters.
    pub(super) decides: bool,
}

impl Sieve {
    /// Marks a text, which has the next place.
    pub(super) fn push(&mut self, text: &str) {
        let at = self.texts % 64;
        if at == 0 {
            self.blocks.push(Block([0; BITS]));
        }
        self.texts += 1;
        if let Some(Block(bits)) = self.blocks.last_mut() {
            mark(text, |bit| bits[bit] |= 1 << at);
        }
    }

    /// Gives the blocks, in the order of the texts.
    pub(super) fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

impl Block {
    /// Says in which of its texts a word may be, one bit for each; that it is not in the others is certain.
    pub(super) fn lets_through(&self, word: &Holes) -> u64 {
        let texts = word.bits.iter().map(|bit| self.0[*bit]);
        texts.fold(u64::MAX, |through, has| through & has)
    }
}

impl Holes {
    /// Looks at a word.
    pub(super) fn of(word: &str) -> Self {
        let mut bits = Vec::new();
        mark(word, |bit| bits.push(bit));
        let decides = match word.as_bytes() {
            [_] => true,
            [first, second] => pair(*first, *second).is_some(),
            _ => false,
        };
        Self { bits, decides }
    }
}

fn mark(text: &str, mut set: impl FnMut(usize)) {
    let mut before = None;
    for byte in text.bytes() {
        set(byte.into());
        if let Some(place) = before.and_then(|before| pair(before, byte)) {
            set(place);
        }
        before = Some(byte);
    }
}

/// Gives the place of a pair of small letters, behind those of the single bytes.
fn pair(first: u8, second: u8) -> Option<usize> {
    let letters = first.is_ascii_lowercase() && second.is_ascii_lowercase();
    letters.then(|| 256 + 26 * usize::from(first - b'a') + usize::from(second - b'a'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn may(word: &str, text: &str) -> bool {
        let mut sieve = Sieve::default();
        sieve.push("another text");
        sieve.push(text);
        sieve.blocks()[0].lets_through(&Holes::of(word)) & 2 != 0
    }

    #[test]
    fn words_with_other_letters_or_other_neighbours_are_sieved_out() {
        assert!(may("tired", "so tired today") && may("", ""));
        assert!(!may("harbour", "a quiet evening"));
        assert!(!may("on", "no way out") && !may("z", "") && !may("zz", "z z"));
    }

    #[test]
    fn a_text_is_marked_in_its_own_place_whatever_stands_beside_it() {
        let mut sieve = Sieve::default();
        for at in 0..200 {
            sieve.push(if at % 3 == 0 { "tired" } else { "rested" });
        }
        let through = |word| {
            let holes = Holes::of(word);
            let blocks = sieve.blocks().iter();
            blocks.map(move |block| block.lets_through(&holes))
        };
        let is_in = |blocks: &[u64], at: usize| blocks[at / 64] >> (at % 64) & 1 == 1;
        let (tired, rested): (Vec<u64>, Vec<u64>) =
            (through("ire").collect(), through("este").collect());
        assert_eq!(tired.len(), 4);
        for at in 0..200 {
            assert_eq!(is_in(&tired, at), at % 3 == 0, "{at}");
            assert_eq!(is_in(&rested, at), at % 3 != 0, "{at}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_there_is_sieved_out(before in ".{0,40}", word in ".{0,20}", after in ".{0,40}") {
            let text = format!("{before}{word}{after}");
            prop_assert!(may(&word, &text));
        }

        #[test]
        fn where_the_mark_decides_it_is_right(word in "[a-z#ß ]{1,2}", text in "[a-d#ß ]{0,12}") {
            if Holes::of(&word).decides {
                prop_assert_eq!(may(&word, &text), text.contains(&word));
            }
        }
    }
}
