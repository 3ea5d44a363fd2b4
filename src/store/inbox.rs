//! The inbox: what is not as it should be, and what can be done about each file.
//!
//! Nothing in it is counted among the notes, and nothing happens to it unless its owner says so. A file goes only after
//! what takes its place is durable; each deed can be stopped anywhere, and nothing is lost by that.

mod deeds;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::time::SystemTime;

use zeroize::Zeroizing;

use crate::id::Id;
use crate::journal::codec;
use crate::journal::inbox::Deed;
use crate::journal::revision::Revision;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::problem::{Fault, Problem};
use crate::store::scan::printable;
use crate::store::session::Session;
use crate::vault;
use crate::vault::identity;
use crate::vault::object::{self, Plain};
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::seal::Sealer;

/// What the names of drafts that do not open begin with.
pub(super) const DRAFTS: &str = "drafts/";

/// One file that waits, and what can be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What is the matter.
    pub problem: Problem,
    /// When the file last changed in any way on this machine; none when it is gone.
    pub since: Option<SystemTime>,
    /// What can be done, the most helpful first.
    pub deeds: Vec<Deed>,
}

impl Store {
    /// Lists what waits, in the order of the names: as it was when the folder was looked at last.
    #[must_use]
    pub fn inbox(&self) -> Vec<Item> {
        let Some(session) = &self.session else {
            return Vec::new();
        };
        let held = self.held(session);
        let names = self.object_names().unwrap_or_default().into_iter();
        let names: BTreeMap<String, OsString> =
            names.map(|name| (printable(&name), name)).collect();
        let item = |problem: &Problem| Item {
            problem: problem.clone(),
            since: names.get(&problem.name).and_then(|name| self.since(name)),
            deeds: deeds(problem, &held),
        };
        session.problems.iter().map(item).collect()
    }

    /// Reads what stands in a file that waits: as text, never as a note. It is what somebody else may have written.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], [`Error::NotWaiting`], or what is wrong with the file.
    pub fn peek(&self, name: &str) -> Result<Zeroizing<String>, Error> {
        self.waiting(name, Deed::Read)?;
        Ok(self.opened_file(&self.file_named(name)?)?.without_seal())
    }

    /// Counts the files that can be taken back until the lock.
    #[must_use]
    pub fn removed(&self) -> usize {
        let session = self.session.as_ref();
        session.map_or(0, |session| session.removed.len())
    }

    /// Finds which of the lost objects the snapshot holds, and still may be trusted.
    fn held(&self, session: &Session) -> BTreeSet<Id> {
        let lost = session.lost();
        if lost.is_empty() {
            return BTreeSet::new();
        }
        let copies = self.copies(session.keyring.local(), &|id| lost.contains(&id));
        let copies = copies.unwrap_or_default();
        let sound = copies.iter().filter(|(id, copy)| {
            let revision = trusted(copy, session);
            revision.is_some_and(|revision| revision.id == **id)
        });
        sound.map(|(id, _)| *id).collect()
    }

    fn since(&self, name: &OsString) -> Option<SystemTime> {
        self.fs.changed(&self.places.objects().join(name)).ok()
    }

    /// Finds what waits under a name, if this can be done with it.
    pub(super) fn waiting(&self, name: &str, deed: Deed) -> Result<Problem, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let of_name = |problem: &&Problem| problem.name == name;
        let held = self.held_of(name, deed, session);
        let mut found = session.problems.iter().filter(of_name);
        let found = found.find(|problem| deeds(problem, &held).contains(&deed));
        found.cloned().ok_or(Error::NotWaiting)
    }

    /// Only for what is restored the snapshot is looked at.
    fn held_of(&self, name: &str, deed: Deed, session: &Session) -> BTreeSet<Id> {
        match (deed, object::id_of(name)) {
            (Deed::Restore, Some(id)) => BTreeSet::from([id]),
            _ if deed == Deed::Restore => self.held(session),
            _ => BTreeSet::new(),
        }
    }

    /// Finds the file of a name as it is printed; two that are printed alike are nobody's.
    pub(super) fn file_named(&self, name: &str) -> Result<OsString, Error> {
        let mut fitting = self.object_names()?;
        fitting.retain(|file| printable(file) == name);
        match (fitting.pop(), fitting.pop()) {
            (Some(file), None) => Ok(file),
            _ => Err(Error::NotWaiting),
        }
    }

    pub(super) fn opened_file(&self, name: &OsString) -> Result<Plain, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let file = self
            .fs
            .read(&self.places.objects().join(name), FILE_LIMIT)?;
        Ok(object::open(&file, session.keyring.readers())?)
    }
}

/// Reads a file that the journal or a machine of it sealed.
pub(super) fn trusted(file: &[u8], session: &Session) -> Option<Revision> {
    let plain = object::open(file, session.keyring.readers()).ok()?;
    let is_sealed = plain.sealer(&session.seals) != Sealer::Nobody;
    is_sealed.then(|| codec::parse(plain.text()).ok())?
}

/// Says what can be done about a file.
fn deeds(problem: &Problem, held: &BTreeSet<Id>) -> Vec<Deed> {
    use Deed::{Adopt, Discard, Forget, Read, Restore};
    if problem.name.starts_with(DRAFTS) {
        return vec![Discard];
    }
    if problem.name == identity::NAME {
        let is_older = problem.fault == Fault::OlderIdentity;
        return is_older.then_some(Forget).into_iter().collect();
    }
    let is_held = object::id_of(&problem.name).is_some_and(|id| held.contains(&id));
    // What stands in the place of an object that was renamed is an object as well, and must not be written over.
    let is_worthless = !matches!(
        problem.fault,
        Fault::Renamed(_) | Fault::Copied(_) | Fault::NewerFormat(_) | Fault::Changed
    );
    let restore = (is_held && is_worthless).then_some(Restore).into_iter();
    let rest: &[Deed] = match problem.fault {
        Fault::Foreign | Fault::Forged | Fault::Renamed(_) | Fault::Malformed(_) => {
            &[Read, Adopt, Discard]
        }
        Fault::Copied(_) | Fault::Planted => &[Read, Discard],
        Fault::Damaged
        | Fault::Incomplete
        | Fault::NotAge
        | Fault::NotText
        | Fault::TooLarge
        | Fault::Stray => &[Discard],
        Fault::Missing => &[Forget],
        Fault::NotAFile
        | Fault::Unreadable(_)
        | Fault::UnknownAge
        | Fault::NewerFormat(_)
        | Fault::Changed
        | Fault::SecondIdentity
        | Fault::OtherIdentity
        | Fault::OlderIdentity => &[],
    };
    restore.chain(rest.iter().copied()).collect()
}

/// Turns the system's error at a path into ours.
pub(super) fn io_error(path: &std::path::Path, fault: std::io::Error) -> Error {
    vault::error::Error::io(path, fault).into()
}
