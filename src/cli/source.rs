//! Where a text or a passphrase is read from: a file, or `-` for standard input.

use std::convert::Infallible;
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use rustix::fs::OFlags;

use crate::error::Error;
use crate::fault::Fault;
use crate::words::say;

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
            Self::Stdin => f.write_str(say("cli-standard-input")),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

impl Source {
    /// Reads all of it as UTF-8, at most `limit` bytes. A file that a call names may be a pipe, and is waited for.
    ///
    /// # Errors
    /// When it cannot be read, is longer, or is not UTF-8.
    pub fn read(&self, limit: usize) -> Result<String, Error> {
        let text = match self {
            Self::Stdin => text(io::stdin().lock(), limit),
            Self::File(path) => File::open(path).and_then(|file| text(file, limit)),
        };
        text.map_err(|error| {
            Error::failed(say!(
                "cli-source-unread",
                source = self.to_string(),
                why = error.to_string()
            ))
        })
    }
}

/// Reads a file of settings or a deck as UTF-8, at most `limit` bytes. Nobody waits for these: a pipe or a socket is
/// refused, and a device answers at once or not at all.
///
/// # Errors
/// When it cannot be read, is none, is longer, or is not UTF-8.
pub fn at_hand(path: &Path, limit: usize) -> io::Result<String> {
    let mut options = OpenOptions::new();
    let file = options
        .read(true)
        .custom_flags(without_waiting())
        .open(path)?;
    let kind = file.metadata()?.file_type();
    if !kind.is_file() && !kind.is_char_device() {
        return Err(io::Error::other(say("cli-not-a-file")));
    }
    text(file, limit)
}

/// Tells of a file of the user's own that could not be read.
#[must_use]
pub fn unreadable(file: String, error: &io::Error) -> Fault {
    Fault {
        file,
        line: 1,
        column: 1,
        what: say!("cli-unreadable", why = error.to_string()),
        remedy: say("cli-unreadable-hint").to_owned(),
    }
}

fn without_waiting() -> i32 {
    i32::try_from(OFlags::NONBLOCK.bits()).expect("flags of open fit")
}

fn text(from: impl Read, limit: usize) -> io::Result<String> {
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    // One byte more shows that there is more.
    from.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(io::Error::other(say!("cli-too-long", n = limit)));
    }
    String::from_utf8(bytes).map_err(|_| io::Error::other(say("cli-not-text")))
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

    #[test]
    fn what_lies_at_hand_is_never_waited_for() {
        use rustix::fs::{CWD, FileType, mknodat};
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        mknodat(CWD, &pipe, FileType::Fifo, 0o600.into(), 0).unwrap();
        for path in [pipe.as_path(), folder.path()] {
            let refused = at_hand(path, 9).unwrap_err();
            assert_eq!(refused.to_string(), "it is not a file");
        }
        let endless = at_hand("/dev/zero".as_ref(), 9).unwrap_err();
        assert_eq!(endless.to_string(), "it is longer than 9 bytes");
        assert_eq!(at_hand("/dev/null".as_ref(), 9).unwrap(), "");
    }
}
