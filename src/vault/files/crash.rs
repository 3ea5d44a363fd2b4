//! Files in memory that know what a power cut would leave, for tests.
//!
//! What the program sees and what is durable are kept apart. A file's content becomes durable by its
//! own sync, a name by the sync of its folder. After a crash any subset of the changes that were not
//! synced may be there, and an unsynced file may be as it was, empty, zeroed in part or all over, cut, or whole.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::vault::error::Error;
use crate::vault::files::{Fs, Lock, NewFile};

/// At most this many changes of names are taken or left one by one; earlier ones are taken.
const SUBSET_LIMIT: usize = 6;

/// Files in memory. A clone is another handle on the same disk.
#[derive(Clone, Default)]
pub struct CrashFs(Arc<Mutex<Disk>>);

type Names = BTreeMap<PathBuf, usize>;

#[derive(Clone, Default)]
struct Disk {
    nodes: Vec<Node>,
    seen: Names,
    durable: Names,
    pending: Vec<Change>,
    locks: BTreeSet<PathBuf>,
}

#[derive(Clone, Default)]
struct Node {
    folder: bool,
    seen: Vec<u8>,
    durable: Vec<u8>,
}

/// One change of names: what goes, and what comes.
#[derive(Clone)]
struct Change {
    folder: PathBuf,
    from: Option<PathBuf>,
    to: Option<(PathBuf, usize)>,
}

/// What is left of a file that was not synced.
#[derive(Clone, Copy)]
enum Left {
    AsItWas,
    Empty,
    Zeroed,
    /// The last page came, those before it did not.
    HeadZeroed,
    /// The first page came, those after it did not.
    TailZeroed,
    Half,
    Whole,
}

const LEFT: [Left; 7] = [
    Left::AsItWas,
    Left::Empty,
    Left::Zeroed,
    Left::HeadZeroed,
    Left::TailZeroed,
    Left::Half,
    Left::Whole,
];

/// The bytes that reach a disk together.
const PAGE: usize = 4096;

impl CrashFs {
    /// Starts with these folders, durable.
    #[must_use]
    pub fn with_folders(folders: &[&Path]) -> Self {
        let mut disk = Disk::default();
        for folder in folders {
            disk.nodes.push(Node {
                folder: true,
                ..Node::default()
            });
            disk.durable
                .insert((*folder).to_owned(), disk.nodes.len() - 1);
        }
        disk.seen = disk.durable.clone();
        Self(Arc::new(Mutex::new(disk)))
    }

    /// Makes a disk of its own with the same files, seen and durable.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self(Arc::new(Mutex::new(self.disk().clone())))
    }

    /// Gives every disk that a power cut at this moment could leave.
    #[must_use]
    pub fn crashes(&self) -> Vec<Self> {
        let disk = self.disk();
        let free = disk.pending.len().min(SUBSET_LIMIT);
        let mut left = Vec::new();
        for subset in 0..1_usize << free {
            for content in LEFT {
                left.push(Self(Arc::new(Mutex::new(
                    disk.after(subset, free, content),
                ))));
            }
        }
        left
    }

    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.0
            .lock()
            .expect("no test panics while it holds the disk")
    }
}

impl Disk {
    /// Makes the disk that is left when `subset` of the last `free` changes reached it.
    fn after(&self, subset: usize, free: usize, content: Left) -> Self {
        let mut names = self.durable.clone();
        let first_free = self.pending.len() - free;
        for (at, change) in self.pending.iter().enumerate() {
            if at < first_free || subset & 1 << (at - first_free) != 0 {
                change.apply(&mut names);
            }
        }
        let nodes = self.nodes.iter().map(|node| node.after(content)).collect();
        Self {
            nodes,
            seen: names.clone(),
            durable: names,
            ..Self::default()
        }
    }

    fn node(&self, path: &Path) -> io::Result<usize> {
        let missing = || io::Error::from(io::ErrorKind::NotFound);
        self.seen.get(path).copied().ok_or_else(missing)
    }

    fn free_name(&self, path: &Path) -> io::Result<()> {
        self.node(path.parent().unwrap_or(path))?;
        if self.seen.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Ok(())
    }

    fn add(&mut self, path: &Path, folder: bool) -> io::Result<usize> {
        self.free_name(path)?;
        self.nodes.push(Node {
            folder,
            ..Node::default()
        });
        let node = self.nodes.len() - 1;
        self.change(path, None, Some((path.to_owned(), node)));
        Ok(node)
    }

    fn change(&mut self, path: &Path, from: Option<PathBuf>, to: Option<(PathBuf, usize)>) {
        let folder = path.parent().unwrap_or(path).to_owned();
        let change = Change { folder, from, to };
        change.apply(&mut self.seen);
        self.pending.push(change);
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let node = self.node(from)?;
        self.change(to, Some(from.to_owned()), Some((to.to_owned(), node)));
        Ok(())
    }
}

impl Node {
    fn after(&self, content: Left) -> Self {
        let seen = self.seen.len();
        let left = match content {
            _ if self.seen == self.durable => self.durable.clone(),
            Left::AsItWas => self.durable.clone(),
            Left::Empty => Vec::new(),
            Left::Zeroed => vec![0; seen],
            Left::HeadZeroed => self.without(0..seen.saturating_sub(1) / PAGE * PAGE),
            Left::TailZeroed => self.without(PAGE.min(seen)..seen),
            Left::Half => self.seen[..seen / 2].to_vec(),
            Left::Whole => self.seen.clone(),
        };
        Self {
            folder: self.folder,
            seen: left.clone(),
            durable: left,
        }
    }

    fn without(&self, lost: Range<usize>) -> Vec<u8> {
        let mut left = self.seen.clone();
        left[lost].fill(0);
        left
    }
}

impl Change {
    fn apply(&self, names: &mut Names) {
        if let Some(from) = &self.from {
            names.remove(from);
        }
        if let Some((to, node)) = &self.to {
            names.insert(to.clone(), *node);
        }
    }
}

impl Fs for CrashFs {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.disk().add(path, true).map(drop)
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        self.disk().node(path).map(drop)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let node = self.disk().add(path, false)?;
        let disk = self.clone();
        Ok(Box::new(CrashFile { disk, node }))
    }

    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut disk = self.disk();
        disk.free_name(to)?;
        disk.rename(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.disk().rename(from, to)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        let mut disk = self.disk();
        disk.node(path)?;
        let (synced, pending) = std::mem::take(&mut disk.pending)
            .into_iter()
            .partition(|change| change.folder == path);
        disk.pending = pending;
        let synced: Vec<Change> = synced;
        for change in synced {
            change.apply(&mut disk.durable);
        }
        Ok(())
    }

    fn read_dir(&self, path: &Path) -> io::Result<Vec<OsString>> {
        let disk = self.disk();
        disk.node(path)?;
        let inside = disk.seen.keys().filter(|name| name.parent() == Some(path));
        Ok(inside
            .filter_map(|name| Some(name.file_name()?.to_owned()))
            .collect())
    }

    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
        let disk = self.disk();
        let node = disk.node(path).map_err(|fault| Error::io(path, fault))?;
        match &disk.nodes[node] {
            node if node.folder => Err(Error::NotAFile),
            node if node.seen.len() as u64 > limit => Err(Error::TooLarge { limit }),
            node => Ok(node.seen.clone()),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut disk = self.disk();
        disk.node(path)?;
        disk.change(path, Some(path.to_owned()), None);
        Ok(())
    }

    fn changed(&self, path: &Path) -> io::Result<SystemTime> {
        self.disk().node(path).map(|_| UNIX_EPOCH)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        if !self.disk().locks.insert(path.to_owned()) {
            return Ok(None);
        }
        let (disk, path) = (self.clone(), path.to_owned());
        Ok(Some(Box::new(CrashLock { disk, path })))
    }
}

struct CrashFile {
    disk: CrashFs,
    node: usize,
}

impl NewFile for CrashFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.disk().nodes[self.node]
            .seen
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn hide_time(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        let node = &mut self.disk.disk().nodes[self.node];
        node.durable = node.seen.clone();
        Ok(())
    }
}

struct CrashLock {
    disk: CrashFs,
    path: PathBuf,
}

impl Drop for CrashLock {
    fn drop(&mut self) {
        self.disk.disk().locks.remove(&self.path);
    }
}
