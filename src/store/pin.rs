//! What a machine learns at its first unlock, so that it can write while locked.
//!
//! The order matters: first the machine writes its seal key as an object that the journal seals,
//! and only then keeps the key and the recipients in its state folder. So whatever a machine writes
//! while locked can be verified by all machines of the owner's.

use crate::journal::library::Library;
use crate::journal::note::{Note, Written};
use crate::journal::revision::Kind;
use crate::store::Store;
use crate::store::error::Error;
use crate::store::judge::DEVICE_KEY;
use crate::store::readers::others;
use crate::store::session::Pinned;
use crate::vault::cipher::Reader;
use crate::vault::files::protocol::{self, Durable};
use crate::vault::keyring::Keyring;
use crate::vault::random;
use crate::vault::seal::{DeviceId, SealKey};
use crate::vault::state::{Device, State};

/// Takes what is pinned, or makes what may become it.
///
/// A machine that pinned its readers goes on with those, whatever the journal lists by now: its owner is asked first
/// (`store/readers`). Only its own key follows `identity.age`. Where that file does not hold the key that was pinned,
/// both receive: to leave one out would lose notes, or let who put an old file back choose the key.
#[must_use]
pub fn candidate(state: &State, keyring: &Keyring, cards: &Library) -> Pinned {
    let known = state.device().ok().flatten();
    let new = || Device {
        id: DeviceId::generate(),
        key: SealKey::generate(),
    };
    Pinned {
        readers: receiving(state, keyring, cards),
        device: known.unwrap_or_else(new),
    }
}

fn receiving(state: &State, keyring: &Keyring, cards: &Library) -> Vec<Reader> {
    let own = keyring.own();
    match state.recipients().ok().flatten().as_deref() {
        None => {
            let others = others(keyring, cards).into_iter();
            std::iter::once(own)
                .chain(others.filter_map(|reader| reader.recipient.parse().ok()))
                .collect()
        }
        Some([known, others @ ..]) => {
            let others = others
                .iter()
                .filter(|reader| !keyring.owns(reader))
                .cloned();
            if keyring.owns(known) {
                std::iter::once(own).chain(others).collect()
            } else {
                std::iter::once(known.clone())
                    .chain(others)
                    .chain([own])
                    .collect()
            }
        }
        Some([]) => vec![own],
    }
}

impl Store {
    /// Introduces this machine, unless its object is among `known`, then pins what lets it write.
    ///
    /// # Errors
    ///
    /// Returns the error of a step: this machine can write while unlocked, and the next unlock
    /// tries again.
    pub(super) fn pin(&mut self, known: &[(DeviceId, SealKey)]) -> Result<(), Error> {
        let candidate = self.pinned()?.clone();
        let Device { id, key } = candidate.device.clone();
        if !known.contains(&(id, key)) {
            self.introduce()?;
        }
        if self.pinned.as_ref() != Some(&candidate) {
            if self.pinned.is_some() {
                self.settle_identity()?;
            }
            self.state.prepare()?;
            self.state.keep_device(&candidate.device)?;
            self.state.pin(&candidate.readers)?;
            self.pinned = Pinned::of(&self.state);
        }
        Ok(())
    }

    /// Makes sure that a new key outlives a power cut before anything is encrypted to it alone.
    fn settle_identity(&self) -> Result<(), Error> {
        match protocol::confirm(self.fs.as_ref(), &self.places.journal) {
            Durable::Yes => Ok(()),
            Durable::Unconfirmed => Err(Error::Unconfirmed),
        }
    }

    /// Writes this machine's seal key as an object.
    fn introduce(&mut self) -> Result<(), Error> {
        let device = self.pinned()?.device.clone();
        let mut note = Note::new(random::id(), Written::At(self.opened));
        let key = toml::Value::String(device.key.to_text().to_string());
        note.unknown.insert(DEVICE_KEY.to_owned(), key);
        let _ = self.write(Kind::Device, note, &[])?;
        Ok(())
    }
}
