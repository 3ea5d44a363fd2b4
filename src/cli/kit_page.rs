//! Handing a recovery kit over: into a new file, or once to the terminal.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::cli::ask;
use crate::cli::output::tell;
use crate::error::Error;
use crate::vault::kit::Kit;
use crate::words::say;

/// Makes the kit's file before anything depends on the kit, so that it always has a place. Never over one that is there.
///
/// # Errors
/// When the file cannot be made.
pub fn reserve(path: &Path) -> Result<File, Error> {
    let mut options = OpenOptions::new();
    let made = options.write(true).create_new(true).mode(0o600).open(path);
    made.map_err(|error| {
        Error::failed(say!(
            "cli-kit-unwritable",
            path = path.display().to_string(),
            why = error.to_string()
        ))
    })
}

/// Removes the file of a kit that came to nothing.
pub fn give_up(kit: Option<&Path>) {
    if let Some(path) = kit {
        // An empty file that stays is only untidy, and a kit that nothing is encrypted to opens nothing.
        let _ = std::fs::remove_file(path);
    }
}

/// Writes the kit's page, and says so.
///
/// # Errors
/// The system's error.
pub fn write(mut file: File, kit: &Kit) -> io::Result<()> {
    file.write_all(kit.page().as_bytes())?;
    file.sync_all()?;
    tell(say("cli-kit-written"));
    Ok(())
}

/// Shows the kit on the terminal alone, and lets its last six characters be typed back.
///
/// # Errors
/// When nobody is there, or it was broken off.
pub fn show(kit: &Kit) -> Result<(), Error> {
    ask::show(&format!("{}\n\n{}", say("cli-kit-shown"), *kit.page()))?;
    typed_back(kit)
}

/// Asks for the last six characters until they are right.
///
/// # Errors
/// When nobody is there, or it was broken off.
pub fn typed_back(kit: &Kit) -> Result<(), Error> {
    while !kit.confirms(&ask::visible(say("cli-kit-type"))?) {
        ask::show(say("cli-kit-wrong"))?;
    }
    Ok(())
}
