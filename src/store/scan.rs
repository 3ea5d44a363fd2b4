//! Reads and opens all objects, on all cores.

use std::ffi::{OsStr, OsString};
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use crate::id::Id;
use crate::journal::codec;
use crate::journal::codec::fault::CodecError;
use crate::journal::revision::Revision;
use crate::store::problem::Fault;
use crate::vault::error::Error;
use crate::vault::files::Fs;
use crate::vault::files::protocol::IN_FLIGHT;
use crate::vault::keyring::Keyring;
use crate::vault::object::{self, Plain, SUFFIX};
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::seal::{Sealer, Seals};
use crate::vault::seen::{self, Hash};

/// More threads than this gain nothing: the key derivation before them takes longer.
const THREADS: usize = 8;

/// Objects that are opened between two words to the thread that waits: to wake it for each would take a core of its own.
const BATCH: usize = 16;

/// One name in `objects/` and what was found there.
pub struct Found {
    /// The name, made printable.
    pub name: String,
    /// The object that the name stands for, if it does.
    pub id: Option<Id>,
    /// What is in it.
    pub content: Result<Content, Fault>,
}

/// What an object that opened holds.
pub struct Content {
    /// The hash of the file.
    pub hash: Hash,
    /// Who sealed it, as far as the keys are known yet.
    pub sealer: Sealer,
    /// Whether it names a key of the journal's that does not hold.
    pub is_forged: bool,
    /// What the seal line says.
    pub claim: Option<String>,
    /// Which key opened it.
    pub opener: Opener,
    /// The text, kept only while the sealer is not known.
    pub plain: Option<Plain>,
    /// What the text says.
    pub revision: Result<Revision, CodecError>,
}

/// Where objects are, and what opens them.
pub struct Scan<'a> {
    /// The files.
    pub fs: &'a dyn Fs,
    /// The folder `objects/`.
    pub folder: PathBuf,
    /// What decrypts.
    pub keyring: &'a Keyring,
    /// What verifies.
    pub seals: &'a Seals,
}

impl Scan<'_> {
    /// Opens all `names`; calls `progress` with how many are done, and how many there are.
    ///
    /// Files in flight are passed over. The order of what is found is not that of the names.
    pub fn all(&self, names: &[OsString], progress: &mut dyn FnMut(usize, usize)) -> Vec<Found> {
        let next = AtomicUsize::new(0);
        let batches: Vec<_> = names.chunks(BATCH).collect();
        let work = || {
            let batch = batches.get(next.fetch_add(1, Ordering::Relaxed))?;
            Some(batch.iter().map(|name| self.one(name)).collect())
        };
        let (sender, found) = mpsc::channel::<Vec<Found>>();
        progress(0, names.len());
        thread::scope(|scope| {
            for _ in 0..threads().min(batches.len()) {
                let sender = sender.clone();
                scope.spawn(move || {
                    while let Some(found) = work() {
                        // The other end waits until all of us are done.
                        let _ = sender.send(found);
                    }
                });
            }
            drop(sender);
            let mut all = Vec::with_capacity(names.len());
            for batch in found {
                all.extend(batch);
                progress(all.len(), names.len());
            }
            all
        })
    }

    fn one(&self, name: &OsStr) -> Found {
        let printable = printable(name);
        let id = name.to_str().and_then(object::id_of);
        let content = if printable.ends_with(SUFFIX) {
            self.open(name)
        } else {
            Err(Fault::Stray)
        };
        Found {
            name: printable,
            id,
            content,
        }
    }

    fn open(&self, name: &OsStr) -> Result<Content, Fault> {
        let fault = |error| Fault::from(&error);
        let file = self
            .fs
            .read(&self.folder.join(name), FILE_LIMIT)
            .map_err(fault)?;
        let (plain, opener) = opened(&file, self.keyring).map_err(fault)?;
        let sealer = plain.sealer(self.seals);
        Ok(Content {
            hash: seen::hash(&file),
            sealer,
            is_forged: false,
            claim: plain.claim().map(str::to_owned),
            opener,
            revision: codec::parse(plain.text()),
            plain: (sealer == Sealer::Nobody).then_some(plain),
        })
    }
}

/// Names the key that opened an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opener {
    /// The only one: there was no rotation.
    Only,
    /// The newest: it was written after a rotation, or encrypted anew.
    Newest,
    /// One from before a rotation.
    Older,
}

/// Opens a file with the current key, else with older ones.
///
/// # Errors
///
/// Returns what is wrong with the file.
pub fn opened(file: &[u8], keyring: &Keyring) -> Result<(Plain, Opener), Error> {
    match object::open(file, std::iter::once(keyring.newest())) {
        Err(Error::Damaged) if !keyring.older().is_empty() => {
            object::open(file, keyring.older().iter()).map(|plain| (plain, Opener::Older))
        }
        opened if keyring.older().is_empty() => opened.map(|plain| (plain, Opener::Only)),
        opened => opened.map(|plain| (plain, Opener::Newest)),
    }
}

/// Makes a name fit for one line: a line feed in it could pass for a line of ours.
#[must_use]
pub fn printable(name: &OsStr) -> String {
    let plain = |letter: char| {
        if letter.is_control() {
            '\u{fffd}'
        } else {
            letter
        }
    };
    name.to_string_lossy().chars().map(plain).collect()
}

/// Says whether a name is that of a file in flight.
#[must_use]
pub fn in_flight(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(IN_FLIGHT.as_bytes())
}

fn threads() -> usize {
    thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(THREADS)
}
