//! The decks, lists and scales that come with the program.

pub mod translated;

use crate::deck::read::vocabulary::Vocabulary;
use crate::fault::Fault;
use crate::words::fill_as;

const LISTS: (&str, &str) = (
    "prompts/lists.toml",
    include_str!("../../prompts/lists.toml"),
);
const SCALES: (&str, &str) = (
    "prompts/scales.toml",
    include_str!("../../prompts/scales.toml"),
);

const STANDING: (&str, &str) = (
    "prompts/standing.toml",
    include_str!("../../prompts/standing.toml"),
);

/// Registers each prompt file by its name.
macro_rules! prompts {
    ($($name:literal),* $(,)?) => {
        [$((concat!("prompts/", $name, ".toml"), include_str!(concat!("../../prompts/", $name, ".toml")))),*]
    };
}

const FILES: &[(&str, &str)] = &prompts![
    "account",
    "alliance-look",
    "body-first",
    "checkin",
    "ct-5",
    "ct-90",
    "distance-check",
    "doorway-60",
    "early-sign",
    "fair-to-me",
    "formulation",
    "fullgap-10",
    "g.54321",
    "g.container",
    "g.cue",
    "g.feet",
    "g.orient",
    "g.press",
    "g.shed",
    "g.sigh",
    "g.temp",
    "g.walk",
    "good-moment",
    "hard-event",
    "lens-check",
    "look-in",
    "moral-strain",
    "near-miss",
    "release",
    "reset-3",
    "session-card",
    "set-down",
    "setback",
    "settle-60",
    "strain-repair",
    "sup-item",
    "supervision-after",
    "supervision-prep",
    "tools-audit",
    "week",
    "what-else",
];

/// Gives the name and text of each deck file.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied()
}

/// Gives the name and text of the files with the shared lists and scales.
#[must_use]
pub const fn shared_files() -> ((&'static str, &'static str), (&'static str, &'static str)) {
    (LISTS, SCALES)
}

/// Gives the name and text of the file with the pages that may come up in every deck.
#[must_use]
pub const fn standing() -> (&'static str, &'static str) {
    STANDING
}

/// Gives the shared lists and scales.
#[must_use]
pub fn vocabulary() -> (Vocabulary, Vec<Fault>) {
    let (lists, scales) = (fill_as("en", LISTS.1), fill_as("en", SCALES.1));
    Vocabulary::read((LISTS.0, &lists), (SCALES.0, &scales))
}

#[cfg(test)]
mod tests;
