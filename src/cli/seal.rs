//! Seals a note into the journal, locked or not.

use crate::cli::call::Call;
use crate::config::Precision;
use crate::error::Error;
use crate::journal::note::{Note, Written};
use crate::store::Store;
use crate::tui::clock;
use crate::words::say;

/// Writes a note and prints its name.
///
/// # Errors
/// When it could not be written, or the disk does not confirm it.
pub fn note(call: &mut Call, store: &mut Store, note: &Note) -> Result<(), Error> {
    let saved = store.put(note, &[])?;
    let is_confirmed = saved.confirmed || store.confirm();
    // Only the list of what was seen is kept here; the next unlock makes it again.
    let _ = store.lock();
    call.output.text(&note.id.to_string())?;
    if is_confirmed {
        return Ok(());
    }
    Err(Error::failed(say("cli-note-unconfirmed")).hint(say("cli-note-unconfirmed-hint")))
}

/// Tells the time, as exactly as the settings want it kept.
#[must_use]
pub fn written(call: &Call) -> Written {
    let now = Written::At(clock::wall());
    match call.config.written {
        Precision::Exact => now,
        Precision::DayPart => now.coarse(),
    }
}
