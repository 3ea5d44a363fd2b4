//! The journal's folders on this machine: whose rights are too wide.

use std::fs::{self, Metadata};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::cli::doctor::system::shown;
use crate::doctor::facts::Open;

/// So many files are looked at below one folder.
const MOST: usize = 200_000;
/// The rights that nobody but the user should have.
const OTHERS: u32 = 0o077;

/// Finds what others may read or change in these folders and below them. Links are not followed.
pub(super) fn open(folders: &[PathBuf]) -> Vec<Open> {
    let mut found = Vec::new();
    for folder in folders {
        let mut left = MOST;
        walk(folder, &mut left, &mut found);
    }
    found.sort_by(|one, two| one.path.cmp(&two.path));
    found.dedup();
    found
}

fn walk(path: &Path, left: &mut usize, found: &mut Vec<Open>) {
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return;
    };
    if metadata.is_symlink() || *left == 0 {
        return;
    }
    *left -= 1;
    found.extend(too_wide(path, &metadata));
    if metadata.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            walk(&entry.path(), left, found);
        }
    }
}

fn too_wide(path: &Path, metadata: &Metadata) -> Option<Open> {
    let mode = metadata.permissions().mode() & 0o777;
    (mode & OTHERS != 0).then(|| Open {
        path: shown(path),
        mode,
        is_folder: metadata.is_dir(),
    })
}

/// Lays out a folder with these files for a test.
#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "files of the test's own")]
pub(super) fn laid_out(
    files: &[(&str, &str)],
) -> (tempfile::TempDir, crate::cli::doctor::system::System) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a name below the root")).expect("made");
        fs::write(path, text).expect("written");
    }
    let root = folder.path().to_owned();
    (folder, crate::cli::doctor::system::System { root })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_folders_that_others_may_get_at_are_found_and_private_ones_are_not() {
        let (folder, system) = laid_out(&[("j/objects/a.age", ""), ("j/identity.age", "")]);
        let root = system.root.join("j");
        let set = |name: &str, mode| {
            let path = root.join(name);
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("ours");
        };
        set("objects/a.age", 0o600);
        set("objects", 0o700);
        set("identity.age", 0o640);
        set("", 0o700);
        let found = open(std::slice::from_ref(&root));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].mode, found[0].is_folder), (0o640, false));
        set("objects", 0o755);
        assert_eq!(
            open(&[root.clone(), root]).len(),
            2,
            "a folder named twice counts once"
        );
        drop(folder);
    }
}
