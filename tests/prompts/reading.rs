//! The texts are easy to read, by a measure that needs no dictionary: LIX (C.-H. Björnsson, Läsbarhet, 1968), the words
//! in a sentence on average plus the percentage of words with more than six letters. Its author's bands: below 30 very
//! easy, to 40 easy, to 50 middling, to 60 hard, above very hard.

use crate::said;

/// A whole deck is very easy, and so is every page but for a long word here and there.
const DECK: f64 = 30.0;
const PAGE: f64 = 40.0;
/// On fewer words one long word decides, so a short page counts only in its deck.
const SHORT: usize = 10;
/// The most words in one sentence: more does not fit on two lines of the screen.
const SENTENCE: usize = 18;

/// A paragraph in the manner of case reports, written for this test.
const CLINICAL: &str = "The therapist's predominantly anxious countertransference was conceptualised as a \
    complementary identification with an internalised representation of the unavailable attachment figure, \
    and subsequently communicated in supervision, where corresponding enactments had previously been identified.";

#[test]
fn every_deck_and_every_page_is_easy_to_read() {
    for deck in said::decks() {
        let pages = said::pages(&deck);
        for page in &pages {
            let words = words(&page.text).len();
            let measure = lix(&page.text);
            assert!(
                words < SHORT || measure <= PAGE,
                "{}: {measure:.0}\n{}",
                page.place,
                page.text
            );
            let longest = sentences(&page.text).map(words_in).max();
            assert!(longest <= Some(SENTENCE), "{}\n{}", page.place, page.text);
        }
        let texts: Vec<&str> = pages.iter().map(|page| page.text.as_str()).collect();
        let measure = lix(&texts.join("\n"));
        assert!(measure <= DECK, "{}: {measure:.0}", deck.id);
    }
}

#[test]
fn a_clinical_paragraph_would_not_pass() {
    assert!(lix(CLINICAL) > 60.0, "{}", lix(CLINICAL));
    assert!(sentences(CLINICAL).any(|sentence| words_in(sentence) > SENTENCE));
}

#[test]
fn the_measure_is_counted_as_its_author_counts_it() {
    // Eight words in two sentences, and two of the words have more than six letters: 4 + 25.
    let counted = lix("Nothing comes to mind. Listen, then settled breath.");
    assert!((counted - 29.0).abs() < 1e-9, "{counted}");
}

#[expect(clippy::cast_precision_loss, reason = "some hundred words")]
fn lix(text: &str) -> f64 {
    let words = words(text);
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    let (count, sentences) = (
        words.len().max(1) as f64,
        sentences(text).count().max(1) as f64,
    );
    count / sentences + 100.0 * long as f64 / count
}

/// Splits at full stops, question marks, colons, semicolons and line ends.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['.', '?', '!', ':', ';', '\n']);
    parts.filter(|part| part.chars().any(char::is_alphabetic))
}

fn words(text: &str) -> Vec<&str> {
    let inside = |letter: char| letter.is_alphabetic() || "'’".contains(letter);
    let parts = text.split(|letter| !inside(letter));
    parts.filter(|word| !word.is_empty()).collect()
}

fn words_in(sentence: &str) -> usize {
    words(sentence).len()
}
