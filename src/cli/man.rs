//! `man`: the manual, page by page, made from the same arguments as the help.

use clap::{Args, Command};
use clap_mangen::Man;

use crate::cli::call::Call;
use crate::error::Error;
use crate::words::say;

/// Holds which page.
#[derive(Debug, Args)]
#[command(
    after_help = "To read one: afterword man > afterword.1, then man ./afterword.1. A command has a page of its own: \
    afterword man export, afterword man deck list."
)]
pub struct ManCommand {
    /// The command that the page is about; without one, the program's own page.
    command: Vec<String>,
}

/// Prints the page of a program's arguments as roff.
///
/// # Errors
/// When there is no such command, or the page cannot be written.
pub fn run(call: &mut Call, man: &ManCommand, mut program: Command) -> Result<(), Error> {
    program.build();
    let command = named(&program, &man.command)?;
    let mut page = Vec::new();
    Man::new(command.clone())
        .render(&mut page)
        .map_err(|error| Error::failed(error.to_string()))?;
    call.output.text(&String::from_utf8_lossy(&page))
}

/// Follows words from a command to one below it.
fn named<'c>(program: &'c Command, words: &[String]) -> Result<&'c Command, Error> {
    words.iter().try_fold(program, |above, word| {
        above.find_subcommand(word).ok_or_else(|| {
            let said = say!("cli-no-command", command = words.join(" "));
            Error::usage(said).hint(say("cli-no-command-hint"))
        })
    })
}
