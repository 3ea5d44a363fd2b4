//! Text as one searches it: without case, without accents, white space all alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Folds a text: NFD, marks dropped, lower case, `ß` as `ss`, and every white space as a space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_letter(letter, &mut folded);
    }
    folded
}

/// Folds one character; a mark folds to nothing.
pub(super) fn fold_letter(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(if letter.is_whitespace() {
            ' '
        } else {
            letter.to_ascii_lowercase()
        });
        return;
    }
    let lower = letter.nfd().flat_map(char::to_lowercase).nfd();
    for part in lower.filter(|part| canonical_combining_class(*part) == 0) {
        match part {
            'ß' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            part if part.is_whitespace() => folded.push(' '),
            part => folded.push(part),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_accents_and_kinds_of_space_do_not_count() {
        let text = "Ça va,\u{a0}GROSSE Straße ẞ\tÅngström";
        assert_eq!(fold(text), "ca va, grosse strasse ss angstrom");
        assert_eq!(fold("e\u{301}té"), "ete");
        assert_eq!(fold("ΟΔΟΣ"), fold("οδος"));
        assert_eq!(fold("İstanbul"), "istanbul");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
