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
use crate::words::say;

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
        return Err(Error::usage(say("cli-two-passphrases")));
    }
    let mut store = find(call)?;
    let current = Passphrase::new(&call.passphrase(say("cli-present-passphrase"))?)?;
    let new = Passphrase::new(&command.chosen()?)?;
    let is_confirmed = store.change_passphrase(&current, &new)?;
    tell(say("cli-passphrase-changed"));
    tell(say("readers-rotate-offered"));
    if is_confirmed {
        return Ok(());
    }
    Err(Error::failed(say("cli-change-unconfirmed")).hint(say("cli-change-unconfirmed-hint")))
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
