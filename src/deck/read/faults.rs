//! Collects what is wrong in a deck file.

use crate::fault::{Fault, nearest};

/// Holds a value and the byte at which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked<T> {
    /// The byte offset in the file.
    pub at: usize,
    /// The value.
    pub value: T,
}

/// Collects the mistakes of one file.
#[derive(Debug, Clone)]
pub struct Faults {
    file: String,
    text: String,
    found: Vec<Fault>,
}

impl Faults {
    /// Begins with none.
    #[must_use]
    pub fn new(file: &str, text: &str) -> Self {
        Self {
            file: file.to_owned(),
            text: text.to_owned(),
            found: Vec::new(),
        }
    }

    /// Adds a mistake at a byte offset; one that is known already is not told twice.
    pub fn add(&mut self, at: usize, what: impl Into<String>, remedy: impl Into<String>) {
        let fault = Fault::at(&self.file, &self.text, at, what, remedy);
        if !self.found.contains(&fault) {
            self.found.push(fault);
        }
    }

    /// Says how many there are so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// Gives them in the order of the file.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Fault> {
        self.found.sort();
        self.found
    }
}

/// Says which known word was probably meant, or else names them all.
#[must_use]
pub fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let mut known: Vec<&str> = known.into_iter().collect();
    known.dedup();
    match nearest(word, known.iter().copied()) {
        Some(other) => format!("did you mean \"{other}\"?"),
        None if known.is_empty() => "remove it".to_owned(),
        None if known.len() <= NAMED => format!("use one of: {}", known.join(", ")),
        None => "\"afterword deck list\" and \"deck lists\" tell the names in use".to_owned(),
    }
}

/// The most names that a remedy lists.
const NAMED: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_named_only_when_it_is_near() {
        assert_eq!(
            suggest("lable", ["label", "title"]),
            "did you mean \"label\"?"
        );
        assert_eq!(
            suggest("qqqqqq", ["label", "title"]),
            "use one of: label, title"
        );
        assert_eq!(suggest("any", []), "remove it");
    }
}
