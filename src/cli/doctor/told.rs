//! The day of the last backup, as its author told it: one line in this machine's state for the journal, `backup`.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::cli::call::Call;
use crate::error::Error;
use crate::store::{self, Store};
use crate::tui::clock;
use crate::vault::files::protocol::{make_dir, replace};
use crate::vault::files::real::RealFs;
use crate::words::say;

const NAME: &str = "backup";

/// Reads the day; nothing where none was told, or the line is not a day.
pub(super) fn last(call: &Call) -> Option<NaiveDate> {
    let line = fs::read_to_string(folder(call).ok()?.join(NAME)).ok()?;
    line.trim().parse().ok()
}

/// Keeps today.
///
/// # Errors
/// When there is no journal, or the state folder cannot be written.
pub(super) fn keep(call: &mut Call) -> Result<(), Error> {
    let (folder, day) = (folder(call)?, clock::wall().date_naive());
    let line = format!("{day}\n");
    make_dir(&RealFs, &folder).map_err(store::error::Error::from)?;
    let kept = replace(&RealFs, &folder, NAME, line.as_bytes());
    // a folder that the disk did not confirm costs a reminder, not a note
    let _ = kept.map_err(store::error::Error::from)?;
    call.output
        .text(&say!("doctor-backed-up", day = day.to_string()))
}

fn folder(call: &Call) -> Result<PathBuf, Error> {
    let places = call.place.places.clone();
    let store = Store::at(Arc::new(RealFs), places, clock::wall())?;
    Ok(store.places().state_of(store.journal()))
}
