//! The name of one thing for supervision: a note, or a line of it.

use std::fmt;
use std::str::FromStr;

use crate::id::Id;

/// Names a note, or one of its lines by what it says. A deck keeps it in a draft, so it holds no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The note.
    pub note: Id,
    /// A digest of the line; none for the whole note.
    pub line: Option<u32>,
}

/// Says that a text names nothing for supervision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAKey;

impl Key {
    /// Names a note, or a line of it.
    #[must_use]
    pub fn of(note: Id, line: Option<&str>) -> Self {
        Self {
            note,
            line: line.map(digest),
        }
    }

    /// Says whether it names this line; none is the whole note.
    #[must_use]
    pub fn is_line(self, line: Option<&str>) -> bool {
        self.line == line.map(digest)
    }
}

/// Tells lines of one note apart (FNV-1a, 32 bits); it hides nothing and need not.
fn digest(line: &str) -> u32 {
    let add = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    line.trim().bytes().fold(0x811c_9dc5, add)
}

/// Prints the note's name alone, or the digest after a point.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            None => write!(f, "{}", self.note),
            Some(line) => write!(f, "{}.{line:08x}", self.note),
        }
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (note, line) = match text.split_once('.') {
            Some((note, line)) => (note, Some(line)),
            None => (text, None),
        };
        let line = line.map(|line| u32::from_str_radix(line, 16));
        Ok(Self {
            note: note.parse().map_err(|_| NotAKey)?,
            line: line.transpose().map_err(|_| NotAKey)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_key_reads_back(note in any::<[u8; 16]>(), line in any::<Option<String>>()) {
            let key = Key::of(Id::from_bytes(note), line.as_deref());
            prop_assert_eq!(key.to_string().parse(), Ok(key));
            prop_assert!(key.is_line(line.as_deref()));
            prop_assert_eq!(key.is_line(None), line.is_none());
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = text.parse::<Key>();
        }
    }
}
