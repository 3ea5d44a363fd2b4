//! From a letter to the next frame in a note of three thousand characters, beside a note of a hundred.

#[path = "support/pair.rs"]
mod pair;
#[path = "support/report.rs"]
mod report;
#[path = "support/shown.rs"]
mod shown;
#[path = "support/stopwatch.rs"]
mod stopwatch;

use std::alloc::System;
use std::process::ExitCode;
use std::time::Duration;

use afterword::app::route::Route;
use afterword::journal::library::Library;
use afterword::keys::chord::Chord;
use zeroizing_alloc::ZeroAlloc;

use pair::Pair;
use report::bench;
use shown::{Shown, keys};

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const ROUNDS: usize = 200;

/// Fifty characters.
const LINE: &str = "w h a t space s t a y e d space w a s space h e r space s i g h space a t space \
    t h e space d o o r space a n d space m y space s h o u l d e r s space .";

fn main() -> ExitCode {
    bench(|report| {
        let line = keys(LINE);
        let word = keys("a n d space");
        let mut long = written(&line, 60);
        let mut short = written(&line, 2);
        let pair = Pair::measure(
            ROUNDS,
            || round(&mut long, &word),
            || round(&mut short, &word),
        );
        report.measured(
            "typing",
            pair.ratio(),
            "x a short note",
            &format!("3,000 characters, {}", pair.detail()),
            None,
        );
    })
}

fn written(line: &[Chord], times: usize) -> Shown {
    let mut shown = Shown::open(Library::default(), Route::Write, (80, 24));
    for _ in 0..times {
        shown.press(line);
    }
    shown
}

fn round(shown: &mut Shown, word: &[Chord]) -> Duration {
    let time = shown.press(word);
    shown.press(&keys("backspace").repeat(word.len()));
    time
}
