//! Unlocking and locking.

use std::ffi::OsString;

use crate::journal::draft::Draft;
use crate::journal::library::Library;
use crate::journal::limits;
use crate::store::Store;
use crate::store::create::pin;
use crate::store::error::Error;
use crate::store::judge::{Judged, judge};
use crate::store::problem::{Fault, Problem};
use crate::store::scan::{Scan, in_flight};
use crate::store::session::{Pinned, Session};
use crate::vault;
use crate::vault::identity;
use crate::vault::keyring::Keyring;
use crate::vault::passphrase::Passphrase;
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::seal::{DeviceId, SealKey, Seals};
use crate::vault::state::Device;

/// What an unlocked journal holds.
#[derive(Debug)]
pub struct Opened {
    /// All notes that may be trusted.
    pub library: Library,
    /// All that is not as it should be; the rest opened.
    pub problems: Vec<Problem>,
    /// What was being written, the last changed first.
    pub drafts: Vec<Draft>,
    /// How many notes that were written while locked were taken in for the first time.
    pub taken_in: usize,
    /// Why this machine could not keep its own state; reading and writing work all the same until
    /// the journal is locked.
    pub unkept: Option<Error>,
}

impl Store {
    /// Opens the journal. `progress` is called with how many objects are done, and how many there are.
    ///
    /// At a machine's first unlock this pins the recipients, makes the machine's key, and writes it
    /// as a sealed object.
    ///
    /// # Errors
    ///
    /// Returns that the passphrase is wrong or `identity.age` cannot be read; the journal stays as
    /// it was then. A file in `objects/` that is not as it should be is no error but a [`Problem`].
    pub fn unlock(
        &mut self,
        passphrase: &Passphrase,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Opened, Error> {
        let (keyring, identity_fault) = self.open_identity(passphrase)?;
        let names = self.object_names()?;
        // An older session ends here: it holds the lock, and its keys are the same or out of date.
        let _ = self.lock();
        let lock = self.state.try_lock().ok().flatten();
        let mut seals = Seals::new(self.journal, keyring.seal().clone());
        if let Some(pinned) = &self.pinned {
            seals.learn(pinned.device.id, pinned.device.key.clone());
        }
        let mut seen = self.state.seen(keyring.local());
        let found = self.scan(&keyring, &seals).all(&names, progress);
        let judged = judge(found, &mut seals, &mut seen);
        let (pinned, unkept) = self.pin(&keyring, &mut seals);
        self.session = Some(Session {
            keyring,
            seals,
            pinned,
            seen,
            unkept: judged.changes,
            lock,
        });
        Ok(self.opened(judged, identity_fault, unkept))
    }

    /// Keeps the seen list and drops the keys. The keys are gone even when there is an error.
    ///
    /// # Errors
    ///
    /// Returns the system's error if the seen list could not be kept; it is made again by and by.
    pub fn lock(&mut self) -> Result<(), Error> {
        match self.session.take() {
            Some(mut session) => session.keep(&self.state),
            None => Ok(()),
        }
    }

    /// Lists `objects/` without files in flight.
    pub(super) fn object_names(&self) -> Result<Vec<OsString>, Error> {
        let folder = self.places.objects();
        let names = self.fs.read_dir(&folder);
        let mut names = names.map_err(|fault| vault::error::Error::io(&folder, fault))?;
        names.retain(|name| !in_flight(name));
        if names.len() > limits::OBJECTS {
            return Err(Error::TooManyObjects);
        }
        Ok(names)
    }

    pub(super) fn scan<'a>(&'a self, keyring: &'a Keyring, seals: &'a Seals) -> Scan<'a> {
        Scan {
            fs: self.fs.as_ref(),
            folder: self.places.objects(),
            keyring,
            seals,
        }
    }

    /// Opens `identity.age`, or what it was before if the file itself is damaged or gone.
    fn open_identity(&self, passphrase: &Passphrase) -> Result<(Keyring, Option<Fault>), Error> {
        let fault = match self.read_identity(identity::NAME, passphrase) {
            Ok(keyring) => return self.own(keyring).map(|keyring| (keyring, None)),
            Err(vault::error::Error::WrongPassphrase) => {
                return Err(vault::error::Error::WrongPassphrase.into());
            }
            Err(fault) => fault,
        };
        match self.read_identity(identity::PREVIOUS, passphrase) {
            Ok(keyring) => {
                let keyring = self.own(keyring)?;
                Ok((keyring, Some(Fault::from(&fault))))
            }
            Err(_) if fault.is_missing() => Err(Error::NoIdentity),
            Err(_) => Err(fault.into()),
        }
    }

    fn read_identity(
        &self,
        name: &str,
        passphrase: &Passphrase,
    ) -> Result<Keyring, vault::error::Error> {
        let file = self.fs.read(&self.places.journal.join(name), FILE_LIMIT)?;
        Keyring::parse(&identity::unwrap(&file, passphrase)?)
    }

    fn own(&self, keyring: Keyring) -> Result<Keyring, Error> {
        if keyring.journal() == self.journal {
            Ok(keyring)
        } else {
            Err(Error::OtherJournal)
        }
    }

    /// Pins what the identity says. If this machine cannot keep it, it is good for this session only.
    fn pin(&mut self, keyring: &Keyring, seals: &mut Seals) -> (Pinned, Option<Error>) {
        let readers = keyring.recipients();
        let same = |pinned: &Pinned| names(&pinned.readers) == names(&readers);
        if let Some(pinned) = self.pinned.clone().filter(same) {
            return (pinned, None);
        }
        let prepared = self.state.prepare(self.opened.into()).map_err(Error::from);
        let (pinned, unkept) = match prepared.and_then(|()| pin(&self.state, keyring)) {
            Ok(pinned) => {
                self.pinned = Some(pinned.clone());
                (pinned, None)
            }
            Err(fault) => {
                let (id, key) = (DeviceId::generate(), SealKey::generate());
                let device = Device { id, key };
                (Pinned { readers, device }, Some(fault))
            }
        };
        seals.learn(pinned.device.id, pinned.device.key.clone());
        (pinned, unkept)
    }

    fn opened(
        &mut self,
        judged: Judged,
        identity_fault: Option<Fault>,
        unkept: Option<Error>,
    ) -> Opened {
        self.settle(&judged, identity_fault.is_none());
        let mut problems = judged.problems;
        problems.extend(identity_fault.map(|fault| Problem::new(identity::NAME, fault)));
        let (drafts, broken) = self.read_drafts().unwrap_or_default();
        problems.extend(broken);
        Opened {
            library: Library::from_revisions(judged.revisions),
            problems,
            drafts,
            taken_in: judged.taken_in,
            unkept,
        }
    }

    /// Does what an unlock may do for later: each of it is tried again at the next one.
    fn settle(&mut self, judged: &Judged, identity_is_sound: bool) {
        let Some(session) = &self.session else {
            return;
        };
        let Device { id, key } = session.pinned.device.clone();
        if self.pinned.is_some() && !judged.devices.contains(&(id, key)) {
            let _ = self.introduce_device();
        }
        let Some(session) = &mut self.session else {
            return;
        };
        let _ = session.keep(&self.state);
        if identity_is_sound && session.lock.is_some() {
            let _ = self
                .fs
                .remove(&self.places.journal.join(identity::PREVIOUS));
        }
    }
}

fn names(readers: &[vault::cipher::Reader]) -> Vec<String> {
    readers.iter().map(ToString::to_string).collect()
}
