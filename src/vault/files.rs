//! Files: the few calls that a journal needs, and the protocol that makes a write durable.
//!
//! Everything goes through [`Fs`], so that tests can make any call fail ([`fault`]) and any moment
//! the last one before a power cut ([`crash`]).

pub mod crash;
pub mod fault;
pub mod fleeting;
pub mod protocol;
pub mod real;

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use crate::vault::error::Error;

/// The calls that a journal needs of a file system, one to one with the system's.
pub trait Fs: Send + Sync {
    /// Makes one folder, 0700.
    ///
    /// # Errors
    ///
    /// Returns the system's error; `AlreadyExists` if something has that name.
    fn create_dir(&self, path: &Path) -> io::Result<()>;

    /// Takes from everybody but its owner the rights that a folder gives, if it gives any.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn make_private(&self, path: &Path) -> io::Result<()>;

    /// Makes a file that is not there yet, 0600.
    ///
    /// # Errors
    ///
    /// Returns the system's error; `AlreadyExists` if something has that name.
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>>;

    /// Gives a file another name in the same folder, unless that name is taken.
    ///
    /// # Errors
    ///
    /// Returns the system's error; `AlreadyExists` if the name is taken.
    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file another name in the same folder, in place of what has that name.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Makes the names in a folder durable. A system that cannot do that for folders is no error.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn sync_dir(&self, path: &Path) -> io::Result<()>;

    /// Lists the names in a folder, in no order.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn read_dir(&self, path: &Path) -> io::Result<Vec<OsString>>;

    /// Reads a regular file of at most `limit` bytes, never through a link.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NotAFile`], [`Error::TooLarge`], or [`Error::Io`].
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Error>;

    /// Removes a file.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Tells when a file last changed in any way, its name and times included.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn changed(&self, path: &Path) -> io::Result<SystemTime>;

    /// Takes the lock on a file, made if it is not there; none if another process has it.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>>;
}

/// A file that was just made and has no final name yet.
pub trait NewFile {
    /// Writes some of the bytes and says how many.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// Sets the time of change to 2000-01-01T00:00:00Z, which tells nothing.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    fn hide_time(&mut self) -> io::Result<()>;

    /// Makes the content durable.
    ///
    /// # Errors
    ///
    /// Returns the system's error, after which the file is never synced again.
    fn sync(&mut self) -> io::Result<()>;
}

/// Holds a lock until it is dropped.
pub type Lock = Box<dyn Send + Sync>;

/// 2000-01-01T00:00:00Z in seconds since 1970.
pub const HIDDEN_TIME: i64 = 946_684_800;
