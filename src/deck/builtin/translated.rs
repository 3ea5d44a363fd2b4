//! The decks that come with the program in other languages. What is not here stays English.

use crate::deck::folder::{File, Folder};

/// Lists the files of a language, each with its path and text.
macro_rules! prompts {
    ($language:literal: $($name:literal),* $(,)?) => {
        &[$((
            concat!("prompts/", $language, "/", $name, ".toml"),
            include_str!(concat!("../../../prompts/", $language, "/", $name, ".toml")),
        )),*]
    };
}

/// The five that are used most, and what they are made of.
const DE: &[(&str, &str)] = prompts![
    "de":
    "checkin",
    "ct-5",
    "ct-90",
    "doorway-60",
    "g.feet",
    "g.orient",
    "lists",
    "reset-3",
    "scales",
    "settle-60",
];

/// The words of the pages that may come up in every deck.
const DE_STANDING: &[(&str, &str)] = prompts!["de": "standing"];

/// The languages that have any.
pub const LANGUAGES: [&str; 1] = ["de"];

/// Gives the path and the text of each file of a language.
#[must_use]
pub fn files(language: &str) -> &'static [(&'static str, &'static str)] {
    match language {
        "de" => DE,
        _ => &[],
    }
}

/// Gives the file of the pages that may come up in every deck.
#[must_use]
pub fn standing(language: &str) -> Option<(&'static str, &'static str)> {
    let files = match language {
        "de" => DE_STANDING,
        _ => &[],
    };
    files.first().copied()
}

/// Gives the files of a language as a folder.
#[must_use]
pub fn folder(language: &str) -> Folder {
    let mut folder = Folder::default();
    for (name, text) in files(language) {
        let file: File = ((*name).to_owned(), (*text).to_owned());
        if name.ends_with("/lists.toml") {
            folder.lists = Some(file);
        } else if name.ends_with("/scales.toml") {
            folder.scales = Some(file);
        } else {
            folder.decks.push(file);
        }
    }
    folder
}
