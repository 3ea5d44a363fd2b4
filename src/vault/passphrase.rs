//! The passphrase as it was typed.

use std::fmt;

use age::secrecy::{ExposeSecret as _, SecretString};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::vault::error::Error;

/// Holds a passphrase; wiped when dropped, never printed.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase as it was typed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::EmptyPassphrase`] for an empty one, which stock age refuses.
    pub fn new(typed: &str) -> Result<Self, Error> {
        if typed.is_empty() {
            return Err(Error::EmptyPassphrase);
        }
        Ok(Self(SecretString::from(typed)))
    }

    /// Gives the composed form (NFC), the one that is written.
    #[must_use]
    pub fn composed(&self) -> SecretString {
        let typed = self.0.expose_secret();
        let mut composed = Zeroizing::new(String::with_capacity(typed.len() * 3));
        composed.extend(typed.nfc());
        SecretString::from(composed.as_str())
    }

    /// Gives the bytes as typed, if they are not the composed form: another program may have used them.
    #[must_use]
    pub fn as_typed(&self) -> Option<SecretString> {
        let differs = self.composed().expose_secret() != self.0.expose_secret();
        differs.then(|| self.0.clone())
    }
}

/// Prints nothing of the passphrase, not even its length.
impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ways_to_type_an_accent_are_one_passphrase() {
        let (one, two) = ("caf\u{e9}", "cafe\u{301}");
        let [one, two] = [one, two].map(|typed| Passphrase::new(typed).unwrap());
        assert_eq!(
            one.composed().expose_secret(),
            two.composed().expose_secret()
        );
        assert!(one.as_typed().is_none());
        assert_eq!(two.as_typed().unwrap().expose_secret(), "cafe\u{301}");
    }

    #[test]
    fn spaces_at_the_ends_are_kept() {
        let passphrase = Passphrase::new("  two  words ").unwrap();
        assert_eq!(passphrase.composed().expose_secret(), "  two  words ");
    }

    #[test]
    fn an_empty_one_is_refused_and_none_is_printed() {
        assert!(matches!(Passphrase::new(""), Err(Error::EmptyPassphrase)));
        assert_eq!(
            format!("{:?}", Passphrase::new("secret").unwrap()),
            "Passphrase(..)"
        );
    }
}
