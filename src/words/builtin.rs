//! The files of words that come with the program.

/// Lists the files of a folder: each name, and the text that stands in it.
macro_rules! words {
    ($folder:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../prompts/words/", $folder, "/", $name, ".ftl")))),*]
    };
}

/// One file: its name without the ending, and its text.
pub type File = (&'static str, &'static str);

const EN: &[File] = words![
    "en":
    "aftermath",
    "alias",
    "app",
    "bin",
    "breathe",
    "breathing",
    "bulk",
    "calendar",
    "cli",
    "clipboard",
    "compare",
    "doctor",
    "day",
    "early",
    "errors",
    "export",
    "guard",
    "guided",
    "history",
    "home",
    "import",
    "inbox",
    "insight",
    "keys",
    "look",
    "notes",
    "outside",
    "people",
    "picker",
    "problem",
    "query",
    "readers",
    "report",
    "readon",
    "release",
    "recall",
    "review",
    "screen",
    "setup",
    "supervision",
    "terms",
    "time",
    "unlock",
    "used",
    "week",
    "will",
    "write",
];
const DE: &[File] = words![
    "de":
    "aftermath",
    "alias",
    "app",
    "bin",
    "breathe",
    "breathing",
    "bulk",
    "calendar",
    "cli",
    "clipboard",
    "compare",
    "doctor",
    "day",
    "early",
    "errors",
    "export",
    "guard",
    "guided",
    "history",
    "home",
    "import",
    "inbox",
    "insight",
    "keys",
    "look",
    "notes",
    "outside",
    "people",
    "picker",
    "problem",
    "query",
    "readers",
    "report",
    "readon",
    "release",
    "recall",
    "review",
    "screen",
    "setup",
    "supervision",
    "terms",
    "time",
    "unlock",
    "used",
    "week",
    "will",
    "write",
];

/// What is written in another way in Switzerland.
const DE_CH: &[File] = words!["de-CH": "terms"];

/// Lists the folders: languages, and voices in them.
pub const FOLDERS: [&str; 3] = ["en", "de", "de-CH"];

/// Gives the files of a folder; none for a folder that does not come with the program.
#[must_use]
pub fn files(folder: &str) -> &'static [File] {
    match folder {
        "en" => EN,
        "de" => DE,
        "de-CH" => DE_CH,
        _ => &[],
    }
}
