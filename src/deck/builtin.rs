//! The decks, lists and scales that come with the program.

use crate::deck::fault::Fault;
use crate::deck::vocabulary::Vocabulary;

const LISTS: (&str, &str) = (
    "prompts/lists.toml",
    include_str!("../../prompts/lists.toml"),
);
const SCALES: (&str, &str) = (
    "prompts/scales.toml",
    include_str!("../../prompts/scales.toml"),
);

/// Registers each prompt file by its name.
macro_rules! prompts {
    ($($name:literal),* $(,)?) => {
        [$((concat!("prompts/", $name, ".toml"), include_str!(concat!("../../prompts/", $name, ".toml")))),*]
    };
}

const FILES: [(&str, &str); 14] = prompts![
    "alliance-look",
    "checkin",
    "ct-5",
    "ct-90",
    "doorway-60",
    "fullgap-10",
    "g.54321",
    "g.feet",
    "g.orient",
    "g.press",
    "g.shed",
    "reset-3",
    "settle-60",
    "strain-repair",
];

/// The ids of the breathing patterns.
const PATTERNS: [&str; 12] = [
    "b.46", "b.4555", "b.55", "b.5555", "b.34", "b.3545", "b.36", "b.48", "b.box3", "b.box",
    "b.478", "b.sigh",
];

/// Gives the name and text of each deck file.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.into_iter()
}

/// Gives the shared lists and scales.
#[must_use]
pub fn vocabulary() -> (Vocabulary, Vec<Fault>) {
    Vocabulary::read(LISTS, SCALES, PATTERNS.map(str::to_owned).to_vec())
}

#[cfg(test)]
mod tests;
