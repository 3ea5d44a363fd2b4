//! What stands on the page for labels, scales, people and one's own lines.

use std::collections::BTreeMap;

use crate::export::coarse::coarse;
use crate::journal::insight::picture::Insight;
use crate::words::say;

/// Words a label such as `ct:distant`, or the id of a scale; whoever knows the decks gives it.
pub type Wording<'w> = &'w dyn Fn(&str) -> String;

/// Holds how things are called on one page.
pub struct Names<'w> {
    label: Wording<'w>,
    scale: Wording<'w>,
    /// What stands for each alias; nothing: the alias itself.
    letters: Option<BTreeMap<String, String>>,
}

impl<'w> Names<'w> {
    /// Calls people by their aliases.
    #[must_use]
    pub const fn new(label: Wording<'w>, scale: Wording<'w>) -> Self {
        Self {
            label,
            scale,
            letters: None,
        }
    }

    /// Puts letters in the place of aliases: A for the one with the most notes that name a reaction, and so on. The
    /// other aliases of the journal are given too, so that none slips through in a line.
    #[must_use]
    pub fn with_letters(self, insight: &Insight, others: &[String]) -> Self {
        let rows = insight.reactions.rows.iter().map(|row| &row.name);
        let mut letters = BTreeMap::new();
        for alias in rows.chain(others) {
            let next = letter(letters.len());
            letters.entry(alias.clone()).or_insert(next);
        }
        Self {
            letters: Some(letters),
            ..self
        }
    }

    /// Says whether letters stand for people.
    #[must_use]
    pub const fn has_letters(&self) -> bool {
        self.letters.is_some()
    }

    /// Words a label.
    #[must_use]
    pub fn label(&self, label: &str) -> String {
        (self.label)(label)
    }

    /// Words a label as something that is spoken of.
    #[must_use]
    pub fn quoted(&self, label: &str) -> String {
        say!("report-quoted", label = self.label(label))
    }

    /// Words a scale.
    #[must_use]
    pub fn scale(&self, id: &str) -> String {
        (self.scale)(id)
    }

    /// Gives what stands for an alias.
    #[must_use]
    pub fn alias(&self, alias: &str) -> String {
        let letters = self.letters.as_ref();
        let letter = letters.and_then(|letters| letters.get(alias));
        letter.map_or(alias, String::as_str).to_owned()
    }

    /// Gives a line of the author's own as it may leave: its days are months, its aliases letters.
    #[must_use]
    pub fn line(&self, line: &str) -> String {
        let line = coarse(line);
        match &self.letters {
            None => line,
            Some(letters) => lettered(&line, letters),
        }
    }
}

/// `A` to `Z`, then `A2`.
fn letter(place: usize) -> String {
    let letters = ('A'..='Z').nth(place % 26).map(String::from);
    let letter = letters.unwrap_or_default();
    match place / 26 {
        0 => letter,
        round => format!("{letter}{}", round + 1),
    }
}

/// Puts letters where whole words are aliases, small or large.
fn lettered(line: &str, letters: &BTreeMap<String, String>) -> String {
    let find = |word: &str| {
        let word = word.to_lowercase();
        letters
            .iter()
            .find(|(alias, _)| alias.to_lowercase() == word)
    };
    let (mut out, mut rest) = (String::with_capacity(line.len()), line);
    while !rest.is_empty() {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '-';
        let end = rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        out.push_str(find(word).map_or(word, |(_, letter)| letter));
        let next = after.find(is_word).unwrap_or(after.len());
        out.push_str(&after[..next]);
        rest = &after[next..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let names: Vec<String> = [0, 25, 26, 53].map(letter).into();
        assert_eq!(names, ["A", "Z", "A2", "B3"]);
    }

    #[test]
    fn only_whole_words_become_letters() {
        let letters = [("harbour".to_owned(), "A".to_owned())].into();
        let line = "Harbour, harbours and (harbour) – too.";
        assert_eq!(lettered(line, &letters), "A, harbours and (A) – too.");
    }
}
