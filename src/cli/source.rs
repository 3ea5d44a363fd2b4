//! Where a text or a passphrase is read from: a file, or `-` for standard input.

use std::convert::Infallible;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;
use std::str::FromStr;

use crate::error::Error;

/// Names a file, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// `-`
    Stdin,
    /// Any other word.
    File(PathBuf),
}

impl FromStr for Source {
    type Err = Infallible;

    fn from_str(word: &str) -> Result<Self, Infallible> {
        Ok(match word {
            "-" => Self::Stdin,
            path => Self::File(path.into()),
        })
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => write!(f, "standard input"),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

impl Source {
    /// Reads all of it as UTF-8, at most `limit` bytes.
    ///
    /// # Errors
    /// When it cannot be read, is longer, or is not UTF-8.
    pub fn read(&self, limit: usize) -> Result<String, Error> {
        let bytes = self
            .bytes(limit)
            .map_err(|error| Error::failed(format!("{self} could not be read: {error}")))?;
        if bytes.len() > limit {
            return Err(Error::failed(format!(
                "{self} is longer than {limit} bytes"
            )));
        }
        String::from_utf8(bytes).map_err(|_| Error::failed(format!("{self} is not text in UTF-8")))
    }

    /// Reads one byte more than the limit, so that the caller sees when there is more.
    fn bytes(&self, limit: usize) -> io::Result<Vec<u8>> {
        let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        match self {
            Self::Stdin => io::stdin().lock().take(most).read_to_end(&mut bytes)?,
            Self::File(path) => File::open(path)?.take(most).read_to_end(&mut bytes)?,
        };
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_is_standard_input_and_all_else_a_file() {
        assert_eq!("-".parse(), Ok(Source::Stdin));
        assert_eq!("./-".parse(), Ok(Source::File("./-".into())));
    }

    #[test]
    fn a_long_a_missing_and_a_binary_file_are_named() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let source = Source::File(file.path().into());
        std::io::Write::write_all(&mut file.as_file(), b"four").unwrap();
        assert_eq!(source.read(4).unwrap(), "four");
        assert!(
            source
                .read(3)
                .unwrap_err()
                .message
                .ends_with("longer than 3 bytes")
        );
        std::io::Write::write_all(&mut file.as_file(), &[0xff]).unwrap();
        assert!(
            source
                .read(9)
                .unwrap_err()
                .message
                .ends_with("not text in UTF-8")
        );
        let missing = Source::File(file.path().join("below"));
        assert!(
            missing
                .read(9)
                .unwrap_err()
                .message
                .contains("could not be read")
        );
    }
}
