//! TOML values on one line each, so that no author's text can look like the end of the front matter.

use std::fmt::Write;

use toml::Value;

/// Prints a value on one line.
pub(super) fn print(value: &Value) -> String {
    match value {
        Value::String(text) => quote(text),
        Value::Array(items) => format!("[{}]", list(items.iter().map(print))),
        Value::Table(table) if table.is_empty() => "{}".to_owned(),
        Value::Table(table) => format!("{{ {} }}", list(table.iter().map(pair))),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {
            value.to_string()
        }
    }
}

/// Prints a text as a TOML basic string.
pub(super) fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            letter if letter.is_control() => {
                write!(quoted, "\\u{:04X}", u32::from(letter))
                    .expect("a String takes all that is written to it");
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// Prints a key, bare where TOML allows that.
pub(super) fn key(name: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if !name.is_empty() && name.chars().all(is_bare) {
        name.to_owned()
    } else {
        quote(name)
    }
}

/// Prints an array of texts.
pub(super) fn texts<T: AsRef<str>>(items: &[T]) -> String {
    format!("[{}]", list(items.iter().map(|item| quote(item.as_ref()))))
}

fn pair((name, value): (&String, &Value)) -> String {
    format!("{} = {}", key(name), print(value))
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
