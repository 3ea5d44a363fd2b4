//! Files that are written together: all of them, or with a clear list of what was not.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cli::call::Call;
use crate::cli::output::tell;
use crate::cli::rows::short;
use crate::error::Error;
use crate::id::Id;
use crate::tui::hand_out::{is_inside, put};
use crate::vault::files::protocol;
use crate::vault::files::real::RealFs;
use crate::words::say;

/// The most names that a message lists.
const LISTED: usize = 10;

/// Holds one file on its way.
#[derive(Debug)]
pub(super) struct File {
    /// The note that it holds.
    pub note: Id,
    /// What its name ends in.
    pub ending: &'static str,
    /// What is written.
    pub bytes: Vec<u8>,
}

/// Holds files with their paths, none of which is there yet.
#[derive(Debug)]
pub(super) struct Batch {
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Batch {
    /// Gives each file its path in a folder, which is made for its owner alone if it is not there.
    ///
    /// # Errors
    /// When the folder is the journal's own, is a file or cannot be made, or a file of one of the names is there.
    pub fn new(folder: &Path, files: Vec<File>, journal: &Path) -> Result<Self, Error> {
        if is_inside(standing(folder), journal) {
            return Err(Error::failed(say("export-in-journal")).hint(say("export-in-journal-hint")));
        }
        if !standing(folder).is_dir() {
            return Err(Error::failed(say("export-no-dir")).hint(say("export-no-dir-hint")));
        }
        protocol::make_dir(&RealFs, folder).map_err(|fault| {
            Error::failed(say!("export-refused", why = fault.to_string()))
                .hint(say("export-refused-hint"))
        })?;
        let mut names = BTreeSet::new();
        let placed = files.into_iter().map(|file| {
            let path = folder.join(name(&file, &mut names));
            (path, file.bytes)
        });
        let files: Vec<(PathBuf, Vec<u8>)> = placed.collect();
        let taken: Vec<&Path> = files
            .iter()
            .map(|(path, _)| path.as_path())
            .filter(|path| path.symlink_metadata().is_ok())
            .collect();
        if taken.is_empty() {
            return Ok(Self { files });
        }
        tell(&listed(&taken));
        let refusal = say!("export-there", n = taken.len());
        Err(Error::failed(refusal).hint(say("export-there-hint")))
    }

    /// Writes them and prints each path. The first that cannot be written ends it, and the others are listed.
    ///
    /// # Errors
    /// When one could not be written.
    pub fn write(self, call: &mut Call) -> Result<(), Error> {
        for (at, (path, bytes)) in self.files.iter().enumerate() {
            if let Err(error) = put(&RealFs, path, bytes) {
                let rest: Vec<&Path> = self.files[at..]
                    .iter()
                    .map(|(path, _)| path.as_path())
                    .collect();
                tell(&listed(&rest));
                let message = say!("export-unwritten", n = rest.len(), why = error.message);
                return Err(Error::failed(message).hint(say("export-unwritten-hint")));
            }
            call.output.text(&path.display().to_string())?;
        }
        Ok(())
    }
}

/// Gives the folder above that is there already.
fn standing(folder: &Path) -> &Path {
    let found = folder.ancestors().find(|above| above.exists());
    found.unwrap_or_else(|| Path::new("."))
}

/// The first digits of the note's name, all of them where they would not do, a number for a second version.
fn name(file: &File, names: &mut BTreeSet<String>) -> String {
    let whole = file.note.to_string();
    let plain = [short(file.note), whole.clone()].into_iter();
    let numbered = (2..).map(|n| format!("{whole}-{n}"));
    let mut free = plain.chain(numbered);
    let stem = free
        .find(|stem| names.insert(stem.clone()))
        .expect("numbers do not end");
    format!("{stem}.{}", file.ending)
}

fn listed(paths: &[&Path]) -> String {
    let shown = paths.iter().take(LISTED);
    let mut lines: Vec<String> = shown.map(|path| path.display().to_string()).collect();
    if paths.len() > LISTED {
        lines.push(say!("export-and-more", n = paths.len() - LISTED));
    }
    lines.join("\n")
}
