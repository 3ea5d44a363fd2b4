//! Why a word is no alias (domain brief 7.2): initials and names point at a person, long numbers at a record.

use crate::lint::lexicon::LEXICON;
use crate::lint::list::List;
use crate::lint::text::{Shape, Word, words};

/// Says why a word is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// One to three capital letters: `JS`.
    Capitals,
    /// Initials with dots: `J.S.`, `j. s.`
    Initials,
    /// Four digits or more.
    Digits,
    /// A given name, or one with a word around it.
    GivenName,
    /// A title and a name: `Mrs B`.
    Titled,
}

impl Refusal {
    /// Gives the name of the message that says why.
    #[must_use]
    pub const fn why(self) -> &'static str {
        match self {
            Self::Capitals => "alias-refused-capitals",
            Self::Initials => "alias-refused-initials",
            Self::Digits => "alias-refused-digits",
            Self::GivenName => "alias-refused-name",
            Self::Titled => "alias-refused-title",
        }
    }
}

/// Says why this is no alias; nothing: it may be one.
#[must_use]
pub fn refusal(alias: &str) -> Option<Refusal> {
    let words = words(alias);
    if alias.chars().filter(|c| c.is_numeric()).count() >= 4 {
        return Some(Refusal::Digits);
    }
    if are_dotted(alias, &words) {
        return Some(Refusal::Initials);
    }
    if words.iter().any(is_initials) {
        return Some(Refusal::Capitals);
    }
    if words.len() > 1 && words.iter().any(|w| LEXICON.knows(List::Title, &w.key)) {
        return Some(Refusal::Titled);
    }
    let is_name = |word: &Word<'_>| {
        LEXICON.knows(List::Given, &word.key) || LEXICON.knows(List::Ambiguous, &word.key)
    };
    words.iter().any(is_name).then_some(Refusal::GivenName)
}

fn is_initials(word: &Word<'_>) -> bool {
    word.shape == Shape::Upper && word.text.chars().count() <= 3
}

/// Single letters in a row with a dot behind each but perhaps the last.
fn are_dotted(alias: &str, words: &[Word<'_>]) -> bool {
    let are_letters = words
        .iter()
        .all(|word| word.key.chars().count() == 1 && word.shape != Shape::Number);
    !words.is_empty() && are_letters && alias.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_is_given() {
        for (alias, why) in [
            ("J", Refusal::Capitals),
            ("JS", Refusal::Capitals),
            ("ÄÖÜ", Refusal::Capitals),
            ("JS 2", Refusal::Capitals),
            ("J.S.", Refusal::Initials),
            ("j. s.", Refusal::Initials),
            ("M.", Refusal::Initials),
            ("1984", Refusal::Digits),
            ("stone 12-34", Refusal::Digits),
            ("anna", Refusal::GivenName),
            ("Quiet Mehmet", Refusal::GivenName),
            ("Rose", Refusal::GivenName),
            ("Frau Stein", Refusal::Titled),
        ] {
            assert_eq!(refusal(alias), Some(why), "{alias}");
        }
    }

    #[test]
    fn neutral_nouns_may_be_aliases() {
        for alias in [
            "heron",
            "Harbour",
            "BASALT",
            "stone 12",
            "green door",
            "Leuchtturm",
            "",
        ] {
            assert_eq!(refusal(alias), None, "{alias}");
        }
    }
}
