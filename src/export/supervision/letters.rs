//! Letters in the place of aliases: `A` for the first that is met, the same wherever it comes again.

/// Gives each alias its letter, or the alias itself where that was not asked for.
#[derive(Debug, Clone)]
pub struct Letters {
    met: Option<Vec<String>>,
}

impl Letters {
    /// Begins; without letters every alias stands for itself.
    #[must_use]
    pub fn new(is_wanted: bool) -> Self {
        Self {
            met: is_wanted.then(Vec::new),
        }
    }

    /// Gives what stands on the page for an alias.
    pub fn of(&mut self, alias: &str) -> String {
        let Some(met) = &mut self.met else {
            return alias.to_owned();
        };
        let known = met.iter().position(|other| other == alias);
        let place = known.unwrap_or_else(|| {
            met.push(alias.to_owned());
            met.len() - 1
        });
        letter(place)
    }

    /// Puts letters in the place of aliases in a text, where they stand as words of their own.
    #[must_use]
    pub fn in_text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (place, alias) in self.met.iter().flatten().enumerate() {
            text = replaced(&text, alias, &letter(place));
        }
        text
    }
}

/// `A` to `Z`, then `A2`.
fn letter(place: usize) -> String {
    let sign = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    match place / 26 {
        0 => sign.to_string(),
        round => format!("{sign}{}", round + 1),
    }
}

fn replaced(text: &str, alias: &str, letter: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices(alias) {
        let end = at + alias.len();
        let before = text[..at].chars().next_back();
        let after = text[end..].chars().next();
        let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        if at >= from && !is_word(before) && !is_word(after) && !alias.is_empty() {
            out.push_str(&text[from..at]);
            out.push_str(letter);
            from = end;
        }
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_alias_has_one_letter_and_only_as_a_word() {
        let mut letters = Letters::new(true);
        assert_eq!([letters.of("harbour"), letters.of("quarry")], ["A", "B"]);
        assert_eq!(letters.of("harbour"), "A");
        let text = "harbour, then the harbourmaster. And quarry's";
        assert_eq!(letters.in_text(text), "A, then the harbourmaster. And B's");
        let mut none = Letters::new(false);
        assert_eq!(none.of("harbour"), "harbour");
        assert_eq!(none.in_text(text), text);
        assert_eq!([letter(0), letter(25), letter(26)], ["A", "Z", "A2"]);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,30}", alias in "\\PC{0,4}") {
            let mut letters = Letters::new(true);
            letters.of(&alias);
            let _ = letters.in_text(&text);
        }
    }
}
