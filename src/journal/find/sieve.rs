//! Small marks of texts that tell, without reading them, that most words are not in them.

/// The parts of a mark: bits for the bytes that a text has, and for its pairs of small letters.
const PARTS: usize = 20;

/// Holds the marks of many texts, 160 bytes for each, part by part: a word asks for few parts, and those lie together.
#[derive(Clone, Default)]
pub(super) struct Sieve {
    parts: [Vec<u64>; PARTS],
}

/// Holds what a text's mark must show for a word to be in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holes {
    /// The parts of the mark that matter, by their place in it.
    parts: Vec<(usize, u64)>,
    /// Whether the mark alone decides: the word is one byte or one pair of small letters.
    pub(super) decides: bool,
}

impl Sieve {
    /// Marks a text, which has the next place.
    pub(super) fn push(&mut self, text: &str) {
        for (part, bits) in self.parts.iter_mut().zip(marked(text)) {
            part.push(bits);
        }
    }

    /// Says whether a word may be in the text of a place; `false` is certain.
    pub(super) fn lets_through(&self, at: usize, word: &Holes) -> bool {
        let has = |(part, bits): &(usize, u64)| self.parts[*part][at] & bits == *bits;
        word.parts.iter().all(has)
    }
}

impl Holes {
    /// Looks at a word.
    pub(super) fn of(word: &str) -> Self {
        let bits = marked(word).into_iter().enumerate();
        let decides = match word.as_bytes() {
            [_] => true,
            [first, second] => pair(*first, *second).is_some(),
            _ => false,
        };
        Self {
            parts: bits.filter(|(_, part)| *part != 0).collect(),
            decides,
        }
    }
}

fn marked(text: &str) -> [u64; PARTS] {
    let mut bits = [0; PARTS];
    let mut set = |place: usize| bits[place / 64] |= 1 << (place % 64);
    let mut before = None;
    for byte in text.bytes() {
        set(byte.into());
        if let Some(place) = before.and_then(|before| pair(before, byte)) {
            set(place);
        }
        before = Some(byte);
    }
    bits
}

/// Gives the place of a pair of small letters, behind those of the single bytes.
fn pair(first: u8, second: u8) -> Option<usize> {
    let letters = first.is_ascii_lowercase() && second.is_ascii_lowercase();
    letters.then(|| 256 + 32 * usize::from(first - b'a') + usize::from(second - b'a'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn may(word: &str, text: &str) -> bool {
        let mut sieve = Sieve::default();
        sieve.push("another text");
        sieve.push(text);
        sieve.lets_through(1, &Holes::of(word))
    }

    #[test]
    fn words_with_other_letters_or_other_neighbours_are_sieved_out() {
        assert!(may("tired", "so tired today") && may("", ""));
        assert!(!may("harbour", "a quiet evening"));
        assert!(!may("on", "no way out") && !may("z", "") && !may("zz", "z z"));
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
