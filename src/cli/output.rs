//! Results on standard output: made safe for a terminal, raw for a program.

use std::fmt::{self, Write as _};
use std::io::{self, IsTerminal, Write as _};
use std::ops::Range;

use serde_json::{Value, json};

use crate::cli::place;
use crate::error::Error;
use crate::ui::text::sanitize;
use crate::words::say;

/// Holds one line, and the bytes of it that were found.
#[derive(Clone, PartialEq, Eq)]
pub struct Marked {
    /// The line.
    pub text: String,
    /// What was found, apart and in order.
    pub ranges: Vec<Range<usize>>,
}

impl Marked {
    /// Makes a line in which nothing is marked.
    #[must_use]
    pub const fn plain(text: String) -> Self {
        Self {
            text,
            ranges: Vec::new(),
        }
    }

    /// Gives the line, each piece made safe, with what was found underlined.
    fn underlined(&self) -> String {
        let mut line = String::new();
        let mut at = 0;
        let piece = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        for range in &self.ranges {
            line.push_str(&sanitize(piece(at..range.start)));
            line.push_str("\u{1b}[4m");
            line.push_str(&sanitize(piece(range.clone())));
            line.push_str("\u{1b}[24m");
            at = range.end;
        }
        line + &sanitize(piece(at..self.text.len()))
    }
}

/// Prints a length, never text.
impl fmt::Debug for Marked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Marked({} bytes)", self.text.len())
    }
}

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

    /// Writes lines; to a terminal, what was found in them is underlined.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn marked(&mut self, lines: &[Marked]) -> Result<(), Error> {
        let shows = self.is_terminal && !place::is_dumb();
        let lines: Vec<String> = lines
            .iter()
            .map(|line| match (shows, self.is_terminal) {
                (true, _) => line.underlined(),
                (false, true) => sanitize(&line.text).into_owned(),
                (false, false) => line.text.clone(),
            })
            .collect();
        self.write(&format!("{}\n", lines.join("\n")))
    }

    /// Tells whoever looks at an empty result what will stand there. A program that reads it is told nothing.
    pub fn explain(&self, text: &str) {
        if self.is_terminal {
            tell(text);
        }
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
    fn what_was_found_is_underlined_and_nothing_else_reaches_the_terminal() {
        let line = Marked {
            text: "a\u{1b}[2J tired eye".to_owned(),
            ranges: std::iter::once(6..11).collect(),
        };
        assert_eq!(line.underlined(), "a␛[2J \u{1b}[4mtired\u{1b}[24m eye");
        assert_eq!(Marked::plain("plain".to_owned()).underlined(), "plain");
    }

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
