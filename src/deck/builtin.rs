//! The decks, lists and scales that come with the program.

use crate::deck::read::vocabulary::Vocabulary;
use crate::fault::Fault;

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

const FILES: [(&str, &str); 19] = prompts![
    "alliance-look",
    "checkin",
    "ct-5",
    "ct-90",
    "doorway-60",
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
    "reset-3",
    "settle-60",
    "strain-repair",
];

/// Gives the name and text of each deck file.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.into_iter()
}

/// Gives the name and text of the files with the shared lists and scales.
#[must_use]
pub const fn shared_files() -> ((&'static str, &'static str), (&'static str, &'static str)) {
    (LISTS, SCALES)
}

/// Gives the shared lists and scales.
#[must_use]
pub fn vocabulary() -> (Vocabulary, Vec<Fault>) {
    Vocabulary::read(LISTS, SCALES)
}

#[cfg(test)]
mod tests;
