//! `kit`: makes a new recovery kit, which takes the place of the one before. No kit is ever shown twice.

use std::path::PathBuf;

use clap::Args;

use crate::cli::call::Call;
use crate::cli::kit_page::{give_up, reserve, show, typed_back, write};
use crate::cli::output::tell;
use crate::cli::tty;
use crate::cli::unlock::{find, opened_with};
use crate::error::Error;
use crate::vault::kit::Kit;
use crate::words::say;

/// Holds where the kit goes.
#[derive(Debug, Args)]
pub struct KitCommand {
    /// Write the kit to this new file; else it is shown once on the terminal.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Makes it, hands it over, and only then lets it take the place of the one before.
///
/// # Errors
/// When the journal does not open, or there is no way to hand the kit over; the one before holds then.
pub fn run(call: &mut Call, command: &KitCommand) -> Result<(), Error> {
    if command.out.is_none() && !tty::is_attended() {
        return Err(Error::usage(say("cli-kit-nowhere")).hint(say("readers-kit-nowhere-hint")));
    }
    let mut store = find(call)?;
    let (passphrase, _) = opened_with(call, &mut store)?;
    let kit = Kit::generate(store.journal());
    hand_over(command, &kit)?;
    let adopted = store.adopt_kit(&passphrase, &kit.recipient());
    adopted.inspect_err(|_| give_up(command.out.as_deref()))?;
    let _ = store.lock();
    tell(say("readers-kit-holds"));
    tell(say("readers-kit-older"));
    Ok(())
}

fn hand_over(command: &KitCommand, kit: &Kit) -> Result<(), Error> {
    let Some(path) = &command.out else {
        return show(kit);
    };
    let written = write(reserve(path)?, kit).map_err(|error| {
        Error::failed(say!(
            "cli-kit-unwritable",
            path = path.display().to_string(),
            why = error.to_string()
        ))
    });
    let typed = written.and_then(|()| {
        if tty::is_attended() {
            typed_back(kit)
        } else {
            Ok(())
        }
    });
    typed.inspect_err(|_| give_up(Some(path)))
}
