//! What the fuzzer knows, replayed: every file of the corpus through the body of its target, without the fuzzer.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "../fuzz/src/targets.rs"]
mod targets;

use std::collections::BTreeSet;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};

use targets::{ALL, Target};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(name)
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// Gives how many files and bytes went through, and which of them stopped the target.
fn replayed(folder: &Path, target: Target) -> (usize, usize, Vec<String>) {
    let (mut bytes, mut stopped) = (0, Vec::new());
    let files = names(folder);
    for name in &files {
        let input = fs::read(folder.join(name)).unwrap();
        bytes += input.len();
        if panic::catch_unwind(|| target(&input)).is_err() {
            stopped.push(name.clone());
        }
    }
    (files.len(), bytes, stopped)
}

#[test]
fn every_file_of_the_corpus_passes_its_target() {
    let (mut files, mut bytes) = (0, 0);
    for (name, target) in ALL {
        let (count, length, stopped) = replayed(&folder("corpus").join(name), target);
        println!("{name}: {count} files, {length} bytes");
        assert!(count > 0, "{name}");
        assert_eq!(stopped, [] as [String; 0], "{name}");
        (files, bytes) = (files + count, bytes + length);
    }
    println!("{files} files, {bytes} bytes, {} targets", ALL.len());
    assert!(
        files < 250 && bytes < 400 << 10,
        "small enough to be read by a person"
    );
}

#[test]
fn each_target_has_its_program_and_its_corpus_and_nothing_else_is_there() {
    let known: BTreeSet<String> = ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(&folder("corpus")), known);
    let programs = names(&folder("targets"));
    let programs = programs.iter().filter_map(|name| name.strip_suffix(".rs"));
    let programs: BTreeSet<String> = programs
        .filter(|name| *name != "planted")
        .map(str::to_owned)
        .collect();
    assert_eq!(programs, known);
    let manifest = fs::read_to_string(folder("Cargo.toml")).unwrap();
    for name in known {
        assert!(
            manifest.contains(&format!("path = \"targets/{name}.rs\"")),
            "{name}"
        );
    }
}

/// The control: a target that stops at a byte is found to stop at the file that holds it.
#[test]
fn a_file_that_stops_its_target_is_named() {
    let target: Target = |bytes| assert!(!bytes.contains(&b'7'), "as it should");
    let (_, _, stopped) = replayed(&folder("corpus/front"), target);
    assert!(!stopped.is_empty());
}
