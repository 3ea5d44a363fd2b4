//! How deep TOML nests, asked before a parser recurses: the parser's own bound leaves room to overflow a stack.
//!
//! Shared by all that reads TOML which somebody else may have written: objects, drafts, settings, decks.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// Says whether no more than `deepest` brackets stand inside each other, and no more than `deepest` dots in one key.
#[must_use]
pub fn is_within(text: &str, deepest: usize) -> bool {
    let (mut brackets, mut dots) = (0_usize, 0_usize);
    for token in Source::new(text).lex() {
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => brackets += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                brackets = brackets.saturating_sub(1);
            }
            TokenKind::Equals | TokenKind::Comma | TokenKind::Newline => dots = 0,
            TokenKind::Dot => dots += 1,
            _ => {}
        }
        if brackets.max(dots) > deepest {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_inside_each_other_and_dots_in_a_key_are_counted() {
        for (text, depth) in [
            ("a = 1", 0),
            ("[a.b.c]\nd.e = 1.5\n", 2),
            ("a = [[1, 2], [3]]\nb = { c = [] }\n", 2),
            ("a = \"[[[[\" # [[[[ a.b.c.d\n", 0),
        ] {
            assert!(is_within(text, depth), "{text}");
            assert!(depth == 0 || !is_within(text, depth - 1), "{text}");
        }
    }

    #[test]
    fn what_is_open_at_the_end_counts_as_well() {
        for hostile in ["[".repeat(9), "{a=".repeat(9), "a.".repeat(9)] {
            assert!(!is_within(&hostile, 8));
        }
    }
}
