//! No words for people stand in the code of what they see: a sentence there would be English in every language.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::words::{collect, root};

/// The layers whose words reach a screen or a note.
const LAYERS: [&str; 6] = [
    "src/app",
    "src/breath",
    "src/deck",
    "src/export",
    "src/journal",
    "src/ui",
];

/// What tells authors of decks about their mistakes, in the language of the format's own keys; and what is for programs.
const OTHERS: [&str; 8] = [
    "src/app/outside.rs",
    "src/journal/find/when", // words of a query, in each language at once
    "src/deck/load",
    "src/deck/read",
    "src/deck/translation",
    "src/deck/walked",
    "src/export/report/drawing.rs",
    "src/breath/presets.rs", // ids by which files name patterns; their words stand in breathe.ftl
];

/// What is no sentence that anybody reads now: the beginning of a section in old notes, which is looked for.
const OLD: &str = "What changed since";

/// What is for programmers: invariants, reasons, and what `Debug` prints.
const ASIDE: [&str; 6] = ["//", "#", "expect(", "write!(f", "reason = ", "\"Look("];

/// Finds literals that hold two words of a sentence side by side.
fn sentences(text: &str) -> Vec<&str> {
    let own = text.split("#[cfg(test)]\nmod tests {").next();
    let rows = own.unwrap_or(text).lines().map(str::trim);
    let rows = rows.filter(|row| !ASIDE.iter().any(|aside| row.starts_with(aside)));
    let rows = rows.filter(|row| !ASIDE[2..].iter().any(|aside| row.contains(aside)));
    let literals = rows.flat_map(|row| row.split('"').skip(1).step_by(2));
    literals
        .filter(|literal| *literal != OLD && is_sentence(literal))
        .collect()
}

fn is_sentence(literal: &str) -> bool {
    let is_word = |word: &str| word.len() >= 2 && word.chars().all(char::is_alphabetic);
    let words: Vec<&str> = literal.split(' ').collect();
    words.windows(2).any(|two| {
        two[0].len() >= 3
            && two
                .iter()
                .all(|word| is_word(word.trim_matches(['.', ',', ':', '(', ')'])))
    })
}

/// Gives the files of the layers, without those that are declared for tests alone.
fn code() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    for layer in LAYERS {
        collect(&root().join(layer), &mut paths);
    }
    let read = |path: &PathBuf| fs::read_to_string(path).expect("code is text");
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let texts: Vec<String> = paths.iter().map(read).collect();
    let children = texts.iter().flat_map(|text| {
        let declared = text.split("#[cfg(test)]\nmod ").skip(1);
        declared.filter_map(|rest| Some(rest.split_once(';')?.0.to_owned()))
    });
    let alone: BTreeSet<String> = children.collect();
    let is_test = |path: &Path| {
        let mut parts = path.iter().filter_map(|part| part.to_str());
        parts.any(|part| alone.contains(part.trim_end_matches(".rs")))
    };
    let kept = paths.iter().zip(texts).filter(|(path, _)| !is_test(path));
    let named = kept.map(|(path, text)| {
        let inner = path.strip_prefix(root()).expect("found below the root");
        (inner.display().to_string(), text)
    });
    named
        .filter(|(name, _)| !OTHERS.iter().any(|other| name.starts_with(other)))
        .collect()
}

#[test]
fn no_sentence_stands_in_the_code() {
    let code = code();
    assert!(code.len() > 200, "{} files", code.len());
    let found = code.iter().flat_map(|(name, text)| {
        let found = sentences(text).into_iter();
        found.map(move |sentence| format!("{name}: {sentence}"))
    });
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_sentence_would_be_found() {
    for (text, found) in [
        ("format!(\"About {people} aliases, most often {most}.\")", 1),
        ("\"(nothing written)\"", 1),
        ("say(\"notes-gone\")", 0),
        ("// \"he said so\"", 0),
        (".expect(\"it is open\")", 0),
        ("format!(\"{one} · {two}\")", 0),
    ] {
        assert_eq!(sentences(text).len(), found, "{text}");
    }
}
