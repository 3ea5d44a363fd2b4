//! From a key in the filter to the first page of what it finds among ten thousand notes, beside `rg --count` for the
//! same words over the same text in one plain file.

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
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use afterword::app::route::Route;
use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::note::Note;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::keys::chord::Chord;
use tempfile::TempDir;
use zeroizing_alloc::ZeroAlloc;

use pair::Pair;
use report::{Report, bench, say};
use sample::{repeated, sample};
use shown::{Shown, keys};
use stopwatch::time;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const ROUNDS: usize = 20;
const NOTES: usize = 10_000;
/// The bytes of a note's text.
const LENGTH: usize = 1_800;
/// A word that every thousandth note holds.
const RARE: &str = "xylophone";

/// Names what is asked, and the words that `rg` is asked for.
struct Asked {
    name: &'static str,
    query: &'static str,
    words: &'static [&'static str],
}

const ASKED: [Asked; 9] = [
    asked("a word in nearly all", "the", &["the"]),
    asked("a frequent word", "tired", &["tired"]),
    asked("a rare word", RARE, &[RARE]),
    asked("an absent word", "quixotic", &["quixotic"]),
    asked(
        "an absent word of frequent letters",
        "theatrest",
        &["theatrest"],
    ),
    asked("two words", "tired morning", &["tired", "morning"]),
    asked("a phrase", "\"the next person", &["the next person"]),
    asked(
        "a word and a denial",
        "tired -morning",
        &["tired", "morning"],
    ),
    asked(
        "filters and a word",
        "strength:>=6 since:2026-06 tired",
        &["tired"],
    ),
];

const fn asked(name: &'static str, query: &'static str, words: &'static [&'static str]) -> Asked {
    Asked { name, query, words }
}

fn main() -> ExitCode {
    bench(|report| {
        if count(Path::new("Cargo.toml"), &["afterword"]).is_none() {
            say("skipped: rg is not here");
            return;
        }
        let notes = notes();
        let (_folder, file) = plain_file(&notes);
        let revisions = notes.into_iter().map(revision).collect();
        let mut shown = Shown::open(
            Library::from_revisions(revisions),
            Route::Review { find: true },
            (80, 24),
        );
        for asked in &ASKED {
            measure(asked, &mut shown, file.as_ref(), report);
        }
    })
}

/// The slowest key of a query, each with the frame after it, against one run of `rg`.
fn measure(asked: &Asked, shown: &mut Shown, file: &Path, report: &mut Report) {
    let typed: Vec<Chord> = asked.query.chars().map(chord).collect();
    let clear = keys("esc");
    let ours = || {
        let slowest = typed.iter().map(|key| shown.press(&[*key])).max();
        shown.press(&clear);
        slowest.unwrap_or_default()
    };
    let floor = || count(file, asked.words).unwrap_or(Duration::MAX);
    let pair = Pair::measure(ROUNDS, ours, floor);
    report.measured(asked.name, pair.ratio(), "x rg", &pair.detail(), 1.0);
}

fn chord(letter: char) -> Chord {
    let name = match letter {
        ' ' => "space".to_owned(),
        letter => letter.to_string(),
    };
    name.parse().expect("a key")
}

/// Runs `rg --count`, and gives how long that took; none when it is not here.
fn count(file: &Path, words: &[&str]) -> Option<Duration> {
    let mut command = Command::new("rg");
    command.args(["--count", "--fixed-strings"]);
    for word in words {
        command.args(["-e", word]);
    }
    command.arg(file).stdout(Stdio::null());
    let mut is_there = true;
    let took = time(|| is_there = command.status().is_ok());
    is_there.then_some(took)
}

/// Ten thousand notes, each of several of the sample journal's.
fn notes() -> Vec<Note> {
    let sample = sample();
    let bodies: Vec<String> = sample.iter().map(|note| note.body.clone()).collect();
    let mut notes = repeated(sample, NOTES);
    for (number, note) in notes.iter_mut().enumerate() {
        let mut at = number.wrapping_mul(7_919);
        while note.body.len() < LENGTH {
            note.body.push_str(&bodies[at % bodies.len()]);
            at = at.wrapping_add(number % 13 + 1);
        }
        if number % 1_000 == 500 {
            note.body.push_str(RARE);
            note.body.push('\n');
        }
    }
    notes
}

fn plain_file(notes: &[Note]) -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let path = folder.path().join("plain.txt");
    let mut file = File::create(&path).expect("a file");
    for note in notes {
        file.write_all(note.body.as_bytes()).expect("a file");
    }
    (folder, path)
}

fn revision(note: Note) -> Revision {
    Revision {
        id: Id::from_bytes(note.id.bytes().map(|byte| !byte)),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "5a3b1e0c".to_owned(),
        note,
    }
}
