//! Who can read: what the journal lists, what this machine encrypts to, and agreeing to a difference.
//!
//! Two places, on purpose. The journal lists readers in settings that only its own seal makes valid, so that all machines
//! of the author's learn of them. Each machine pins the readers that it encrypts to (`vault/state`), and follows a change
//! that it did not make itself only after its owner agreed. So neither a planted file nor another machine that was taken
//! over adds a reader here in silence.

use crate::journal::library::Library;
use crate::journal::note::{Note, Written};
use crate::journal::reader::{self, Reader, Readers};
use crate::journal::revision::Kind;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::problem::{Fault, Problem};
use crate::store::session::{Pinned, Session};
use crate::vault;
use crate::vault::cipher;
use crate::vault::keyring::Keyring;
use crate::vault::{identity, random};

/// Lists whom the journal names as readers besides the author: the kit, then others.
#[must_use]
pub fn others(keyring: &Keyring, cards: &Library) -> Vec<Reader> {
    let kit = keyring.kit().map(ToString::to_string);
    let (listed, _) = reader::listed(cards);
    let is_key = |reader: &Reader| {
        let key = reader.recipient.parse::<cipher::Reader>();
        key.is_ok_and(|key| !keyring.owns(&key)) && Some(&reader.recipient) != kit.as_ref()
    };
    let listed: Vec<Reader> = listed.into_iter().filter(is_key).collect();
    let kit = kit.map(|recipient| Reader {
        recipient,
        name: String::new(),
        is_kit: true,
    });
    kit.into_iter().chain(listed).collect()
}

impl Session {
    fn others(&self) -> Vec<Reader> {
        others(&self.keyring, &self.cards)
    }

    /// Gives those to whom this machine encrypts besides the author.
    fn present(&self) -> Vec<Reader> {
        let known = self.others();
        let (_, gone) = reader::listed(&self.cards);
        let readers = self.pinned.readers.iter();
        let readers = readers.filter(|reader| !self.keyring.owns(reader));
        readers
            .map(|reader| {
                let recipient = reader.to_string();
                let is_it = |named: &&Reader| named.recipient == recipient;
                let named = known.iter().chain(&gone).find(is_it);
                named.cloned().unwrap_or(Reader {
                    recipient,
                    name: String::new(),
                    is_kit: false,
                })
            })
            .collect()
    }

    /// Says whether `identity.age` lacks the key that this machine knew last.
    fn is_other_identity(&self) -> bool {
        let known = self.pinned.readers.first();
        known.is_some_and(|known| !self.keyring.owns(known))
    }
}

impl Store {
    /// Tells who can read, and what another machine changed about that.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`].
    pub fn readers(&self) -> Result<Readers, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let (mut present, listed) = (session.present(), session.others());
        let is_other_identity = session.is_other_identity();
        if is_other_identity {
            // The first one is the key that is missing from identity.age, which is nobody else's.
            present.remove(0);
        }
        let lacks = |readers: &[Reader], one: &Reader| {
            !readers.iter().any(|other| other.recipient == one.recipient)
        };
        let added = listed.iter().filter(|one| lacks(&present, one));
        let removed = present.iter().filter(|one| lacks(&listed, one));
        Ok(Readers {
            own: reader::last(&session.keyring.own().to_string()).to_owned(),
            added: added.cloned().collect(),
            removed: removed.cloned().collect(),
            present,
            is_other_identity,
            older: session.keyring.older().len(),
            left: session.old.len(),
            stuck: session.stuck.len(),
            newcomers: Vec::new(),
        })
    }

    /// Lets somebody read everything that is written from now on; says whether that is sure to outlive a power cut.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], [`Error::ReadsAlready`], [`vault::error::Error::NotARecipient`], or the error of a step;
    /// this machine goes on as before then.
    pub fn add_reader(
        &mut self,
        recipient: &str,
        name: &str,
        written: Written,
    ) -> Result<bool, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let recipient = recipient.trim().to_ascii_lowercase();
        let key: cipher::Reader = recipient
            .parse()
            .map_err(|_| vault::error::Error::NotARecipient)?;
        let is_known = |pinned: &Pinned| pinned.readers.contains(&key);
        if session.keyring.owns(&key) || is_known(&session.pinned) {
            return Err(Error::ReadsAlready);
        }
        let reader = Reader {
            recipient,
            name: name.trim().to_owned(),
            is_kit: false,
        };
        let confirmed = self.write_card(&reader, true, written)?;
        let mut readers = self.pinned()?.readers.clone();
        readers.push(key);
        self.pin_readers(readers)?;
        Ok(confirmed)
    }

    /// Takes somebody from the list: what is written from now on is not theirs to read. What they can open now, they can
    /// open for good. Says whether that is sure to outlive a power cut.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], [`Error::NotAReader`], [`Error::KitStays`], or the error of a step.
    pub fn remove_reader(&mut self, recipient: &str, written: Written) -> Result<bool, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let known = session.present().into_iter().chain(session.others());
        let mut known = known.filter(|reader| reader.recipient == recipient);
        let reader = known.next().ok_or(Error::NotAReader)?;
        if reader.is_kit {
            return Err(Error::KitStays);
        }
        let confirmed = self.write_card(&reader, false, written)?;
        let mut readers = self.pinned()?.readers.clone();
        readers.retain(|key| key.to_string() != recipient);
        self.pin_readers(readers)?;
        Ok(confirmed)
    }

    /// Goes along with what the journal lists, and with the key that `identity.age` holds.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Locked`], or the system's error.
    pub fn agree(&mut self) -> Result<(), Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let others = session.others().into_iter();
        let others = others.filter_map(|reader| reader.recipient.parse().ok());
        let readers = std::iter::once(session.keyring.own()).chain(others);
        self.pin_readers(readers.collect())
    }

    /// Encrypts to these from now on, on this machine.
    pub(super) fn pin_readers(&mut self, readers: Vec<cipher::Reader>) -> Result<(), Error> {
        self.state.pin(&readers)?;
        if let Some(session) = &mut self.session {
            session.pinned.readers = readers;
        }
        self.pinned = Pinned::of(&self.state);
        Ok(())
    }

    /// Writes the setting, which the journal seals because it is unlocked.
    fn write_card(&mut self, one: &Reader, reads: bool, at: Written) -> Result<bool, Error> {
        let session = self.session.as_ref().ok_or(Error::Locked)?;
        let (note, parents): (Note, _) =
            reader::next(&session.cards, one, reads, (random::id(), at));
        let saved = self.write(Kind::Config, note, &parents)?;
        if let Some(session) = &mut self.session {
            session.cards.insert(saved.revision);
        }
        Ok(saved.confirmed)
    }

    /// Says whether `identity.age` lacks the key that this machine knew last.
    pub(super) fn is_other_identity(&self) -> bool {
        self.session
            .as_ref()
            .is_some_and(Session::is_other_identity)
    }

    /// Tells what about the identity files is not as it should be, although the journal opened.
    pub(super) fn identity_doubts(&self) -> Vec<Problem> {
        let other = self.is_other_identity();
        let other = other.then(|| Problem::new(identity::NAME, Fault::OtherIdentity));
        let seconds = self.identity_copies().into_iter();
        let seconds = seconds.map(|name| Problem::new(name, Fault::SecondIdentity));
        other.into_iter().chain(seconds).collect()
    }
}
