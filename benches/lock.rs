//! Locking an open journal of ten thousand notes, beside the wiping of as much memory.
//!
//! Ours is one key: all screens and all notes are dropped by the allocator that wipes what is freed, the stack is wiped,
//! and the locked start is drawn. Find and insight were opened before, so that what they keep is there to be dropped. The
//! floor frees as many bytes as the open journal had made the process grow by, in blocks of a note's size, by the same
//! allocator.
//!
//! Beside it stands what an open journal of that size costs at each draw of the start, and when the list opens.

#[path = "support/pair.rs"]
mod pair;
#[path = "support/report.rs"]
mod report;
#[path = "support/sample.rs"]
mod sample;
#[path = "support/shown.rs"]
mod shown;
#[path = "support/stopwatch.rs"]
mod stopwatch;

use std::alloc::System;
use std::cell::Cell;
use std::fs;
use std::process::ExitCode;

use afterword::app::route::Route;
use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::tui::scrub;
use zeroizing_alloc::ZeroAlloc;

use pair::Pair;
use report::{Report, bench};
use sample::{repeated, sample};
use shown::{Shown, keys};
use stopwatch::time;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const ROUNDS: usize = 15;
const NOTES: usize = 10_000;
/// The notes of a small journal.
const FEW: usize = 10;
const CHARACTERS: usize = 1_800;
/// How many times the wiping a lock may take.
const LIMIT: f64 = 2.0;
const SIZE: (u16, u16) = (80, 24);
/// Bytes of a block of the floor.
const BLOCK: usize = 2048;

fn main() -> ExitCode {
    bench(|report| {
        measure_lock(report);
        measure_key("a draw of the start", "down", report);
        measure_key("opening the list", "r", report);
        measure_key("opening insight", "i", report);
    })
}

fn measure_lock(report: &mut Report) {
    let grown = Cell::new(0);
    let lock = || {
        let before = anonymous();
        let mut shown = open(NOTES);
        shown.press(&keys("/ t i r e d esc esc i esc"));
        // Only the first round grows: later ones take what the rounds before gave back.
        grown.set(grown.get().max(anonymous().saturating_sub(before)));
        let key = shown.press(&keys("ctrl-l"));
        key + time(scrub::stack)
    };
    let wipe = || {
        let blocks: Vec<Vec<u8>> = (0..grown.get() / BLOCK).map(|_| vec![1; BLOCK]).collect();
        time(|| drop(blocks))
    };
    let pair = Pair::measure(ROUNDS, lock, wipe);
    report.measured(
        "lock",
        pair.ratio(),
        "x wiping",
        &format!(
            "{NOTES} notes of {CHARACTERS} characters, {} MiB, {}",
            grown.get() >> 20,
            pair.detail()
        ),
        LIMIT,
    );
}

/// Times a key on the start of a large journal beside the same on that of a small one.
fn measure_key(name: &str, key: &str, report: &mut Report) {
    let mut large = open(NOTES);
    let mut small = open(FEW);
    let press = |shown: &mut Shown| {
        let took = shown.press(&keys(key));
        if key != "down" {
            shown.press(&keys("esc"));
        }
        took
    };
    let pair = Pair::measure(ROUNDS, || press(&mut large), || press(&mut small));
    report.measured(
        name,
        pair.ratio(),
        &format!("x that of {FEW} notes"),
        &format!("{NOTES} notes, {}", pair.detail()),
        None,
    );
}

fn open(notes: usize) -> Shown {
    Shown::open(library(notes), Route::Home, SIZE)
}

/// The sample journal's notes over and over, an hour apart, each with as long a text.
fn library(count: usize) -> Library {
    let notes = repeated(sample(), count).into_iter();
    let revisions = notes.zip(0_u32..).map(|(mut note, number)| {
        note.body = note.body.chars().cycle().take(CHARACTERS).collect();
        Revision {
            id: Id::from_bytes((u128::from(number) << 64).to_be_bytes()),
            format: FORMAT,
            kind: Kind::Note,
            parents: Vec::new(),
            device: "d1a2b3c4".to_owned(),
            note,
        }
    });
    Library::from_revisions(revisions.collect())
}

/// Gives the bytes of memory that this process has for itself.
fn anonymous() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("RssAnon:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<usize>().ok());
    kib.unwrap_or_default() * 1024
}
