//! Erasing a note: a tombstone that says so, then the files of all its versions go.
//!
//! The order is what makes it safe to be stopped anywhere. The tombstone is durable before the first file is removed, so
//! whatever is left of the note is known to be left of an erased one, and is finished by asking again. Each file is
//! opened before it is removed: one that turns out to belong to another note stays, and nothing is done at all.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io;

use crate::id::Id;
use crate::journal::codec;
use crate::journal::library::erasure::{ERASED, Erasing};
use crate::journal::note::{Note, Written};
use crate::journal::revision::{Kind, Revision};
use crate::store::Store;
use crate::store::error::Error;
use crate::store::put::Saved;
use crate::store::session::Session;
use crate::vault::object;
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::seal::Sealer;

/// The most versions that one tombstone names: more would not fit its front matter.
const NAMED: usize = 100;

/// What became of an erased note.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct Erased {
    /// The tombstones that were written now; none where an earlier try wrote them.
    pub tombstones: Vec<Revision>,
    /// How many files of the note are still there: [`Store::erase`] can be asked again.
    pub left: usize,
    /// Whether it is sure that the files stay away after a power cut.
    pub confirmed: bool,
}

impl Store {
    /// Erases a note: all its versions, also those that came into the folder since the journal was unlocked, and the
    /// drafts of it on this machine. An erasure that was interrupted is finished by asking for it again.
    ///
    /// Copies in backups, in a sync service, on machines that were not synced yet and in worn flash cells may remain.
    /// All notes are encrypted to the same keys, so no key of this note alone is destroyed: whoever has such a copy and
    /// the passphrase or the recovery kit can read it.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`]; [`Error::NotItsFile`], [`Error::Unconfirmed`], or the error of a step before the
    /// first file was removed: the note is there then. A file that cannot be removed is no error but counted.
    pub fn erase(&mut self, erasing: &Erasing, written: Written) -> Result<Erased, Error> {
        let names = self.object_names()?;
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let late = self.late(&names, erasing, session);
        self.require_own(erasing, session)?;
        let versions: Vec<Id> = erasing.versions.iter().chain(&late).copied().collect();
        let unnamed: Vec<Id> = erasing.unnamed.iter().chain(&late).copied().collect();
        let tombstones = self.bury(erasing.note, written, &unnamed)?;
        let left = versions.iter().filter(|id| !self.remove(**id)).count();
        let confirmed = self.confirm();
        self.drop_drafts_of(erasing.note);
        if let Some(session) = &mut self.session {
            // What this machine cannot keep now, the next unlock finds out from the tombstone.
            let _ = session.keep(&self.state);
        }
        Ok(Erased {
            tombstones,
            left,
            confirmed,
        })
    }

    /// Writes the tombstones, and makes sure that they outlive a power cut.
    fn bury(
        &mut self,
        note: Id,
        written: Written,
        versions: &[Id],
    ) -> Result<Vec<Revision>, Error> {
        let mut tombstones = Vec::new();
        let mut confirmed = true;
        for some in versions.chunks(NAMED) {
            let mut tombstone = Note::new(note, written);
            tombstone.unknown.insert(ERASED.to_owned(), true.into());
            let Saved {
                revision,
                confirmed: is_sure,
            } = self.write(Kind::Tombstone, tombstone, some)?;
            confirmed = is_sure;
            tombstones.push(revision);
        }
        // One sync of the folder holds for all names in it; without it nothing may be removed.
        if tombstones.is_empty() || confirmed || self.confirm() {
            return Ok(tombstones);
        }
        Err(Error::Unconfirmed)
    }

    /// Removes the file of a version, and says whether it is gone.
    fn remove(&mut self, id: Id) -> bool {
        let path = self.places.objects().join(object::file_name(id));
        let is_gone = match self.fs.remove(&path) {
            Ok(()) => true,
            Err(fault) => fault.kind() == io::ErrorKind::NotFound,
        };
        if let Some(session) = self.session.as_mut().filter(|_| is_gone) {
            session.unkept += usize::from(session.seen.remove(id));
        }
        is_gone
    }

    /// Finds versions of the note that came into the folder since it was unlocked, or did not open then.
    fn late(&self, names: &[OsString], erasing: &Erasing, session: &Session) -> Vec<Id> {
        let known: BTreeSet<Id> = erasing.versions.iter().copied().collect();
        let ids = names
            .iter()
            .filter_map(|name| object::id_of(name.to_str()?));
        let doubtful = session.doubtful();
        let is_new = |id: &Id| session.seen.get(*id).is_none() || doubtful.contains(id);
        let new = ids.filter(|id| is_new(id) && !known.contains(id));
        new.filter(|id| {
            self.trusted_revision(*id, session).is_some_and(|revision| {
                let is_its = revision.note.id == erasing.note && revision.id == *id;
                is_its && !revision.erases() && revision.kind != Kind::Config
            })
        })
        .collect()
    }

    /// Refuses when one of the files to remove holds another note. One that does not open any more, or is gone, holds
    /// none.
    fn require_own(&self, erasing: &Erasing, session: &Session) -> Result<(), Error> {
        let is_strange = |id: &&Id| {
            let revision = self.trusted_revision(**id, session);
            revision.is_some_and(|revision| revision.note.id != erasing.note)
        };
        match erasing.versions.iter().find(is_strange) {
            Some(_) => Err(Error::NotItsFile),
            None => Ok(()),
        }
    }

    fn trusted_revision(&self, id: Id, session: &Session) -> Option<Revision> {
        let path = self.places.objects().join(object::file_name(id));
        let file = self.fs.read(&path, FILE_LIMIT).ok()?;
        let plain = object::open(&file, session.keyring.readers()).ok()?;
        let is_trusted = plain.sealer(&session.seals) != Sealer::Nobody;
        is_trusted.then(|| codec::parse(plain.text()).ok())?
    }

    /// Removes the drafts of a note. One that does not open, or stays, is offered at the next unlock and can be let go.
    fn drop_drafts_of(&self, note: Id) {
        let (drafts, _) = self.read_drafts().unwrap_or_default();
        for draft in drafts.iter().filter(|draft| draft.note == note) {
            let _ = self.drop_draft(draft.id);
        }
    }
}
