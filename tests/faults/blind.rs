//! Files that do not do all that the protocol asks of them: the controls.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use afterword::vault::error::Error;
use afterword::vault::files::{Fs, Lock, NewFile};

/// Names what is left out, and says that it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blind {
    /// The sync of a note's file.
    File,
    /// The sync of the folder of the notes.
    Folder,
    /// The syncs of `identity.age` and of its folder.
    Identity,
    /// The sync of `identity.age` alone.
    IdentityFile,
    /// The sync of its folder alone.
    IdentityFolder,
    /// The syncs of what stays on this machine.
    State,
    /// The look at whether a call of a file failed.
    Errors,
}

/// The four syncs.
pub const SYNCS: [Blind; 4] = [Blind::File, Blind::Folder, Blind::Identity, Blind::State];

/// The four syncs of the journal's own folder, of which none goes for another.
pub const OF_THE_JOURNAL: [Blind; 4] = [
    Blind::File,
    Blind::Folder,
    Blind::IdentityFile,
    Blind::IdentityFolder,
];

#[derive(Clone)]
pub struct BlindFs {
    pub inner: Arc<dyn Fs>,
    pub to: Blind,
}

impl BlindFs {
    fn skips_file(&self, path: &Path) -> bool {
        match self.to {
            Blind::File => is_in(path, "objects"),
            Blind::Identity | Blind::IdentityFile => path.parent() == Some(Path::new("/journal")),
            Blind::State => is_in(path, "state"),
            Blind::Folder | Blind::IdentityFolder | Blind::Errors => false,
        }
    }

    fn skips_folder(&self, path: &Path) -> bool {
        match self.to {
            Blind::Folder => path.ends_with("objects"),
            Blind::Identity | Blind::IdentityFolder => path == Path::new("/journal"),
            Blind::State => is_in(path, "state"),
            Blind::File | Blind::IdentityFile | Blind::Errors => false,
        }
    }

    fn heard<T: Default>(&self, done: io::Result<T>) -> io::Result<T> {
        if self.to == Blind::Errors {
            return Ok(done.unwrap_or_default());
        }
        done
    }
}

fn is_in(path: &Path, folder: &str) -> bool {
    path.iter().any(|part| part == folder)
}

impl Fs for BlindFs {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = self.inner.create_new(path)?;
        let fs = self.clone();
        let is_skipped = self.skips_file(path);
        Ok(Box::new(BlindFile {
            file,
            fs,
            is_skipped,
        }))
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        if self.skips_folder(path) {
            return Ok(());
        }
        self.heard(self.inner.sync_dir(path))
    }

    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.heard(self.inner.rename_noreplace(from, to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.heard(self.inner.rename(from, to))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.inner.create_dir(path)
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        self.inner.make_private(path)
    }

    fn read_dir(&self, path: &Path) -> io::Result<Vec<OsString>> {
        self.inner.read_dir(path)
    }

    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
        self.inner.read(path, limit)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.inner.remove(path)
    }

    fn changed(&self, path: &Path) -> io::Result<SystemTime> {
        self.inner.changed(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.inner.try_lock(path)
    }
}

struct BlindFile {
    file: Box<dyn NewFile>,
    fs: BlindFs,
    is_skipped: bool,
}

impl NewFile for BlindFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes);
        if self.fs.to == Blind::Errors {
            // A short write is taken for a whole one, too.
            return Ok(bytes.len());
        }
        written
    }

    fn hide_time(&mut self) -> io::Result<()> {
        self.file.hide_time()
    }

    fn sync(&mut self) -> io::Result<()> {
        if self.is_skipped {
            return Ok(());
        }
        let done = self.file.sync();
        self.fs.heard(done)
    }
}
