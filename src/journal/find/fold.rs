//! Text as one searches it: without case, without accents, white space all alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Folds a text: NFD, marks dropped, lower case, `ß` as `ss`, and every white space as a space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(text, &mut folded);
    folded
}

/// Folds a text onto the end of another. What is ASCII, most of a text, is not looked at letter by letter.
pub(super) fn fold_onto(text: &str, folded: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.bytes().position(|byte| !byte.is_ascii());
        let (plain, other) = rest.split_at(end.unwrap_or(rest.len()));
        let plain: Vec<u8> = plain.bytes().map(fold_byte).collect();
        folded.push_str(&String::from_utf8(plain).expect("ASCII stays ASCII"));
        let mut letters = other.chars();
        if let Some(letter) = letters.next() {
            fold_letter(letter, folded);
        }
        rest = letters.as_str();
    }
}

/// Folds one letter of ASCII; [`char::is_whitespace`] knows the tab to the carriage return, and the space.
const fn fold_byte(byte: u8) -> u8 {
    match byte {
        b'\t'..=b'\r' => b' ',
        byte => byte.to_ascii_lowercase(),
    }
}

/// Folds one character; a mark folds to nothing.
pub(super) fn fold_letter(letter: char, folded: &mut String) {
    if let Ok(byte @ ..=0x7f) = u8::try_from(letter) {
        folded.push(char::from(fold_byte(byte)));
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

    fn letter_by_letter(text: &str) -> String {
        let mut folded = String::new();
        for letter in text.chars() {
            fold_letter(letter, &mut folded);
        }
        folded
    }

    #[test]
    fn every_letter_of_ascii_is_folded_as_unicode_says() {
        for letter in (0..128_u8).map(char::from) {
            let lower = if letter.is_whitespace() {
                ' '
            } else {
                letter.to_ascii_lowercase()
            };
            assert_eq!(fold(&letter.to_string()), lower.to_string());
        }
    }

    proptest! {
        #[test]
        fn a_text_is_folded_as_its_letters_are(text in "([a-zA-Z \\n\\t]|\\PC|[äÖßéİς])*") {
            prop_assert_eq!(fold(&text), letter_by_letter(&text));
        }

        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
