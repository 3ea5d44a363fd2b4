//! The system's own files.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read as _};
use std::os::unix::fs::{
    DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _,
};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustix::fs::{CWD, Mode, OFlags, RenameFlags, Timespec, Timestamps};
use rustix::io::Errno;

use crate::vault::error::Error;
use crate::vault::files::{Fs, HIDDEN_TIME, Lock, NewFile};

/// The system's own files.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealFs;

impl Fs for RealFs {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        DirBuilder::new().mode(0o700).create(path)
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        let others = Mode::RWXG | Mode::RWXO;
        if Mode::from_raw_mode(fs::metadata(path)?.mode()).intersects(others) {
            fs::set_permissions(path, Permissions::from_mode(0o700))?;
        }
        Ok(())
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let mut options = OpenOptions::new();
        let file = options
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)?;
        Ok(Box::new(file))
    }

    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()> {
        match rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => link_noreplace(from, to),
            renamed => Ok(renamed?),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that renames")]
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            Err(fault) if cannot_sync_folders(&fault) => Ok(()),
            synced => synced,
        }
    }

    fn read_dir(&self, path: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(path)?
            .map(|entry| Ok(entry?.file_name()))
            .collect()
    }

    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
        let file = open_regular(path)?;
        let size = file
            .metadata()
            .map_err(|fault| Error::io(path, fault))?
            .len();
        if size > limit {
            return Err(Error::TooLarge { limit });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
        file.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|fault| Error::io(path, fault))?;
        if bytes.len() as u64 > limit {
            return Err(Error::TooLarge { limit });
        }
        Ok(bytes)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn changed(&self, path: &Path) -> io::Result<SystemTime> {
        let data = fs::symlink_metadata(path)?;
        let seconds = u64::try_from(data.ctime()).unwrap_or_default();
        let within = u32::try_from(data.ctime_nsec()).unwrap_or_default();
        Ok(UNIX_EPOCH + Duration::new(seconds, within))
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        let mut options = OpenOptions::new();
        let file = options
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .custom_flags(careful())
            .open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(fault)) => Err(fault),
        }
    }
}

impl NewFile for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        io::Write::write(self, bytes)
    }

    fn hide_time(&mut self) -> io::Result<()> {
        let time = Timespec {
            tv_sec: HIDDEN_TIME,
            tv_nsec: 0,
        };
        let times = Timestamps {
            last_access: time,
            last_modification: time,
        };
        Ok(rustix::fs::futimens(&*self, &times)?)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

/// Renames where the system cannot do so without replacing: a second name, then without the first.
fn link_noreplace(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to)?;
    // The file has its name; if the passing one stays, a later sweep takes it.
    let _ = fs::remove_file(from);
    Ok(())
}

/// Follows no link, and waits for no other end of a pipe.
fn careful() -> i32 {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    i32::try_from(flags.bits()).expect("flags of open fit")
}

/// Opens a file without following a link and without waiting for a pipe's other end.
fn open_regular(path: &Path) -> Result<File, Error> {
    let opened = OpenOptions::new()
        .read(true)
        .custom_flags(careful())
        .open(path);
    let file = opened.map_err(|fault| match fault.raw_os_error() {
        Some(code) if code == Errno::LOOP.raw_os_error() => Error::NotAFile,
        Some(code) if code == Errno::NXIO.raw_os_error() => Error::NotAFile,
        _ => Error::io(path, fault),
    })?;
    match file.metadata() {
        Ok(metadata) if metadata.is_file() => Ok(file),
        Ok(_) => Err(Error::NotAFile),
        Err(fault) => Err(Error::io(path, fault)),
    }
}

/// Says whether the system has no sync for folders, as some network file systems do not.
fn cannot_sync_folders(fault: &io::Error) -> bool {
    let cannot = [Errno::INVAL, Errno::NOTSUP].map(Errno::raw_os_error);
    fault
        .raw_os_error()
        .is_some_and(|code| cannot.contains(&code))
}

#[cfg(test)]
mod tests;
