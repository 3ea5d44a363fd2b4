//! The recovery kit: a second key, on paper only.

use std::fmt;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use crate::id::Id;
use crate::vault::error::Error;
use crate::vault::readme;

/// How many characters of the key are typed back.
const TYPED_BACK: usize = 6;

/// Holds the kit while it is shown; it is stored nowhere and wiped when dropped.
pub struct Kit {
    journal: Id,
    key: Identity,
}

impl Kit {
    /// Makes the kit of a new journal.
    #[must_use]
    pub fn generate(journal: Id) -> Self {
        Self {
            journal,
            key: Identity::generate(),
        }
    }

    /// Gives the journal it belongs to.
    #[must_use]
    pub const fn journal(&self) -> Id {
        self.journal
    }

    /// Gives the recipient to which every object is encrypted as well.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        self.key.to_public()
    }

    /// Gives the secret key: 74 characters that stock age reads.
    #[must_use]
    pub fn secret(&self) -> SecretString {
        self.key.to_string()
    }

    /// Prints the page that is kept on paper: the journal, the key, the three commands.
    #[must_use]
    pub fn page(&self) -> Zeroizing<String> {
        readme::kit_page(self.journal, self.secret().expose_secret())
    }

    /// Says whether the last six characters were typed back; upper and lower case are one.
    #[must_use]
    pub fn confirms(&self, typed: &str) -> bool {
        let secret = self.secret();
        let secret = secret.expose_secret();
        secret[secret.len() - TYPED_BACK..].eq_ignore_ascii_case(typed.trim())
    }
}

/// Prints nothing of the key.
impl fmt::Debug for Kit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kit({})", self.journal)
    }
}

/// Holds a key that was typed from paper.
pub struct KitKey(Identity);

impl KitKey {
    /// Reads the key: a line that starts with `AGE-SECRET-KEY-1`, alone or within the kit's page.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotAKey`]; a typing mistake is always noticed (Bech32).
    pub fn parse(typed: &str) -> Result<Self, Error> {
        let is_key = |line: &&str| {
            let start = line.get(..PREFIX.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(PREFIX))
        };
        let line = typed.lines().map(str::trim).find(is_key);
        let key = line.ok_or(Error::NotAKey)?.parse();
        key.map(Self).map_err(|_| Error::NotAKey)
    }

    /// Gives the key to decrypt with.
    #[must_use]
    pub const fn identity(&self) -> &Identity {
        &self.0
    }
}

const PREFIX: &str = "AGE-SECRET-KEY-1";

/// Prints nothing of the key.
impl fmt::Debug for KitKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KitKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::random;

    #[test]
    fn the_page_is_enough_to_read_the_key_again() {
        let kit = Kit::generate(random::id());
        let key = KitKey::parse(&kit.page()).unwrap();
        assert_eq!(
            key.identity().to_public().to_string(),
            kit.recipient().to_string()
        );
        assert!(KitKey::parse(&kit.secret().expose_secret().to_lowercase()).is_ok());
    }

    #[test]
    fn six_characters_confirm_it() {
        let kit = Kit::generate(random::id());
        let secret = kit.secret();
        let end = &secret.expose_secret()[secret.expose_secret().len() - 6..];
        assert!(kit.confirms(&format!(" {} ", end.to_lowercase())));
        assert!(!kit.confirms(&end[1..]));
        assert!(!kit.confirms(""));
    }

    /// Letters, digits and the hyphen: what a hand may write in the place of another.
    const WRITTEN: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

    fn is_refused(typed: &[u8]) -> bool {
        let typed = std::str::from_utf8(typed).unwrap();
        let page = format!("# my kit\n{typed}\n");
        [typed, &page]
            .iter()
            .all(|text| matches!(KitKey::parse(text), Err(Error::NotAKey)))
    }

    #[test]
    fn each_of_2664_typing_mistakes_is_noticed() {
        let kit = Kit::generate(random::id());
        let secret = kit.secret().expose_secret().as_bytes().to_owned();
        assert_eq!(secret.len(), 74);
        let mut tried = 0;
        for at in 0..secret.len() {
            for other in WRITTEN.iter().filter(|other| **other != secret[at]) {
                let mut typed = secret.clone();
                typed[at] = *other;
                assert!(is_refused(&typed), "{at}");
                tried += 1;
            }
        }
        assert_eq!(tried, 74 * 36);
    }

    #[test]
    fn every_two_neighbours_swapped_are_noticed_and_the_key_itself_is_taken() {
        let kit = Kit::generate(random::id());
        let secret = kit.secret().expose_secret().as_bytes().to_owned();
        let mut tried = 0;
        for at in 1..secret.len() {
            let mut typed = secret.clone();
            typed.swap(at - 1, at);
            if typed != secret {
                assert!(is_refused(&typed), "{at}");
                tried += 1;
            }
        }
        // Two equal neighbours are no mistake; of 73 pairs a few are.
        assert!(tried >= 60, "{tried}");
        assert!(!is_refused(&secret));
    }
}
