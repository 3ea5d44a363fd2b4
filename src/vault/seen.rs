//! What this machine has accepted, so that it can tell what is gone or changed since.
//!
//! The text has the form that `sha256sum -c` reads, so that it can be checked without this program:
//! `age -d -i identity.age seen.age | (cd JOURNAL && sha256sum -c)`. Below stands each object's seal, as a comment: a file
//! that was encrypted anew has another hash and the same seal, so it holds the same text.

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

/// Holds the objects that were accepted, with the hashes of their files and their seals, and the hash of each
/// `identity.age` that was opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    objects: BTreeMap<Id, Hash>,
    seals: BTreeMap<Id, String>,
    /// The newest last.
    identities: Vec<Hash>,
}

/// Tells what this machine knows of an `identity.age`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// It is the one that was opened last.
    Last,
    /// It was not opened here before.
    New,
    /// It was opened here before another one was: an older file was put back.
    Older,
}

impl Seen {
    /// Notes an object, and says whether anything changed.
    pub fn insert(&mut self, id: Id, hash: Hash) -> bool {
        self.objects.insert(id, hash) != Some(hash)
    }

    /// Notes an object with its seal, and says whether anything changed.
    pub fn accept(&mut self, id: Id, hash: Hash, seal: Option<&str>) -> bool {
        let is_new_seal = match seal {
            Some(seal) if self.seals.get(&id).is_none_or(|known| known != seal) => {
                self.seals.insert(id, seal.to_owned());
                true
            }
            _ => false,
        };
        self.insert(id, hash) || is_new_seal
    }

    /// Forgets an object, and says whether it was there.
    pub fn remove(&mut self, id: Id) -> bool {
        self.seals.remove(&id);
        self.objects.remove(&id).is_some()
    }

    /// Gives the hash that an object's file had.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Hash> {
        self.objects.get(&id)
    }

    /// Gives the seal that an object had, if it was noted.
    #[must_use]
    pub fn seal(&self, id: Id) -> Option<&str> {
        self.seals.get(&id).map(String::as_str)
    }

    /// Compares an `identity.age` with those that were opened before.
    #[must_use]
    pub fn meets(&self, identity: &Hash) -> Met {
        match self.identities.iter().position(|known| known == identity) {
            Some(at) if at + 1 < self.identities.len() => Met::Older,
            Some(_) => Met::Last,
            None => Met::New,
        }
    }

    /// Notes an `identity.age` as the one that was opened last, and says whether anything changed.
    pub fn opened_with(&mut self, identity: Hash) -> bool {
        let is_new = self.meets(&identity) != Met::Last;
        self.identities.retain(|known| *known != identity);
        self.identities.push(identity);
        let most = self.identities.len().saturating_sub(IDENTITIES);
        self.identities.drain(..most);
        is_new
    }

    /// Gives all objects, in the order of their names.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.objects.keys().copied()
    }

    /// Reads the list. A line that is not understood is passed over: the list can be made again.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self {
            objects: text.lines().filter_map(entry).collect(),
            seals: text.lines().filter_map(sealed).collect(),
            identities: text.lines().filter_map(identity).collect(),
        }
    }

    /// Prints the list, a line for each object.
    #[must_use]
    pub fn print(&self) -> String {
        let lines = 2 * self.objects.len() + self.identities.len();
        let mut text = String::with_capacity(lines * LINE);
        let mut line = |start: &str, hash: &Hash, rest: &str| {
            text.push_str(start);
            for byte in hash {
                write!(text, "{byte:02x}").expect("a string takes all text");
            }
            writeln!(text, "  {rest}").expect("a string takes all text");
        };
        for (at, hash) in self.identities.iter().enumerate() {
            let is_last = at + 1 == self.identities.len();
            line(if is_last { "" } else { EARLIER }, hash, IDENTITY);
        }
        for (id, hash) in &self.objects {
            line("", hash, &format!("{FOLDER}{}", object::file_name(*id)));
        }
        for (id, seal) in &self.seals {
            writeln!(text, "{EARLIER}{seal}{BETWEEN}{}", object::file_name(*id))
                .expect("a string takes all text");
        }
        text
    }
}

/// How many files of keys are remembered: more changes of the passphrase than anybody makes.
const IDENTITIES: usize = 100;
const IDENTITY: &str = "identity.age";
/// What `sha256sum -c` passes over.
const EARLIER: &str = "# ";
const FOLDER: &str = "objects/";

const BETWEEN: &str = "  objects/";
const LINE: usize = 64 + BETWEEN.len() + 32 + object::SUFFIX.len() + 1;

fn entry(line: &str) -> Option<(Id, Hash)> {
    let (digits, name) = line.split_once(BETWEEN)?;
    Some((object::id_of(name)?, hash_of(digits)?))
}

fn identity(line: &str) -> Option<Hash> {
    let line = line.strip_prefix(EARLIER).unwrap_or(line);
    let (digits, name) = line.split_once("  ")?;
    (name == IDENTITY).then(|| hash_of(digits))?
}

fn hash_of(digits: &str) -> Option<Hash> {
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
    Some(hash)
}

fn sealed(line: &str) -> Option<(Id, String)> {
    let (seal, name) = line.strip_prefix(EARLIER)?.split_once(BETWEEN)?;
    Some((object::id_of(name)?, seal.to_owned()))
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
    fn an_identity_that_was_opened_before_the_last_one_is_older() {
        let mut seen = Seen::default();
        let [one, two] = [&b"one"[..], b"two"].map(hash);
        assert_eq!(seen.meets(&one), Met::New);
        assert!(seen.opened_with(one) && !seen.opened_with(one) && seen.opened_with(two));
        let text = seen.print();
        assert!(
            text.starts_with("# ") && text.ends_with("  identity.age\n"),
            "{text}"
        );
        let mut seen = Seen::parse(&text);
        assert_eq!(
            (seen.meets(&one), seen.meets(&two)),
            (Met::Older, Met::Last)
        );
        assert!(seen.opened_with(one));
        assert_eq!(
            (seen.meets(&one), seen.meets(&two)),
            (Met::Last, Met::Older)
        );
    }

    #[test]
    fn a_seal_is_kept_beside_the_hash_and_goes_with_it() {
        let (mut seen, id) = (Seen::default(), random::id());
        assert!(seen.accept(id, hash(b"one"), Some("v:abc")));
        assert!(!seen.accept(id, hash(b"one"), Some("v:abc")));
        assert!(!seen.accept(id, hash(b"one"), None));
        assert!(seen.accept(id, hash(b"two"), Some("v:abc")));
        let again = Seen::parse(&seen.print());
        assert_eq!((again.seal(id), &again), (Some("v:abc"), &seen));
        assert!(seen.remove(id) && seen == Seen::default());
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
