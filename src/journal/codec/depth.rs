//! How deep TOML nests, asked before the parser recurses: its own bound leaves room to overflow a stack.

use toml::{Table, Value};
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use crate::journal::limits;

/// More brackets or dots than this cannot come from a front matter within the limit: a header and a key of eight
/// parts each, around arrays and tables.
const SAFE: usize = 2 * limits::TOML_DEPTH;

/// Says whether no more than a few brackets stand inside each other, and no more than a few dots in one key.
pub(super) fn is_safe(front: &str) -> bool {
    let (mut brackets, mut dots) = (0_usize, 0_usize);
    for token in Source::new(front).lex() {
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                (brackets, dots) = (brackets + 1, 0);
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                (brackets, dots) = (brackets.saturating_sub(1), 0);
            }
            TokenKind::Equals | TokenKind::Comma | TokenKind::Newline => dots = 0,
            TokenKind::Dot => dots += 1,
            _ => {}
        }
        if brackets.max(dots) > SAFE {
            return false;
        }
    }
    true
}

/// Counts how many tables and arrays stand inside each other, the front matter itself included.
pub(super) fn of(front: &Table) -> usize {
    1 + front.values().map(of_value).max().unwrap_or(0)
}

fn of_value(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(of_value).max().unwrap_or(0),
        Value::Table(table) => of(table),
        _ => 0,
    }
}
