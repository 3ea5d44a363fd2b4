//! `config`: where settings come from.

use clap::Subcommand;

use crate::cli::call::Call;
use crate::error::Error;

/// Names what is shown.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Print the path of your settings file, which need not exist.
    Path,
}

/// Shows it.
///
/// # Errors
/// When the result cannot be written.
pub fn run(call: &mut Call, command: &ConfigCommand) -> Result<(), Error> {
    match command {
        ConfigCommand::Path => call.output.text(&call.config_file.display().to_string()),
    }
}
