//! What someone asks for: words that all must be there, and phrases in quotes.

use std::fmt;

use memchr::memmem::Finder;

use crate::journal::find::fold::fold;

/// Holds the words and phrases of a question, folded.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Reads a question: white space parts words, `"` begins and ends a phrase; a phrase left open runs to the end.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut words = Vec::new();
        for (at, part) in text.split('"').enumerate() {
            let in_quotes = at % 2 == 1;
            if in_quotes {
                words.push(fold(part.trim()));
            } else {
                words.extend(part.split_whitespace().map(fold));
            }
        }
        words.retain(|word| !word.is_empty());
        Self { words }
    }

    /// Says whether nothing is asked, which every note answers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Gives the words and phrases, folded.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Says whether every note that answers this question also answers an earlier one.
    pub(super) fn narrows(&self, earlier: &Self) -> bool {
        earlier
            .words
            .iter()
            .all(|word| self.words.iter().any(|longer| longer.contains(word)))
    }

    pub(super) fn searchers(&self) -> Vec<Finder<'_>> {
        self.words.iter().map(Finder::new).collect()
    }
}

/// Prints a count, never words.
impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Query({} words)", self.words.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_by_space_and_phrases_kept_whole() {
        let query = Query::parse("  Tired \"not  Enough\" #own \"\" \"to the end");
        assert_eq!(
            query.words(),
            ["tired", "not  enough", "#own", "to the end"]
        );
        assert!(Query::parse(" \" \"").is_empty());
    }

    #[test]
    fn a_longer_question_narrows_a_shorter_one() {
        let narrows = |longer, shorter| Query::parse(longer).narrows(&Query::parse(shorter));
        assert!(narrows("tire", "") && narrows("tired", "tire") && narrows("tired chest", "chest"));
        assert!(!narrows("tire", "tired") && !narrows("", "tired"));
    }

    #[test]
    fn debug_shows_no_word() {
        assert_eq!(
            format!("{:?}", Query::parse("harbour tired")),
            "Query(2 words)"
        );
    }
}
