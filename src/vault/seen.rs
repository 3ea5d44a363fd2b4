//! What this machine has accepted, so that it can tell what is gone or changed since.
//!
//! The text has the form that `sha256sum -c` reads, so that it can be checked without this program:
//! `age -d -i identity.age seen.age | (cd JOURNAL && sha256sum -c)`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::id::Id;
use crate::vault::object;

/// The SHA-256 of an object's file.
pub type Hash = [u8; 32];

/// Hashes an object's file.
#[must_use]
pub fn hash(file: &[u8]) -> Hash {
    Sha256::digest(file).into()
}

/// Holds the objects that were accepted, with the hashes of their files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen(BTreeMap<Id, Hash>);

impl Seen {
    /// Notes an object, and says whether anything changed.
    pub fn insert(&mut self, id: Id, hash: Hash) -> bool {
        self.0.insert(id, hash) != Some(hash)
    }

    /// Forgets an object, and says whether it was there.
    pub fn remove(&mut self, id: Id) -> bool {
        self.0.remove(&id).is_some()
    }

    /// Gives the hash that an object's file had.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Hash> {
        self.0.get(&id)
    }

    /// Gives all objects, in the order of their names.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.0.keys().copied()
    }

    /// Reads the list. A line that is not understood is passed over: the list can be made again.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(text.lines().filter_map(entry).collect())
    }

    /// Prints the list, a line for each object.
    #[must_use]
    pub fn print(&self) -> String {
        let mut text = String::with_capacity(self.0.len() * LINE);
        for (id, hash) in &self.0 {
            for byte in hash {
                write!(text, "{byte:02x}").expect("a string takes all text");
            }
            writeln!(text, "{BETWEEN}{}", object::file_name(*id)).expect("a string takes all text");
        }
        text
    }
}

const BETWEEN: &str = "  objects/";
const LINE: usize = 64 + BETWEEN.len() + 32 + object::SUFFIX.len() + 1;

fn entry(line: &str) -> Option<(Id, Hash)> {
    let (digits, name) = line.split_once(BETWEEN)?;
    if digits.len() != 64 {
        return None;
    }
    let mut hash = [0; 32];
    for (half, digits) in hash
        .chunks_exact_mut(16)
        .zip([digits.get(..32)?, digits.get(32..)?])
    {
        half.copy_from_slice(&digits.parse::<Id>().ok()?.bytes());
    }
    Some((object::id_of(name)?, hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::random;

    #[test]
    fn what_is_printed_reads_back() {
        let mut seen = Seen::default();
        for file in [&b"one"[..], b"two"] {
            assert!(seen.insert(random::id(), hash(file)));
        }
        let text = seen.print();
        assert_eq!(text.len(), 2 * LINE);
        assert_eq!(Seen::parse(&text), seen);
    }

    #[test]
    fn only_a_change_counts_as_one() {
        let (mut seen, id) = (Seen::default(), random::id());
        assert!(seen.insert(id, hash(b"one")));
        assert!(!seen.insert(id, hash(b"one")));
        assert!(seen.insert(id, hash(b"two")));
        assert!(seen.remove(id) && !seen.remove(id));
    }

    #[test]
    fn lines_that_are_not_understood_are_passed_over() {
        for text in [
            "",
            "x",
            "é  objects/",
            "00  objects/00.age",
            &"é".repeat(32),
        ] {
            assert_eq!(Seen::parse(text), Seen::default());
        }
    }
}
