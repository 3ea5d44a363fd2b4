//! The few calls into the age crate, each with its traps closed.
//!
//! - Encrypting ends with `finish()` in one place; forgetting it would leave a file cut short.
//! - Decrypting goes into one buffer that never grows, and nothing of it is used before the last
//!   chunk was verified; the buffer is wiped when dropped.
//! - Errors are matched, never printed: the crate's own texts are translated and hold bidi marks.
//! - scrypt gets both its numbers: left alone, the crate picks them by a noisy benchmark.

use std::io::{self, Read as _, Write as _};
use std::iter;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt, x25519};
use zeroize::Zeroizing;

use crate::vault::error::Error;
use crate::vault::pad;
use crate::vault::prescan::{self, HEADER_LIMIT, WORK_LIMIT};

/// A key that opens what was encrypted to its recipient.
pub type Key = x25519::Identity;
/// To whom a text is encrypted.
pub type Reader = x25519::Recipient;

/// What age adds to a text at most, in bytes: header with padding stanzas, nonce, one tag a chunk.
const OVERHEAD: usize = 1024;
/// Bytes of the nonce before the payload.
const NONCE: usize = 16;
/// Bytes of the tag at the end of each chunk.
const TAG: usize = 16;
/// Bytes of text in a chunk (<https://c2sp.org/age#payload>).
const CHUNK: usize = 64 << 10;

/// Encrypts a text to all recipients.
///
/// # Errors
///
/// Returns [`Error::NoRecipients`] when there are none.
pub fn encrypt(recipients: &[Reader], text: &[u8]) -> Result<Vec<u8>, Error> {
    let recipients = recipients
        .iter()
        .map(|recipient| recipient as &dyn Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| Error::NoRecipients)?;
    Ok(finish(encryptor, text))
}

/// Encrypts what `write` gives, piece by piece into a file.
///
/// # Errors
///
/// Returns the error of the file or of `write`.
pub fn encrypt_into(
    recipient: &Reader,
    file: &mut dyn io::Write,
    write: &mut dyn FnMut(&mut dyn io::Write) -> io::Result<()>,
) -> io::Result<()> {
    let recipients = iter::once(recipient as &dyn Recipient);
    let encryptor =
        Encryptor::with_recipients(recipients).map_err(|_| io::Error::other("no recipients"))?;
    let mut writer = encryptor.wrap_output(file)?;
    write(&mut writer)?;
    writer.finish().map(drop)
}

/// Opens a file that is too large to be held twice: its text comes piece by piece, each verified before it is given.
///
/// A file that was cut short gives what comes before the cut, and then an error.
///
/// # Errors
///
/// Returns what the pre-scan of its beginning found, or [`Error::Damaged`].
pub fn decrypt_from<'f>(file: &'f [u8], key: &Key) -> Result<impl io::Read + use<'f>, Error> {
    let beginning = file.len().min(HEADER_LIMIT + 1);
    if prescan::prescan(&file[..beginning])?.work.is_some() {
        return Err(Error::Damaged);
    }
    let decryptor = Decryptor::new_buffered(file).map_err(|fault| named(&fault))?;
    let keys = iter::once(key as &dyn Identity);
    decryptor.decrypt(keys).map_err(|fault| named(&fault))
}

/// Encrypts a text so that a passphrase opens it, with 2^`work` rounds of scrypt.
///
/// # Errors
///
/// Returns [`Error::WorkFactor`] when stock age would refuse to open the file.
pub fn encrypt_with(passphrase: SecretString, work: u8, text: &[u8]) -> Result<Vec<u8>, Error> {
    if !(1..=WORK_LIMIT).contains(&work) {
        return Err(Error::WorkFactor(work));
    }
    let mut recipient = scrypt::Recipient::new(passphrase);
    recipient.set_work_factor(work);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn Recipient))
        .map_err(|_| Error::NoRecipients)?;
    Ok(finish(encryptor, text))
}

fn finish(encryptor: Encryptor, text: &[u8]) -> Vec<u8> {
    let file = Vec::with_capacity(text.len() + text.len() / CHUNK * TAG + OVERHEAD);
    let mut writer = encryptor.wrap_output(file).expect("memory takes all bytes");
    writer.write_all(text).expect("memory takes all bytes");
    writer.finish().expect("memory takes all bytes")
}

/// Decrypts an object of padded text with any of the keys.
///
/// # Errors
///
/// Returns what the pre-scan found; [`Error::Incomplete`] for a length that no padded text has;
/// [`Error::Damaged`] for all else, since age cannot tell a damaged file from a foreign one.
pub fn decrypt_padded<'a>(
    file: &[u8],
    keys: impl Iterator<Item = &'a Key>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let header = prescan::prescan(file)?;
    if !text_len(file.len() - header.len).is_some_and(pad::is_padded_len) {
        return Err(Error::Incomplete);
    }
    decrypt(file, keys)
}

/// Decrypts a file with any of the keys.
///
/// # Errors
///
/// As [`decrypt_padded`], without the rule on lengths.
pub fn decrypt<'a>(
    file: &[u8],
    keys: impl Iterator<Item = &'a Key>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    if prescan::prescan(file)?.work.is_some() {
        return Err(Error::Damaged);
    }
    open(file, keys.map(|key| key as &dyn Identity))
}

/// Decrypts a file with a passphrase.
///
/// # Errors
///
/// Returns what the pre-scan found, [`Error::WrongPassphrase`], or [`Error::Damaged`].
pub fn decrypt_with(passphrase: SecretString, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    if prescan::prescan(file)?.work.is_none() {
        return Err(Error::Damaged);
    }
    let mut key = scrypt::Identity::new(passphrase);
    key.set_max_work_factor(WORK_LIMIT);
    open(file, iter::once(&key as &dyn Identity))
}

fn open<'a>(
    file: &[u8],
    keys: impl Iterator<Item = &'a dyn Identity>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let decryptor = Decryptor::new_buffered(file).map_err(|fault| named(&fault))?;
    let mut reader = decryptor.decrypt(keys).map_err(|fault| named(&fault))?;
    let mut text = Zeroizing::new(Vec::with_capacity(file.len()));
    match reader.read_to_end(&mut text) {
        Ok(_) => Ok(text),
        Err(_) => Err(Error::Damaged),
    }
}

fn named(fault: &DecryptError) -> Error {
    match fault {
        DecryptError::DecryptionFailed => Error::WrongPassphrase,
        DecryptError::UnknownFormat => Error::UnknownAge,
        _ => Error::Damaged,
    }
}

/// Gives the length of the text in a payload of this many bytes, or none if no text has it.
fn text_len(payload: usize) -> Option<usize> {
    let chunks = payload.checked_sub(NONCE)?;
    let full = chunks / (CHUNK + TAG);
    match chunks % (CHUNK + TAG) {
        0 if full > 0 => Some(full * CHUNK),
        rest => Some(full * CHUNK + rest.checked_sub(TAG)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::generate()
    }

    #[test]
    fn lengths_are_known_without_opening() {
        let key = key();
        for len in [0, 1, 4096, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
            let file = encrypt(&[key.to_public()], &vec![b'x'; len]).unwrap();
            let header = prescan::prescan(&file).unwrap();
            assert_eq!(text_len(file.len() - header.len), Some(len));
        }
        assert_eq!(text_len(15), None);
        assert_eq!(text_len(NONCE + TAG - 1), None);
    }

    #[test]
    fn a_buffer_for_a_text_never_grows() {
        let key = key();
        let file = encrypt(&[key.to_public()], &vec![b'x'; 200_000]).unwrap();
        let text = decrypt(&file, iter::once(&key)).unwrap();
        assert_eq!(text.capacity(), file.len());
        assert!(file.capacity() >= file.len());
    }

    #[test]
    fn another_key_opens_nothing() {
        let file = encrypt(&[key().to_public()], b"text").unwrap();
        assert!(matches!(
            decrypt(&file, iter::once(&key())),
            Err(Error::Damaged)
        ));
        assert!(matches!(encrypt(&[], b"text"), Err(Error::NoRecipients)));
    }

    #[test]
    fn a_file_for_a_key_and_one_for_a_passphrase_are_not_mistaken_for_each_other() {
        let key = key();
        let locked = encrypt_with("pass".into(), 2, b"text").unwrap();
        let sealed = encrypt(&[key.to_public()], b"text").unwrap();
        let is_damaged = |opened: Result<_, Error>| matches!(opened, Err(Error::Damaged));
        assert!(is_damaged(decrypt(&locked, iter::once(&key)).map(drop)));
        assert!(is_damaged(decrypt_from(&locked, &key).map(drop)));
        assert!(is_damaged(decrypt_with("pass".into(), &sealed).map(drop)));
        let another = Key::generate();
        assert!(is_damaged(decrypt_from(&sealed, &another).map(drop)));
        let opened = decrypt_from(b"what is this\n", &key).map(drop);
        assert!(matches!(opened, Err(Error::NotAge)));
    }

    /// Takes so many writes, then no more.
    #[derive(Default)]
    struct Narrow {
        room: usize,
        taken: Vec<u8>,
    }

    impl io::Write for Narrow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let full = || io::Error::from(io::ErrorKind::StorageFull);
            self.room = self.room.checked_sub(1).ok_or_else(full)?;
            self.taken.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn whatever_write_of_a_long_text_fails_is_told_and_only_a_whole_file_opens_to_its_end() {
        let (key, text) = (key(), vec![b'x'; 3 * CHUNK]);
        for room in 0.. {
            let mut file = Narrow {
                room,
                ..Narrow::default()
            };
            let to = key.to_public();
            let done = encrypt_into(&to, &mut file, &mut |into| into.write_all(&text));
            let mut read = Vec::new();
            let opened = decrypt_from(&file.taken, &key);
            let is_whole = opened.is_ok_and(|mut from| from.read_to_end(&mut read).is_ok());
            assert_eq!(done.is_ok(), is_whole, "after {room}");
            assert!(text.starts_with(&read));
            if done.is_ok() {
                assert_eq!(read.len(), text.len());
                break;
            }
        }
        // Whoever gives the text may break off.
        let mut file = Narrow {
            room: usize::MAX,
            ..Narrow::default()
        };
        let off = &mut |_: &mut dyn io::Write| Err(io::Error::other("no more"));
        assert!(encrypt_into(&key.to_public(), &mut file, off).is_err());
    }

    #[test]
    fn the_work_written_is_the_work_asked_for() {
        let file = encrypt_with("pass".into(), 11, b"text").unwrap();
        assert_eq!(prescan::prescan(&file).unwrap().work, Some(11));
        assert_eq!(**decrypt_with("pass".into(), &file).unwrap(), *b"text");
        assert!(matches!(
            decrypt_with("pas".into(), &file),
            Err(Error::WrongPassphrase)
        ));
        for work in [0, 23, 64] {
            let refused = encrypt_with("pass".into(), work, b"text");
            assert!(matches!(refused, Err(Error::WorkFactor(_))));
        }
    }
}
