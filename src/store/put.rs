//! Writing notes, locked or unlocked.

use crate::id::Id;
use crate::journal::codec;
use crate::journal::limits;
use crate::journal::note::{Note, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};
use crate::store::Store;
use crate::store::error::Error;
use crate::store::session::{Pinned, Session};
use crate::vault::files::protocol::{self, Durable};
use crate::vault::seal::Sealer;
use crate::vault::{object, prescan, random, seen};

/// What was written.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct Saved {
    /// The new revision, as it reads back.
    pub revision: Revision,
    /// Whether it is sure to outlive a power cut. If not, it is in its place, and
    /// [`Store::confirm`] tries the last step again.
    pub confirmed: bool,
}

impl Store {
    /// Writes a note, or a new revision of one. Works while locked.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NeverUnlocked`], [`Error::Limit`], or the error of a step; nothing was
    /// written then, and the text is still the caller's.
    pub fn put(&mut self, note: &Note, parents: &[Id]) -> Result<Saved, Error> {
        limits::check(note)?;
        self.write(Kind::Note, note.clone(), parents)
    }

    /// Writes a version of what the user sets inside the journal. Works while locked.
    ///
    /// # Errors
    ///
    /// As [`Store::put`].
    pub fn put_config(&mut self, setting: &Note, parents: &[Id]) -> Result<Saved, Error> {
        limits::check(setting)?;
        self.write(Kind::Config, setting.clone(), parents)
    }

    /// Moves a note to the bin: `parents` are its heads. A new revision takes it out again.
    ///
    /// # Errors
    ///
    /// As [`Store::put`].
    pub fn put_tombstone(
        &mut self,
        note: Id,
        written: Written,
        parents: &[Id],
    ) -> Result<Saved, Error> {
        self.write(Kind::Tombstone, Note::new(note, written), parents)
    }

    /// Tries to make sure again that what was written outlives a power cut; says whether it does now.
    #[must_use]
    pub fn confirm(&self) -> bool {
        protocol::confirm(self.fs.as_ref(), &self.places.objects()) == Durable::Yes
    }

    pub(super) fn write(&mut self, kind: Kind, note: Note, parents: &[Id]) -> Result<Saved, Error> {
        let id = random::id();
        let text = codec::print(&Revision {
            id,
            format: FORMAT,
            kind,
            parents: parents.to_vec(),
            device: self.pinned()?.device.id.to_string(),
            note,
        });
        // What could not be read back is never written.
        let revision = codec::parse(&text).map_err(|_| Error::SelfCheck)?;
        let (file, claim) = self.sealed(&text)?;
        let (fs, name) = (self.fs.as_ref(), object::file_name(id));
        let durable = protocol::put_new(fs, &self.places.objects(), &name, &file)?;
        if let Some(session) = &mut self.session {
            session.note(id, seen::hash(&file), claim.as_deref(), &self.state);
        }
        Ok(Saved {
            revision,
            confirmed: durable == Durable::Yes,
        })
    }

    /// Seals and encrypts a text: as the journal when unlocked, else as this machine. Also gives the seal.
    fn sealed(&self, text: &str) -> Result<(Vec<u8>, Option<String>), Error> {
        let pinned = self.pinned()?;
        let signer = match &self.session {
            Some(session) => session.signer(),
            None => pinned.signer(self.journal),
        };
        let plain = object::seal(text, signer)?;
        let file = object::encrypt(&plain, &pinned.readers)?;
        self_check(&file, text, self.session.as_ref())?;
        Ok((file, object::claim(&plain).map(str::to_owned)))
    }

    /// Gives what is needed to write.
    pub(super) fn pinned(&self) -> Result<&Pinned, Error> {
        let unlocked = self.session.as_ref().map(|session| &session.pinned);
        unlocked
            .or(self.pinned.as_ref())
            .ok_or(Error::NeverUnlocked)
    }
}

/// Looks at a file before it is written; with the keys, it is opened again.
fn self_check(file: &[u8], text: &str, session: Option<&Session>) -> Result<(), Error> {
    prescan::prescan(file)?;
    let Some(session) = session else {
        return Ok(());
    };
    let plain = object::open(file, session.keyring.readers())?;
    let sound = plain.sealer(&session.seals) == Sealer::Journal && *plain.without_seal() == *text;
    if sound { Ok(()) } else { Err(Error::SelfCheck) }
}

#[cfg(test)]
mod tests;
