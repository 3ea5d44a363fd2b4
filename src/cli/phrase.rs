//! Choosing a passphrase: six words are offered, one's own is judged, and it is asked for twice.

use zeroize::Zeroizing;

use crate::cli::ask;
use crate::error::Error;
use crate::error::advice::why;
use crate::vault::strength::{phrase, verdict};
use crate::words::say;

/// Asks for a new passphrase on the terminal, until one is good enough and was typed the same twice.
///
/// # Errors
/// When nobody is there to be asked.
pub fn choose() -> Result<Zeroizing<String>, Error> {
    let offered = phrase();
    ask::show(&format!(
        "{}\n\n    {}\n\n{}",
        say("cli-six-words"),
        *offered,
        say("cli-six-words-after")
    ))?;
    loop {
        let typed = ask::passphrase(say("cli-new-passphrase"))?;
        if let Err(error) = require_strength(&typed) {
            ask::show(&error.to_string())?;
            continue;
        }
        if *ask::passphrase(say("cli-same-again"))? == *typed {
            return Ok(typed);
        }
        ask::show(say("cli-not-the-same"))?;
    }
}

/// Lets only a passphrase pass that is hard to guess.
///
/// # Errors
/// What makes it easy.
pub fn require_strength(typed: &str) -> Result<(), Error> {
    let verdict = verdict(typed, &[]);
    if verdict.ok {
        return Ok(());
    }
    let reason = verdict.advice.map_or_else(|| say("errors-easy-short"), why);
    Err(Error::usage(say!("cli-easy", why = reason)).hint(say("cli-easy-hint")))
}
