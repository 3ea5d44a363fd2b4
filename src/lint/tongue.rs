//! Which language a sentence is written in, told from its small words.

use crate::lint::pack::{Lang, Pack};
use crate::lint::text::Word;

/// Holds what is known of one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue {
    /// The language, where it can be told.
    pub lang: Option<Lang>,
    /// The language to suggest in: that of the sentence, or of the whole text.
    pub likely: Lang,
    /// The languages that are on.
    pub pack: Pack,
}

/// Small words that the other language does not have. Own choice.
const ENGLISH: &[&str] = &[
    "the",
    "and",
    "of",
    "to",
    "a",
    "is",
    "that",
    "it",
    "with",
    "for",
    "as",
    "he",
    "she",
    "they",
    "my",
    "me",
    "you",
    "his",
    "her",
    "their",
    "not",
    "but",
    "from",
    "at",
    "by",
    "this",
    "have",
    "has",
    "had",
    "were",
    "been",
    "are",
    "be",
    "about",
    "when",
    "after",
    "before",
    "i",
    "we",
    "him",
    "them",
    "on",
    "or",
    "would",
    "could",
    "did",
    "said",
    "felt",
    "today",
    "there",
    "what",
    "how",
    "who",
    "because",
    "again",
    "then",
    "our",
    "which",
    "if",
    "too",
    "very",
    "into",
    "called",
    "told",
    "asked",
    "lives",
    "works",
    "yesterday",
];

/// See [`ENGLISH`].
const GERMAN: &[&str] = &[
    "der", "die", "das", "und", "ist", "nicht", "ich", "zu", "den", "dem", "mit", "von", "ein",
    "eine", "einen", "einem", "einer", "auf", "für", "sich", "des", "im", "er", "sie", "es", "wir",
    "mir", "mich", "ihr", "ihm", "ihn", "sein", "seine", "seinen", "seiner", "ihre", "ihren",
    "ihrem", "ihrer", "auch", "aus", "bei", "nach", "noch", "wie", "über", "aber", "wenn", "dass",
    "hat", "hatte", "haben", "wurde", "wird", "sind", "bin", "habe", "zum", "zur", "vom", "beim",
    "mein", "meine", "meinen", "meiner", "meinem", "um", "als", "oder", "nur", "schon", "heute",
    "gestern", "wieder", "dann", "kein", "keine", "vor", "seit", "durch", "ihnen", "uns", "war",
    "wegen", "ans", "sehr", "mehr", "gegen", "unter", "weil", "kann", "kam", "ging", "sagte",
    "jetzt", "hier",
];

/// Tells each sentence's language. With one language on, that is it.
#[must_use]
pub fn tongues(words: &[Word<'_>], pack: Pack) -> Vec<Tongue> {
    let count = words.last().map_or(0, |word| word.sentence + 1);
    let mut scores = vec![0_i32; count];
    for word in words {
        scores[word.sentence] += score(&word.key);
    }
    let whole: i32 = scores.iter().sum();
    let tongue = |score: &i32| {
        let lang = pack.only().or_else(|| lang(*score)).or_else(|| lang(whole));
        Tongue {
            lang,
            likely: lang.unwrap_or(Lang::English),
            pack,
        }
    };
    scores.iter().map(tongue).collect()
}

/// Above nothing is English, below is German.
fn score(key: &str) -> i32 {
    i32::from(ENGLISH.contains(&key)) - i32::from(GERMAN.contains(&key))
}

const fn lang(score: i32) -> Option<Lang> {
    match score {
        0 => None,
        1.. => Some(Lang::English),
        _ => Some(Lang::German),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::text::words;

    fn told(text: &str, pack: Pack) -> Vec<Option<Lang>> {
        let tongues = tongues(&words(text), pack);
        tongues.into_iter().map(|tongue| tongue.lang).collect()
    }

    #[test]
    fn each_sentence_is_read_as_what_it_is() {
        assert_eq!(
            told("He left the room. Danach war es still im Raum.", Pack::BOTH),
            [Some(Lang::English), Some(Lang::German)]
        );
    }

    #[test]
    fn one_language_on_is_the_language() {
        assert_eq!(
            told("Danach war es still.", Pack::ENGLISH),
            [Some(Lang::English)]
        );
    }

    #[test]
    fn what_has_no_small_words_goes_with_the_rest() {
        assert_eq!(told("Basta.", Pack::BOTH), [None]);
        assert_eq!(
            told("Basta. It was the end.", Pack::BOTH)[0],
            Some(Lang::English)
        );
    }
}
