//! Changing the passphrase.

use crate::store::Store;
use crate::store::error::Error;
use crate::vault::passphrase::Passphrase;

impl Store {
    /// Puts `identity.age` behind a new passphrase; says whether that is sure to outlive a power cut.
    ///
    /// At every moment exactly one of the two passphrases opens the journal, and an interrupted change is told of at the
    /// next try of the other one. Copies of the old file in backups still open with the old passphrase, and the keys in
    /// them are the same: only [`Store::rotate`] makes new ones.
    ///
    /// # Errors
    ///
    /// Returns that `current` is wrong, [`Error::InUse`], or the error of a step; the old passphrase
    /// holds then.
    pub fn change_passphrase(
        &mut self,
        current: &Passphrase,
        new: &Passphrase,
    ) -> Result<bool, Error> {
        self.rewrap(current, new, &Ok)
    }
}
