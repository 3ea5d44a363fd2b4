//! Unlocking a thousand notes, beside the key derivation and the bare decryption of the same files.
//!
//! The floor is the age crate alone, on one thread, with the system's allocator: it derives the key, reads each file
//! and decrypts it, and neither looks before nor after. Ours is the whole program from its start to its end,
//! `afterword list`, with the allocator that wipes what is freed; and [`Store::unlock`] alone, with the system's.

#[path = "support/bare.rs"]
#[expect(dead_code, reason = "another bench takes more threads")]
mod bare;
#[path = "support/journal.rs"]
mod journal;
#[path = "support/pair.rs"]
mod pair;
#[path = "support/report.rs"]
mod report;
#[path = "support/sample.rs"]
mod sample;
#[path = "support/stopwatch.rs"]
mod stopwatch;

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::Duration;

use afterword::store::Store;
use afterword::vault::files::real::RealFs;
use afterword::vault::identity::WORK;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;
use chrono::DateTime;

use bare::bare;
use journal::{PASSPHRASE, create, places};
use pair::Pair;
use report::bench;
use sample::{repeated, sample};
use stopwatch::time;

const NOTES: usize = 1_000;
const ROUNDS: usize = 9;
const FLOOR: &str = "x key derivation and bare decryption";

fn main() -> ExitCode {
    bench(|report| {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let home = folder.path();
        furnish(home);
        let places = places(home);
        let floor = || time(|| bare(&places, 1));
        let whole = Pair::measure(ROUNDS, || list(home), floor);
        report.measured(
            "unlocking, the whole program",
            whole.ratio(),
            FLOOR,
            &whole.detail(),
            1.2,
        );
        let alone = Pair::measure(ROUNDS, || unlock(&places), floor);
        report.measured(
            "unlocking, the store alone",
            alone.ratio(),
            FLOOR,
            &alone.detail(),
            1.2,
        );
    })
}

#[expect(clippy::disallowed_methods, reason = "a file of the bench's own")]
fn furnish(home: &Path) {
    fs::write(home.join("passphrase"), PASSPHRASE).expect("a file");
    let mut store = create(home, WORK);
    for note in repeated(sample(), NOTES) {
        let _ = store.put(&note, &[]).expect("it is saved");
    }
    store.lock().expect("it locks");
}

/// Runs the program from its start to its end.
fn list(home: &Path) -> Duration {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
    command.args(["--passphrase-file", "passphrase", "list"]);
    command.env_clear().env("HOME", home).current_dir(home);
    command.stdout(Stdio::null());
    time(|| assert!(command.status().expect("it starts").success(), "it lists"))
}

fn unlock(places: &Places) -> Duration {
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    let now = DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date");
    let mut store = Store::at(Arc::new(RealFs), places.clone(), now).expect("a journal");
    time(|| {
        let opened = store.unlock(&passphrase, &mut |_, _| ());
        assert_eq!(opened.expect("it opens").library.len(), NOTES);
    })
}
