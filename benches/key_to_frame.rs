//! From a key to the next frame among a thousand notes, beside the same among ten.

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
use std::time::Duration;

use afterword::app::route::Route;
use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::note::Note;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use zeroizing_alloc::ZeroAlloc;

use pair::Pair;
use report::{Report, bench};
use sample::{repeated, sample};
use shown::{Shown, keys};

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const ROUNDS: usize = 200;

/// Holds what is typed, and what takes it back.
struct Script {
    name: &'static str,
    find: bool,
    keys: &'static str,
    back: &'static str,
}

const SCRIPTS: [Script; 3] = [
    Script {
        name: "arrow down",
        find: false,
        keys: "down down down down down down down down down",
        back: "home",
    },
    Script {
        name: "a word in all notes",
        find: true,
        keys: "t h e",
        back: "backspace backspace backspace",
    },
    Script {
        name: "a letter in no note",
        find: true,
        keys: "z",
        back: "backspace",
    },
];

/// Ten rows of the list fit, so that what is drawn is as much for ten notes as for more; without and with the note
/// beside the list.
const WINDOWS: [(u16, u16); 2] = [(80, 16), (120, 16)];

fn main() -> ExitCode {
    bench(|report| {
        for window in WINDOWS {
            for script in &SCRIPTS {
                measure(script, window, report);
            }
        }
    })
}

fn measure(script: &Script, size: (u16, u16), report: &mut Report) {
    let there = keys(script.keys);
    let back = keys(script.back);
    let round = |shown: &mut Shown| -> Duration {
        let time = shown.press(&there);
        shown.press(&back);
        time
    };
    let mut many = review(1_000, script.find, size);
    let mut few = review(10, script.find, size);
    let pair = Pair::measure(ROUNDS, || round(&mut many), || round(&mut few));
    report.measured(
        &format!("{}, {}x{}", script.name, size.0, size.1),
        pair.ratio(),
        "x ten notes",
        &format!("1,000 notes, {}", pair.detail()),
        1.3,
    );
}

fn review(notes: usize, find: bool, size: (u16, u16)) -> Shown {
    let suits = |note: &Note| note.body.contains("the") && !note.body.contains('z');
    let ten = sample().into_iter().filter(suits).take(10).collect();
    let revisions = repeated(ten, notes).into_iter().map(revision);
    Shown::open(
        Library::from_revisions(revisions.collect()),
        Route::Review { find },
        size,
    )
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
