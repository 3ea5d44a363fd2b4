//! Changing the passphrase.

use crate::store::Store;
use crate::store::error::Error;
use crate::vault::files::Lock;
use crate::vault::files::protocol::{self, Durable, Flight};
use crate::vault::identity;
use crate::vault::passphrase::Passphrase;
use crate::vault::prescan::FILE_LIMIT;

impl Store {
    /// Puts `identity.age` behind a new passphrase; says whether that is sure to outlive a power cut.
    ///
    /// The new file is written, synced and opened with the new passphrase before it takes the old
    /// one's place; the old one is kept as `identity.age.prev` until the next unlock. At every
    /// moment one of the two passphrases opens the journal. Copies of the old file in backups still
    /// open with the old passphrase.
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
        let (fs, folder) = (self.fs.as_ref(), &self.places.journal);
        let old = fs.read(&folder.join(identity::NAME), FILE_LIMIT)?;
        let text = identity::unwrap(&old, current)?;
        let _lock = self.lock_identity()?;
        if fs.read(&folder.join(identity::NAME), FILE_LIMIT)? != old {
            return Err(Error::InUse);
        }
        let wrapped = identity::wrap(&text, new, identity::work(&old)?)?;
        let flight = Flight::write(fs, folder, &wrapped)?;
        let written = fs.read(&folder.join(flight.name()), FILE_LIMIT)?;
        if *identity::unwrap(&written, new)? != *text {
            return Err(Error::SelfCheck);
        }
        let _ = protocol::replace(fs, folder, identity::PREVIOUS, &old)?;
        let durable = flight.land(identity::NAME, |from, to| fs.rename(from, to))?;
        Ok(durable == Durable::Yes)
    }

    /// Takes the lock, unless the session has it.
    fn lock_identity(&self) -> Result<Option<Lock>, Error> {
        let session = self.session.as_ref();
        if session.is_some_and(|session| session.lock.is_some()) {
            return Ok(None);
        }
        self.state.prepare()?;
        Ok(Some(self.state.try_lock()?.ok_or(Error::InUse)?))
    }
}
