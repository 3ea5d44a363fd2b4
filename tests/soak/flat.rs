//! Whether a program that goes on and on stays as large as it was.

use std::fs;

use crate::process::Process;

/// By so many hundredths the highest and the lowest median may differ.
const PERCENT: u64 = 5;

/// The time is looked at in so many pieces.
const PIECES: usize = 10;

/// What a program holds at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Memory of its own in KiB; pages of its file are the system's to drop and to bring back.
    pub memory: u64,
    /// Open files.
    pub files: usize,
}

impl Sample {
    /// Looks at a program. None: its open files are only for root to see.
    pub fn of(program: Process) -> Option<Self> {
        let files = fs::read_dir(program.path("fd")).ok()?.count();
        let status = program.read("status");
        let memory = status
            .lines()
            .find_map(|line| line.strip_prefix("RssAnon:"));
        let memory = memory.and_then(|text| text.split_whitespace().next()?.parse().ok());
        Some(Self {
            memory: memory.expect("the system tells the memory of a program that runs"),
            files,
        })
    }
}

/// Holds what was seen of a program, the first first.
#[derive(Debug, Default)]
pub struct Seen(Vec<Sample>);

/// How a program stayed, after its warm-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The lowest and the highest of the medians of each tenth of the time, in KiB.
    pub memory: (u64, u64),
    /// The fewest and the most open files.
    pub files: (usize, usize),
}

impl Range {
    pub fn is_flat(&self) -> bool {
        let (low, high) = self.memory;
        self.files.0 == self.files.1 && (high - low) * 100 <= low * PERCENT
    }
}

impl Seen {
    /// Looks once more.
    pub fn look(&mut self, program: Process) {
        self.0.extend(Sample::of(program));
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether there is enough to tell growth from chance.
    pub fn is_enough(&self) -> bool {
        self.after().len() >= 2 * PIECES
    }

    /// Judges the time after the warm-up, its first fifth; none if there is nothing to see.
    pub fn range(&self) -> Option<Range> {
        let after = self.after();
        let step = after.len().div_ceil(PIECES).max(1);
        let medians = after.chunks(step).filter_map(median);
        let files = || after.iter().map(|sample| sample.files);
        Some(Range {
            memory: (medians.clone().min()?, medians.max()?),
            files: (files().min()?, files().max()?),
        })
    }

    fn after(&self) -> &[Sample] {
        &self.0[self.0.len() / 5..]
    }
}

fn median(samples: &[Sample]) -> Option<u64> {
    let mut memory: Vec<u64> = samples.iter().map(|sample| sample.memory).collect();
    memory.sort_unstable();
    memory.get(memory.len() / 2).copied()
}
