//! What the shells choose: language, voice, the term for whom the user works with, and the user's own files.

use crate::words::builtin;

/// Holds how the program speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// The language as a tag: `en`, `de`, `de-CH`.
    pub language: String,
    /// The form of address, where a language has more than one: `sie`. "" is its usual one.
    pub voice: String,
    /// The term for whom the user works with, a message of terms.ftl: `patient`, `client`.
    pub patient: String,
    /// The user's own name, with which cue cards begin; "" leaves it out.
    pub name: String,
    /// The user's own files, which come before those of the program.
    pub own: Vec<OwnFile>,
}

/// Holds a file of words that the user wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// The folder it stands in, which is its language: `fr`, or `de-sie` for one voice.
    pub language: String,
    /// Its name without the ending: `home`.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl Default for Speech {
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            voice: String::new(),
            patient: "patient".to_owned(),
            name: String::new(),
            own: Vec::new(),
        }
    }
}

impl Speech {
    /// Says whether there is any file in the language itself, the program's or the user's.
    #[must_use]
    pub fn is_known(&self) -> bool {
        let short = self.language.split('-').next().unwrap_or_default();
        let own = self.own.iter().any(|file| file.language.starts_with(short));
        own || !builtin::files(short).is_empty()
    }

    /// Lists the folders of words that are asked in turn, English at the end: `de-CH-sie`, `de-CH`, `de-sie`, `de`, `en`.
    #[must_use]
    pub fn folders(&self) -> Vec<String> {
        let mut folders = Vec::new();
        let short = self.language.split('-').next().unwrap_or_default();
        for language in [self.language.as_str(), short, "en"] {
            let voiced = format!("{language}-{}", self.voice);
            let both = [voiced.as_str(), language];
            let ways = if self.voice.is_empty() || language == "en" {
                &both[1..]
            } else {
                &both[..]
            };
            for folder in ways {
                if !folder.is_empty() && !folders.iter().any(|known| known == folder) {
                    folders.push((*folder).to_owned());
                }
            }
        }
        folders
    }
}

/// Reads a locale as systems write it: `de_CH.UTF-8@euro` is `de-CH`; none for `C` and `POSIX`, which name no language.
#[must_use]
pub fn language_of(locale: &str) -> Option<String> {
    let tag = locale.split(['.', '@']).next()?.replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let is_word =
        (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    let region = parts.next().filter(|part| is_region(part));
    is_word.then(|| match region {
        Some(region) => format!("{language}-{}", region.to_ascii_uppercase()),
        None => language,
    })
}

fn is_region(part: &str) -> bool {
    part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language_or_none() {
        for (locale, language) in [
            ("de_CH.UTF-8", Some("de-CH")),
            ("de", Some("de")),
            ("en_GB@euro", Some("en-GB")),
            ("C", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
            ("../../etc", None),
        ] {
            assert_eq!(language_of(locale).as_deref(), language, "{locale}");
        }
    }

    #[test]
    fn the_nearest_folder_is_asked_first_and_english_last() {
        let folders = |language: &str, voice: &str| {
            let speech = Speech {
                language: language.into(),
                voice: voice.into(),
                ..Speech::default()
            };
            speech.folders().join(" ")
        };
        assert_eq!(folders("en", ""), "en");
        assert_eq!(folders("de-CH", ""), "de-CH de en");
        assert_eq!(folders("de-CH", "sie"), "de-CH-sie de-CH de-sie de en");
        assert_eq!(folders("en", "sie"), "en");
    }
}
