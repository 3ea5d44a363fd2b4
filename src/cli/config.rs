//! `config`: where settings come from, what can be set, and what is wrong with yours.

use clap::Subcommand;

use crate::cli::call::Call;
use crate::config::EXAMPLE;
use crate::error::Error;
use crate::words::say;

/// Names what is shown.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum ConfigCommand {
    /// Print the path of your settings file, which need not exist.
    Path,
    /// Print every setting with its default, as a file to begin with.
    Example,
    /// Name every mistake in your settings file, with its line and what to do.
    Check,
}

/// Shows it.
///
/// # Errors
/// When the result cannot be written, or `check` finds a mistake.
pub fn run(call: &mut Call, command: ConfigCommand) -> Result<(), Error> {
    match command {
        ConfigCommand::Path => call.output.text(&call.config_file.display().to_string()),
        ConfigCommand::Example => call.output.text(EXAMPLE),
        ConfigCommand::Check => check(call),
    }
}

fn check(call: &mut Call) -> Result<(), Error> {
    let lines: Vec<String> = call.faults.iter().map(ToString::to_string).collect();
    match lines.len() {
        0 => Ok(()),
        count => {
            call.output.text(&lines.join("\n"))?;
            Err(Error::failed(say!("cli-settings-mistakes", n = count))
                .hint(say("cli-settings-hint")))
        }
    }
}
