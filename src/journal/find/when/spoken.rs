//! Small words in what people say of days: counts in words, `last`, `the`, `3rd`.

/// Counts in words, folded, the first for 1.
const COUNTS: [&[&str]; 12] = [
    &["one", "a", "an", "ein", "eine", "einem", "einer"],
    &["two", "zwei"],
    &["three", "drei"],
    &["four", "vier"],
    &["five", "funf", "fuenf"],
    &["six", "sechs"],
    &["seven", "sieben"],
    &["eight", "acht"],
    &["nine", "neun"],
    &["ten", "zehn"],
    &["eleven", "elf"],
    &["twelve", "zwolf", "zwoelf"],
];

const ARTICLES: &[&str] = &["the ", "der ", "die ", "das ", "den ", "dem "];
const LAST: &[&str] = &[
    "last", "letzte", "letzter", "letzten", "letztem", "letztes", "vorige", "vorigen", "voriges",
];
const PAST: &[&str] = &["past", "vergangene", "vergangenen", "vergangenes"];
const THIS: &[&str] = &["this", "diese", "dieser", "diesen", "diesem", "dieses"];

/// Says whether a word is `last`.
pub(super) fn is_last(word: &str) -> bool {
    LAST.contains(&word)
}

/// Says whether a word is `past`, which counts back from today where `last` means a whole one.
pub(super) fn is_past(word: &str) -> bool {
    PAST.contains(&word)
}

/// Says whether a word is `this`.
pub(super) fn is_this(word: &str) -> bool {
    THIS.contains(&word)
}

/// Takes an article off the beginning.
pub(super) fn without_article(words: &str) -> &str {
    let mut articles = ARTICLES.iter();
    articles
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(words)
}

/// Parts `2w`, `2 weeks` and `two weeks` into the count and what is counted.
pub(super) fn counted_words(words: &str) -> Option<(u32, &str)> {
    let digits = words.find(|letter: char| !letter.is_ascii_digit())?;
    if digits > 0 {
        let (number, name) = words.split_at(digits);
        return Some((number.parse().ok()?, name.trim()));
    }
    let (count, name) = words.split_once(' ')?;
    let place = COUNTS.iter().position(|names| names.contains(&count))?;
    Some((u32::try_from(place).ok()? + 1, name))
}

/// Reads the number of a day in its month: `3`, `3.`, `3,`, `3rd`.
pub(super) fn day_number(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(['.', ',']);
    let ends = ["st", "nd", "rd", "th"];
    let plain = ends.iter().find_map(|end| digits.strip_suffix(end));
    let digits = plain.unwrap_or(digits);
    let is_plain =
        (1..=2).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_plain.then(|| digits.parse().ok()).flatten()
}
