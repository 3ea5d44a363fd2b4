//! `passphrase`: puts the journal behind a new one.

use clap::Args;
use zeroize::Zeroizing;

use crate::cli::call::{Call, read_passphrase};
use crate::cli::output::tell;
use crate::cli::phrase;
use crate::cli::source::Source;
use crate::cli::unlock::find;
use crate::error::Error;
use crate::vault::passphrase::Passphrase;

/// Holds where the new one comes from.
#[derive(Debug, Args)]
pub struct PassphraseCommand {
    /// Read the new passphrase from a file, or from standard input with `-`; else it is asked for.
    #[arg(long, value_name = "FILE|-")]
    new_passphrase_file: Option<Source>,
}

/// Changes it.
///
/// # Errors
/// When the present one is wrong or the new one is easy to guess; the present one holds then.
pub fn run(call: &mut Call, command: &PassphraseCommand) -> Result<(), Error> {
    if command.new_passphrase_file == Some(Source::Stdin)
        && call.passphrase_file == Some(Source::Stdin)
    {
        return Err(Error::usage(
            "both passphrases cannot come from standard input",
        ));
    }
    let mut store = find(call)?;
    let current = Passphrase::new(&call.passphrase("Present passphrase")?)?;
    let new = Passphrase::new(&command.chosen()?)?;
    let is_confirmed = store.change_passphrase(&current, &new)?;
    tell(
        "The new passphrase holds. Copies of the journal made before, in backups too, still open with the old one.",
    );
    if is_confirmed {
        return Ok(());
    }
    Err(
        Error::failed("the change is written, but the disk has not confirmed it")
            .hint("Until the next start, keep both passphrases: one of the two opens the journal."),
    )
}

impl PassphraseCommand {
    fn chosen(&self) -> Result<Zeroizing<String>, Error> {
        match &self.new_passphrase_file {
            Some(source) => {
                let typed = read_passphrase(source)?;
                phrase::require_strength(&typed).map(|()| typed)
            }
            None => phrase::choose(),
        }
    }
}
