//! Files that fail when they are told to, for tests: the n-th call of all, in a given way.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use rustix::io::Errno;

use crate::vault::error::Error;
use crate::vault::files::{Fs, Lock, NewFile};

/// Names a way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The call returns this error of the system, and does nothing.
    Errno(i32),
    /// A write takes only half of the bytes; other calls are done.
    ShortWrite,
    /// This call and all after it are not done: the power is gone.
    PowerCut,
    /// A sync says that it was done, and was not; other calls are done.
    FalseSync,
}

/// The errors that a disk gives, and a write that takes half: the ways in which any call may fail.
pub const FAILURES: [Fault; 8] = [
    Fault::Errno(Errno::NOSPC.raw_os_error()),
    Fault::Errno(Errno::DQUOT.raw_os_error()),
    Fault::Errno(Errno::IO.raw_os_error()),
    Fault::Errno(Errno::ACCESS.raw_os_error()),
    Fault::Errno(Errno::ROFS.raw_os_error()),
    Fault::Errno(Errno::MFILE.raw_os_error()),
    Fault::Errno(Errno::INTR.raw_os_error()),
    Fault::ShortWrite,
];

/// Passes every call on, except the n-th.
#[derive(Clone)]
pub struct FaultFs {
    inner: Arc<dyn Fs>,
    plan: Arc<Plan>,
}

/// When and how to fail, and how many calls there were.
struct Plan {
    calls: AtomicUsize,
    at: usize,
    fault: Fault,
}

/// What is to happen to one call.
enum Turn {
    Do,
    Fail(io::Error),
    Half,
    Pretend,
}

impl FaultFs {
    /// Fails at call `at`, counted from 0.
    #[must_use]
    pub fn new(inner: Arc<dyn Fs>, at: usize, fault: Fault) -> Self {
        let calls = AtomicUsize::new(0);
        let plan = Arc::new(Plan { calls, at, fault });
        Self { inner, plan }
    }

    /// Never fails, and counts.
    #[must_use]
    pub fn counting(inner: Arc<dyn Fs>) -> Self {
        Self::new(inner, usize::MAX, Fault::PowerCut)
    }

    /// Tells how many calls there were.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.plan.calls.load(Ordering::SeqCst)
    }

    fn call<T>(&self, done: impl FnOnce(&dyn Fs) -> io::Result<T>) -> io::Result<T> {
        match self.plan.turn() {
            Turn::Fail(fault) => Err(fault),
            Turn::Do | Turn::Half | Turn::Pretend => done(self.inner.as_ref()),
        }
    }
}

impl Plan {
    fn turn(&self) -> Turn {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        match self.fault {
            Fault::PowerCut if call >= self.at => Turn::Fail(io::Error::other("the power is gone")),
            _ if call != self.at => Turn::Do,
            Fault::Errno(code) => Turn::Fail(io::Error::from_raw_os_error(code)),
            Fault::ShortWrite => Turn::Half,
            Fault::FalseSync => Turn::Pretend,
            Fault::PowerCut => Turn::Do,
        }
    }
}

impl Fs for FaultFs {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.call(|fs| fs.create_dir(path))
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        self.call(|fs| fs.make_private(path))
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let file = self.call(|fs| fs.create_new(path))?;
        let plan = Arc::clone(&self.plan);
        Ok(Box::new(FaultFile { file, plan }))
    }

    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(|fs| fs.rename_noreplace(from, to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(|fs| fs.rename(from, to))
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        match self.plan.turn() {
            Turn::Fail(fault) => Err(fault),
            Turn::Pretend => Ok(()),
            Turn::Do | Turn::Half => self.inner.sync_dir(path),
        }
    }

    fn read_dir(&self, path: &Path) -> io::Result<Vec<OsString>> {
        self.call(|fs| fs.read_dir(path))
    }

    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
        match self.plan.turn() {
            Turn::Fail(fault) => Err(Error::io(path, fault)),
            Turn::Do | Turn::Half | Turn::Pretend => self.inner.read(path, limit),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.call(|fs| fs.remove(path))
    }

    fn changed(&self, path: &Path) -> io::Result<SystemTime> {
        self.call(|fs| fs.changed(path))
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.call(|fs| fs.try_lock(path))
    }
}

/// A new file whose calls count as well.
struct FaultFile {
    file: Box<dyn NewFile>,
    plan: Arc<Plan>,
}

impl NewFile for FaultFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.plan.turn() {
            Turn::Fail(fault) => Err(fault),
            Turn::Half => self.file.write(&bytes[..bytes.len() / 2]),
            Turn::Do | Turn::Pretend => self.file.write(bytes),
        }
    }

    fn hide_time(&mut self) -> io::Result<()> {
        match self.plan.turn() {
            Turn::Fail(fault) => Err(fault),
            Turn::Do | Turn::Half | Turn::Pretend => self.file.hide_time(),
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        match self.plan.turn() {
            Turn::Fail(fault) => Err(fault),
            Turn::Pretend => Ok(()),
            Turn::Do | Turn::Half => self.file.sync(),
        }
    }
}
