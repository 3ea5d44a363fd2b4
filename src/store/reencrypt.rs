//! Encrypting everything anew after a rotation, a few objects at a time.
//!
//! An object stays what it is: the same text to the last byte, with its seal, its id and its parents, under the same name.
//! Only the encryption around it is another. A new name would need a new id inside, so a new text and a new seal, and every
//! machine would see each note twice, or miss it. So beside `identity.age` this is the one place where a file is replaced:
//! the new file is written, synced and opened with the new key alone before it takes the name, in one step, so at every
//! moment the name stands for a whole file.
//!
//! Nothing is written down about how far it came: an object that the current key opens is done.

use std::collections::BTreeSet;

use crate::id::Id;
use crate::journal::codec;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::scan::{Opener, opened};
use crate::store::session::Session;
use crate::vault::error::Error as Bytes;
use crate::vault::files::protocol::{self, Durable};
use crate::vault::prescan::{self, FILE_LIMIT};
use crate::vault::seal::Sealer;
use crate::vault::{object, seen, state};

/// What became of one object.
enum Outcome {
    /// The current key opens it, or it is gone.
    Done,
    /// It does not open, or nobody sealed it: it is left as it is.
    Stuck,
}

impl Store {
    /// Encrypts up to `most` objects anew, and says how many are left. Stopped anywhere, it is gone on with by asking again.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], [`Error::InUse`], or the error of a step: the object is there as before then.
    pub fn reencrypt(&mut self, most: usize) -> Result<usize, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        if session.lock.is_none() {
            return Err(Error::InUse);
        }
        let some: Vec<Id> = session.old.iter().take(most).copied().collect();
        for id in some {
            let outcome = self.renew(id)?;
            let session = self.session.as_mut().ok_or(Error::Locked)?;
            session.old.remove(&id);
            if matches!(outcome, Outcome::Stuck) {
                session.stuck.insert(id);
            }
        }
        let session = self.session.as_mut().ok_or(Error::Locked)?;
        let left = session.old.len();
        if left == 0 {
            // What this machine cannot keep now, it finds out at the next unlock.
            let _ = session.keep(&self.state);
            self.renew_drafts();
        }
        Ok(left)
    }

    fn renew(&mut self, id: Id) -> Result<Outcome, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let path = self.places.objects().join(object::file_name(id));
        let old = match self.fs.read(&path, FILE_LIMIT) {
            Err(fault) if fault.is_missing() => return Ok(Outcome::Done),
            Err(Bytes::NotAFile | Bytes::TooLarge { .. }) => return Ok(Outcome::Stuck),
            read => read?,
        };
        let Ok((plain, opener)) = opened(&old, &session.keyring) else {
            return Ok(Outcome::Stuck);
        };
        if opener != Opener::Older {
            return Ok(Outcome::Done);
        }
        if plain.sealer(&session.seals) == Sealer::Nobody || !is_named(&plain, id) {
            return Ok(Outcome::Stuck);
        }
        let new = object::encrypt(plain.bytes(), &session.pinned.readers)?;
        self_check(&new, &plain, session)?;
        // What was erased meanwhile must not come back.
        if self.fs.read(&path, FILE_LIMIT).ok().as_ref() != Some(&old) {
            return Ok(Outcome::Stuck);
        }
        let (fs, name) = (self.fs.as_ref(), object::file_name(id));
        let durable = protocol::replace(fs, &self.places.objects(), &name, &new)?;
        let (hash, claim) = (seen::hash(&new), plain.claim().map(str::to_owned));
        if let Some(session) = &mut self.session {
            session.note(id, hash, claim.as_deref(), &self.state);
        }
        if durable == Durable::Yes || self.confirm() {
            return Ok(Outcome::Done);
        }
        Err(Error::Unconfirmed)
    }

    /// What is being written is encrypted anew as well; a draft that cannot be is so when it is kept next.
    fn renew_drafts(&self) {
        let Some(session) = &self.session else { return };
        for id in self.state.draft_ids().unwrap_or_default() {
            let text = self.state.draft(id, session.keyring.older().iter());
            let file = text.and_then(|text| state::draft_file(&text, &session.pinned.readers));
            let _ = file.map(|file| self.state.save_draft(id, &file));
        }
    }

    /// Names what cannot be encrypted anew.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`].
    pub fn stuck(&self) -> Result<&BTreeSet<Id>, Error> {
        Ok(&self.session.as_ref().ok_or(Error::Locked)?.stuck)
    }
}

fn is_named(plain: &object::Plain, id: Id) -> bool {
    codec::parse(plain.text()).is_ok_and(|revision| revision.id == id)
}

/// The current key alone must give back every byte.
fn self_check(new: &[u8], plain: &object::Plain, session: &Session) -> Result<(), Error> {
    prescan::prescan(new)?;
    let again = object::open(new, std::iter::once(session.keyring.newest()))?;
    if again.bytes() == plain.bytes() {
        Ok(())
    } else {
        Err(Error::SelfCheck)
    }
}
