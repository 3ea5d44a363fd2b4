//! Looking at every object on request.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use crate::id::Id;
use crate::journal::library::Library;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::judge::judge;
use crate::store::problem::{Fault, Problem};
use crate::store::scan::printable;
use crate::store::session::Session;
use crate::vault::object::{self, SUFFIX};
use crate::vault::passphrase::Passphrase;
use crate::vault::prescan::{self, FILE_LIMIT};
use crate::vault::seal::Seals;
use crate::vault::seen;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Files in `objects/`.
    pub objects: usize,
    /// Notes that may be trusted and are not in the bin; known only when everything was read.
    pub notes: Option<usize>,
    /// Copies by a sync service, the same to the last byte, which do no harm; known only when everything was read.
    pub copies: usize,
    /// All that is not as it should be, in the order of the names.
    pub problems: Vec<Problem>,
}

impl Store {
    /// Looks at every object: with `read_all`, opens each and verifies its seal; without, looks at
    /// names, sizes and headers, and unlocked also at what is missing or changed. Unlocked, drafts that do
    /// not open and an `identity.age` that did not are told with either.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`] for `read_all` without the keys, or the system's error.
    pub fn check(
        &self,
        read_all: bool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Report, Error> {
        let mut report = match (&self.session, read_all) {
            (None, true) => return Err(Error::Locked),
            (Some(session), true) => self.read_all(session, progress)?,
            (session, false) => self.look(session.as_ref())?,
        };
        if self.is_unlocked() {
            report.problems.extend(self.identity_problem());
            report.problems.extend(self.identity_doubts());
            report.problems.extend(self.read_drafts()?.1);
        }
        let problems = &mut report.problems;
        problems.sort_by(|one, two| one.name.cmp(&two.name));
        Ok(report)
    }

    /// Unlocks, and tells what [`Store::check`] with `read_all` would: to unlock is to open each object and verify its
    /// seal, so nothing is read twice. What changed since it was accepted is told here, and accepted.
    ///
    /// # Errors
    ///
    /// Returns what [`Store::unlock`] does.
    pub fn unlock_and_check(
        &mut self,
        passphrase: &Passphrase,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Report, Error> {
        let mut objects = 0;
        let opened = self.unlock(passphrase, &mut |done, all| {
            objects = all;
            progress(done, all);
        })?;
        let mut problems = opened.problems;
        problems.sort_by(|one, two| one.name.cmp(&two.name));
        Ok(Report {
            objects,
            notes: Some(opened.library.len()),
            copies: opened.copies,
            problems,
        })
    }

    /// Stops missing an object that is gone, because its owner knows.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], or the system's error.
    pub fn forget(&mut self, id: Id) -> Result<(), Error> {
        let session = self.session.as_mut().ok_or(Error::Locked)?;
        session.unkept += usize::from(session.seen.remove(id));
        session.keep(&self.state)
    }

    fn read_all(
        &self,
        session: &Session,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Report, Error> {
        let names = self.object_names()?;
        let keyring = &session.keyring;
        let mut seals = Seals::new(self.journal, keyring.seal().clone());
        let device = &session.pinned.device;
        seals.learn(device.id, device.key.clone());
        let found = self.scan(keyring, &seals).all(&names, progress);
        let judged = judge(found, &mut seals, &mut session.seen.clone());
        Ok(Report {
            objects: names.len(),
            notes: Some(Library::from_revisions(judged.revisions).len()),
            copies: judged.copies,
            problems: judged.problems,
        })
    }

    fn look(&self, session: Option<&Session>) -> Result<Report, Error> {
        let names = self.object_names()?;
        let seen = |id| session.and_then(|session| session.seen.get(id));
        let mut problems = Vec::new();
        for name in &names {
            let id = name.to_str().and_then(object::id_of);
            if let Err(fault) = self.look_at(name, id.and_then(seen)) {
                problems.push(Problem {
                    name: printable(name),
                    seen: id.and_then(seen).is_some(),
                    fault,
                });
            }
        }
        let present: BTreeSet<Id> = names
            .iter()
            .filter_map(|name| object::id_of(name.to_str()?))
            .collect();
        let known = session.into_iter().flat_map(|session| session.seen.ids());
        problems.extend(known.filter(|id| !present.contains(id)).map(|id| Problem {
            name: object::file_name(id),
            seen: true,
            fault: Fault::Missing,
        }));
        Ok(Report {
            objects: names.len(),
            notes: None,
            copies: 0,
            problems,
        })
    }

    fn look_at(&self, name: &OsStr, accepted: Option<&seen::Hash>) -> Result<(), Fault> {
        if !name.to_string_lossy().ends_with(SUFFIX) {
            return Err(Fault::Stray);
        }
        let path = self.places.objects().join(name);
        let file = self
            .fs
            .read(&path, FILE_LIMIT)
            .map_err(|error| Fault::from(&error))?;
        prescan::prescan(&file).map_err(|error| Fault::from(&error))?;
        match accepted {
            Some(hash) if *hash != seen::hash(&file) => Err(Fault::Changed),
            _ => Ok(()),
        }
    }
}
