//! What a run left behind on the disk.

use std::fs;
use std::io;
use std::os::unix::fs::FileTypeExt;
use std::path::{Path, PathBuf};

use crate::program::Home;

/// What [`found`] gives when there is nothing.
pub const NOWHERE: [PathBuf; 0] = [];

/// Lists the files and folders below a folder whose name or bytes hold one of some words, in any case.
pub fn found(folder: &Path, words: &[&str]) -> Vec<PathBuf> {
    let holds = |bytes: &[u8]| {
        let lower = bytes.to_ascii_lowercase();
        words
            .iter()
            .any(|word| memchr::memmem::find(&lower, word.to_lowercase().as_bytes()).is_some())
    };
    let tells = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        holds(name.as_encoded_bytes()) || content(path).is_some_and(|bytes| holds(&bytes))
    };
    everything(folder).into_iter().filter(tells).collect()
}

/// Reads a file; none if it is a folder or a pipe, or went while the folder was read.
fn content(path: &Path) -> Option<Vec<u8>> {
    let is_gone = |error: &io::Error| error.kind() == io::ErrorKind::NotFound;
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_dir() || data.file_type().is_fifo() => return None,
        Err(error) if is_gone(&error) => return None,
        _ => {}
    }
    match fs::read(path) {
        Err(error) if is_gone(&error) => None,
        read => Some(read.expect("a readable file")),
    }
}

/// Lists everything below a folder.
pub fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if !path.is_symlink() && path.is_dir() {
            paths.extend(everything(&path));
        }
        paths.push(path);
    }
    paths
}

/// Gives the files of the drafts that are kept.
pub fn drafts(home: &Home) -> Vec<PathBuf> {
    let is_draft = |path: &PathBuf| {
        path.parent()
            .is_some_and(|folder| folder.ends_with("drafts"))
            && path.extension().is_some_and(|end| end == "age")
    };
    let state = home.path(".local/state");
    if state.exists() {
        everything(&state).into_iter().filter(is_draft).collect()
    } else {
        Vec::new()
    }
}

#[test]
fn a_word_in_a_file_or_in_a_name_is_found() {
    let home = Home::new();
    home.write("a/deep/note.txt", "some Quillfeather here");
    home.write("a/quillfeather", "nothing");
    home.write("b", "quill feather");
    let mut traces = found(&home.path(""), &["quillfeather", "zanzibar"]);
    traces.sort();
    assert_eq!(
        traces,
        [home.path("a/deep/note.txt"), home.path("a/quillfeather")]
    );
}
