//! The decks that can be opened: those that come with the program, and the user's own.

use crate::cli::call::Call;
use crate::deck::decks::Decks;
use crate::error::Error;
use crate::fault::Fault;

/// Holds the decks and the mistakes in the user's own.
#[derive(Debug)]
pub struct Loaded {
    /// The decks without mistakes.
    pub decks: Decks,
    /// Every mistake in the others.
    pub faults: Vec<Fault>,
}

/// Reads the user's decks.
#[must_use]
pub fn load(_call: &Call) -> Loaded {
    Loaded {
        decks: Decks::builtin(),
        faults: Vec::new(),
    }
}

/// Lets only the id of a deck pass.
///
/// # Errors
/// When there is no such deck.
pub fn known(call: &Call, id: &str) -> Result<(), Error> {
    let decks = load(call).decks;
    if decks.get(id).is_some() {
        return Ok(());
    }
    Err(Error::usage(format!("no deck is named {id}")).hint("`afterword deck list` shows them."))
}
