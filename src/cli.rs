//! The command line: results on standard output, all else on standard error, an exit code for each kind of failure.
//!
//! [`arguments`] says what can be called; one file for each command does it. [`place`] alone reads the environment,
//! [`output`] alone writes results, [`ask`] alone talks to somebody at a terminal.

pub mod arguments;
pub mod ask;
pub mod bar;
pub mod bin;
pub mod breath;
pub mod breathe;
pub mod call;
pub mod check;
pub mod check_in;
pub mod completions;
pub mod config;
pub mod deck;
pub mod decks;
pub mod demo;
mod denied;
pub mod doctor;
pub mod erase;
pub mod export;
pub mod find;
pub mod findings;
pub mod ground;
pub mod guard;
pub mod import;
pub mod inbox;
pub mod init;
pub mod insight;
pub mod interrupt;
pub mod kit;
pub mod kit_page;
pub mod list;
pub mod man;
pub mod note;
pub mod options;
pub mod output;
pub mod pace;
pub mod page;
pub mod passphrase;
pub mod phrase;
pub mod place;
pub mod program;
pub mod question;
pub mod readers;
pub mod release;
pub mod rotate;
pub mod rows;
pub mod seal;
pub mod settings;
pub mod show;
pub mod source;
pub mod supervision;
pub mod tongue;
pub mod tty;
pub mod unlock;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser};

use crate::app::route::Route;
use crate::cli::arguments::{Arguments, Command};
use crate::cli::call::Call;
use crate::error::Error;

/// Does what the command line asks for, and gives the exit code.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match read() {
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

/// Reads the call. Where nothing was said there is nothing to read, and the first frame need not wait for it.
fn read() -> Result<Arguments, clap::Error> {
    if place::has_arguments() {
        Arguments::try_parse_from(denied::spelled_out(place::arguments()))
    } else {
        Ok(Arguments::default())
    }
}

/// Prints help and the version to standard output, a usage error to standard error.
fn explain(refusal: &clap::Error) -> ExitCode {
    if refusal.use_stderr() {
        // It repeats what was typed, which may want to steer the terminal.
        output::tell(refusal.render().to_string().trim_end());
    } else {
        // A reader that went away is not an error.
        let _ = refusal.print();
    }
    u8::try_from(refusal.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn dispatch(arguments: Arguments) -> Result<ExitCode, Error> {
    let mut call = Call::new(arguments.options)?;
    if let Some(start) = screen(&call, arguments.command.as_ref())? {
        return program::open(&call, start);
    }
    let Some(command) = arguments.command else {
        return Ok(program::explain());
    };
    if !matches!(command, Command::Config(_)) {
        settings::mention(&call.faults, "config check");
    }
    if !matches!(command, Command::Demo) {
        interrupt::watch()?; // the full screen has its own way with signals
    }
    perform(&mut call, &command)
}

/// Names the screen to open, for the calls that open one; without a terminal, a practice is told in plain words.
fn screen(call: &Call, command: Option<&Command>) -> Result<Option<Route>, Error> {
    match command {
        None => Ok(Some(Route::Home)),
        Some(Command::Breathe(breathe)) if wants_screen(breathe.is_plain()) => {
            breathe.route(&call.config.breathe).map(Some)
        }
        Some(Command::Ground(ground)) if wants_screen(ground.is_plain()) => {
            ground.route(&decks::load(call).decks).map(Some)
        }
        Some(Command::Note(note)) if program::has_terminal() => note.route(call),
        Some(Command::CheckIn(ratings)) if program::has_terminal() => Ok(ratings.route()),
        Some(Command::Release(release)) if program::has_terminal() => Ok(release.route()),
        Some(_) => Ok(None),
    }
}

fn wants_screen(is_plain: bool) -> bool {
    !is_plain && program::has_terminal()
}

fn perform(call: &mut Call, command: &Command) -> Result<ExitCode, Error> {
    let done = match command {
        Command::Init(init) => init::run(call, init),
        Command::Note(note) => note::run(call, note),
        Command::CheckIn(ratings) => check_in::run(call, ratings),
        Command::List(list) => list::run(call, list),
        Command::Show(show) => show::run(call, show),
        Command::Find(find) => find::run(call, find),
        Command::Insight(insight) => insight::run(call, insight),
        Command::Breathe(breathe) => breathe::run_plain(call, breathe),
        Command::Ground(ground) => ground::run_plain(call, ground),
        Command::Guard(guard) => guard::run(call, guard),
        Command::Import(command) => import::run(call, command),
        Command::Export(export) => export::run(call, export),
        Command::Inbox(inbox) => inbox::run(call, inbox),
        Command::Check(check) => check::run(call, check),
        Command::Doctor(doctor) => doctor::run(call, doctor),
        Command::Supervision(command) => supervision::run(call, command),
        Command::Passphrase(passphrase) => passphrase::run(call, passphrase),
        Command::Rotate(rotate) => rotate::run(call, rotate),
        Command::Kit(kit) => kit::run(call, kit),
        Command::Readers(readers) => readers::run(call, readers),
        Command::Bin(bin) => bin::run(call, bin),
        Command::Erase(erase) => erase::run(call, erase),
        Command::Release(release) => release::run(call, release),
        Command::Deck(deck) => deck::run(call, deck),
        Command::Config(config) => config::run(call, *config),
        Command::Completions(shell) => completions::run(call, shell, Arguments::command()),
        Command::Man(man) => man::run(call, man, Arguments::command()),
        Command::Demo => return demo::run(call),
    };
    done.map(|()| ExitCode::SUCCESS)
}
