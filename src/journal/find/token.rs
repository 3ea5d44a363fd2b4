//! A query cut into its pieces, each with its place.

use std::ops::Range;

/// Holds a piece of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its bytes, quotes and a sign before it included.
    pub range: Range<usize>,
    /// Whether a `-` stands right before it.
    pub is_denied: bool,
    /// What it is.
    pub kind: Kind,
}

/// Names what a piece is; the ranges are bytes of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// What stands between quotes.
    Phrase(Range<usize>),
    /// A run of letters; behind a colon it may hold quotes.
    Run(Range<usize>),
}

/// Holds one value behind a colon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Its bytes, quotes included.
    pub range: Range<usize>,
    /// The value without its quotes.
    pub text: String,
    /// Whether a part of it stood in quotes.
    pub is_quoted: bool,
}

/// Cuts a query: white space parts pieces, `"` begins and ends a phrase; a phrase left open runs to the end.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(|letter: char| !letter.is_whitespace()) {
        let token = token(text, at + found);
        at = token.range.end;
        tokens.push(token);
    }
    tokens
}

fn token(text: &str, start: usize) -> Token {
    let is_denied = text[start..].starts_with('-');
    let from = start + usize::from(is_denied);
    let (kind, end) = if text[from..].starts_with('"') {
        let end = closing(text, from);
        let inner = end - usize::from(end > from + 1 && text[..end].ends_with('"'));
        (Kind::Phrase(from + 1..inner), end)
    } else {
        let end = run_end(text, from);
        (Kind::Run(from..end), end)
    };
    Token {
        range: start..end,
        is_denied,
        kind,
    }
}

/// Finds where a phrase ends whose quote stands at `from`: behind the next one.
fn closing(text: &str, from: usize) -> usize {
    let inner = from + 1;
    text[inner..]
        .find('"')
        .map_or(text.len(), |at| inner + at + 1)
}

fn run_end(text: &str, from: usize) -> usize {
    let mut has_colon = false;
    let mut at = from;
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '"' if has_colon => at = closing(text, at),
            '"' => break,
            letter if letter.is_whitespace() => break,
            letter => {
                has_colon |= letter == ':';
                at += letter.len_utf8();
            }
        }
    }
    at
}

/// Parts what stands behind a colon at its commas, those in quotes aside; what is empty is left out.
#[must_use]
pub fn values(text: &str, range: Range<usize>) -> Vec<Value> {
    let mut values = Vec::new();
    let mut is_open = false;
    let mut from = range.start;
    for (at, letter) in text[range.clone()].char_indices() {
        match letter {
            '"' => is_open = !is_open,
            ',' if !is_open => {
                values.extend(value(text, from..range.start + at));
                from = range.start + at + 1;
            }
            _ => {}
        }
    }
    values.extend(value(text, from..range.end));
    values
}

/// Takes a value out of its quotes; none when nothing stands there.
#[must_use]
pub fn value(text: &str, range: Range<usize>) -> Option<Value> {
    let typed = &text[range.clone()];
    let value = Value {
        text: typed.replace('"', ""),
        is_quoted: typed.contains('"'),
        range,
    };
    (!value.text.is_empty()).then_some(value)
}
