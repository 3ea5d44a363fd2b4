//! `init`: makes a journal, for scripts and for those who like a prompt better than a screen.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use zeroize::Zeroizing;

use crate::cli::call::Call;
use crate::cli::kit_page::{give_up, reserve, show, write};
use crate::cli::{ask, phrase, tty};
use crate::error::Error;
use crate::store::Store;
use crate::store::create::Setup;
use crate::tui::clock;
use crate::vault::files::real::RealFs;
use crate::vault::identity::WORK;
use crate::vault::passphrase::Passphrase;
use crate::words::say;

/// Holds how to make it.
#[derive(Debug, Args)]
pub struct Init {
    /// Write the recovery kit to this new file; else it is shown once on the terminal.
    #[arg(long, value_name = "FILE")]
    kit: Option<PathBuf>,

    /// Log2 of the work that each try of a passphrase costs.
    // Below 15 a passphrase is cheap to guess; 10 to 14 are taken, and not named, for tests that make many journals.
    #[arg(long, value_name = "N", default_value_t = WORK, value_parser = clap::value_parser!(u8).range(10..=20))]
    work_factor: u8,
}

/// Makes it, and hands the kit over.
///
/// # Errors
/// When the folder is not empty, the passphrase is easy to guess, or there is no way to hand the kit over.
pub fn run(call: &mut Call, init: &Init) -> Result<(), Error> {
    if init.kit.is_none() && !tty::is_attended() {
        return Err(Error::usage(say("cli-kit-nowhere")).hint(say("cli-kit-nowhere-hint")));
    }
    let passphrase = Passphrase::new(&new_passphrase(call)?)?;
    let safe = init.kit.as_deref().map(reserve).transpose()?;
    let setup = Setup {
        passphrase: &passphrase,
        work: init.work_factor,
        now: clock::wall(),
    };
    let created = Store::create(Arc::new(RealFs), call.place.places.clone(), &setup);
    let mut created = created.inspect_err(|_| give_up(init.kit.as_deref()))?;
    match safe {
        Some(file) => write(file, &created.kit).or_else(|error| lost(&error))?,
        None => show(&created.kit)?,
    }
    // Nothing was written that the next unlock does not find by itself.
    let _ = created.store.lock();
    call.output
        .text(&call.place.places.journal.display().to_string())
}

fn new_passphrase(call: &Call) -> Result<Zeroizing<String>, Error> {
    if call.passphrase_file.is_none() {
        if tty::is_attended() {
            ask::show(say("cli-init-before"))?;
        }
        return phrase::choose();
    }
    let typed = call.passphrase(say("cli-passphrase"))?;
    phrase::require_strength(&typed).map(|()| typed)
}

fn lost(error: &io::Error) -> Result<(), Error> {
    Err(Error::failed(say!("cli-kit-lost", why = error.to_string())).hint(say("cli-kit-lost-hint")))
}
