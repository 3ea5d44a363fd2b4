//! A journal on the disk of the build, open.

use std::path::Path;
use std::sync::Arc;

use afterword::store::Store;
use afterword::store::create::Setup;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;
use chrono::DateTime;

/// A passphrase that only this journal uses.
pub const PASSPHRASE: &str = "seven otters under one lamp";

/// Gives the folders of a journal as the program finds them below a home.
pub fn places(home: &Path) -> Places {
    Places {
        journal: home.join(".local/share/afterword"),
        state: home.join(".local/state/afterword"),
        cache: home.join(".cache/afterword"),
    }
}

/// Makes a journal, and leaves it unlocked.
pub fn create(home: &Path, work: u8) -> Store {
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    let setup = Setup {
        passphrase: &passphrase,
        work,
        now: DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date"),
    };
    let created = Store::create(Arc::new(RealFs), places(home), &setup);
    created.expect("a journal").store
}
