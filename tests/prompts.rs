//! What holds for all prompts: each file is built in under its own name, easy to read, in our own words and tone, and
//! writes labels that the design knows.

#[path = "prompts/asked.rs"]
mod asked;
#[path = "prompts/closed.rs"]
mod closed;
#[path = "prompts/echo.rs"]
mod echo;
#[path = "prompts/guide.rs"]
mod guide;
#[path = "prompts/reading.rs"]
mod reading;
#[path = "prompts/said.rs"]
mod said;
#[path = "prompts/sample.rs"]
mod sample;
#[path = "prompts/tone.rs"]
mod tone;
#[path = "prompts/unsaid.rs"]
mod unsaid;
#[path = "prompts/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use afterword::deck::builtin;

#[test]
fn every_file_in_prompts_is_registered_and_none_is_missing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("prompts");
    let entries = fs::read_dir(folder).expect("the prompts folder");
    let there: BTreeSet<String> = entries
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_file()) // the folders hold words and translations
        .filter(|entry| entry.path().extension().is_none_or(|end| end != "md")) // pages about them
        .map(|entry| format!("prompts/{}", entry.file_name().to_string_lossy()))
        .collect();
    let (lists, scales) = builtin::shared_files();
    let registered: BTreeSet<String> = builtin::files()
        .chain([lists, scales, builtin::standing()])
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(there, registered);
}

#[test]
fn every_deck_file_is_named_after_the_deck_in_it() {
    for (name, text) in builtin::files() {
        let id = name
            .trim_start_matches("prompts/")
            .trim_end_matches(".toml");
        assert!(text.contains(&format!("id = \"{id}\"\ntitle = ")), "{name}");
    }
}
