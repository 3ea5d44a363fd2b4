//! One spelling for looking things up.

use unicode_normalization::UnicodeNormalization as _;

/// Gives a word in lower case, composed, and with ss for the letter that Switzerland does not write.
#[must_use]
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower = word.nfc().flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(word.len());
    for c in lower {
        match c {
            'ß' => folded.push_str("ss"),
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_become_one() {
        assert_eq!(fold("STRASSE"), fold("Straße"));
        assert_eq!(fold("MU\u{308}LLER"), "müller");
    }
}
