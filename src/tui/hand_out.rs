//! A file outside of the journal: written once, whole, for its owner alone, and never over another one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::export::parcel::Parcel;
use crate::vault::files::{Fs, protocol};
use crate::vault::letter;
use crate::words::say;

/// Says where paths begin.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// The user's home, which `~` stands for.
    pub home: Option<PathBuf>,
    /// The journal's folder, in which nothing open belongs.
    pub journal: PathBuf,
}

/// Writes a parcel and gives its path.
///
/// # Errors
/// When the place is taken, is not there or is the journal's own, the key is none, or the system refuses; then nothing
/// of the file is there.
pub fn write(fs: &dyn Fs, ground: &Ground, parcel: &Parcel) -> Result<PathBuf, Error> {
    let path = place(ground, parcel)?;
    let bytes = sealed(parcel)?;
    put(fs, &path, &bytes)?;
    Ok(path)
}

/// Writes bytes to a path that nothing has yet.
///
/// # Errors
/// As [`write()`].
pub fn put(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let (folder, name) = parts(path)?;
    let landed = protocol::put_new(fs, folder, name, bytes);
    landed.map(drop).map_err(|fault| match fault.kind() {
        Some(io::ErrorKind::AlreadyExists) => {
            Error::failed(say("export-taken")).hint(say("export-taken-hint"))
        }
        Some(io::ErrorKind::NotFound) => no_folder(),
        _ => Error::failed(say!("export-refused", why = why(&fault)))
            .hint(say("export-refused-hint")),
    })
}

/// Gives the path that a parcel is meant for: a folder gets the parcel's own name.
fn place(ground: &Ground, parcel: &Parcel) -> Result<PathBuf, Error> {
    let mut path = expanded(ground, &parcel.to)?;
    if path.is_dir() || parcel.to.ends_with('/') {
        path.push(&parcel.name);
    }
    let (folder, _) = parts(&path)?;
    if !folder.is_dir() {
        return Err(no_folder());
    }
    if is_inside(folder, &ground.journal) {
        return Err(Error::failed(say("export-in-journal")).hint(say("export-in-journal-hint")));
    }
    Ok(path)
}

fn expanded(ground: &Ground, typed: &str) -> Result<PathBuf, Error> {
    let Ok(rest) = Path::new(typed).strip_prefix("~") else {
        return Ok(typed.into());
    };
    let no_home = || Error::failed(say("export-no-home")).hint(say("export-no-home-hint"));
    ground
        .home
        .as_ref()
        .map(|home| home.join(rest))
        .ok_or_else(no_home)
}

/// Says whether a folder is the journal's or below it, whatever links lead there.
#[must_use]
pub fn is_inside(folder: &Path, journal: &Path) -> bool {
    match (fs::canonicalize(folder), fs::canonicalize(journal)) {
        (Ok(folder), Ok(journal)) => folder.starts_with(journal),
        _ => false,
    }
}

fn parts(path: &Path) -> Result<(&Path, &str), Error> {
    let name = path.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| Error::failed(say("export-no-name")))?;
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    Ok((folder.unwrap_or_else(|| Path::new(".")), name))
}

fn sealed(parcel: &Parcel) -> Result<Vec<u8>, Error> {
    match &parcel.sealed_to {
        None => Ok(parcel.bytes.clone()),
        Some(key) => Ok(letter::seal(&parcel.bytes, &[key])?),
    }
}

fn no_folder() -> Error {
    Error::failed(say("export-no-folder")).hint(say("export-no-folder-hint"))
}

fn why(fault: &crate::vault::error::Error) -> String {
    match fault {
        crate::vault::error::Error::Io { source, .. } => source.to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::vault::cipher;
    use crate::vault::files::real::RealFs;

    fn parcel(to: &str) -> Parcel {
        Parcel {
            name: "page-1f2e.md".into(),
            bytes: b"what leaves".to_vec(),
            to: to.into(),
            sealed_to: None,
        }
    }

    fn ground(folder: &Path) -> Ground {
        Ground {
            home: Some(folder.to_owned()),
            journal: folder.join("journal"),
        }
    }

    #[test]
    fn a_file_is_written_for_its_owner_alone_and_never_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let ground = ground(folder.path());
        let path = write(&RealFs, &ground, &parcel("~/a.md")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"what leaves");
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        let again = Parcel {
            bytes: b"other".to_vec(),
            ..parcel("~/a.md")
        };
        let refused = write(&RealFs, &ground, &again).unwrap_err();
        assert_eq!(refused.message, say("export-taken"));
        assert_eq!(fs::read(&path).unwrap(), b"what leaves");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_gets_the_name_that_tells_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = write(&RealFs, &ground(folder.path()), &parcel("~")).unwrap();
        assert_eq!(path, folder.path().join("page-1f2e.md"));
    }

    #[test]
    fn a_missing_folder_the_journal_and_no_home_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let ground = ground(folder.path());
        fs::create_dir_all(ground.journal.join("objects")).unwrap();
        let message = |ground: &Ground, to: &str| {
            let refused = write(&RealFs, ground, &parcel(to)).unwrap_err();
            refused.message
        };
        assert_eq!(message(&ground, "~/no/a.md"), say("export-no-folder"));
        assert_eq!(message(&ground, "~/no/"), say("export-no-folder"));
        let inside = "~/journal/objects/../a.md";
        assert_eq!(message(&ground, inside), say("export-in-journal"));
        assert_eq!(message(&ground, "~/no/.."), say("export-no-name"));
        let homeless = Ground {
            home: None,
            ..ground
        };
        assert_eq!(message(&homeless, "~/a.md"), say("export-no-home"));
    }

    #[test]
    fn a_sealed_parcel_opens_with_the_key_alone() {
        let folder = tempfile::tempdir().unwrap();
        let key = cipher::Key::generate();
        let sealed = Parcel {
            sealed_to: Some(key.to_public().to_string()),
            ..parcel("~/a.age")
        };
        let path = write(&RealFs, &ground(folder.path()), &sealed).unwrap();
        let file = fs::read(path).unwrap();
        let opened = cipher::decrypt(&file, std::iter::once(&key)).unwrap();
        assert!(
            opened.starts_with(b"what leaves\n"),
            "padded behind its end"
        );
        let wrong = Parcel {
            sealed_to: Some("age1nothing".into()),
            ..parcel("~/b.age")
        };
        let refused = write(&RealFs, &ground(folder.path()), &wrong).unwrap_err();
        assert_eq!(refused.message, say("export-no-key"));
    }
}
