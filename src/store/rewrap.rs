//! Replacing `identity.age`, and telling which passphrase opens it afterwards.
//!
//! It is the one file that is replaced. Before anything else the old one is kept as `identity.age.prev`; then the new one
//! is written, synced and opened, and only then takes the name. Killed anywhere, exactly one passphrase opens the journal,
//! and what is left tells which: equal files say that the change was never made, different ones that it was.

use zeroize::Zeroizing;

use crate::store::Store;
use crate::store::error::Error;
use crate::store::scan::printable;
use crate::vault;
use crate::vault::files::Lock;
use crate::vault::files::protocol::{self, Durable, Flight};
use crate::vault::identity;
use crate::vault::passphrase::Passphrase;
use crate::vault::prescan::FILE_LIMIT;

/// How many second identity files are tried: each try costs a second.
const TRIED: usize = 3;

/// Makes the new text of `identity.age` of the old one.
pub(super) type Change<'a> = &'a dyn Fn(Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>, Error>;

impl Store {
    /// Puts a changed text into `identity.age`, behind `new`; says whether that is sure to outlive a power cut.
    ///
    /// # Errors
    ///
    /// Returns that `current` is wrong, [`Error::InUse`], or the error of a step; the old file holds then.
    pub(super) fn rewrap(
        &self,
        current: &Passphrase,
        new: &Passphrase,
        change: Change<'_>,
    ) -> Result<bool, Error> {
        let (fs, folder) = (self.fs.as_ref(), &self.places.journal);
        let old = fs.read(&folder.join(identity::NAME), FILE_LIMIT)?;
        let text = identity::unwrap(&old, current).map_err(|fault| match fault {
            vault::error::Error::WrongPassphrase => self.which_passphrase(current),
            fault => fault.into(),
        })?;
        let text = change(text)?;
        let _lock = self.lock_identity()?;
        if fs.read(&folder.join(identity::NAME), FILE_LIMIT)? != old {
            return Err(Error::InUse);
        }
        let wrapped = identity::wrap(&text, new, identity::work(&old)?)?;
        let _ = protocol::replace(fs, folder, identity::PREVIOUS, &old)?;
        let flight = Flight::write(fs, folder, &wrapped)?;
        let written = fs.read(&folder.join(flight.name()), FILE_LIMIT)?;
        if *identity::unwrap(&written, new)? != *text {
            return Err(Error::SelfCheck);
        }
        let durable = flight.land(identity::NAME, |from, to| fs.rename(from, to))?;
        Ok(durable == Durable::Yes || protocol::confirm(fs, folder) == Durable::Yes)
    }

    /// Says whether a passphrase opens `identity.age`, before anything is asked that it is needed for.
    ///
    /// # Errors
    ///
    /// Returns that it is wrong, or what is wrong with the file.
    pub fn try_passphrase(&self, passphrase: &Passphrase) -> Result<(), Error> {
        match self.read_identity(identity::NAME, passphrase) {
            Ok(_) => Ok(()),
            Err(vault::error::Error::WrongPassphrase) => Err(self.which_passphrase(passphrase)),
            Err(fault) => Err(fault.into()),
        }
    }

    /// Tells why a passphrase does not open `identity.age`, as far as the files beside it tell.
    pub(super) fn which_passphrase(&self, wrong: &Passphrase) -> Error {
        let read = |name: &str| {
            self.fs
                .read(&self.places.journal.join(name), FILE_LIMIT)
                .ok()
        };
        let opens = |file: &[u8]| identity::unwrap(file, wrong).is_ok();
        if let Some(previous) = read(identity::PREVIOUS) {
            if Some(&previous) == read(identity::NAME).as_ref() {
                return Error::UnfinishedChange;
            }
            if opens(&previous) {
                return Error::OlderPassphrase;
            }
        }
        let copies = self.identity_copies().into_iter().take(TRIED);
        let mut opened = copies.filter(|name| read(name).is_some_and(|file| opens(&file)));
        match opened.next() {
            Some(name) => Error::OtherIdentity(name),
            None => vault::error::Error::WrongPassphrase.into(),
        }
    }

    /// Names other identity files in the journal's folder, as a sync service leaves them after two changes at once.
    pub(super) fn identity_copies(&self) -> Vec<String> {
        let names = self.fs.read_dir(&self.places.journal).unwrap_or_default();
        let names = names.iter().map(|name| printable(name));
        let is_copy = |name: &String| {
            let is_it = name == identity::NAME || name == identity::PREVIOUS;
            name.starts_with("identity") && name.contains(".age") && !is_it
        };
        let mut copies: Vec<String> = names.filter(is_copy).collect();
        copies.sort();
        copies
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
