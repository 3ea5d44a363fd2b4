//! The `[words]` of the file.

use toml::Spanned;
use toml::de::DeString;

use super::Words;
use super::raw::{Raw, Value};
use super::tables::{each, unknown};
use crate::words::speech::language_of;

/// The terms that every language has.
const TERMS: [(&str, &str); 4] = [
    ("patient", "patient"),
    ("client", "client"),
    ("person", "person"),
    ("resident", "resident"),
];
/// The longest name and the longest voice, in characters.
const LONGEST: usize = 40;
/// The place of the group among the tables.
const TABLE: usize = 3;

const LANGUAGE: &str = "write \"auto\", or a language such as \"en\", \"de\" or \"de-CH\"";
const VOICE: &str =
    "write \"\", or a word such as \"sie\": then files in languages/de-sie come first";
const NAME: &str = "write a short name, without quotes or braces in it";

/// Reads the group.
pub(super) fn read(raw: &mut Raw, key: &Spanned<DeString>, value: &Value, into: &mut Words) {
    each(raw, "words", key, value, |raw, key, value| {
        match key.get_ref().as_ref() {
            "language" => language(raw, value, &mut into.language),
            "patient" => raw.one_of(value, &TERMS, &mut into.patient),
            "voice" => word(raw, value, VOICE, is_voice, &mut into.voice),
            "name" => word(raw, value, NAME, is_name, &mut into.name),
            _ => unknown(raw, key, TABLE),
        }
    });
}

fn language(raw: &mut Raw, value: &Value, into: &mut Option<String>) {
    match raw.text(value, LANGUAGE) {
        Some("auto") => *into = None,
        Some(text) if language_of(text).as_deref() == Some(text) => *into = Some(text.to_owned()),
        Some(_) => raw.fault(value.span(), "not a language", LANGUAGE),
        None => {}
    }
}

fn word(raw: &mut Raw, value: &Value, remedy: &str, fits: fn(char) -> bool, into: &mut String) {
    let Some(text) = raw.text(value, remedy) else {
        return;
    };
    if text.chars().count() <= LONGEST && text.chars().all(fits) {
        text.clone_into(into);
    } else {
        raw.fault(value.span(), "not a word that fits here", remedy);
    }
}

const fn is_voice(letter: char) -> bool {
    letter.is_ascii_lowercase()
}

/// What a name may be made of: it is put into deck files, where quotes and braces mean something.
fn is_name(letter: char) -> bool {
    !letter.is_control() && !"\"'\\{}".contains(letter)
}

#[cfg(test)]
mod tests {
    use crate::config::Config;

    #[test]
    fn each_setting_is_taken_or_told_with_its_line() {
        let text = "[words]\nlanguage = \"de-CH\"\npatient = \"client\"\nvoice = \"sie\"\nname = \"Anna\"\n";
        let (config, faults) = Config::parse("c.toml", text);
        assert_eq!(faults, []);
        let words = &config.words;
        assert_eq!(words.language.as_deref(), Some("de-CH"));
        assert_eq!(
            (words.patient, words.voice.as_str(), words.name.as_str()),
            ("client", "sie", "Anna")
        );
        let text = "[words]\nlanguage = \"Deutsch\"\npatient = \"guest\"\nvoice = \"../x\"\nname = \"A\\\"\"\nterm = 1\n";
        let (config, faults) = Config::parse("c.toml", text);
        assert_eq!(config.words, Config::default().words);
        let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6]);
    }
}
