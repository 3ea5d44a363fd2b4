//! The decks that can be opened: those that come with the program, the user's own, and packs.

use std::path::{Path, PathBuf};

use crate::cli::call::Call;
use crate::cli::source;
use crate::deck::decks::Decks;
use crate::deck::folder::{File, Folder};
use crate::deck::translation::Translation;
use crate::error::Error;
use crate::fault::Fault;
use crate::words;
use crate::words::say;

/// The largest deck file, in bytes.
const LARGEST: usize = 256 * 1024;
/// The files of a folder that hold no deck.
const LISTS: &str = "lists.toml";
const SCALES: &str = "scales.toml";
/// The folder in which each folder is a language.
const LANGUAGES: &str = "languages";

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
    let (folders, faults) = folders(call);
    let mut loaded = gather(&folders, faults);
    // The nearest language comes last, so that it has the last word.
    for language in words::languages().into_iter().rev() {
        let folder = call.place.languages().join(&language);
        let files = read(&folder, None, &mut loaded.faults);
        if !files.is_empty() {
            let translation = Translation { language, files };
            let (decks, faults) = loaded.decks.translated(&translation);
            loaded.decks = decks;
            loaded.faults.extend(faults);
        }
    }
    loaded
}

/// Tells the mistakes in a file or a folder of a language: what is not translated, or not the same as its original.
fn check_translation(call: &Call, folder: &Path, path: &Path) -> Vec<Fault> {
    let (folders, _) = folders(call);
    let mut faults = Vec::new();
    let translation = Translation {
        language: name(folder),
        files: read(folder, None, &mut faults),
    };
    let known = gather(&folders, Vec::new()).decks;
    faults.extend(known.translated(&translation).1);
    faults.retain(|fault| is_within(Path::new(&fault.file), path));
    faults
}

/// Gives the folder of a language that a path names, or in which it lies: one in a folder named "languages".
fn language(path: &Path) -> Option<PathBuf> {
    let whole = path.canonicalize().ok()?;
    let folder = if whole.is_dir() {
        whole.as_path()
    } else {
        whole.parent()?
    };
    let is_one = folder.parent()?.file_name()? == LANGUAGES;
    is_one.then(|| folder.to_owned())
}

/// Reads the user's folder and the packs in it.
#[must_use]
pub fn folders(call: &Call) -> (Vec<Folder>, Vec<Fault>) {
    let mut faults = Vec::new();
    let own = call.place.decks();
    let mut folders = vec![read(&own, None, &mut faults)];
    for pack in packs(&own) {
        folders.push(read(&pack, Some(name(&pack)), &mut faults));
    }
    (folders, faults)
}

/// Reads the decks with a file or a pack more, wherever it lies, and tells the mistakes in that alone. A file is read
/// with the lists and scales beside it.
#[must_use]
pub fn check(call: &Call, path: &Path) -> Vec<Fault> {
    if let Some(folder) = language(path) {
        return check_translation(call, &folder, path);
    }
    let (mut folders, _) = folders(call);
    let mut faults = Vec::new();
    let candidate = if path.is_dir() {
        read(path, Some(name(path)), &mut faults)
    } else {
        let beside = path.parent().unwrap_or(Path::new(""));
        let mut folder = read(beside, None, &mut faults);
        faults.clear();
        folder.decks.clear();
        if !is_shared(path) {
            folder.decks.extend(text(path, &mut faults));
        }
        folder
    };
    for folder in &mut folders {
        folder
            .decks
            .retain(|(known, _)| !is_within(Path::new(known), path));
    }
    folders.retain(|folder| folder.pack.is_none() || folder.pack != candidate.pack);
    folders.insert(0, candidate);
    let all = gather(&folders, faults).faults;
    all.into_iter()
        .filter(|fault| is_within(Path::new(&fault.file), path))
        .collect()
}

fn gather(folders: &[Folder], mut faults: Vec<Fault>) -> Loaded {
    let (decks, mistakes) = Decks::gather(folders);
    faults.extend(mistakes);
    Loaded { decks, faults }
}

/// Says whether two names mean the same file, or the first a file right in the second.
fn is_within(file: &Path, path: &Path) -> bool {
    let same = |one: &Path| one == path || one.canonicalize().ok() == path.canonicalize().ok();
    same(file) || (path.is_dir() && file.parent().is_some_and(same))
}

fn is_shared(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name == LISTS || name == SCALES)
}

fn read(folder: &Path, pack: Option<String>, faults: &mut Vec<Fault>) -> Folder {
    let files = entries(folder).into_iter().filter(|path| {
        let is_toml = path
            .extension()
            .is_some_and(|extension| extension == "toml");
        is_toml && !is_shared(path)
    });
    let decks = files.filter_map(|path| text(&path, faults)).collect();
    let mut shared = |name: &str| {
        let path = folder.join(name);
        path.exists().then(|| text(&path, faults)).flatten()
    };
    let (lists, scales) = (shared(LISTS), shared(SCALES));
    Folder {
        pack,
        decks,
        lists,
        scales,
    }
}

fn text(path: &Path, faults: &mut Vec<Fault>) -> Option<File> {
    let name = path.display().to_string();
    match source::at_hand(path, LARGEST) {
        Ok(text) => Some((name, text)),
        Err(error) => {
            faults.push(source::unreadable(name, &error));
            None
        }
    }
}

/// Lists the folders in the user's folder; one whose name begins with a dot is none.
fn packs(folder: &Path) -> Vec<PathBuf> {
    let entries = entries(folder).into_iter();
    entries
        .filter(|path| path.is_dir() && !name(path).starts_with('.'))
        .collect()
}

fn name(folder: &Path) -> String {
    let whole = folder.canonicalize();
    let path = whole.as_deref().unwrap_or(folder);
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Lists what lies in a folder by name; nothing when there is no such folder.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// Lets only the id of a deck pass.
///
/// # Errors
/// When there is no such deck.
pub fn known(decks: &Decks, id: &str) -> Result<(), Error> {
    if decks.get(id).is_some() {
        return Ok(());
    }
    Err(Error::usage(say!("cli-no-deck", id = id)).hint(say("cli-no-deck-hint")))
}
