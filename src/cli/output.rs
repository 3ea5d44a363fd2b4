//! Results on standard output: made safe for a terminal, raw for a program.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};

use serde_json::{Value, json};

use crate::error::Error;
use crate::ui::text::sanitize;
use crate::words::say;

/// Writes results. A reader that went away (`| head`) is not an error; then nothing more is written.
#[derive(Debug)]
pub struct Output {
    is_terminal: bool,
    is_closed: bool,
}

impl Output {
    /// Looks at what standard output is.
    #[must_use]
    pub fn stdout() -> Self {
        Self {
            is_terminal: io::stdout().is_terminal(),
            is_closed: false,
        }
    }

    /// Says whether nobody reads any more.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Writes a text and ends its last line. To a terminal nothing passes that could steer it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn text(&mut self, text: &str) -> Result<(), Error> {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let safe = if self.is_terminal {
            sanitize(text)
        } else {
            text.into()
        };
        self.write(&format!("{safe}{end}"))
    }

    /// Rings the bell of whatever terminal listens.
    pub fn ring(&self) {
        // Where nobody listens there is nothing to ring.
        let _ = if self.is_terminal {
            io::stdout()
                .write_all(b"\x07")
                .and_then(|()| io::stdout().flush())
        } else if io::stderr().is_terminal() {
            io::stderr().write_all(b"\x07")
        } else {
            Ok(())
        };
    }

    /// Writes an object for programs, with the number of its form: `"schema": 1`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn json(&mut self, mut value: Value) -> Result<(), Error> {
        if let Value::Object(fields) = &mut value {
            fields.insert("schema".to_owned(), json!(1));
        }
        self.write(&format!("{}\n", escape(&value.to_string())))
    }

    fn write(&mut self, text: &str) -> Result<(), Error> {
        if self.is_closed {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(())
            }
            Err(error) => Err(Error::failed(say!(
                "cli-result-unwritten",
                why = error.to_string()
            ))),
        }
    }
}

/// Tells something beside the result, on standard error.
pub fn tell(text: &str) {
    // Nobody is left to be told when standard error itself is gone.
    let _ = writeln!(io::stderr(), "{}", sanitize(text));
}

/// Escapes what JSON permits in a string and a terminal obeys or hides: DEL, C1, the marks that turn text around, tags.
fn escape(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_obeyed(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}").expect("writing to a string works");
            }
        } else {
            out.push(c);
        }
    }
    out
}

const fn is_obeyed(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_escaped_and_means_the_same() {
        let value = json!({ "text": "a\u{1b}[2J\u{9b}2J\u{202e}b \u{e9}\u{7f}\u{e0041}" });
        let printed = escape(&value.to_string());
        assert!(
            !printed.chars().any(|c| c.is_control() || is_obeyed(c)),
            "{printed}"
        );
        assert!(printed.contains('\u{e9}'));
        assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), value);
    }
}
