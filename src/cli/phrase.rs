//! Choosing a passphrase: six words are offered, one's own is judged, and it is asked for twice.

use zeroize::Zeroizing;

use crate::cli::ask;
use crate::error::Error;
use crate::error::advice::why;
use crate::vault::strength::{phrase, verdict};

/// Asks for a new passphrase on the terminal, until one is good enough and was typed the same twice.
///
/// # Errors
/// When nobody is there to be asked.
pub fn choose() -> Result<Zeroizing<String>, Error> {
    let offered = phrase();
    ask::show(&format!(
        "Six words, made at random for you:\n\n    {}\n\nWrite them down now, or think of a passphrase of your own.",
        *offered
    ))?;
    loop {
        let typed = ask::passphrase("New passphrase (either one; it stays off the screen)")?;
        if let Err(error) = require_strength(&typed) {
            ask::show(&error.to_string())?;
            continue;
        }
        if *ask::passphrase("The same again")? == *typed {
            return Ok(typed);
        }
        ask::show("The two were not the same.")?;
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
    let reason = verdict.advice.map_or("it is too short", why);
    Err(
        Error::usage(format!("that passphrase is easy to guess: {reason}")).hint(
            "Five or six words that do not belong together are hard to guess and easy to type.",
        ),
    )
}
