//! Making a new journal.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::journal::library::Library;
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
    manifest::NAME,
    "objects",
    readme::NAME,
    readme::ATTRIBUTES_NAME,
];

impl Store {
    /// Makes a journal in an empty folder, or one that is not there yet.
    ///
    /// The machine's own folder comes first and `identity.age` last: without it there is no journal, and
    /// the attempt can be repeated in the same folder, on the machine that knows the attempt as its own.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Occupied`], [`Error::PartOfJournal`], or the error of a step; there is no journal then.
    pub fn create(fs: Arc<dyn Fs>, places: Places, setup: &Setup<'_>) -> Result<Created, Error> {
        require_room(&fs, &places)?;
        let kit = Kit::generate(random::id());
        let keyring = Keyring::generate(&kit);
        let file = identity::wrap(keyring.print().as_bytes(), setup.passphrase, setup.work)?;
        let state = State::at(Arc::clone(&fs), places.state_of(kit.journal()));
        state.prepare()?;
        furnish(fs.as_ref(), &places, &Manifest::new(kit.journal()))?;
        commit(fs.as_ref(), &places, &file)?;
        let mut store = Self {
            session: Some(first_session(keyring, &state)),
            pinned: None,
            fs,
            places,
            state,
            journal: kit.journal(),
            opened: setup.now,
            due: None,
        };
        // The journal is there and its kit has to be shown: what fails now, the next unlock does.
        let _ = store.pin(&[]);
        Ok(Created { store, kit })
    }
}

/// Lets only an empty folder pass, or what an interrupted attempt of this machine left.
fn require_room(fs: &Arc<dyn Fs>, places: &Places) -> Result<(), Error> {
    let mut names = list(fs.as_ref(), &places.journal)?;
    names.retain(|name| !name.starts_with(protocol::IN_FLIGHT));
    let is_strange = |name: &String| !LEFTOVERS.contains(&name.as_str());
    if names.iter().any(is_strange) || !list(fs.as_ref(), &places.objects())?.is_empty() {
        return Err(Error::Occupied);
    }
    if names.is_empty() {
        return Ok(());
    }
    // The manifest comes before all else, so what stands there without one is no attempt.
    match fs.read(&places.journal.join(manifest::NAME), manifest::LIMIT) {
        Ok(file) if is_our_attempt(fs, places, &file) => Ok(()),
        Err(fault) if fault.is_missing() => Err(Error::Occupied),
        _ => Err(Error::PartOfJournal),
    }
}

/// Says whether this machine began to make the journal that a `journal.toml` names. Any other may be a real one
/// whose `identity.age` is still to come, and must not get a second.
fn is_our_attempt(fs: &Arc<dyn Fs>, places: &Places, manifest: &[u8]) -> bool {
    Manifest::parse(manifest).is_ok_and(|manifest| {
        State::at(Arc::clone(fs), places.state_of(manifest.journal_id)).is_begun()
    })
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

/// Writes everything but the identity. Folders that were there before become private.
fn furnish(fs: &dyn Fs, places: &Places, manifest: &Manifest) -> Result<(), Error> {
    let write = |name, text: &str| protocol::replace(fs, &places.journal, name, text.as_bytes());
    protocol::make_dir(fs, &places.journal)?;
    let _ = write(manifest::NAME, &manifest.print())?;
    protocol::make_dir(fs, &places.objects())?;
    for folder in [&places.journal, &places.objects(), &places.state] {
        // A system that does not know such rights has nothing to take away.
        let _ = fs.make_private(folder);
    }
    let _ = write(readme::NAME, readme::README)?;
    let _ = write(readme::ATTRIBUTES_NAME, readme::ATTRIBUTES)?;
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
        pinned: candidate(state, &keyring, &Library::default()),
        keyring,
        seen: Seen::default(),
        problems: Vec::new(),
        removed: Vec::new(),
        cards: Library::default(),
        old: BTreeSet::new(),
        stuck: BTreeSet::new(),
        unkept: 0,
        identity_fault: None,
        lock: state.try_lock().ok().flatten(),
    }
}
