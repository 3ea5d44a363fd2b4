//! What the user has said is no identifier, and the alias that may stand for a name.

use std::collections::BTreeSet;
use std::fmt;

use crate::lint::fold::fold;

/// Holds the words that the guard passes over, and the alias of the note.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Allowed {
    words: BTreeSet<String>,
    alias: Option<String>,
}

impl Allowed {
    /// Takes the user's words. Case does not matter, nor do spaces around.
    #[must_use]
    pub fn new<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> Self {
        let words = words.into_iter().map(|word| key(word.as_ref()));
        Self {
            words: words.filter(|word| !word.is_empty()).collect(),
            alias: None,
        }
    }

    /// Adds the alias of the note: it is allowed, and it is what stands instead of a name.
    #[must_use]
    pub fn with_alias(mut self, alias: &str) -> Self {
        let alias = alias.trim();
        if !alias.is_empty() {
            self.words.insert(key(alias));
            self.alias = Some(alias.to_owned());
        }
        self
    }

    /// Adds the words for the people of a page: all are allowed, and only where it is about one alone does its word
    /// stand instead of a name.
    #[must_use]
    pub fn with_people<T: AsRef<str>>(self, people: &[T]) -> Self {
        let mut words: BTreeSet<&str> = people.iter().map(|word| word.as_ref().trim()).collect();
        words.retain(|word| !word.is_empty());
        let is_one = words.len() == 1;
        let all = words.into_iter().fold(self, Self::with_alias);
        Self {
            alias: all.alias.filter(|_| is_one),
            ..all
        }
    }

    /// Gives the alias.
    #[must_use]
    pub fn alias(&self) -> Option<&str> {
        self.alias.as_deref()
    }

    /// Says whether the user allowed exactly this.
    #[must_use]
    pub fn permits(&self, found: &str) -> bool {
        !self.words.is_empty() && self.words.contains(&key(found))
    }
}

fn key(word: &str) -> String {
    let words: Vec<String> = word.split_whitespace().map(fold).collect();
    words.join(" ")
}

/// Prints how many words, never which.
impl fmt::Debug for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let alias = if self.alias.is_some() { "an" } else { "no" };
        write!(f, "Allowed({} words, {alias} alias)", self.words.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_spaces_do_not_matter() {
        let allowed = Allowed::new(["  Stella ", "Haus  am See", ""]);
        assert!(allowed.permits("STELLA") && allowed.permits("haus am see"));
        assert!(!allowed.permits("Stellas") && !allowed.permits(""));
    }

    #[test]
    fn the_alias_is_allowed_too() {
        let allowed = Allowed::default().with_alias(" Heron ");
        assert_eq!(allowed.alias(), Some("Heron"));
        assert!(allowed.permits("heron"));
        assert_eq!(Allowed::default().with_alias(" ").alias(), None);
        let two = Allowed::default().with_people(&["heron", "harbour"]);
        assert!(two.permits("Heron") && two.permits("harbour") && two.alias().is_none());
        let one = Allowed::default().with_people(&["heron", " heron", ""]);
        assert_eq!(one.alias(), Some("heron"));
    }

    #[test]
    fn debug_prints_no_word() {
        let allowed = Allowed::new(["Stella"]).with_alias("Heron");
        assert_eq!(format!("{allowed:?}"), "Allowed(2 words, an alias)");
    }
}
