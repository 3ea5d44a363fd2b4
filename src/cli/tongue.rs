//! The language that the program speaks, and the user's own files of words.

use std::path::{Path, PathBuf};

use crate::cli::place::{self, Place};
use crate::cli::source;
use crate::config::Words;
use crate::fault::Fault;
use crate::words::speech::{OwnFile, Speech};
use crate::words::{self, check, say};

/// The largest file of words, in bytes.
const LARGEST: usize = 256 * 1024;

/// Speaks the system's language until the settings are read.
pub fn begin() {
    words::speak(speech(&Words::default()));
}

/// Speaks as the settings say, with the user's own files, and gives the mistakes in those.
#[must_use]
pub fn speak(place: &Place, settings: &Words) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut speech = speech(settings);
    for folder in speech.folders() {
        let path = place.languages().join(&folder);
        speech.own.extend(read(&folder, &path, &mut faults));
    }
    let named = settings
        .language
        .as_deref()
        .filter(|_| !place::asks_for_json());
    let missing = named.filter(|_| !speech.is_known());
    let language = missing.map(|tag| place.languages().join(tag));
    words::speak(speech);
    faults.extend(language.map(|folder| unknown(&folder)));
    faults
}

/// What machines read is English whatever the settings say.
fn speech(settings: &Words) -> Speech {
    let english = place::asks_for_json().then(|| "en".to_owned());
    let usual = Speech::default();
    let language = english
        .or_else(|| settings.language.clone())
        .or_else(place::language);
    Speech {
        language: language.unwrap_or(usual.language),
        voice: settings.voice.clone(),
        patient: settings.patient.to_owned(),
        name: settings.name.clone(),
        own: Vec::new(),
    }
}

/// Reads the files of words of one folder; none when there is no such folder.
fn read(language: &str, folder: &Path, faults: &mut Vec<Fault>) -> Vec<OwnFile> {
    let mut files = Vec::new();
    for path in files_of(folder) {
        let named = path
            .file_stem()
            .map(|name| name.to_string_lossy().into_owned());
        let (name, shown) = (named.unwrap_or_default(), path.display().to_string());
        match source::at_hand(&path, LARGEST) {
            Ok(text) => {
                faults.extend(check::file(&shown, &name, &text));
                files.push(OwnFile {
                    language: language.to_owned(),
                    name,
                    text,
                });
            }
            Err(error) => faults.push(source::unreadable(shown, &error)),
        }
    }
    files
}

fn files_of(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_ours = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "ftl");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_ours).collect();
    paths.sort();
    paths
}

fn unknown(folder: &Path) -> Fault {
    Fault {
        file: folder.display().to_string(),
        line: 1,
        column: 1,
        what: say("cli-no-language").to_owned(),
        remedy: say("cli-no-language-hint").to_owned(),
    }
}
