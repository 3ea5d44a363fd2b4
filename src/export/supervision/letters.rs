//! Letters in the place of aliases: `A` for the first that is met, the same wherever it comes again.

/// Gives each alias its letter, or the alias itself where that was not asked for.
#[derive(Debug, Clone)]
pub struct Letters {
    known: Option<Vec<String>>,
}

impl Letters {
    /// Takes the aliases in the order of their letters; without letters every alias stands for itself.
    ///
    /// All of the journal are given, so that one that is only spoken of gets a letter too.
    #[must_use]
    pub fn new(is_wanted: bool, aliases: impl IntoIterator<Item = String>) -> Self {
        let known = is_wanted.then(|| {
            let mut known: Vec<String> = Vec::new();
            for alias in aliases {
                if !alias.is_empty() && !known.contains(&alias) {
                    known.push(alias);
                }
            }
            known
        });
        Self { known }
    }

    /// Gives what stands on the page for an alias.
    #[must_use]
    pub fn of(&self, alias: &str) -> String {
        let mut known = self.known.iter().flatten();
        let place = known.position(|other| other == alias);
        place.map_or_else(|| alias.to_owned(), letter)
    }

    /// Puts letters in the place of aliases in a text, where they stand as words of their own, small or large.
    #[must_use]
    pub fn in_text(&self, text: &str) -> String {
        let Some(known) = &self.known else {
            return text.to_owned();
        };
        let (mut out, mut rest) = (String::with_capacity(text.len()), text);
        let mut is_inside = false;
        while let Some(sign) = rest.chars().next() {
            let ends = known.iter().enumerate().filter_map(|(place, alias)| {
                let end = end_of(alias, rest).filter(|_| !is_inside)?;
                Some((end, place))
            });
            if let Some((end, place)) = ends.max_by_key(|(end, _)| *end) {
                out.push_str(&letter(place));
                rest = &rest[end..];
            } else {
                out.push(sign);
                is_inside = sign.is_alphanumeric();
                rest = &rest[sign.len_utf8()..];
            }
        }
        out
    }
}

/// Says where an alias ends that a text begins with as a word of its own.
fn end_of(alias: &str, text: &str) -> Option<usize> {
    let mut signs = text.char_indices();
    for letter in alias.chars() {
        let (_, sign) = signs.next()?;
        if !sign.to_lowercase().eq(letter.to_lowercase()) {
            return None;
        }
    }
    let next = signs.next();
    let is_whole = next.is_none_or(|(_, sign)| !sign.is_alphanumeric());
    is_whole.then(|| next.map_or(text.len(), |(at, _)| at))
}

/// `A` to `Z`, then `A2`.
fn letter(place: usize) -> String {
    let sign = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    match place / 26 {
        0 => sign.to_string(),
        round => format!("{sign}{}", round + 1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(aliases: &[&str]) -> Letters {
        Letters::new(true, aliases.iter().map(|&alias| alias.to_owned()))
    }

    #[test]
    fn an_alias_has_one_letter_and_only_as_a_word() {
        let two = letters(&["harbour", "quarry", "harbour"]);
        assert_eq!([two.of("harbour"), two.of("quarry")], ["A", "B"]);
        assert_eq!(two.of("linen"), "linen");
        let text = "harbour, then the harbourmaster. And quarry's";
        assert_eq!(two.in_text(text), "A, then the harbourmaster. And B's");
        let none = Letters::new(false, ["harbour".to_owned()]);
        assert_eq!(none.of("harbour"), "harbour");
        assert_eq!(none.in_text(text), text);
        assert_eq!([letter(0), letter(25), letter(26)], ["A", "Z", "A2"]);
    }

    #[test]
    fn an_alias_at_the_head_of_a_sentence_and_one_of_two_words_are_letters_too() {
        let all = letters(&["b", "quarry", "quarry stone"]);
        let text = "Quarry came. Quarry Stone and QUARRY did not, nor did b.";
        assert_eq!(all.in_text(text), "B came. C and B did not, nor did A.");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,30}", alias in "\\PC{0,4}") {
            let all = letters(&[&alias, "a"]);
            let _ = all.in_text(&text);
            let _ = all.of(&alias);
        }
    }
}
