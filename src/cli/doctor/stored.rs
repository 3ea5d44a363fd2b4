//! What lies on the disk.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use crate::cli::call::Call;
use crate::cli::doctor::system::System;
use crate::cli::doctor::{disk, folders, leftovers, told};
use crate::doctor::facts::Stored;
use crate::tui::clock;
use crate::vault::prescan::{HEADER_LIMIT, prescan};

/// Looks at it. Needs no passphrase.
pub(super) fn look(call: &Call, system: &System) -> Stored {
    let places = &call.place.places;
    let journal = &places.journal;
    let room = rustix::fs::statvfs(journal).ok();
    let own = [journal.clone(), places.state.clone(), places.cache.clone()];
    Stored {
        has_journal: journal.join("journal.toml").is_file(),
        open: folders::open(&own),
        leftovers: leftovers::find(journal),
        work: work(&journal.join("identity.age")),
        backup: told::last(call),
        today: clock::wall().date_naive(),
        free_bytes: room
            .as_ref()
            .map(|room| room.f_bavail.saturating_mul(room.f_frsize)),
        // some file systems make names as they go, and count none
        free_files: room
            .filter(|room| room.f_files > 0)
            .map(|room| room.f_favail),
        disk: disk::of_path(journal, system),
    }
}

/// The header says it, and needs no key.
fn work(identity: &Path) -> Option<u8> {
    let file = fs::File::open(identity).ok()?;
    let mut head = Vec::new();
    file.take(HEADER_LIMIT as u64).read_to_end(&mut head).ok()?;
    prescan(&head).ok()?.work
}
