//! Opening the journal for a command.

use std::sync::Arc;

use crate::cli::call::Call;
use crate::cli::output::tell;
use crate::error::Error;
use crate::store::Store;
use crate::store::unlock::Opened;
use crate::tui::clock;
use crate::vault::files::real::RealFs;
use crate::vault::passphrase::Passphrase;
use crate::words::say;

/// Finds the journal, locked.
///
/// # Errors
/// When there is none in that place, or it cannot be understood.
pub fn find(call: &Call) -> Result<Store, Error> {
    let places = call.place.places.clone();
    let folder = places.journal.display().to_string();
    Store::at(Arc::new(RealFs), places, clock::wall()).map_err(|error| {
        let mut error = Error::from(error);
        error.message = format!("{folder}: {}", error.message);
        error
    })
}

/// Opens the journal and tells what is not as it should be. There must be a journal before anybody is asked.
///
/// # Errors
/// When there is none, or the passphrase is not its own.
pub fn unlock(call: &Call) -> Result<Opened, Error> {
    let mut store = find(call)?;
    let opened = open(call, &mut store)?;
    // What the next unlock finds out again by itself is no reason to fail.
    let _ = store.lock();
    store.make_snapshot();
    Ok(opened)
}

/// Opens a journal that was found, and keeps the passphrase for what needs it again.
///
/// # Errors
/// When the passphrase is not its own.
pub fn opened_with(call: &Call, store: &mut Store) -> Result<(Passphrase, Opened), Error> {
    let passphrase = passphrase(call)?;
    let opened = store.unlock(&passphrase, &mut |_, _| {})?;
    report(&opened);
    Ok((passphrase, opened))
}

/// Opens a journal that was found.
///
/// # Errors
/// When the passphrase is not its own.
pub fn open(call: &Call, store: &mut Store) -> Result<Opened, Error> {
    opened_with(call, store).map(|(_, opened)| opened)
}

/// Asks for the journal's passphrase.
///
/// # Errors
/// When there is nobody to ask, or nothing was said.
pub fn passphrase(call: &Call) -> Result<Passphrase, Error> {
    let typed = call.passphrase(say("cli-passphrase"))?;
    Ok(Passphrase::new(&typed)?)
}

fn report(opened: &Opened) {
    if opened.readers.asks() {
        tell(say("readers-changed-elsewhere"));
    }
    match opened.problems.len() {
        0 => {}
        n => tell(&say!("cli-problems", n = n)),
    }
    if let Some(error) = &opened.unkept {
        tell(&say!("cli-state-unkept", why = error.to_string()));
    }
}
