//! Finding a journal, without any key.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::store::Store;
use crate::store::error::Error;
use crate::store::session::Pinned;
use crate::vault::files::Fs;
use crate::vault::manifest::{self, Manifest};
use crate::vault::places::Places;
use crate::vault::state::State;

impl Store {
    /// Finds the journal in `places`, locked.
    ///
    /// # Errors
    ///
    /// Returns [`Error::NoJournal`], or that its `journal.toml` cannot be read or is too new.
    pub fn at(fs: Arc<dyn Fs>, places: Places, now: DateTime<FixedOffset>) -> Result<Self, Error> {
        let path = places.journal.join(manifest::NAME);
        let file = match fs.read(&path, manifest::LIMIT) {
            Err(fault) if fault.is_missing() => return Err(Error::NoJournal),
            read => read?,
        };
        let journal = Manifest::parse(&file)?.journal_id;
        let state = State::at(Arc::clone(&fs), places.state_of(journal));
        Ok(Self {
            pinned: Pinned::of(&state),
            fs,
            places,
            state,
            journal,
            opened: now,
            session: None,
            due: None,
        })
    }
}
