//! Saving a note, beside the bare system calls of the same protocol in the same folder.

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

use std::alloc::System;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::ExitCode;

use afterword::journal::note::Note;
use afterword::store::Store;
use rustix::fs::{CWD, RenameFlags, renameat_with};
use zeroizing_alloc::ZeroAlloc;

use journal::create;
use pair::Pair;
use report::{Report, bench};
use sample::{repeated, sample};
use stopwatch::time;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const ROUNDS: usize = 150;

fn main() -> ExitCode {
    bench(|report| {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let mut store = create(folder.path(), 10);
        measure("saving, unlocked", &mut store, report);
        store.lock().expect("it locks");
        measure("saving, locked", &mut store, report);
    })
}

fn measure(name: &str, store: &mut Store, report: &mut Report) {
    let mut notes = repeated(sample(), ROUNDS + 2).into_iter();
    let objects = store.places().objects();
    let first = notes.next().expect("a note");
    let bytes = written(store, &first);
    let mut number = 0;
    let pair = Pair::measure(
        ROUNDS,
        || {
            let note = notes.next().expect("a note for each round");
            time(|| store.put(&note, &[]).expect("it is saved").confirmed)
        },
        || {
            number += 1;
            let name = format!("floor-{name}-{number}");
            time(|| bare(&objects, &name, &bytes).expect("it is written"))
        },
    );
    report.measured(
        name,
        pair.ratio(),
        "x the bare system calls",
        &pair.detail(),
        1.5,
    );
}

/// Saves a note and gives the bytes that were written: as many for each sample note, for they are padded.
fn written(store: &mut Store, note: &Note) -> Vec<u8> {
    let saved = store.put(note, &[]).expect("it is saved");
    let object = format!("{}.age", saved.revision.id);
    fs::read(store.places().objects().join(object)).expect("it is there")
}

/// Does the steps of the protocol and nothing else: write, sync, rename, sync the folder.
fn bare(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let passing = folder.join(format!(".tmp-{name}"));
    let mut options = OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&passing)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    renameat_with(
        CWD,
        &passing,
        CWD,
        folder.join(name),
        RenameFlags::NOREPLACE,
    )?;
    File::open(folder)?.sync_all()
}
