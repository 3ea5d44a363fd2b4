//! Unlocking and locking.

use std::collections::BTreeSet;
use std::ffi::OsString;

use crate::journal::draft::Draft;
use crate::journal::library::Library;
use crate::journal::limits;
use crate::journal::reader::Readers;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::judge::{Judged, judge};
use crate::store::pin::candidate;
use crate::store::problem::{Fault, Problem};
use crate::store::scan::{Scan, in_flight};
use crate::store::session::Session;
use crate::vault;
use crate::vault::files::protocol;
use crate::vault::identity;
use crate::vault::keyring::Keyring;
use crate::vault::passphrase::Passphrase;
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::seal::Seals;
use crate::vault::seen::{self, Met, Seen};

/// What an unlocked journal holds.
#[derive(Debug)]
pub struct Opened {
    /// All notes that may be trusted.
    pub library: Library,
    /// All that is not as it should be; the rest opened.
    pub problems: Vec<Problem>,
    /// How many files are copies by a sync service that do no harm.
    pub copies: usize,
    /// What was being written, the last changed first.
    pub drafts: Vec<Draft>,
    /// How many notes that were written while locked were taken in for the first time.
    pub taken_in: usize,
    /// Who can read.
    pub readers: Readers,
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
        self.sweep();
        let names = self.object_names()?;
        // An older session ends here: it holds the lock, and its keys are the same or out of date.
        let _ = self.lock();
        self.due = None;
        // The first unlock makes the folder, for now it is the owner's; the pinning tells if it cannot.
        let _ = self.state.prepare();
        let lock = self.state.try_lock().ok().flatten();
        let mut seals = Seals::new(self.journal, keyring.seal().clone());
        if let Some(pinned) = &self.pinned {
            seals.learn(pinned.device.id, pinned.device.key.clone());
        }
        let known = self.state.seen(keyring.local());
        // A list that the system did not let us read is left as it is: without the lock it is not kept.
        let lock = lock.filter(|_| known.is_ok());
        let (mut seen, unread) =
            known.map_or_else(|fault| (Seen::default(), Some(fault)), |seen| (seen, None));
        let met = self.meet_identity(&mut seen);
        let identity_fault =
            identity_fault.or_else(|| (met == Met::Older).then_some(Fault::OlderIdentity));
        let found = self.scan(&keyring, &seals).all(&names, progress);
        let mut judged = judge(found, &mut seals, &mut seen);
        let cards = Library::from_revisions(std::mem::take(&mut judged.readers));
        self.session = Some(Session {
            pinned: candidate(&self.state, &keyring, &cards),
            keyring,
            seals,
            seen,
            problems: Vec::new(),
            removed: Vec::new(),
            cards,
            old: std::mem::take(&mut judged.old),
            stuck: BTreeSet::new(),
            unkept: judged.changes + usize::from(met == Met::New),
            identity_fault,
            lock,
        });
        let mut opened = self.opened(judged);
        opened.unkept = opened.unkept.or(unread.map(Error::from));
        Ok(opened)
    }

    /// Looks at the folder again while the journal is open: what came in since is taken in, what was put right is right.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], or the system's error.
    pub fn look_again(&mut self, progress: &mut dyn FnMut(usize, usize)) -> Result<Opened, Error> {
        let names = self.object_names()?;
        let mut session = self.session.take().ok_or(Error::Locked)?;
        let scan = self.scan(&session.keyring, &session.seals);
        let found = scan.all(&names, progress);
        let mut judged = judge(found, &mut session.seals, &mut session.seen);
        session.cards = Library::from_revisions(std::mem::take(&mut judged.readers));
        session.old = std::mem::take(&mut judged.old);
        session.unkept += judged.changes;
        self.session = Some(session);
        Ok(self.opened(judged))
    }

    /// Notes with which `identity.age` the journal was opened, unless it is one from before the last.
    fn meet_identity(&self, seen: &mut Seen) -> Met {
        let Ok(file) = self.identity_file() else {
            return Met::Last;
        };
        let hash = seen::hash(&file);
        let met = seen.meets(&hash);
        if met == Met::New {
            seen.opened_with(hash);
        }
        met
    }

    pub(super) fn identity_file(&self) -> Result<Vec<u8>, vault::error::Error> {
        let path = self.places.journal.join(identity::NAME);
        self.fs.read(&path, FILE_LIMIT)
    }

    /// Clears away what crashes left behind. Finding a journal does not: the first frame would wait for it, and a
    /// folder that nobody has opened yet is only looked at.
    fn sweep(&self) {
        let now = self.opened.into();
        self.state.sweep(now);
        protocol::sweep(self.fs.as_ref(), &self.places.journal, now);
        protocol::sweep(self.fs.as_ref(), &self.places.objects(), now);
    }

    /// Keeps the seen list and drops the keys. The keys are gone even when there is an error.
    ///
    /// # Errors
    ///
    /// Returns the system's error if the seen list could not be kept; it is made again by and by.
    pub fn lock(&mut self) -> Result<(), Error> {
        let Some(mut session) = self.session.take() else {
            return Ok(());
        };
        let kept = session.keep(&self.state);
        self.due = self.due_of(session);
        kept
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
                return Err(self.which_passphrase(passphrase));
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

    pub(super) fn read_identity(
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

    fn opened(&mut self, judged: Judged) -> Opened {
        let unkept = self
            .pin(&judged.devices)
            .and_then(|()| self.keep_seen())
            .err();
        let identity = self.identity_problem();
        if identity.is_none() && !self.is_other_identity() {
            self.drop_previous_identity();
        }
        let (drafts, broken) = self.read_drafts().unwrap_or_default();
        let mut problems = judged.problems;
        problems.extend(identity.into_iter().chain(broken));
        problems.extend(self.identity_doubts());
        if let Some(session) = &mut self.session {
            session.problems.clone_from(&problems);
        }
        Opened {
            library: Library::from_revisions(judged.revisions),
            problems,
            copies: judged.copies,
            drafts,
            taken_in: judged.taken_in,
            readers: self.readers().unwrap_or_default(),
            unkept,
        }
    }

    /// Tells that the journal opened with what `identity.age` was before.
    pub(super) fn identity_problem(&self) -> Option<Problem> {
        let fault = self.session.as_ref()?.identity_fault.clone()?;
        Some(Problem::new(identity::NAME, fault))
    }

    fn keep_seen(&mut self) -> Result<(), Error> {
        match &mut self.session {
            Some(session) => session.keep(&self.state),
            None => Ok(()),
        }
    }

    /// Removes what a change of the passphrase kept until now.
    fn drop_previous_identity(&self) {
        if self
            .session
            .as_ref()
            .is_some_and(|session| session.lock.is_some())
        {
            // Mostly it is not there; what cannot be removed is tried at the next unlock.
            let _ = self
                .fs
                .remove(&self.places.journal.join(identity::PREVIOUS));
        }
    }
}
