//! The system's own files with one of the protocol's steps left out: what the controls write through.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use afterword::vault::error::Error;
use afterword::vault::files::real::RealFs;
use afterword::vault::files::{Fs, Lock, NewFile};

/// Names what is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Nothing: the whole protocol.
    Whole,
    /// The folder is not synced.
    NoFolderSync,
    /// The file is not synced.
    NoFileSync,
    /// Neither is.
    NoSync,
    /// The file has its name before it has its text.
    NameFirst,
}

pub const WAYS: [Way; 5] = [
    Way::Whole,
    Way::NoFolderSync,
    Way::NoFileSync,
    Way::NoSync,
    Way::NameFirst,
];

/// Writes in one of the ways.
pub struct CarelessFs {
    way: Way,
    /// What [`Way::NameFirst`] has still to write.
    late: Late,
}

type Late = Arc<Mutex<Vec<u8>>>;

impl CarelessFs {
    pub fn new(way: Way) -> Self {
        let late = Late::default();
        Self { way, late }
    }

    /// Writes the text in two halves into a file that everybody can see already.
    fn write_late(&self, path: &Path) -> io::Result<()> {
        let text = std::mem::take(&mut *self.late.lock().unwrap());
        let mut file = OpenOptions::new().append(true).open(path)?;
        for half in text.chunks(text.len() / 2 + 1) {
            file.write_all(half)?;
            file.sync_all()?;
        }
        Ok(())
    }
}

impl Fs for CarelessFs {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = RealFs.create_new(path)?;
        if self.way == Way::NameFirst {
            return Ok(Box::new(LateFile(Arc::clone(&self.late))));
        }
        let is_synced = !matches!(self.way, Way::NoFileSync | Way::NoSync);
        Ok(Box::new(CarelessFile { file, is_synced }))
    }

    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.rename_noreplace(from, to)?;
        if self.way == Way::NameFirst {
            self.write_late(to)?;
        }
        Ok(())
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        match self.way {
            Way::NoFolderSync | Way::NoSync => Ok(()),
            _ => RealFs.sync_dir(path),
        }
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        RealFs.create_dir(path)
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        RealFs.make_private(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFs.rename(from, to)
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

struct CarelessFile {
    file: Box<dyn NewFile>,
    is_synced: bool,
}

impl NewFile for CarelessFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn hide_time(&mut self) -> io::Result<()> {
        self.file.hide_time()
    }

    fn sync(&mut self) -> io::Result<()> {
        if self.is_synced {
            self.file.sync()
        } else {
            Ok(())
        }
    }
}

/// Holds the text back until the file has its name.
struct LateFile(Late);

impl NewFile for LateFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn hide_time(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }
}
