//! Locking an open journal of ten thousand notes, beside the wiping of as much memory.
//!
//! Ours is one key: all screens and all notes are dropped by the allocator that wipes what is freed, the stack is wiped,
//! and the locked start is drawn. Find and insight were opened before. The floor frees blocks of the sizes of which the
//! notes consist, a note's text and each of its labels, by the same allocator: what is wiped is the same. Beside it,
//! without a limit: the notes dropped as they are kept, one sweep over as many bytes in one block, and a lock in the
//! middle of finding something, whose folded texts no floor counts.
//!
//! Then what an open journal of that size costs at each draw of the start, and when the list, find and insight open.

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
use std::process::ExitCode;

use afterword::app::route::Route;
use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::library::entry::Entry;
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
const LIMIT: Option<f64> = Some(2.0);
/// How many times as long as in a small journal a key on the start may take.
const KEY_LIMIT: Option<f64> = Some(10.0);
const SIZE: (u16, u16) = (80, 24);

fn main() -> ExitCode {
    bench(|report| {
        measure_lock(report);
        measure_key("a key on the start", "down", KEY_LIMIT, report);
        measure_key("opening the list", "r", None, report);
        measure_key("opening find", "/", None, report);
        measure_key("opening insight", "i", None, report);
    })
}

fn measure_lock(report: &mut Report) {
    let notes = library(NOTES);
    let sizes: Vec<usize> = notes.entries().flat_map(blocks).collect();
    let bytes: usize = sizes.iter().sum();
    let lock = |before: &str| {
        let mut shown = open(NOTES);
        shown.press(&keys(before));
        let key = shown.press(&keys("ctrl-l"));
        key + time(scrub::stack)
    };
    let from_start = || lock("/ t i r e d esc esc esc i esc");
    let wipe = || {
        let blocks: Vec<Vec<u8>> = sizes.iter().map(|size| vec![1; *size]).collect();
        time(|| drop(blocks))
    };
    let sweep = || {
        let block = vec![1_u8; bytes];
        time(|| drop(block))
    };
    let alone = || {
        let notes = library(NOTES);
        time(|| drop(notes))
    };
    let what = format!(
        "{NOTES} notes of {CHARACTERS} characters, {} blocks, {:.1} MiB",
        sizes.len(),
        mib(bytes)
    );
    let mut tell = |name: &str, pair: Pair, than: &str, limit: Option<f64>| {
        let detail = format!("{what}, {}", pair.detail());
        report.measured(name, pair.ratio(), than, &detail, limit);
    };
    let floor = "x wiping the same blocks";
    tell(
        "lock",
        Pair::measure(ROUNDS, from_start, wipe),
        floor,
        LIMIT,
    );
    tell(
        "the notes alone",
        Pair::measure(ROUNDS, alone, wipe),
        floor,
        None,
    );
    let in_find = || lock("/ t i r e d");
    tell(
        "lock in find",
        Pair::measure(ROUNDS, in_find, wipe),
        floor,
        None,
    );
    let one = "x one sweep over one block";
    tell("lock", Pair::measure(ROUNDS, from_start, sweep), one, None);
}

/// Gives the sizes of the blocks of memory that a note consists of, as far as they can be seen: not those of the trees.
fn blocks(entry: &Entry) -> Vec<usize> {
    let mut sizes = vec![size_of_val(entry.history())];
    for version in entry.history() {
        let note = &version.note;
        let labels = [&note.title, &note.body, &version.device].into_iter();
        let labels = labels.chain(&note.alias).chain(&note.deck);
        let labels = labels.chain(&note.tags).chain(note.scales.keys());
        sizes.extend(labels.map(String::capacity));
        sizes.push(note.tags.capacity() * size_of::<String>());
        sizes.push(version.parents.capacity() * size_of::<Id>());
    }
    sizes.retain(|size| *size > 0);
    sizes
}

#[expect(clippy::cast_precision_loss, reason = "a figure to be read")]
fn mib(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Times a key on the start of a large journal beside the same on that of a small one.
fn measure_key(name: &str, key: &str, limit: Option<f64>, report: &mut Report) {
    let mut large = open(NOTES);
    let mut small = open(FEW);
    let press = |shown: &mut Shown| {
        let took = shown.press(&keys(key));
        if key != "down" {
            shown.press(&keys("esc esc"));
        }
        took
    };
    let pair = Pair::measure(ROUNDS, || press(&mut large), || press(&mut small));
    report.measured(
        name,
        pair.ratio(),
        &format!("x that of {FEW} notes"),
        &format!("{NOTES} notes, {}", pair.detail()),
        limit,
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
