//! A passphrase on its way from the keys to the vault.

use std::fmt;

use zeroize::Zeroizing;

/// Holds a passphrase as typed, or a generated one; wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Shows the text to whoever wraps or unwraps a key with it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Prints nothing of the text, its length included.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}
