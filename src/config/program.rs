//! A program with its arguments, as the file names it.

use toml::de::DeArray;

use super::raw::{Raw, Value};

/// Says how a program is written.
pub(super) const PROGRAM: &str =
    "write the program and its arguments one by one: [\"program\", \"argument\"]";

/// Reads a program with its arguments. It is started as it stands, never by a shell.
pub(super) fn program(raw: &mut Raw, value: &Value, into: &mut Vec<String>) {
    let words = value.get_ref().as_array().map(texts);
    match words {
        Some(Some(words)) if words.first().is_none_or(|program| !program.is_empty()) => {
            *into = words;
        }
        _ => raw.fault(value.span(), "no program with its arguments", PROGRAM),
    }
}

fn texts(array: &DeArray<'_>) -> Option<Vec<String>> {
    let text = |value: &Value| value.get_ref().as_str().map(str::to_owned);
    array.iter().map(text).collect()
}
