//! Making a new journal.

use std::io;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::store::Store;
use crate::store::error::Error;
use crate::store::pin::candidate;
use crate::store::session::Session;
use crate::vault;
use crate::vault::files::Fs;
use crate::vault::files::protocol::{self, Durable};
use crate::vault::keyring::Keyring;
use crate::vault::kit::Kit;
use crate::vault::manifest::{self, Manifest};
use crate::vault::passphrase::Passphrase;
use crate::vault::places::Places;
use crate::vault::seal::Seals;
use crate::vault::seen::Seen;
use crate::vault::state::State;
use crate::vault::{identity, random, readme};

/// What a new journal needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Setup<'a> {
    /// What will open it.
    pub passphrase: &'a Passphrase,
    /// Log2 of scrypt's N: [`identity::WORK`], or less on a small machine and in tests.
    pub work: u8,
    /// The time.
    pub now: DateTime<FixedOffset>,
}

/// A journal that was just made, unlocked and empty, and its recovery kit, which is stored nowhere.
#[derive(Debug)]
pub struct Created {
    /// The journal.
    pub store: Store,
    /// The kit, to be shown once.
    pub kit: Kit,
}

/// What an interrupted attempt may leave in the folder; anything else belongs to someone.
const LEFTOVERS: [&str; 4] = [
    readme::NAME,
    readme::ATTRIBUTES_NAME,
    manifest::NAME,
    "objects",
];

impl Store {
    /// Makes a journal in an empty folder, or one that is not there yet.
    ///
    /// `identity.age` is written last: without it there is no journal, and the attempt can be
    /// repeated in the same folder.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Occupied`], or the error of a step; there is no journal then.
    pub fn create(fs: Arc<dyn Fs>, places: Places, setup: &Setup<'_>) -> Result<Created, Error> {
        require_room(fs.as_ref(), &places)?;
        let kit = Kit::generate(random::id());
        let keyring = Keyring::generate(&kit);
        let file = identity::wrap(keyring.print().as_bytes(), setup.passphrase, setup.work)?;
        furnish(fs.as_ref(), &places, &Manifest::new(kit.journal()))?;
        let state = State::at(Arc::clone(&fs), places.state_of(kit.journal()));
        state.prepare(setup.now.into())?;
        commit(fs.as_ref(), &places, &file)?;
        let mut store = Self {
            session: Some(first_session(keyring, &state)),
            pinned: None,
            fs,
            places,
            state,
            journal: kit.journal(),
            opened: setup.now,
        };
        // The journal is there and its kit has to be shown: what fails now, the next unlock does.
        let _ = store.pin(&[]);
        Ok(Created { store, kit })
    }
}

/// Lets only an empty folder pass, or what an interrupted attempt left.
fn require_room(fs: &dyn Fs, places: &Places) -> Result<(), Error> {
    let folder = &places.journal;
    for name in list(fs, folder)? {
        let in_flight = name.starts_with(protocol::IN_FLIGHT);
        if !in_flight && !LEFTOVERS.contains(&name.as_str()) {
            return Err(Error::Occupied);
        }
    }
    if list(fs, &places.objects())?.is_empty() {
        Ok(())
    } else {
        Err(Error::Occupied)
    }
}

fn list(fs: &dyn Fs, folder: &std::path::Path) -> Result<Vec<String>, Error> {
    match fs.read_dir(folder) {
        Ok(names) => Ok(names
            .into_iter()
            .map(|name| name.to_string_lossy().into_owned())
            .collect()),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(fault) => Err(vault::error::Error::io(folder, fault).into()),
    }
}

/// Writes everything but the identity.
fn furnish(fs: &dyn Fs, places: &Places, manifest: &Manifest) -> Result<(), Error> {
    protocol::make_dir(fs, &places.objects())?;
    for (name, text) in [
        (readme::NAME, readme::README),
        (readme::ATTRIBUTES_NAME, readme::ATTRIBUTES),
        (manifest::NAME, &manifest.print()),
    ] {
        let _ = protocol::replace(fs, &places.journal, name, text.as_bytes())?;
    }
    Ok(())
}

/// Writes the identity. One that is not surely durable is taken back: nobody has its kit yet.
fn commit(fs: &dyn Fs, places: &Places, file: &[u8]) -> Result<(), Error> {
    let folder = &places.journal;
    match protocol::put_new(fs, folder, identity::NAME, file)? {
        Durable::Yes => Ok(()),
        Durable::Unconfirmed => {
            let path = folder.join(identity::NAME);
            let _ = fs.remove(&path);
            Err(vault::error::Error::io(&path, io::Error::other("not synced")).into())
        }
    }
}

fn first_session(keyring: Keyring, state: &State) -> Session {
    Session {
        seals: Seals::new(keyring.journal(), keyring.seal().clone()),
        pinned: candidate(state, &keyring),
        keyring,
        seen: Seen::default(),
        unkept: 0,
        lock: state.try_lock().ok().flatten(),
    }
}
