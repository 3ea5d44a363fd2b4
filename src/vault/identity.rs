//! `identity.age`: the keyring behind the passphrase.

use zeroize::Zeroizing;

use crate::vault::cipher;
use crate::vault::error::Error;
use crate::vault::passphrase::Passphrase;
use crate::vault::prescan;

/// The file's name in the journal's folder.
pub const NAME: &str = "identity.age";
/// What the file was before, while the passphrase is being changed.
pub const PREVIOUS: &str = "identity.age.prev";
/// Log2 of scrypt's N: about a second and 256 MiB.
pub const WORK: u8 = 18;

/// Encrypts the keyring's text with the composed form of the passphrase.
///
/// # Errors
///
/// Returns [`Error::WorkFactor`] when 2^`work` is out of range.
pub fn wrap(text: &[u8], passphrase: &Passphrase, work: u8) -> Result<Vec<u8>, Error> {
    cipher::encrypt_with(passphrase.composed(), work, text)
}

/// Decrypts the keyring's text: with the composed form, and if that fails with what was typed.
///
/// # Errors
///
/// Returns [`Error::WrongPassphrase`], or what is wrong with the file.
pub fn unwrap(file: &[u8], passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, Error> {
    let opened = cipher::decrypt_with(passphrase.composed(), file);
    match (opened, passphrase.as_typed()) {
        (Err(Error::WrongPassphrase), Some(typed)) => cipher::decrypt_with(typed, file),
        (opened, _) => opened,
    }
}

/// Tells log2 of scrypt's N of a file.
///
/// # Errors
///
/// Returns what the pre-scan found, or [`Error::BadIdentity`] if no passphrase opens it.
pub fn work(file: &[u8]) -> Result<u8, Error> {
    prescan::prescan(file)?.work.ok_or(Error::BadIdentity)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: u8 = 4;

    fn passphrase(typed: &str) -> Passphrase {
        Passphrase::new(typed).unwrap()
    }

    #[test]
    fn the_passphrase_opens_it_and_another_does_not() {
        let file = wrap(b"text", &passphrase("six words"), CHEAP).unwrap();
        assert_eq!(work(&file).unwrap(), CHEAP);
        assert_eq!(**unwrap(&file, &passphrase("six words")).unwrap(), *b"text");
        for wrong in ["six word", "six words ", "Six words", "x"] {
            let refused = unwrap(&file, &passphrase(wrong));
            assert!(matches!(refused, Err(Error::WrongPassphrase)), "{wrong}");
        }
    }

    #[test]
    fn accents_may_be_typed_either_way() {
        let file = wrap(b"text", &passphrase("cafe\u{301}"), CHEAP).unwrap();
        assert!(unwrap(&file, &passphrase("caf\u{e9}")).is_ok());
    }

    #[test]
    fn a_file_made_from_the_bytes_as_typed_opens_too() {
        let file = cipher::encrypt_with("cafe\u{301}".into(), CHEAP, b"text").unwrap();
        assert!(unwrap(&file, &passphrase("cafe\u{301}")).is_ok());
    }

    #[test]
    fn every_byte_changed_is_noticed() {
        let file = wrap(b"text", &passphrase("six words"), CHEAP).unwrap();
        for at in 0..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(unwrap(&changed, &passphrase("six words")).is_err(), "{at}");
        }
    }
}
