//! The system's own files without waiting for the disk: for what is thrown away when the program ends.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use crate::vault::error::Error;
use crate::vault::files::real::RealFs;
use crate::vault::files::{Fs, Lock, NewFile};

/// The system's own files, of which none has to outlive a power cut. Never for somebody's journal.
#[derive(Debug, Clone, Copy, Default)]
pub struct FleetingFs;

/// A file that says it is on the disk before it is.
struct FleetingFile(Box<dyn NewFile>);

impl Fs for FleetingFs {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        RealFs.create_dir(path)
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        RealFs.make_private(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = RealFs.create_new(path)?;
        Ok(Box::new(FleetingFile(file)))
    }

    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.rename_noreplace(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.rename(from, to)
    }

    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn read_dir(&self, path: &Path) -> io::Result<Vec<OsString>> {
        RealFs.read_dir(path)
    }

    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
        RealFs.read(path, limit)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealFs.remove(path)
    }

    fn changed(&self, path: &Path) -> io::Result<SystemTime> {
        RealFs.changed(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        RealFs.try_lock(path)
    }
}

impl NewFile for FleetingFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn hide_time(&mut self) -> io::Result<()> {
        self.0.hide_time()
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}
