//! The decks that can be opened: those that come with the program, and the user's own.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::call::Call;
use crate::cli::source;
use crate::deck::decks::Decks;
use crate::error::Error;
use crate::fault::Fault;

/// The largest deck file, in bytes.
const LARGEST: usize = 256 * 1024;

/// Holds the decks and the mistakes in the user's own.
#[derive(Debug)]
pub struct Loaded {
    /// The decks without mistakes.
    pub decks: Decks,
    /// Every mistake in the others.
    pub faults: Vec<Fault>,
}

/// Reads the decks.
#[must_use]
pub fn load(call: &Call) -> Loaded {
    load_with(&files(&call.place.decks()))
}

/// Reads the decks with one file more, which comes before an own deck of the same id.
#[must_use]
pub fn load_beside(call: &Call, file: &Path) -> Loaded {
    let mut paths = vec![file.to_owned()];
    let same = |path: &Path| path.canonicalize().ok() == file.canonicalize().ok();
    paths.extend(
        files(&call.place.decks())
            .into_iter()
            .filter(|path| !same(path)),
    );
    load_with(&paths)
}

fn load_with(paths: &[PathBuf]) -> Loaded {
    let mut faults = Vec::new();
    let mut texts = Vec::new();
    for path in paths {
        let name = path.display().to_string();
        match source::at_hand(path, LARGEST) {
            Ok(text) => texts.push((name, text)),
            Err(error) => faults.push(unreadable(name, &error)),
        }
    }
    let (decks, mistakes) = Decks::load(&texts);
    faults.extend(mistakes);
    Loaded { decks, faults }
}

/// Lists the deck files of a folder by name; none when there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_deck = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_deck).collect();
    paths.sort();
    paths
}

fn unreadable(file: String, error: &io::Error) -> Fault {
    Fault {
        file,
        line: 1,
        column: 1,
        what: format!("it could not be read: {error}"),
        remedy: "make it a readable text file, or move it elsewhere".to_owned(),
    }
}

/// Lets only the id of a deck pass.
///
/// # Errors
/// When there is no such deck.
pub fn known(decks: &Decks, id: &str) -> Result<(), Error> {
    if decks.get(id).is_some() {
        return Ok(());
    }
    Err(Error::usage(format!("no deck is named {id}")).hint("`afterword deck list` shows them."))
}
