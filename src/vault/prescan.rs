//! Looks at a file before the age crate does.
//!
//! The crate's header parser starts again at every line: a header of 93 KiB held it for 90 s. So the
//! header is measured here first. Two forms that the crate accepts and stock age refuses (a stanza
//! without a body, or without a short last line) are refused as well: what opens here opens there.

use crate::vault::error::Error;

/// The first line of every age file of version 1 (<https://c2sp.org/age#header>).
const FIRST_LINE: &[u8] = b"age-encryption.org/v1";
/// What every version begins with.
const MAGIC: &[u8] = b"age-encryption.org/";
/// A body line has this many columns, the last one fewer.
const COLUMNS: usize = 64;

/// The largest file that is read, in bytes.
pub const FILE_LIMIT: u64 = 32 << 20;
/// The largest header, in bytes.
pub const HEADER_LIMIT: usize = 16 << 10;
/// The most stanzas in a header.
pub const STANZA_LIMIT: usize = 32;
/// The most lines in a header.
pub const LINE_LIMIT: usize = 512;
/// The largest accepted log2 of scrypt's N; stock age refuses more.
pub const WORK_LIMIT: u8 = 22;

/// Tells what a header asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Bytes up to and including the line of the MAC.
    pub len: usize,
    /// Log2 of scrypt's N for a file that a passphrase opens.
    pub work: Option<u8>,
}

/// Measures a file's header without parsing it deeply.
///
/// # Errors
///
/// Returns what is wrong with the header; nothing costly was done until then.
pub fn prescan(file: &[u8]) -> Result<Header, Error> {
    check_size(file)?;
    let mut scan = Scan::default();
    let head = &file[..file.len().min(HEADER_LIMIT)];
    let mut at = 0;
    while let Some(len) = head[at..].iter().position(|byte| *byte == b'\n') {
        let line = &head[at..at + len];
        at += len + 1;
        if scan.line(line)? {
            return scan.header(at);
        }
    }
    unfinished(file)
}

fn check_size(file: &[u8]) -> Result<(), Error> {
    if file.len() as u64 > FILE_LIMIT {
        return Err(Error::TooLarge { limit: FILE_LIMIT });
    }
    Ok(())
}

/// Names the fault of a header whose end did not come.
fn unfinished(file: &[u8]) -> Result<Header, Error> {
    let known = file.len().min(MAGIC.len());
    Err(if file[..known] != MAGIC[..known] {
        Error::NotAge
    } else if file.len() > HEADER_LIMIT {
        Error::BadHeader
    } else {
        Error::Incomplete
    })
}

/// What was met so far, line by line.
#[derive(Default)]
struct Scan {
    lines: usize,
    stanzas: usize,
    in_body: bool,
    work: Option<u8>,
}

impl Scan {
    /// Takes one line and says whether it was the last.
    fn line(&mut self, line: &[u8]) -> Result<bool, Error> {
        self.lines += 1;
        if self.lines > LINE_LIMIT {
            return Err(Error::BadHeader);
        }
        if self.lines == 1 {
            return first_line(line).map(|()| false);
        }
        if self.in_body {
            self.in_body = line.len() == COLUMNS;
            return if line.len() > COLUMNS || line.starts_with(b"-") {
                Err(Error::BadHeader)
            } else {
                Ok(false)
            };
        }
        if let Some(stanza) = line.strip_prefix(b"-> ") {
            return self.stanza(stanza).map(|()| false);
        }
        if line.starts_with(b"--- ") {
            return Ok(true);
        }
        Err(Error::BadHeader)
    }

    fn stanza(&mut self, stanza: &[u8]) -> Result<(), Error> {
        self.stanzas += 1;
        self.in_body = true;
        if self.stanzas > STANZA_LIMIT || (self.work.is_some() && self.stanzas > 1) {
            return Err(Error::BadHeader);
        }
        let mut words = stanza.split(|byte| *byte == b' ');
        if words.next() == Some(b"scrypt") {
            if self.stanzas > 1 {
                return Err(Error::BadHeader);
            }
            self.work = Some(work(words.nth(1))?);
        }
        Ok(())
    }

    fn header(&self, len: usize) -> Result<Header, Error> {
        if self.stanzas == 0 {
            return Err(Error::BadHeader);
        }
        Ok(Header {
            len,
            work: self.work,
        })
    }
}

fn first_line(line: &[u8]) -> Result<(), Error> {
    if line == FIRST_LINE {
        Ok(())
    } else if line.starts_with(MAGIC) {
        Err(Error::UnknownAge)
    } else {
        Err(Error::NotAge)
    }
}

/// Reads log2 N: one or two digits without a leading zero, at most [`WORK_LIMIT`].
fn work(digits: Option<&[u8]>) -> Result<u8, Error> {
    let work = match digits {
        Some([one @ b'1'..=b'9']) => one - b'0',
        Some([ten @ b'1'..=b'9', one @ b'0'..=b'9']) => (ten - b'0') * 10 + (one - b'0'),
        _ => return Err(Error::BadHeader),
    };
    if work > WORK_LIMIT {
        return Err(Error::TooMuchWork(work));
    }
    Ok(work)
}

#[cfg(test)]
mod tests;
