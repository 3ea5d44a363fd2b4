//! A disk in a file, mounted, whose state at one moment can be kept: for power cuts. Needs root and xfsprogs.
//!
//! The disk's file lies on an xfs of its own, which copies a file in one moment by sharing its blocks. A copy made in
//! any other way would not be of one moment, and would show damage that no power cut makes.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Names a file system under test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Ext4,
    Xfs,
    Btrfs,
}

impl Kind {
    /// Makes the file system in a file.
    fn make(self, image: &Path) {
        match self {
            Self::Ext4 => run("mkfs.ext4", &["-q".as_ref(), "-F".as_ref(), image]),
            Self::Xfs => run("mkfs.xfs", &["-q".as_ref(), image]),
            Self::Btrfs => run("mkfs.btrfs", &["-q".as_ref(), image]),
        }
    }

    /// Lets a copy be mounted beside the original.
    const fn options(self) -> &'static str {
        match self {
            Self::Ext4 | Self::Btrfs => "loop",
            Self::Xfs => "loop,nouuid",
        }
    }
}

/// What lies below the disks: an xfs that can share blocks.
pub struct Ground {
    mount: Mount,
    _folder: TempDir,
}

impl Ground {
    /// Makes it; none when this needs rights or programs that are not here.
    pub fn make() -> Option<Self> {
        let folder = tempfile::tempdir_in("/var/tmp").unwrap();
        let image = folder.path().join("ground");
        File::create(&image).unwrap().set_len(8 << 30).unwrap();
        let is_made = Command::new("mkfs.xfs").arg("-q").arg(&image).status();
        if !is_made.is_ok_and(|status| status.success()) {
            println!("skipped: mkfs.xfs is not installed");
            return None;
        }
        let Some(mount) = Mount::at(&image, folder.path().join("on"), "loop") else {
            println!("skipped: mounting needs root");
            return None;
        };
        Some(Self {
            mount,
            _folder: folder,
        })
    }
}

/// A mounted disk.
pub struct Disk {
    kind: Kind,
    image: PathBuf,
    mount: Mount,
}

impl Disk {
    /// Makes one that is empty, in place of the one before it.
    pub fn make(ground: &Ground, kind: Kind) -> Self {
        let image = ground.mount.path.join("disk");
        let _ = std::fs::remove_file(&image);
        File::create(&image).unwrap().set_len(512 << 20).unwrap();
        kind.make(&image);
        let mount = Mount::at(&image, ground.mount.path.join("here"), "loop").unwrap();
        Self { kind, image, mount }
    }

    pub fn path(&self) -> &Path {
        &self.mount.path
    }

    /// Keeps the state of this moment in a file: what a power cut would leave.
    pub fn cut(&self) -> Cut {
        let image = self.image.with_file_name("cut");
        let copy: [&Path; 3] = ["--reflink=always".as_ref(), &self.image, &image];
        run("cp", &copy);
        Cut {
            kind: self.kind,
            image,
        }
    }
}

/// What a power cut left of a disk.
pub struct Cut {
    kind: Kind,
    image: PathBuf,
}

impl Cut {
    /// Mounts it, which is when a file system mends itself.
    pub fn mount(&self) -> Mount {
        let place = self.image.with_file_name("after");
        Mount::at(&self.image, place, self.kind.options()).unwrap()
    }
}

impl Drop for Cut {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.image);
    }
}

/// A folder on which something is mounted, until it is dropped.
pub struct Mount {
    pub path: PathBuf,
}

impl Mount {
    fn at(image: &Path, path: PathBuf, options: &str) -> Option<Self> {
        std::fs::create_dir_all(&path).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-o", options]).args([image, &path]);
        let ran = mount.output().unwrap();
        if !ran.status.success() {
            println!("{}", String::from_utf8_lossy(&ran.stderr).trim_end());
        }
        ran.status.success().then_some(Self { path })
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.path).status();
    }
}

fn run(program: &str, arguments: &[&Path]) {
    let ran = Command::new(program).args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{program}: {said}");
}
