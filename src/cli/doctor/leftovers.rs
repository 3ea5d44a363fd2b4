//! What lies in the journal's folder and is not the journal's. Names are looked at; only small strangers are opened,
//! to see whether a secret key stands in them.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use crate::cli::doctor::system::shown;
use crate::doctor::facts::{Leftover, LeftoverKind};

/// What format.md lists.
const OURS: [&str; 6] = [
    "README.txt",
    "journal.toml",
    "identity.age",
    "identity.age.prev",
    "objects",
    ".gitattributes",
];
/// What tools keep in a folder that they look after.
const TOOLS: [&str; 6] = [
    ".git",
    ".gitignore",
    ".stfolder",
    ".stignore",
    ".stversions",
    ".DS_Store",
];
/// How a secret key of age begins.
const KEY: &[u8] = b"AGE-SECRET-KEY-1";
/// So much of a stranger is read.
const READ: u64 = 64 << 10;

/// Finds them in the journal's folder and among its objects.
pub(super) fn find(journal: &Path) -> Vec<Leftover> {
    let mut found = Vec::new();
    for name in names(journal) {
        if name == "identity.age.prev" {
            found.push(leftover(journal, &name, LeftoverKind::OldIdentity));
        } else if !OURS.contains(&name.as_str()) && !TOOLS.contains(&name.as_str()) {
            found.push(leftover(journal, &name, kind(journal, &name)));
        }
    }
    let objects = journal.join("objects");
    for name in names(&objects) {
        if !is_object(&name) {
            found.push(leftover(&objects, &name, kind(&objects, &name)));
        }
    }
    found
}

/// Names that are no text are shown as well as they can be.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn leftover(folder: &Path, name: &str, kind: LeftoverKind) -> Leftover {
    Leftover {
        path: shown(&folder.join(name)),
        kind,
    }
}

fn is_object(name: &str) -> bool {
    let stem = name.strip_suffix(".age").unwrap_or_default();
    stem.len() == 32
        && stem
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn kind(folder: &Path, name: &str) -> LeftoverKind {
    let lower = name.to_lowercase();
    let is_swap = lower.starts_with('.')
        && [".swp", ".swo", ".swn"]
            .iter()
            .any(|end| lower.ends_with(end));
    let is_copy = ["~", ".save", ".bak", ".orig", ".un~"]
        .iter()
        .any(|end| lower.ends_with(end));
    let is_lock = lower.starts_with(".#") || lower.starts_with('#') && lower.ends_with('#');
    if name.starts_with(".tmp-") || name == "identity.age.new" {
        LeftoverKind::Passing
    } else if holds_key(&folder.join(name)) {
        LeftoverKind::ClearKey
    } else if is_swap || is_copy || is_lock {
        LeftoverKind::Editor
    } else if lower.contains("conflict") || lower.contains("konflikt") {
        LeftoverKind::Conflict
    } else {
        LeftoverKind::Other
    }
}

fn holds_key(path: &Path) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    let Some(file) = is_file.then(|| fs::File::open(path).ok()).flatten() else {
        return false;
    };
    let mut head = zeroize::Zeroizing::new(Vec::new());
    let read = file.take(READ).read_to_end(&mut head);
    read.is_ok() && memchr::memmem::find(&head, KEY).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::doctor::folders::laid_out;

    #[test]
    fn each_kind_is_told_apart_and_what_belongs_there_is_none() {
        let object = format!("j/objects/{}.age", "0a".repeat(16));
        let conflict = format!("j/objects/{}.sync-conflict-20.age", "0a".repeat(16));
        let (folder, system) = laid_out(&[
            ("j/README.txt", ""),
            ("j/journal.toml", ""),
            ("j/identity.age", ""),
            ("j/identity.age.prev", ""),
            ("j/.gitattributes", ""),
            ("j/.git/config", ""),
            (&object, ""),
            (&conflict, ""),
            ("j/objects/.tmp-00", ""),
            ("j/.note.md.swp", "text"),
            ("j/note.md~", "text"),
            (
                "j/unpacked.txt",
                "# afterword identity\nAGE-SECRET-KEY-1QQQQ\n",
            ),
            ("j/holiday.jpg", ""),
        ]);
        let found = find(&system.root.join("j"));
        let mut kinds: Vec<(String, LeftoverKind)> = found
            .iter()
            .map(|left| {
                (
                    left.path.rsplit('/').next().unwrap_or_default().to_owned(),
                    left.kind,
                )
            })
            .collect();
        kinds.sort_by(|one, two| one.0.cmp(&two.0));
        let conflicted = conflict.rsplit('/').next().unwrap_or_default().to_owned();
        assert_eq!(
            kinds,
            [
                (".note.md.swp".to_owned(), LeftoverKind::Editor),
                (".tmp-00".to_owned(), LeftoverKind::Passing),
                (conflicted, LeftoverKind::Conflict),
                ("holiday.jpg".to_owned(), LeftoverKind::Other),
                ("identity.age.prev".to_owned(), LeftoverKind::OldIdentity),
                ("note.md~".to_owned(), LeftoverKind::Editor),
                ("unpacked.txt".to_owned(), LeftoverKind::ClearKey),
            ]
        );
        drop(folder);
    }
}
