//! `journal.toml`: what a reader must know before any key. No dates, names or keys.

use serde::Deserialize;

use crate::id::Id;
use crate::nesting;
use crate::vault::error::Error;

/// The file's name in the journal's folder.
pub const NAME: &str = "journal.toml";
/// The newest format that this program reads and writes.
pub const FORMAT: i64 = 1;
/// The largest `journal.toml`, in bytes.
pub const LIMIT: u64 = 64 << 10;

/// No `journal.toml` nests deeper. Anybody who syncs the folder may write this file.
const DEEPEST: usize = 8;

/// Holds what `journal.toml` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Manifest {
    /// The format that the journal is written in.
    pub format: i64,
    /// The journal's name.
    pub journal_id: Id,
    /// The oldest format that a reader must know.
    pub min_reader: i64,
}

impl Manifest {
    /// Describes a new journal.
    #[must_use]
    pub const fn new(journal_id: Id) -> Self {
        Self {
            format: FORMAT,
            journal_id,
            min_reader: FORMAT,
        }
    }

    /// Reads the file. Keys that are not known are passed over.
    ///
    /// # Errors
    ///
    /// Returns [`Error::BadManifest`], or [`Error::NewerJournal`] if this program is too old.
    pub fn parse(file: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(file).map_err(|_| Error::BadManifest)?;
        if !nesting::is_within(text, DEEPEST) {
            return Err(Error::BadManifest);
        }
        let manifest: Self = toml::from_str(text).map_err(|_| Error::BadManifest)?;
        if manifest.min_reader > FORMAT {
            return Err(Error::NewerJournal(manifest.min_reader));
        }
        Ok(manifest)
    }

    /// Prints the file.
    #[must_use]
    pub fn print(&self) -> String {
        let Self {
            format,
            journal_id,
            min_reader,
        } = self;
        format!("format = {format}\njournal_id = \"{journal_id}\"\nmin_reader = {min_reader}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::random;

    #[test]
    fn what_is_printed_reads_back() {
        let manifest = Manifest::new(random::id());
        assert_eq!(
            Manifest::parse(manifest.print().as_bytes()).unwrap(),
            manifest
        );
    }

    #[test]
    fn a_newer_format_that_we_can_still_read_opens() {
        let text = Manifest::new(random::id()).print();
        let newer = text.replace("format = 1", "format = 2\nsomething = \"else\"");
        assert_eq!(Manifest::parse(newer.as_bytes()).unwrap().format, 2);
        let too_new = text.replace("min_reader = 1", "min_reader = 2");
        let refused = Manifest::parse(too_new.as_bytes());
        assert!(matches!(refused, Err(Error::NewerJournal(2))));
    }

    #[test]
    fn nesting_that_would_overflow_the_stack_is_refused() {
        let key = ["a"; 78].join(".");
        let bomb = format!("{key} = {{ ").repeat(78) + "a = 1" + &" }".repeat(78);
        let file = Manifest::new(random::id()).print() + &bomb;
        assert!(file.len() < 64 << 10);
        let refused = Manifest::parse(file.as_bytes());
        assert!(matches!(refused, Err(Error::BadManifest)));
    }

    #[test]
    fn what_is_not_a_manifest_is_refused() {
        for file in [
            &b""[..],
            b"format = 1",
            b"\xff",
            b"format = 1\njournal_id = \"x\"\nmin_reader = 1",
        ] {
            assert!(matches!(Manifest::parse(file), Err(Error::BadManifest)));
        }
    }
}
