//! One object: text with front matter, sealed, padded, encrypted.

use std::fmt;

use zeroize::Zeroizing;

use crate::id::Id;
use crate::vault::cipher::{self, Key, Reader};
use crate::vault::error::Error;
use crate::vault::pad;
use crate::vault::seal::{OWN_NAME, SEAL_CHARS, SealKey, Sealer, Seals};

/// What every text begins with.
const OPENING: &str = "+++\n";
const SEAL_START: &str = "seal = \"";
const SEAL_END: &str = "\"\n";
/// What ends the name of an object's file.
pub const SUFFIX: &str = ".age";

/// Gives the name of an object's file.
#[must_use]
pub fn file_name(id: Id) -> String {
    format!("{id}{SUFFIX}")
}

/// Gives the object that a file's name stands for, if it does.
#[must_use]
pub fn id_of(name: &str) -> Option<Id> {
    name.strip_suffix(SUFFIX)?.parse().ok()
}

/// Tells who seals an object, for which journal.
#[derive(Debug, Clone, Copy)]
pub struct Signer<'a> {
    /// The journal.
    pub journal: Id,
    /// The journal itself, or this machine.
    pub name: Sealer,
    /// The key of that name.
    pub key: &'a SealKey,
}

/// Seals and pads a text that begins with `+++`: the seal becomes line 2.
///
/// # Errors
///
/// Returns [`Error::NotText`] for a text without front matter.
pub fn seal(text: &str, signer: Signer<'_>) -> Result<Zeroizing<Vec<u8>>, Error> {
    let rest = text.strip_prefix(OPENING).ok_or(Error::NotText)?;
    let name = match signer.name {
        Sealer::Device(device) => device.to_string(),
        Sealer::Journal | Sealer::Nobody => OWN_NAME.to_owned(),
    };
    let start = format!("{OPENING}{SEAL_START}{name}:");
    let sealed_from = start.len() + SEAL_CHARS + SEAL_END.len();
    let len = pad::padded_len(sealed_from + rest.len());
    let mut plain = Zeroizing::new(Vec::with_capacity(len));
    plain.extend_from_slice(start.as_bytes());
    plain.resize(start.len() + SEAL_CHARS, b'-');
    plain.extend_from_slice(SEAL_END.as_bytes());
    plain.extend_from_slice(rest.as_bytes());
    pad::pad(&mut plain);
    let seal = signer.key.seal(signer.journal, &plain[sealed_from..]);
    plain[start.len()..start.len() + SEAL_CHARS].copy_from_slice(seal.as_bytes());
    Ok(plain)
}

/// Gives what stands in the seal line of a text, if it has one: a digest of all that follows.
#[must_use]
pub fn claim(plain: &[u8]) -> Option<&str> {
    let rest = plain.strip_prefix(OPENING.as_bytes())?;
    let line = rest.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?;
    line.strip_prefix(SEAL_START)?
        .strip_suffix(SEAL_END.trim_end())
}

/// Encrypts a sealed text to all recipients.
///
/// # Errors
///
/// Returns [`Error::NoRecipients`] when there are none.
pub fn encrypt(plain: &[u8], recipients: &[Reader]) -> Result<Vec<u8>, Error> {
    cipher::encrypt(recipients, plain)
}

/// Opens an object's file: pre-scan, decryption into one buffer, and a look at its first lines.
///
/// # Errors
///
/// Returns what is wrong with the file. Who sealed it is another question: [`Plain::sealer`].
pub fn open<'a>(file: &[u8], keys: impl Iterator<Item = &'a Key>) -> Result<Plain, Error> {
    Plain::new(cipher::decrypt_padded(file, keys)?)
}

/// Holds a decrypted object; wiped when dropped.
pub struct Plain {
    padded: Zeroizing<String>,
    sealed_from: usize,
}

impl Plain {
    fn new(mut bytes: Zeroizing<Vec<u8>>) -> Result<Self, Error> {
        let padded = String::from_utf8(std::mem::take(&mut *bytes)).map_err(|_| Error::NotText)?;
        let rest = padded.strip_prefix(OPENING).ok_or(Error::NotText)?;
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        let seal = line.starts_with(SEAL_START) && line.ends_with(SEAL_END);
        let sealed_from = OPENING.len() + if seal { line.len() } else { 0 };
        let padded = Zeroizing::new(padded);
        Ok(Self {
            padded,
            sealed_from,
        })
    }

    /// Gives the text with its seal and without its padding.
    #[must_use]
    pub fn text(&self) -> &str {
        pad::unpad(&self.padded)
    }

    /// Gives the text as it was before it was sealed.
    #[must_use]
    pub fn without_seal(&self) -> Zeroizing<String> {
        let rest = self.text().get(self.sealed_from..).unwrap_or_default();
        Zeroizing::new([OPENING, rest].concat())
    }

    /// Gives what its seal line says.
    #[must_use]
    pub fn claim(&self) -> Option<&str> {
        let head = &self.padded[OPENING.len()..self.sealed_from];
        head.strip_prefix(SEAL_START)?.strip_suffix(SEAL_END)
    }

    /// Gives all that was encrypted, with seal and padding.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.padded.as_bytes()
    }

    /// Says who sealed it.
    #[must_use]
    pub fn sealer(&self, seals: &Seals) -> Sealer {
        let sealed = &self.padded[self.sealed_from..];
        self.claim().map_or(Sealer::Nobody, |claim| {
            seals.sealer(claim, sealed.as_bytes())
        })
    }

    /// Says whether line 2 names the journal or a known machine, whether its seal holds or not.
    #[must_use]
    pub fn claims(&self, seals: &Seals) -> bool {
        self.claim().is_some_and(|claim| seals.names(claim))
    }
}

/// Prints a length, never text.
impl fmt::Debug for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plain({} bytes)", self.padded.len())
    }
}

#[cfg(test)]
mod tests;
