//! `check --read-all` of ten thousand objects, beside the bare decryption of the same files on as many threads.
//!
//! The files lie in memory. The floor is the age crate alone, with the system's allocator: it derives the key, reads each file and decrypts it.
//! Ours is the whole program from its start to its end, with the allocator that wipes what is freed; it verifies every
//! seal, hashes every file, reads every front matter and every draft as well.
//!
//! `cargo bench --bench check_all -- --objects 50000` does the same with another number, and tells what `list` takes and
//! how much memory at most (test T66 of the catalogue).

#[path = "support/bare.rs"]
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

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use afterword::vault::identity::WORK;
use tempfile::TempDir;

use bare::{bare, threads};
use journal::{PASSPHRASE, create, places};
use pair::Pair;
use report::{Report, bench};
use sample::{repeated, sample};
use stopwatch::time;

const OBJECTS: usize = 10_000;
const ROUNDS: usize = 5;
/// The characters of a note's text.
const CHARACTERS: usize = 1_800;
const LIMIT: f64 = 1.3;
/// MiB that the program may take at most, whatever the journal holds: the key derivation alone takes 256 MiB.
const MEMORY: f64 = 512.0;

fn main() -> ExitCode {
    bench(|report| {
        let asked = asked();
        let folder = folder();
        let home = folder.path();
        furnish(home, asked.unwrap_or(OBJECTS));
        compare(home, &["check", "--read-all"], report);
        if asked.is_some() {
            compare(home, &["list"], report);
            tell_memory(home, report);
        }
    })
}

/// Files in memory, where there are such: to write that many one by one would wait for the disk at each.
fn folder() -> TempDir {
    let memory = tempfile::tempdir_in("/dev/shm");
    memory.unwrap_or_else(|_| tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder"))
}

/// Reads the number that was asked for.
fn asked() -> Option<usize> {
    let mut arguments = env::args().skip_while(|argument| argument != "--objects");
    arguments.nth(1)?.parse().ok()
}

fn compare(home: &Path, call: &[&str], report: &mut Report) {
    let places = places(home);
    let pair = Pair::measure(
        ROUNDS,
        || time(|| assert!(program(home, call).status().expect("it starts").success())),
        || time(|| bare(&places, threads())),
    );
    report.measured(
        &call.join(" "),
        pair.ratio(),
        "x bare decryption",
        &format!("{} threads, {}", threads(), pair.detail()),
        LIMIT,
    );
}

#[expect(clippy::disallowed_methods, reason = "files of the bench's own")]
fn furnish(home: &Path, objects: usize) {
    fs::write(home.join("passphrase"), PASSPHRASE).expect("a file");
    let mut store = create(home, WORK);
    for mut note in repeated(sample(), objects) {
        note.body = note.body.chars().cycle().take(CHARACTERS).collect();
        let _ = store.put(&note, &[]).expect("it is saved");
    }
    store.lock().expect("it locks");
}

fn program(home: &Path, call: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
    command
        .args(["--passphrase-file", "passphrase"])
        .args(call)
        .env_clear()
        .env("HOME", home)
        .current_dir(home)
        .stdout(Stdio::null());
    command
}

fn tell_memory(home: &Path, report: &mut Report) {
    let mut command = Command::new("/usr/bin/time");
    command
        .args(["-f", "%M", env!("CARGO_BIN_EXE_afterword")])
        .args(["--passphrase-file", "passphrase", "list"])
        .env_clear()
        .env("HOME", home)
        .current_dir(home);
    let Ok(ran) = command.output() else { return };
    let told = String::from_utf8_lossy(&ran.stderr);
    if let Some(kib) = told
        .lines()
        .last()
        .and_then(|line| line.parse::<f64>().ok())
    {
        report.measured(
            "list, memory at most",
            kib / 1024.0,
            "MiB",
            "with the key derivation",
            MEMORY,
        );
    }
}
