//! Where the system tells of itself, and how paths are shown.

use std::path::{Path, PathBuf};

/// Where the system tells of itself; a test lays out its own.
#[derive(Debug, Clone)]
pub(super) struct System {
    pub(super) root: PathBuf,
}

impl System {
    /// Names the real one.
    pub(super) fn real() -> Self {
        Self {
            root: PathBuf::from("/"),
        }
    }

    /// Reads a small file of the system; nothing where it cannot be read.
    pub(super) fn read(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.at(path)).ok()
    }

    /// Gives where a path of the system lies.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }
}

/// Prints a path as a person would type it.
pub(super) fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(|sign: char| sign.is_whitespace() || sign == '\'' || sign == '"') {
        format!("'{}'", path.replace('\'', r"'\''"))
    } else {
        path
    }
}
