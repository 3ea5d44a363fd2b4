//! How far something long is, on one line of standard error.

use std::io::{self, IsTerminal, Write as _};

use crate::cli::place;

/// Cells of the bar.
const CELLS: usize = 30;

/// Draws how far something is while it goes on, and takes the line away at its end. Nothing is drawn where standard error
/// is no terminal that knows how to.
#[derive(Debug)]
pub struct Bar {
    is_shown: bool,
    /// The filled cells of what was drawn last.
    drawn: Option<usize>,
}

impl Bar {
    /// Looks at what standard error is.
    #[must_use]
    pub fn stderr() -> Self {
        Self {
            is_shown: io::stderr().is_terminal() && !place::is_dumb(),
            drawn: None,
        }
    }

    /// Draws the bar again when one more of its cells is filled.
    pub fn show(&mut self, done: usize, all: usize) {
        let filled = filled(done, all);
        if self.is_shown && self.drawn != Some(filled) {
            self.drawn = Some(filled);
            write(&line(filled, done, all));
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if self.drawn.is_some() {
            write("\r\x1b[K");
        }
    }
}

fn filled(done: usize, all: usize) -> usize {
    (done * CELLS).checked_div(all).unwrap_or(0).min(CELLS)
}

/// Gives the line: a bar for the eye, and the numbers for all who do not see one. ASCII, so that each terminal has it.
fn line(filled: usize, done: usize, all: usize) -> String {
    let empty = CELLS.saturating_sub(filled);
    format!(
        "\r[{}{}] {done}/{all}\x1b[K",
        "#".repeat(filled),
        ".".repeat(empty)
    )
}

fn write(text: &str) {
    // Nobody is left to be told when standard error itself is gone.
    let _ = io::stderr().write_all(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_fills_once_and_never_beyond_its_end() {
        assert_eq!(
            [filled(0, 0), filled(0, 9), filled(9, 9), filled(10, 9)],
            [0, 0, CELLS, CELLS]
        );
        assert_eq!(filled(4_999, 10_000), CELLS / 2 - 1);
        let half = line(CELLS / 2, 5, 10);
        assert_eq!(half.matches('#').count(), half.matches('.').count());
        assert!(half.contains("] 5/10"));
    }
}
