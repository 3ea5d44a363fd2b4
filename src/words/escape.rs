//! Escapes that are not whole, asked for before the Fluent parser cuts its text there.
//!
//! `\u` takes four hexadecimal digits and `\U` six. Where fewer stand, the parser cuts out one byte more than there are, to
//! show them: where that byte is a part of a letter, it panics.

/// Gives the byte where an escape begins that the parser would break at.
#[must_use]
pub fn broken(text: &str) -> Option<usize> {
    let is_escape = |at: usize| {
        let before = text[..at].bytes().rev();
        before.take_while(|byte| *byte == b'\\').count() % 2 == 1
    };
    let letters = text.match_indices(['u', 'U']);
    let mut escapes = letters.filter(|(at, _)| is_escape(*at));
    let broken = escapes.find(|(at, kind)| {
        let length = if *kind == "u" { 4 } else { 6 };
        let rest = text[at + 1..].bytes();
        let mut after = rest.enumerate();
        let end = after.find(|(number, byte)| *number == length || !byte.is_ascii_hexdigit());
        end.is_some_and(|(number, byte)| number < length && !byte.is_ascii())
    });
    broken.map(|(at, _)| at - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_escape_that_ends_within_a_letter_is_broken() {
        for whole in [
            r#"a = { "\u00e4ä" }"#,
            r#"a = { "\U01F600ä" }"#,
            r#"a = { "\u12" }"#,
            r"a = \u12",
            "a = u\u{e4}",
            "a = \\u",
            "a = { \"\\\\uä\" }",
        ] {
            assert_eq!(broken(whole), None, "{whole}");
        }
        for (text, at) in [
            ("a = { \"\\uä\" }", 7),
            ("a = { \"x\\u12…\" }", 8),
            ("a = { \"\\U12345ß\" }", 7),
        ] {
            assert_eq!(broken(text), Some(at), "{text}");
        }
    }
}
