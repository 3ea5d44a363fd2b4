//! New keys: a new one on top of `identity.age`, or another recovery kit.

use std::cell::RefCell;

use zeroize::Zeroizing;

use crate::store::Store;
use crate::store::error::Error;
use crate::vault::cipher::Reader;
use crate::vault::keyring::Keyring;
use crate::vault::object;
use crate::vault::passphrase::Passphrase;

impl Store {
    /// Makes a new key, to which this machine encrypts from now on; those from before stay and open what they opened.
    ///
    /// Nothing is encrypted to the new key before the disk confirmed the file that holds it. Other machines of the
    /// author's follow at their next unlock, once `identity.age` came there. [`Store::reencrypt`] does the notes.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], that the passphrase is wrong, [`Error::IdentityChanged`], [`Error::InUse`], or the error
    /// of a step; this machine goes on with the keys from before then.
    pub fn rotate(&mut self, passphrase: &Passphrase) -> Result<(), Error> {
        let own = self.change_keys(passphrase, &Keyring::rotate)?.own();
        let names = self.object_names()?;
        let ids = names
            .iter()
            .filter_map(|name| object::id_of(name.to_str()?));
        let ids = ids.collect();
        let session = self.session.as_mut().ok_or(Error::Locked)?;
        session.old = ids;
        session.stuck.clear();
        let keyring = &session.keyring;
        let others = session.pinned.readers.iter();
        let others = others.filter(|reader| !keyring.owns(reader)).cloned();
        let readers = std::iter::once(own).chain(others).collect();
        self.pin_readers(readers)
    }

    /// Lets another recovery kit take the place of the one before, which opens nothing that is written from now on.
    ///
    /// # Errors
    ///
    /// As [`Store::rotate`].
    pub fn adopt_kit(&mut self, passphrase: &Passphrase, kit: &Reader) -> Result<(), Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let before = session.keyring.kit().cloned();
        self.change_keys(passphrase, &|keyring| keyring.set_kit(kit.clone()))?;
        let mut readers = self.pinned()?.readers.clone();
        readers.retain(|reader| Some(reader) != before.as_ref());
        readers.insert(1.min(readers.len()), kit.clone());
        self.pin_readers(readers)
    }

    /// Changes the keys in `identity.age`, then in memory.
    fn change_keys(
        &mut self,
        passphrase: &Passphrase,
        change: &dyn Fn(&mut Keyring),
    ) -> Result<&Keyring, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        if session.lock.is_none() {
            return Err(Error::InUse);
        }
        let (own, changed) = (session.keyring.own(), RefCell::new(None));
        let is_confirmed = self.rewrap(passphrase, passphrase, &|text| {
            let mut keyring = Keyring::parse(&text)?;
            if keyring.own() != own || keyring.journal() != self.journal {
                return Err(Error::IdentityChanged);
            }
            change(&mut keyring);
            let text = Zeroizing::new(keyring.print().as_bytes().to_vec());
            changed.replace(Some(keyring));
            Ok(text)
        })?;
        if !is_confirmed {
            return Err(Error::Unconfirmed);
        }
        let session = self.session.as_mut().ok_or(Error::Locked)?;
        session.keyring = changed.into_inner().ok_or(Error::SelfCheck)?;
        Ok(&session.keyring)
    }
}
