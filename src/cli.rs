//! The command line: results on standard output, all else on standard error, an exit code for each kind of failure.
//!
//! [`arguments`] says what can be called; one file for each command does it. [`place`] alone reads the environment,
//! [`output`] alone writes results, [`ask`] alone talks to somebody at a terminal.

pub mod arguments;
pub mod ask;
pub mod call;
pub mod config;
pub mod interrupt;
pub mod options;
pub mod output;
pub mod place;
pub mod source;
pub mod tty;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::arguments::{Arguments, Command, plain_help};
use crate::cli::call::Call;
use crate::error::{Error, Kind};

/// Does what the command line asks for, and gives the exit code.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(refusal) => return explain(&refusal),
    };
    match dispatch(arguments) {
        Ok(code) => code,
        Err(error) => {
            output::tell(&format!("afterword: {error}"));
            ExitCode::from(error.kind.code())
        }
    }
}

/// Prints help and the version to standard output, a usage error to standard error.
fn explain(refusal: &clap::Error) -> ExitCode {
    // A reader that went away is not an error.
    let _ = refusal.print();
    u8::try_from(refusal.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn dispatch(arguments: Arguments) -> Result<ExitCode, Error> {
    let mut call = Call::new(arguments.options)?;
    match arguments.command {
        Some(Command::Config(command)) => done(config::run(&mut call, &command)),
        None => Ok(open_program()),
    }
}

fn done(result: Result<(), Error>) -> Result<ExitCode, Error> {
    result.map(|()| ExitCode::SUCCESS)
}

/// The full screen needs a terminal at both ends; a script that starts it by mistake gets the plain help page.
fn open_program() -> ExitCode {
    output::tell("afterword: the full screen needs a terminal for its input and its output\n");
    output::tell(&plain_help());
    ExitCode::from(Kind::Usage.code())
}
