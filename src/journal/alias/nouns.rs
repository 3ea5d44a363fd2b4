//! The nouns to choose from, as files.

const ENGLISH: &str = include_str!("../../../prompts/nouns/en.txt");
const GERMAN: &str = include_str!("../../../prompts/nouns/de.txt");

/// Gives the nouns of a language, named by its tag: `de`, `de-CH`, `de-sie`. Without a list of its own: English.
pub fn nouns(language: &str) -> impl Iterator<Item = &'static str> {
    let file = match language.split('-').next() {
        Some("de") => GERMAN,
        _ => ENGLISH,
    };
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::journal::find::fold::fold;

    #[test]
    fn each_language_has_more_than_four_hundred_words_and_none_twice() {
        for language in ["en", "de", "de-sie"] {
            let words: Vec<_> = nouns(language).collect();
            let folded: BTreeSet<_> = words.iter().map(|word| fold(word)).collect();
            assert!(folded.len() > 400, "{language}: {}", folded.len());
            assert_eq!(folded.len(), words.len(), "{language}");
        }
        assert!(nouns("fr").eq(nouns("en")));
        assert!(!nouns("de").eq(nouns("en")));
    }

    #[test]
    fn every_word_is_one_word_of_letters_and_short_enough_for_a_row() {
        for word in nouns("en").chain(nouns("de")) {
            let length = word.chars().count();
            assert!((3..=15).contains(&length), "{word}");
            assert!(word.chars().all(char::is_alphabetic), "{word}");
        }
    }
}
