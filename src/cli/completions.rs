//! `completions`: a script with which a shell completes commands and options.

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::cli::call::Call;
use crate::error::Error;

/// Holds for which shell.
#[derive(Debug, Args)]
#[command(
    after_help = "For bash: afterword completions bash > ~/.local/share/bash-completion/completions/afterword. \
    For zsh: write it to a file named _afterword in a folder of your fpath. \
    For fish: afterword completions fish > ~/.config/fish/completions/afterword.fish."
)]
pub struct Completions {
    /// The shell.
    shell: Shell,
}

/// Prints the script for a program's arguments.
///
/// # Errors
/// When it cannot be written.
pub fn run(call: &mut Call, completions: &Completions, mut program: Command) -> Result<(), Error> {
    let mut script = Vec::new();
    generate(completions.shell, &mut program, "afterword", &mut script);
    call.output.text(&String::from_utf8_lossy(&script))
}
