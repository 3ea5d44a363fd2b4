//! What stays on this machine: pinned recipients, the machine's own seal key, drafts, the seen list.
//!
//! Nothing in the journal's folder says to whom notes are encrypted. A machine learns that from
//! `identity.age` at its first unlock and pins it here, so that whoever can write the journal's
//! folder can neither make a note nor add a reader.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use zeroize::Zeroizing;

use crate::id::Id;
use crate::vault::cipher::{Key, Reader};
use crate::vault::error::Error;
use crate::vault::files::protocol::{self, Durable};
use crate::vault::files::{Fs, Lock};
use crate::vault::prescan::FILE_LIMIT;
use crate::vault::seal::{DeviceId, SealKey};
use crate::vault::seen::Seen;
use crate::vault::{cipher, object, pad, prescan};

const RECIPIENTS: &str = "recipients";
const DEVICE: &str = "device.key";
const SEEN: &str = "seen.age";
const DRAFTS: &str = "drafts";
const LOCK: &str = "lock";
/// The largest file with recipients or a device key, in bytes.
const SMALL: u64 = 64 << 10;

/// Holds this machine's name and the key that seals what it writes while locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The machine's name.
    pub id: DeviceId,
    /// Its key.
    pub key: SealKey,
}

/// Reads and writes one journal's state folder.
#[derive(Clone)]
pub struct State {
    fs: Arc<dyn Fs>,
    folder: PathBuf,
}

impl State {
    /// Looks at a folder, which need not be there yet.
    #[must_use]
    pub fn at(fs: Arc<dyn Fs>, folder: PathBuf) -> Self {
        Self { fs, folder }
    }

    /// Makes the folders, private ones; only for a journal that the owner opened or is making.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn prepare(&self) -> Result<(), Error> {
        protocol::make_dir(self.fs(), &self.drafts_folder())?;
        // A system that does not know such rights has nothing to take away.
        let _ = self.fs.make_private(&self.folder);
        let _ = self.fs.make_private(&self.drafts_folder());
        Ok(())
    }

    /// Removes what crashes left behind.
    pub fn sweep(&self, now: SystemTime) {
        protocol::sweep(self.fs(), &self.folder, now);
        protocol::sweep(self.fs(), &self.drafts_folder(), now);
    }

    /// Says whether the folder is there and nothing is pinned in it: making the journal was begun
    /// on this machine, and not ended.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.fs.read_dir(&self.folder).is_ok() && matches!(self.recipients(), Ok(None))
    }

    /// Reads the pinned recipients; none before this machine's first unlock.
    ///
    /// # Errors
    ///
    /// Returns [`Error::BadState`] for a line that is no recipient, or the system's error.
    pub fn recipients(&self) -> Result<Option<Vec<Reader>>, Error> {
        let Some(text) = self.text(RECIPIENTS)? else {
            return Ok(None);
        };
        let read = |line: &str| line.parse().map_err(|_| Error::BadState);
        let recipients: Vec<_> = text.lines().map(read).collect::<Result<_, _>>()?;
        if recipients.is_empty() {
            return Err(Error::BadState);
        }
        Ok(Some(recipients))
    }

    /// Pins the recipients.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn pin(&self, recipients: &[Reader]) -> Result<(), Error> {
        let mut lines = String::new();
        for recipient in recipients {
            lines.push_str(&recipient.to_string());
            lines.push('\n');
        }
        self.keep(RECIPIENTS, lines.as_bytes())
    }

    /// Reads this machine's name and key; none before its first unlock.
    ///
    /// # Errors
    ///
    /// Returns [`Error::BadState`] for a file that is not understood, or the system's error.
    pub fn device(&self) -> Result<Option<Device>, Error> {
        self.text(DEVICE)?
            .map(|text| device(&text).ok_or(Error::BadState))
            .transpose()
    }

    /// Keeps this machine's name and key, unless some are there; a broken file is replaced.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn keep_device(&self, device: &Device) -> Result<(), Error> {
        let write = match self.device() {
            Ok(Some(_)) => return Ok(()),
            Ok(None) => protocol::put_new,
            Err(_) => protocol::replace,
        };
        let line = Zeroizing::new(format!("{}:{}\n", device.id, *device.key.to_text()));
        let written = write(self.fs(), &self.folder, DEVICE, line.as_bytes())?;
        confirmed(&self.folder, written)
    }

    /// Reads the seen list. One that is missing or damaged is empty: it can be made again.
    ///
    /// # Errors
    ///
    /// Returns the system's error: what the list holds is not known then, and it must not be written over.
    pub fn seen(&self, local: &Key) -> Result<Seen, Error> {
        let file = match self.fs.read(&self.folder.join(SEEN), FILE_LIMIT) {
            Err(fault) if fault.kind().is_some() && !fault.is_missing() => return Err(fault),
            file => file,
        };
        let text = file.and_then(|file| cipher::decrypt(&file, std::iter::once(local)));
        let text = text
            .ok()
            .and_then(|text| String::from_utf8(text.to_vec()).ok());
        Ok(text.map(|text| Seen::parse(&text)).unwrap_or_default())
    }

    /// Keeps the seen list, encrypted to the local key.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn keep_seen(&self, seen: &Seen, local: &Key) -> Result<(), Error> {
        let file = cipher::encrypt(&[local.to_public()], seen.print().as_bytes())?;
        self.keep(SEEN, &file)
    }

    /// Tells when the seen list was kept last.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn seen_changed(&self) -> io::Result<SystemTime> {
        self.fs.changed(&self.folder.join(SEEN))
    }

    /// Lists the drafts by name.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn draft_ids(&self) -> Result<Vec<Id>, Error> {
        let folder = self.drafts_folder();
        match self
            .fs
            .read_dir(&folder)
            .map_err(|fault| Error::io(&folder, fault))
        {
            Ok(names) => Ok(names
                .iter()
                .filter_map(|name| object::id_of(name.to_str()?))
                .collect()),
            Err(fault) if fault.is_missing() => Ok(Vec::new()),
            Err(fault) => Err(fault),
        }
    }

    /// Keeps a draft's file in place of an older one.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn save_draft(&self, id: Id, file: &[u8]) -> Result<(), Error> {
        let folder = self.drafts_folder();
        confirmed(
            &folder,
            protocol::replace(self.fs(), &folder, &object::file_name(id), file)?,
        )
    }

    /// Reads a draft's text from the disk.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the file.
    pub fn draft<'a>(
        &self,
        id: Id,
        keys: impl Iterator<Item = &'a Key>,
    ) -> Result<Zeroizing<String>, Error> {
        let path = self.drafts_folder().join(object::file_name(id));
        draft_text(&self.fs.read(&path, FILE_LIMIT)?, keys)
    }

    /// Removes a draft. One that is gone already is no error.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn drop_draft(&self, id: Id) -> Result<(), Error> {
        let path = self.drafts_folder().join(object::file_name(id));
        match self
            .fs
            .remove(&path)
            .map_err(|fault| Error::io(&path, fault))
        {
            Err(fault) if !fault.is_missing() => Err(fault),
            _ => Ok(()),
        }
    }

    /// Takes the lock that guards the seen list and `identity.age`; none if another process has it.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn try_lock(&self) -> Result<Option<Lock>, Error> {
        let path = self.folder.join(LOCK);
        self.fs
            .try_lock(&path)
            .map_err(|fault| Error::io(&path, fault))
    }

    fn fs(&self) -> &dyn Fs {
        self.fs.as_ref()
    }

    fn drafts_folder(&self) -> PathBuf {
        self.folder.join(DRAFTS)
    }

    fn text(&self, name: &str) -> Result<Option<Zeroizing<String>>, Error> {
        match self.fs.read(&self.folder.join(name), SMALL) {
            Ok(bytes) => {
                let text = String::from_utf8(bytes).map_err(|_| Error::BadState)?;
                Ok(Some(Zeroizing::new(text)))
            }
            Err(fault) if fault.is_missing() => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        confirmed(
            &self.folder,
            protocol::replace(self.fs(), &self.folder, name, bytes)?,
        )
    }
}

/// Makes a draft's file of its text: padded and encrypted.
///
/// # Errors
///
/// Returns [`Error::NoRecipients`] or [`Error::TooLarge`].
pub fn draft_file(text: &str, to: &[Reader]) -> Result<Vec<u8>, Error> {
    let len = pad::padded_len(text.len());
    let mut padded = Zeroizing::new(Vec::with_capacity(len));
    padded.extend_from_slice(text.as_bytes());
    pad::pad(&mut padded);
    let file = cipher::encrypt(to, &padded)?;
    prescan::prescan(&file)?;
    Ok(file)
}

/// Reads the text of a draft's file.
///
/// # Errors
///
/// Returns what is wrong with the file.
pub fn draft_text<'a>(
    file: &[u8],
    keys: impl Iterator<Item = &'a Key>,
) -> Result<Zeroizing<String>, Error> {
    let padded = cipher::decrypt_padded(file, keys)?;
    let text = std::str::from_utf8(&padded).map_err(|_| Error::NotText)?;
    Ok(Zeroizing::new(pad::unpad(text).to_owned()))
}

/// What stays on the machine is kept only when every step was done.
fn confirmed(folder: &Path, durable: Durable) -> Result<(), Error> {
    match durable {
        Durable::Yes => Ok(()),
        Durable::Unconfirmed => Err(Error::io(folder, std::io::Error::other("not synced"))),
    }
}

/// Reads a line such as `d1a2b3c4:<43 base64url>`.
fn device(text: &str) -> Option<Device> {
    let (id, key) = text.trim_end().split_once(':')?;
    let id = id.parse().ok()?;
    Some(Device {
        id,
        key: SealKey::from_text(key)?,
    })
}
