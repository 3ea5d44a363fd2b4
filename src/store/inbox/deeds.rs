//! Adopting, discarding, restoring and forgetting, one file at a time.

use std::ffi::OsString;
use std::io;

use crate::id::Id;
use crate::journal::codec;
use crate::journal::inbox::{ADOPTED, Deed};
use crate::journal::limits;
use crate::journal::note::{Note, Written};
use crate::store::Store;
use crate::store::error::Error;
use crate::store::inbox::{DRAFTS, io_error, trusted};
use crate::store::problem::Fault;
use crate::store::session::Session;
use crate::vault::files::protocol;
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::{identity, object, random, seen};

impl Store {
    /// Takes a file in: a text that the journal did not write becomes a new note, whose name is given, and then the
    /// file goes; an own object under another name gets its own name back.
    ///
    /// Of the text, title and words are taken, no labels: they could steer what the program does with the note. Look at
    /// the folder again afterwards: [`Store::look_again`].
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotWaiting`]; [`Error::Limit`], [`Error::Unconfirmed`] or the error of a step: the file is still
    /// there then, under its name or, while two own objects change places, under a new one.
    pub fn adopt(&mut self, name: &str, written: Written) -> Result<Option<Id>, Error> {
        let problem = self.waiting(name, Deed::Adopt)?;
        let file = self.file_named(name)?;
        match problem.fault {
            Fault::Renamed(id) => self.give_back(&file, id).map(|()| None),
            _ => self.take_over(&file, written).map(Some),
        }
    }

    /// Removes a file. Until the lock it can be taken back, if it could be read; says whether it can.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotWaiting`], or the system's error: the file is still there then.
    pub fn discard(&mut self, name: &str) -> Result<bool, Error> {
        self.waiting(name, Deed::Discard)?;
        if let Some(draft) = name.strip_prefix(DRAFTS).and_then(object::id_of) {
            self.drop_draft(draft)?;
            return Ok(false);
        }
        let file = self.file_named(name)?;
        self.require_strange(&file)?;
        self.take_away(&file)
    }

    /// Puts the file back that was discarded last; says whether there was one.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], or the error of a step: it can be tried again then.
    pub fn take_back(&mut self) -> Result<bool, Error> {
        let session = self.session.as_mut().ok_or(Error::Locked)?;
        let Some((name, file)) = session.removed.pop() else {
            return Ok(false);
        };
        let folder = self.places.objects();
        let written = protocol::Flight::write(self.fs.as_ref(), &folder, &file)
            .and_then(|flight| flight.land(&name, |from, to| self.fs.rename_noreplace(from, to)));
        match written {
            Ok(_) => Ok(true),
            Err(fault) => {
                if let Some(session) = &mut self.session {
                    session.removed.push((name, file));
                }
                Err(fault.into())
            }
        }
    }

    /// Puts the copy that this machine holds in the place of what is gone or damaged.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotWaiting`], [`Error::NotHeld`], [`Error::Unconfirmed`], or the error of a step: what is in its
    /// place is still there then.
    pub fn restore(&mut self, name: &str) -> Result<(), Error> {
        self.waiting(name, Deed::Restore)?;
        let id = object::id_of(name).ok_or(Error::NotWaiting)?;
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let mut copies = self.copies(session.keyring.local(), &|wanted| wanted == id)?;
        let copy = copies.remove(&id).ok_or(Error::NotHeld)?;
        if trusted(&copy, session).is_none_or(|revision| revision.id != id) {
            return Err(Error::NotHeld);
        }
        let folder = self.places.objects();
        if self.fs.read(&folder.join(name), FILE_LIMIT).is_ok() {
            self.require_strange(&OsString::from(name))?;
        }
        let _ = protocol::replace(self.fs.as_ref(), &folder, name, &copy)?;
        self.require_durable()?;
        let session = self.session.as_mut().ok_or(Error::Locked)?;
        session.unkept += usize::from(session.seen.insert(id, seen::hash(&copy)));
        session.keep(&self.state)
    }

    /// Stops missing an object that is gone on purpose, or takes an older `identity.age` for the right one.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotWaiting`], or the system's error.
    pub fn let_be(&mut self, name: &str) -> Result<(), Error> {
        self.waiting(name, Deed::Forget)?;
        if name != identity::NAME {
            return self.forget(object::id_of(name).ok_or(Error::NotWaiting)?);
        }
        let hash = seen::hash(&self.identity_file()?);
        let session = self.session.as_mut().ok_or(Error::Locked)?;
        session.unkept += usize::from(session.seen.opened_with(hash));
        session.identity_fault = None;
        session.keep(&self.state)
    }

    /// Makes a note of a text that the journal did not write, then removes the file.
    fn take_over(&mut self, file: &OsString, written: Written) -> Result<Id, Error> {
        self.require_strange(file)?;
        let plain = self.opened_file(file)?;
        let mut note = Note::new(random::id(), written);
        match codec::parse(plain.text()) {
            Ok(revision) => {
                let title = revision.note.title;
                note.title = title.chars().take(limits::TITLE_CHARS).collect();
                note.body = revision.note.body;
                note.written = revision.note.written;
            }
            Err(_) => note.body = plain.without_seal().to_string(),
        }
        note.unknown.insert(ADOPTED.to_owned(), true.into());
        limits::check(&note)?;
        let saved = self.put(&note, &[])?;
        if !saved.confirmed {
            self.require_durable()?;
        }
        let is_kept = self.take_away(file)?;
        if let Some(session) = self.session.as_mut().filter(|_| is_kept) {
            session.removed.pop(); // the note is what there is of it now
        }
        Ok(note.id)
    }

    /// Gives an own object its name back. What stands in its place is not what belongs there: it goes aside, under a
    /// name of its own, and into its own place where that is free now.
    fn give_back(&mut self, file: &OsString, id: Id) -> Result<(), Error> {
        let own = OsString::from(object::file_name(id));
        let folder = self.places.objects();
        let is_it = trusted(
            &self.fs.read(&folder.join(file), FILE_LIMIT)?,
            self.unlocked()?,
        );
        if is_it.is_none_or(|revision| revision.id != id) {
            return Err(Error::NotWaiting);
        }
        match self.rename(file, &own) {
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
            renamed => {
                renamed.map_err(|fault| io_error(&folder.join(&own), fault))?;
                return self.require_durable();
            }
        }
        self.require_strange(&own)?;
        let aside = OsString::from(object::file_name(random::id()));
        for (from, to) in [(&own, &aside), (file, &own)] {
            self.rename(from, to)
                .map_err(|fault| io_error(&folder.join(to), fault))?;
        }
        let its_own = self
            .fs
            .read(&folder.join(&aside), FILE_LIMIT)
            .ok()
            .and_then(|bytes| trusted(&bytes, self.session.as_ref()?));
        if let Some(revision) = its_own {
            // Where its own place is taken as well, it stays aside and is named.
            let _ = self.rename(&aside, &OsString::from(object::file_name(revision.id)));
        }
        self.require_durable()
    }

    /// Removes a file, keeping what was in it until the lock; says whether that could be read.
    fn take_away(&mut self, file: &OsString) -> Result<bool, Error> {
        let path = self.places.objects().join(file);
        let kept = self.fs.read(&path, FILE_LIMIT).ok();
        self.fs
            .remove(&path)
            .map_err(|fault| io_error(&path, fault))?;
        // One that comes back after a power cut waits again.
        let _ = self.confirm();
        let is_kept = kept.is_some();
        if let Some(session) = &mut self.session {
            session
                .removed
                .extend(kept.map(|kept| (file.clone(), kept)));
        }
        Ok(is_kept)
    }

    /// Refuses when a file is what belongs in its place by now: a sync service may have brought it meanwhile.
    fn require_strange(&self, file: &OsString) -> Result<(), Error> {
        let session = self.unlocked()?;
        let read = self.fs.read(&self.places.objects().join(file), FILE_LIMIT);
        let own = read.ok().and_then(|bytes| trusted(&bytes, session));
        match own {
            Some(revision) if file.to_str().and_then(object::id_of) == Some(revision.id) => {
                Err(Error::NotWaiting)
            }
            _ => Ok(()),
        }
    }

    fn require_durable(&self) -> Result<(), Error> {
        if self.confirm() {
            Ok(())
        } else {
            Err(Error::Unconfirmed)
        }
    }

    fn unlocked(&self) -> Result<&Session, Error> {
        self.session.as_ref().ok_or(Error::Locked)
    }

    fn rename(&self, from: &OsString, to: &OsString) -> io::Result<()> {
        let folder = self.places.objects();
        self.fs
            .rename_noreplace(&folder.join(from), &folder.join(to))
    }
}
