//! The word lists by name, and where each stands: data files under `prompts/guard`.
//!
//! A line holds one word or phrase. `suizid*` begins a word, `*klinik` ends one; a space fits a hyphen too. After ` = `
//! stands what may be written instead. `#` begins a comment; the head of each file names its source.

use crate::lint::pack::Lang;

/// Names what a list knows of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Given names that are hardly ever anything else.
    Given,
    /// Given names that are words, places or surnames of theorists too.
    Ambiguous,
    /// Words that are written before a surname: Mrs, Dr, Frau.
    Title,
    /// Relations: wife, Sohn.
    Relation,
    /// German nouns that may stand after a title, a relation or a clinic without being a name.
    Noun,
    /// Words of safety: C02.
    Risk,
}

/// Holds one list as a file.
pub struct Source {
    /// What it knows.
    pub list: List,
    /// The language of its words; nothing for names, which have none.
    pub lang: Option<Lang>,
    /// The file.
    pub text: &'static str,
}

macro_rules! source {
    ($list:ident, en, $file:literal) => {
        source!($list, Some(Lang::English), "en", $file)
    };
    ($list:ident, de, $file:literal) => {
        source!($list, Some(Lang::German), "de", $file)
    };
    ($list:ident, any, $file:literal) => {
        source!($list, None, "any", $file)
    };
    ($list:ident, $lang:expr, $folder:literal, $file:literal) => {
        Source {
            list: List::$list,
            lang: $lang,
            text: include_str!(concat!("../../prompts/guard/", $folder, "/", $file, ".txt")),
        }
    };
}

/// Every list.
pub const SOURCES: &[Source] = &[
    source!(Given, any, "given"),
    source!(Ambiguous, en, "ambiguous"),
    source!(Ambiguous, de, "ambiguous"),
    source!(Title, en, "titles"),
    source!(Title, de, "titles"),
    source!(Relation, en, "relations"),
    source!(Relation, de, "relations"),
    source!(Noun, de, "nouns"),
    source!(Risk, en, "risk"),
    source!(Risk, de, "risk"),
];
