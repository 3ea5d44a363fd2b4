//! What every command is given: places, settings, the options that all share, and where results go.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::cli::ask;
use crate::cli::options::Options;
use crate::cli::output::Output;
use crate::cli::place::Place;
use crate::cli::settings;
use crate::cli::source::Source;
use crate::cli::tongue;
use crate::config::Config;
use crate::error::Error;
use crate::fault::Fault;
use crate::words::say;

/// The longest passphrase that is read from a file, in bytes.
const LONGEST_PASSPHRASE: usize = 64 * 1024;

/// Holds one call.
#[derive(Debug)]
pub struct Call {
    /// The folders.
    pub place: Place,
    /// The settings file.
    pub config_file: PathBuf,
    /// The settings.
    pub config: Config,
    /// The mistakes in the settings file.
    pub faults: Vec<Fault>,
    /// Where the passphrase is read from; nothing: ask.
    pub passphrase_file: Option<Source>,
    /// Where results go.
    pub output: Output,
}

impl Call {
    /// Finds the places for a call and reads the settings.
    ///
    /// # Errors
    /// When the user has no home folder, or the settings cannot be read.
    pub fn new(options: Options) -> Result<Self, Error> {
        tongue::begin();
        let mut place = Place::find()?;
        let config_file = options
            .config
            .clone()
            .unwrap_or_else(|| place.config_file());
        let is_named = options.config.is_some();
        let (config, mut faults) = settings::read(&config_file, is_named)?;
        let misworded = tongue::speak(&place, &config.words);
        if !faults.is_empty() {
            faults = settings::read(&config_file, is_named)?.1; // told in the language that they chose
        }
        faults.extend(misworded);
        place.choose_journal(options.journal, config.folder.as_deref());
        Ok(Self {
            place,
            config_file,
            config,
            faults,
            passphrase_file: options.passphrase_file,
            output: Output::stdout(),
        })
    }

    /// Gets the passphrase from the named file, or asks for it.
    ///
    /// # Errors
    /// When the file cannot be read or is empty, or nobody is there to be asked.
    pub fn passphrase(&self, question: &str) -> Result<Zeroizing<String>, Error> {
        match &self.passphrase_file {
            Some(source) => read_passphrase(source),
            None => ask::passphrase(question),
        }
    }
}

/// Reads a passphrase from a file; one line end at its end is left out. Typed at a terminal, it stays off the screen.
///
/// # Errors
/// When it cannot be read or is empty.
pub fn read_passphrase(source: &Source) -> Result<Zeroizing<String>, Error> {
    if *source == Source::Stdin && io::stdin().is_terminal() {
        return ask::passphrase(say("cli-passphrase"));
    }
    let text = Zeroizing::new(source.read(LONGEST_PASSPHRASE)?);
    let line = text.strip_suffix('\n').unwrap_or(&text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.is_empty() {
        return Err(Error::usage(say!(
            "cli-holds-no-passphrase",
            source = source.to_string()
        )));
    }
    Ok(Zeroizing::new(line.to_owned()))
}
