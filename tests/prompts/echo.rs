//! No prompt borrows a phrase: `quoted.txt` holds, one a line, the phrases by which the domain brief points to its
//! sources (section 1, one for each practice).

use std::collections::BTreeSet;

use crate::said;

const QUOTED: &str = include_str!("quoted.txt");
/// So many words in a row are a borrowing; of a shorter phrase all its words, from three on.
const RUN: usize = 5;
const SHORTEST: usize = 3;

#[test]
fn no_text_has_five_words_in_a_row_of_a_quoted_phrase() {
    let quoted = quoted();
    for said in said::everything() {
        for line in said.text.lines() {
            let found = echo(line, &quoted);
            assert_eq!(found, None, "{}: {line}", said.place);
        }
    }
}

#[test]
fn every_quoted_phrase_would_be_caught_inside_a_prompt() {
    let quoted = quoted();
    assert_eq!(QUOTED.lines().count(), 83);
    for phrase in QUOTED.lines() {
        let prompt = format!("Today, {}; and what else?", phrase.to_uppercase());
        let is_long = words(phrase).len() >= SHORTEST;
        assert_eq!(echo(&prompt, &quoted).is_some(), is_long, "{phrase}");
    }
    let near = "professional guidance rather than personal weakness";
    assert!(echo(near, &quoted).is_some());
    let far = "guidance, not weakness";
    assert!(echo(far, &quoted).is_none());
}

/// Gives every run of words that no prompt may have.
fn quoted() -> BTreeSet<Vec<String>> {
    let phrases = QUOTED.lines().map(words);
    let runs = phrases.flat_map(|phrase| {
        let length = phrase.len().min(RUN);
        let runs = phrase.windows(length.max(1)).map(<[String]>::to_vec);
        runs.filter(|run| run.len() >= SHORTEST).collect::<Vec<_>>()
    });
    runs.collect()
}

/// Finds a run of words that is quoted.
fn echo(text: &str, quoted: &BTreeSet<Vec<String>>) -> Option<String> {
    let words = words(text);
    let mut runs = (SHORTEST..=RUN).flat_map(|length| words.windows(length));
    let found = runs.find(|run| quoted.contains(*run));
    found.map(|run| run.join(" "))
}

/// Splits into words in small letters; hyphens part words, apostrophes do not.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace(['\'', '’'], "");
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
