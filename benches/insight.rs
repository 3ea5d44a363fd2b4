//! The insight over ten thousand notes, beside one pass over the same notes in memory.

#[path = "support/pair.rs"]
mod pair;
#[path = "support/report.rs"]
mod report;
#[path = "support/sample.rs"]
mod sample;
#[path = "support/stopwatch.rs"]
mod stopwatch;

use std::alloc::System;
use std::process::ExitCode;

use afterword::id::Id;
use afterword::journal::insight::picture::Insight;
use afterword::journal::insight::span::Span;
use afterword::journal::library::Library;
use afterword::journal::note::Note;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use chrono::NaiveDate;
use zeroizing_alloc::ZeroAlloc;

use pair::Pair;
use report::bench;
use sample::{repeated, sample};
use stopwatch::time;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const ROUNDS: usize = 60;
const NOTES: usize = 10_000;
const CHARACTERS: usize = 1800;
/// How many times the pass an insight may take.
const LIMIT: f64 = 3.0;

fn main() -> ExitCode {
    bench(|report| {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let library = library();
        for span in [Span::All, Span::Half] {
            let pair = Pair::measure(
                ROUNDS,
                || time(|| Insight::of(&library, today, span)),
                || time(|| pass(&library)),
            );
            report.measured(
                &format!("insight, {}", span.name()),
                pair.ratio(),
                "x one pass",
                &format!(
                    "{NOTES} notes of {CHARACTERS} characters, {}",
                    pair.detail()
                ),
                LIMIT,
            );
        }
    })
}

/// Reads every label, every rating and every byte of every text once, and nothing else.
fn pass(library: &Library) -> u64 {
    library
        .entries()
        .map(|entry| read(&entry.current().note))
        .sum()
}

fn read(note: &Note) -> u64 {
    let scales = note.scales.iter();
    let scales = scales.map(|(scale, value)| bytes(scale) + u64::from(*value));
    let labels = note.tags.iter().map(|tag| bytes(tag));
    labels.chain(scales).sum::<u64>() + bytes(&note.body)
}

fn bytes(text: &str) -> u64 {
    text.bytes().map(u64::from).sum()
}

/// The sample journal's notes over and over, an hour apart, each with as long a text.
fn library() -> Library {
    let notes = repeated(sample(), NOTES).into_iter();
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
