//! The folder of a page that is in an editor: in memory, its owner's alone, and gone afterwards.

use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;
use rustix::io::Errno;
use rustix::process::{Pid, test_kill_process};

use crate::id::Id;
use crate::journal::limits::BODY_BYTES;

/// Where every Linux has a folder in memory.
const SHARED: &str = "/dev/shm";
/// How the names of our folders begin; the number of the process follows.
const NAME: &str = "afterword-";
/// The page. Its ending lets an editor colour it.
const PAGE: &str = "note.md";
/// What nano and ed leave when they are told to end at once: newer than the page.
const RESCUED: [&str; 2] = ["note.md.save", "ed.hup"];

/// Says why there is no folder.
#[derive(Debug)]
pub enum Refusal {
    /// All that could be used is on a disk.
    Disk,
    /// It could not be made.
    Io(io::Error),
}

/// Says what was found in the folder.
pub enum Left {
    /// A text that fits into a note.
    Text(String),
    /// More than that; the folder stays, at this path.
    TooLong(PathBuf),
}

/// Prints a length.
impl fmt::Debug for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
            Self::TooLong(_) => f.write_str("TooLong"),
        }
    }
}

/// Holds a folder, and removes it with all that is in it.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    stays: bool,
}

/// Lists where a folder may be, the user's own place first.
#[must_use]
pub fn places(runtime: Option<&Path>) -> Vec<PathBuf> {
    let own = runtime.map(Path::to_owned);
    own.into_iter().chain([PathBuf::from(SHARED)]).collect()
}

impl Folder {
    /// Makes a folder in the first of some places that is in memory, and removes what an earlier process left there.
    ///
    /// # Errors
    /// When no place is in memory, or none of those takes a folder.
    pub fn make(places: &[PathBuf], name: Id) -> Result<Self, Refusal> {
        let mut refusal = Refusal::Disk;
        for place in places.iter().filter(|place| is_in_memory(place)) {
            sweep(place);
            let path = place.join(format!("{NAME}{}-{name}", std::process::id()));
            match DirBuilder::new().mode(0o700).create(&path) {
                Ok(()) => return Ok(Self { path, stays: false }),
                Err(fault) => refusal = Refusal::Io(fault),
            }
        }
        Err(refusal)
    }

    /// Gives the folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the page's file.
    #[must_use]
    pub fn page(&self) -> PathBuf {
        self.path.join(PAGE)
    }

    /// Writes the page, with the line end that editors expect.
    ///
    /// # Errors
    /// When the file system is full or refuses.
    pub fn write(&self, text: &str) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let mut file = options.open(self.page())?;
        file.write_all(text.as_bytes())?;
        file.write_all(b"\n")
    }

    /// Reads what an editor left; of one that broke off, what it rescued comes first.
    ///
    /// # Errors
    /// When the page is gone, or is not a file any more.
    pub fn read(&mut self, broke_off: bool) -> io::Result<Left> {
        let rescued = RESCUED.iter().filter(|_| broke_off);
        let mut rescued = rescued.filter_map(|name| open(&self.path.join(name)).ok());
        let file = rescued.next().map_or_else(|| open(&self.page()), Ok)?;
        let most = u64::try_from(BODY_BYTES).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        file.take(most + 2).read_to_end(&mut bytes)?;
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        if text.ends_with('\n') {
            text.pop();
        }
        if text.len() > BODY_BYTES {
            self.stays = true;
            return Ok(Left::TooLong(self.path.clone()));
        }
        Ok(Left::Text(text))
    }
}

/// What lies in memory is gone once nothing points to it; nobody is told of an error, for nothing could be done.
impl Drop for Folder {
    fn drop(&mut self) {
        if !self.stays {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// Follows no link, and waits for no pipe.
fn open(path: &Path) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let flags = i32::try_from(flags.bits()).expect("flags of open fit its argument");
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(flags)
        .open(path)?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// Removes folders whose process is gone: it was killed while an editor was open.
pub fn sweep(place: &Path) {
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(NAME));
        let process = rest.and_then(|rest| rest.split('-').next()?.parse().ok());
        let process = process.and_then(Pid::from_raw);
        if process.is_some_and(|process| test_kill_process(process) == Err(Errno::SRCH)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Says whether a place is a file system in memory. It may still be swapped out, which `doctor` tells of.
#[cfg(target_os = "linux")]
fn is_in_memory(place: &Path) -> bool {
    /// The numbers of tmpfs and ramfs, from Linux' `magic.h`.
    const IN_MEMORY: [u64; 2] = [0x0102_1994, 0x8584_58f6];
    let kind = rustix::fs::statfs(place).map(|stat| stat.f_type);
    kind.is_ok_and(|kind| u64::try_from(kind).is_ok_and(|kind| IN_MEMORY.contains(&kind)))
}

#[cfg(not(target_os = "linux"))]
fn is_in_memory(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn id() -> Id {
        crate::tui::clock::fresh_id()
    }

    #[test]
    fn a_folder_on_a_disk_is_refused() {
        let disk = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
        assert!(!is_in_memory(disk.path()), "the source is not in memory");
        let made = Folder::make(&[disk.path().to_owned()], id());
        assert!(matches!(made, Err(Refusal::Disk)), "{made:?}");
        assert_eq!(fs::read_dir(disk.path()).unwrap().count(), 0);
    }

    #[test]
    fn in_memory_it_is_ours_alone_and_goes_with_all_that_an_editor_left() {
        let places = places(None);
        let mut folder = Folder::make(&places, id()).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        folder.write("a line").unwrap();
        assert_eq!((mode(folder.path()), mode(&folder.page())), (0o700, 0o600));
        File::create(folder.path().join(".note.md.swp")).unwrap();
        DirBuilder::new()
            .create(folder.path().join("undo"))
            .unwrap();
        let left = folder.read(false).unwrap();
        assert!(matches!(left, Left::Text(text) if text == "a line"));
        let path = folder.path().to_owned();
        drop(folder);
        assert!(!path.exists());
    }

    #[test]
    fn what_an_editor_rescued_is_newer_than_the_page_only_when_it_broke_off() {
        let mut folder = Folder::make(&places(None), id()).unwrap();
        folder.write("before").unwrap();
        let mut saved = File::create(folder.path().join("note.md.save")).unwrap();
        saved.write_all(b"after\n").unwrap();
        assert!(matches!(folder.read(true).unwrap(), Left::Text(text) if text == "after"));
        assert!(matches!(folder.read(false).unwrap(), Left::Text(text) if text == "before"));
    }

    #[test]
    fn more_than_a_note_holds_is_left_where_it_is_and_a_link_is_not_followed() {
        let mut folder = Folder::make(&places(None), id()).unwrap();
        folder.write(&"x".repeat(BODY_BYTES + 1)).unwrap();
        assert!(matches!(folder.read(false).unwrap(), Left::TooLong(path) if path.exists()));
        folder.stays = false;
        fs::remove_file(folder.page()).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", folder.page()).unwrap();
        assert!(folder.read(false).is_err());
    }

    #[test]
    fn what_a_process_left_that_is_gone_is_removed() {
        let place = tempfile::tempdir_in(SHARED).unwrap();
        let old = place.path().join(format!("{NAME}{}-0", i32::MAX));
        let own = place.path().join(format!("{NAME}{}-0", std::process::id()));
        for path in [&old, &own] {
            DirBuilder::new().create(path).unwrap();
        }
        sweep(place.path());
        assert!(!old.exists() && own.exists());
    }
}
