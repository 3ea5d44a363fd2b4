//! What someone asks for: words, phrases, labels, ratings and dates that all must fit.

use std::fmt;

use chrono::NaiveDate;

use crate::journal::find::mistake::Mistake;
use crate::journal::find::parse::{terms, understood};
use crate::journal::find::term::{Ask, Term};

/// Holds what is asked, as of the day on which it was read.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

impl Query {
    /// Reads a question; `afterword help find` shows the language.
    ///
    /// # Errors
    /// The first piece that cannot be understood, with its place.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, Mistake> {
        Ok(Self {
            terms: terms(text, today, false)?,
        })
    }

    /// Reads a question that is still being typed: a label at its end may go on.
    ///
    /// # Errors
    /// The first piece that cannot be understood, with its place.
    pub fn typed(text: &str, today: NaiveDate) -> Result<Self, Mistake> {
        Ok(Self {
            terms: terms(text, today, true)?,
        })
    }

    /// Reads what can be understood of a question that is being typed, and leaves the rest out.
    #[must_use]
    pub fn understood(text: &str, today: NaiveDate) -> Self {
        Self {
            terms: understood(text, today),
        }
    }

    /// Says whether nothing is asked, which every note answers.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Gives everything that is asked.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Gives the words and phrases that must be there, folded.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().filter_map(Term::word)
    }

    /// Gives the words and phrases that must be in the title, folded.
    pub fn title_words(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().filter_map(|term| match &term.ask {
            Ask::Title(words) if !term.is_denied => Some(words.as_str()),
            _ => None,
        })
    }

    /// Says whether every note that answers this question also answers an earlier one.
    #[must_use]
    pub fn narrows(&self, earlier: &Self) -> bool {
        let is_implied = |term: &Term| self.terms.iter().any(|own| own.implies(term));
        earlier.terms.iter().all(is_implied)
    }
}

/// Prints what reads as the same on the same day, in English.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, term) in self.terms.iter().enumerate() {
            let space = if at > 0 { " " } else { "" };
            write!(f, "{space}{term}")?;
        }
        Ok(())
    }
}

/// Prints a count, never words.
impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Query({} terms)", self.terms.len())
    }
}

#[cfg(test)]
mod tests;
