//! The files that are read, each whole before any note is made.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use chrono::{DateTime, FixedOffset, Local, NaiveDateTime, TimeZone as _};

use crate::cli::source::Source;
use crate::error::Error;
use crate::fault::Fault;
use crate::import::form::Form;
use crate::import::page::Page;
use crate::import::taken::Taken;
use crate::journal::limits::OBJECTS;
use crate::journal::note::Written;
use crate::tui::clock;
use crate::words::say;

/// Bytes of a whole journal of another program: 256 MiB.
const LONGEST: usize = 256 * 1024 * 1024;

/// Says why a file gives nothing.
enum Stop {
    Unread(Error),
    Strange(Fault),
}

impl Stop {
    fn error(self) -> Error {
        match self {
            Self::Unread(error) => error,
            Self::Strange(fault) => Error::failed(fault.to_string()),
        }
    }

    /// Tells of it as of one file among others.
    fn fault(self, file: &Path) -> Fault {
        match self {
            Self::Unread(error) => Fault {
                file: file.display().to_string(),
                line: 1,
                column: 1,
                what: error.message,
                remedy: say("import-unread-hint").to_owned(),
            },
            Self::Strange(fault) => fault,
        }
    }
}

/// Reads a file; of Markdown and of our own export also a folder, with those below it.
///
/// # Errors
/// When it cannot be read, or is of another form. In a folder, a file that cannot be read is passed over and named.
pub(super) fn read(path: &Path, form: Form) -> Result<Taken, Error> {
    if !path.is_dir() {
        return one(path, form).map_err(Stop::error);
    }
    let endings = match form {
        Form::Markdown => ["md", "markdown"].as_slice(),
        Form::Afterword => &["json"],
        Form::Jrnl | Form::DayOne | Form::TuiJournal => {
            return Err(Error::usage(say("import-folder")).hint(say("import-folder-hint")));
        }
    };
    let mut taken = Taken::default();
    for file in below(path, endings)? {
        match one(&file, form) {
            Ok(more) => taken.append(more),
            Err(stop) => taken.passed.push(stop.fault(&file)),
        }
    }
    Ok(taken)
}

fn one(path: &Path, form: Form) -> Result<Taken, Stop> {
    let source = Source::File(path.into());
    let text = source.read(LONGEST).map_err(Stop::Unread)?;
    let page = Page {
        file: &path.display().to_string(),
        text: &text,
        zone: &here,
        changed: changed(path),
    };
    form.read(&page).map_err(Stop::Strange)
}

/// The clocks of this machine; the first of two hours in autumn.
fn here(time: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    let at = Local.from_local_datetime(&time).earliest()?;
    Some(at.fixed_offset())
}

/// When a file was last changed; now, where that is not known.
fn changed(path: &Path) -> Written {
    let modified = path.metadata().and_then(|data| data.modified()).ok();
    let since = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let seconds = since.and_then(|since| i64::try_from(since.as_secs()).ok());
    let at = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let local = at.map(|at| at.with_timezone(&Local).fixed_offset());
    Written::At(local.unwrap_or_else(clock::wall))
}

/// The files of a folder and of those below that end so, by name; what is hidden, and what is a link, is not followed.
fn below(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, Error> {
    let unread = |error: std::io::Error| {
        let source = folder.display().to_string();
        Error::failed(say!(
            "cli-source-unread",
            source = source,
            why = error.to_string()
        ))
    };
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(unread)? {
            let entry = entry.map_err(unread)?;
            let (path, kind) = (entry.path(), entry.file_type().map_err(unread)?);
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            if kind.is_dir() && !is_hidden {
                folders.push(path);
            } else if kind.is_file() && !is_hidden && ends(&path, endings) {
                files.push(path);
            }
        }
        if files.len() > OBJECTS {
            let refusal = say!("import-no-room", n = OBJECTS);
            return Err(Error::failed(refusal).hint(say("import-no-room-hint")));
        }
    }
    files.sort();
    Ok(files)
}

fn ends(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.contains(&ending.to_lowercase().as_str()))
}
