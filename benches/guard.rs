//! The guard over a note of 1,800 characters, beside a plain pass over the same: small letters, then words.

#[path = "support/pair.rs"]
mod pair;
#[path = "support/report.rs"]
mod report;
#[path = "support/stopwatch.rs"]
mod stopwatch;

use std::alloc::System;
use std::process::ExitCode;

use afterword::lint::allowed::Allowed;
use afterword::lint::guard;
use afterword::lint::pack::Pack;
use zeroizing_alloc::ZeroAlloc;

use pair::Pair;
use report::bench;
use stopwatch::time;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const ROUNDS: usize = 300;

/// Two hundred characters, with something to find in them.
const PIECE: &str = "The hour was long, and I stayed quiet when Mrs Hartwell spoke of 3 March. \
    Danach war es still im Raum, und ich habe lange gewartet, müde und wach zugleich, \
    bis sie ging. I said nothing, and it helped me. ";

fn main() -> ExitCode {
    bench(|report| {
        let note: String = PIECE.chars().cycle().take(1800).collect();
        let allowed = Allowed::default();
        let first = time(|| guard(&note, &Pack::BOTH, &allowed));
        report.measured(
            "first text of a program",
            first.as_secs_f64() * 1e3,
            "ms",
            "lists read, patterns compiled",
            None,
        );
        let mut best = f64::MAX;
        let pair = Pair::measure(
            ROUNDS,
            || {
                let took = time(|| guard(&note, &Pack::BOTH, &allowed));
                best = best.min(took.as_secs_f64());
                took
            },
            || time(|| note.to_lowercase().split_whitespace().count()),
        );
        report.measured(
            "guard of a note",
            pair.ratio(),
            "x a plain pass",
            &format!("1,800 characters, {}", pair.detail()),
            None,
        );
        let twice = note.repeat(8);
        let once = note.repeat(4);
        let grown = Pair::measure(
            ROUNDS / 4,
            || time(|| guard(&twice, &Pack::BOTH, &allowed)),
            || time(|| guard(&once, &Pack::BOTH, &allowed)),
        );
        report.measured(
            "a text twice as long",
            grown.ratio(),
            "x the shorter",
            &format!("14,400 characters, {}", grown.detail()),
            2.5,
        );
        report.measured(
            "guard of a note",
            best * 1e3,
            "ms",
            "the quickest round",
            2.0,
        );
    })
}
