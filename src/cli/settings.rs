//! The settings file, read.

use std::io;
use std::path::Path;

use crate::cli::output::tell;
use crate::cli::source;
use crate::config::Config;
use crate::error::Error;
use crate::fault::Fault;
use crate::words::say;

/// The largest settings file, in bytes.
const LARGEST: usize = 256 * 1024;

/// Reads the settings; a file that is not there means the defaults, unless the call named it.
///
/// # Errors
/// When the file cannot be read. A mistake in it is none: it is among the faults, and its default holds.
pub fn read(path: &Path, is_named: bool) -> Result<(Config, Vec<Fault>), Error> {
    let text = match source::at_hand(path, LARGEST) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound && !is_named => {
            return Ok((Config::default(), Vec::new()));
        }
        Err(error) => {
            return Err(Error::failed(say!(
                "cli-source-unread",
                source = path.display().to_string(),
                why = error.to_string()
            ))
            .hint(say("cli-settings-example")));
        }
    };
    Ok(Config::parse(&path.display().to_string(), &text))
}

/// Tells in one line that there are mistakes, so that a result is not buried under them.
pub fn mention(faults: &[Fault], command: &str) {
    let Some(first) = faults.first() else {
        return;
    };
    tell(&say!(
        "cli-mistakes",
        file = first.file.as_str(),
        n = faults.len(),
        command = command
    ));
}
