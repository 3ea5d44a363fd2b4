//! How hard a passphrase is to guess, and a phrase that is hard enough.

use zeroize::Zeroizing;
use zxcvbn::feedback::Warning;

use crate::vault::{random, words};

/// One's own passphrase must take at least 10^14 guesses: at 24,000 guesses a second, 130 years.
pub const ENOUGH_LOG10: f64 = 14.0;
/// Words in a generated phrase: 77.5 bits.
const WORDS: usize = 6;

/// Words that everyone in this field would try first.
const FIELD: [&str; 24] = [
    "afterword",
    "journal",
    "diary",
    "session",
    "therapy",
    "therapist",
    "psychotherapy",
    "countertransference",
    "transference",
    "supervision",
    "patient",
    "client",
    "clinic",
    "hospital",
    "doctor",
    "nurse",
    "psychologist",
    "psychiatrist",
    "reflection",
    "feelings",
    "freud",
    "jung",
    "winnicott",
    "rogers",
];

/// Phrases from comics, songs and manuals that guessing programs know, without spaces or case.
const KNOWN: [&str; 8] = [
    "correcthorsebatterystaple",
    "hunter2",
    "tr0ub4dor&3",
    "iloveyou",
    "letmein",
    "thequickbrownfoxjumpsoverthelazydog",
    "tobeornottobethatisthequestion",
    "loremipsumdolorsitamet",
];

/// Tells whether a passphrase is hard enough to guess.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// Whether it may be used.
    pub ok: bool,
    /// The guesses it takes, as a power of ten.
    pub guesses_log10: f64,
    /// What makes it easy to guess, if anything stands out.
    pub advice: Option<Advice>,
}

/// Names what makes a passphrase easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// Guessing programs know it.
    Known,
    /// A single word, or a word with small changes.
    OneWord,
    /// A name.
    Name,
    /// A date or a year.
    Date,
    /// Keys beside each other, or letters in order.
    Pattern,
    /// Something is repeated.
    Repeated,
    /// Only too short.
    Short,
}

/// Judges one's own passphrase. `words` are those that are easy to find out about its owner.
#[must_use]
pub fn verdict(passphrase: &str, words: &[&str]) -> Verdict {
    let inputs: Vec<&str> = FIELD.iter().chain(words).copied().collect();
    let found = zxcvbn::zxcvbn(passphrase, &inputs);
    let known = is_known(passphrase);
    let guesses_log10 = if known { 0.0 } else { found.guesses_log10() };
    let ok = guesses_log10 >= ENOUGH_LOG10;
    let warning = found
        .feedback()
        .and_then(zxcvbn::feedback::Feedback::warning);
    let advice = match warning.map(advice) {
        _ if ok => None,
        _ if known => Some(Advice::Known),
        warned => warned.or(Some(Advice::Short)),
    };
    Verdict {
        ok,
        guesses_log10,
        advice,
    }
}

/// Makes a phrase of six words, each of 7,776 equally likely.
#[must_use]
pub fn phrase() -> Zeroizing<String> {
    let mut phrase = Zeroizing::new(String::with_capacity(WORDS * 12));
    for at in 0..WORDS {
        if at > 0 {
            phrase.push(' ');
        }
        phrase.push_str(words::word(random::below(words::COUNT)));
    }
    phrase
}

fn is_known(passphrase: &str) -> bool {
    let bare: Zeroizing<String> = Zeroizing::new(
        passphrase
            .chars()
            .filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '_' | '.' | ','))
            .flat_map(char::to_lowercase)
            .collect(),
    );
    KNOWN.contains(&bare.as_str())
}

const fn advice(warning: Warning) -> Advice {
    match warning {
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => Advice::Known,
        Warning::AWordByItselfIsEasyToGuess => Advice::OneWord,
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Advice::Name,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Advice::Date,
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess
        | Warning::SequencesLikeAbcAreEasyToGuess => Advice::Pattern,
        Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Advice::Repeated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generated_phrase_has_six_words_of_the_list_and_is_enough() {
        let phrase = phrase();
        let parts: Vec<&str> = phrase.split(' ').collect();
        assert_eq!(parts.len(), WORDS);
        let list: Vec<&str> = (0..words::COUNT).map(words::word).collect();
        assert!(parts.iter().all(|word| list.contains(word)));
        assert!(verdict(&phrase, &[]).ok);
        assert_ne!(*phrase, *super::phrase());
    }

    #[test]
    fn easy_ones_are_refused_with_a_reason() {
        for (passphrase, advice) in [
            ("", Advice::Short),
            ("password", Advice::Known),
            ("correct horse battery staple", Advice::Known),
            ("Tr0ub4dor&3", Advice::Known),
            ("qwertyuiop", Advice::Known),
            ("abcdefghijk", Advice::Pattern),
        ] {
            let verdict = verdict(passphrase, &[]);
            assert!(!verdict.ok, "{passphrase}");
            assert_eq!(verdict.advice, Some(advice), "{passphrase}");
        }
    }

    #[test]
    fn words_of_the_field_are_tried_first() {
        let verdict = verdict("countertransference", &[]);
        assert!(!verdict.ok && verdict.guesses_log10 < 4.0);
    }

    #[test]
    fn words_about_the_owner_do_not_help() {
        let typed = "marguerite quimbleton";
        let alone = verdict(typed, &[]).guesses_log10;
        let known = verdict(typed, &["marguerite", "quimbleton"]).guesses_log10;
        assert!(known < alone);
    }
}
