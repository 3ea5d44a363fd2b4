//! Passphrase, keys and readers.

use crate::app::effect::KeyDeed;
use crate::app::msg::{Keyed, Kit, Reply};
use crate::app::secret::Secret;
use crate::store::Store;
use crate::store::error::Error;
use crate::tui::perform::{Office, trouble};
use crate::vault;
use crate::vault::passphrase::Passphrase;

/// How many objects are encrypted anew before the screen is told: a fraction of a second.
const SOME: usize = 20;

impl Office {
    /// Does it, and says who reads now.
    pub(super) fn keys(&mut self, deed: KeyDeed) -> Reply {
        let done = self.try_keys(deed);
        let done = done.unwrap_or_else(|fault| Keyed::Failed(trouble(fault)));
        let readers = self.store.as_ref().and_then(|store| store.readers().ok());
        Reply::Keys(done, Box::new(readers.unwrap_or_default()))
    }

    fn try_keys(&mut self, deed: KeyDeed) -> Result<Keyed, Error> {
        if let KeyDeed::TakeKit = deed {
            return self.take_kit();
        }
        let store = self.store.as_mut().ok_or(Error::NoJournal)?;
        Ok(match deed {
            KeyDeed::Look => Keyed::Seen,
            KeyDeed::Try(phrase) => {
                store.try_passphrase(&read(&phrase)?)?;
                Keyed::Right
            }
            KeyDeed::Change { present, new } => {
                Keyed::Changed(store.change_passphrase(&read(&present)?, &read(&new)?)?)
            }
            KeyDeed::Rotate(phrase) => {
                store.rotate(&read(&phrase)?)?;
                Keyed::Rotated
            }
            KeyDeed::MakeKit(phrase) => {
                let (kit, shown) = made(store);
                self.kit = Some((kit, read(&phrase)?));
                Keyed::Kit(shown)
            }
            KeyDeed::Add(recipient, name, written) => {
                self.is_unconfirmed |= !store.add_reader(&recipient, &name, written)?;
                Keyed::Added
            }
            KeyDeed::Remove(recipient, written) => {
                self.is_unconfirmed |= !store.remove_reader(&recipient, written)?;
                Keyed::Removed
            }
            KeyDeed::Agree => {
                store.agree()?;
                Keyed::Agreed
            }
            KeyDeed::Anew | KeyDeed::TakeKit => {
                store.reencrypt(SOME)?;
                Keyed::Anew
            }
        })
    }

    fn take_kit(&mut self) -> Result<Keyed, Error> {
        let store = self.store.as_mut().ok_or(Error::NoJournal)?;
        let (kit, passphrase) = self.kit.take().ok_or(Error::Locked)?;
        store.adopt_kit(&passphrase, &kit.recipient())?;
        Ok(Keyed::KitTaken)
    }
}

fn read(phrase: &Secret) -> Result<Passphrase, Error> {
    Ok(Passphrase::new(phrase.expose())?)
}

/// Makes a kit, and what the screen shows of it.
fn made(store: &Store) -> (vault::kit::Kit, Kit) {
    let kit = vault::kit::Kit::generate(store.journal());
    let key = secrecy::ExposeSecret::expose_secret(&kit.secret()).to_owned();
    let shown = Kit {
        journal: kit.journal().to_string(),
        key: Secret::new(key),
    };
    (kit, shown)
}
