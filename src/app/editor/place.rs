//! Where in the text something is.

/// Names a position: a line, and a byte in it that starts a visible character or ends the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The line, from 0; lines end at a line feed, not at the edge of the screen.
    pub line: usize,
    /// The byte in the line, from 0.
    pub byte: usize,
}

impl Place {
    /// Makes a position.
    #[must_use]
    pub const fn new(line: usize, byte: usize) -> Self {
        Self { line, byte }
    }

    /// Gives the position behind the last character.
    #[must_use]
    pub fn end_of(lines: &[String]) -> Self {
        let line = lines.len().saturating_sub(1);
        Self::new(line, lines.get(line).map_or(0, String::len))
    }
}
