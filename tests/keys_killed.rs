//! The real program killed at its system calls while it changes the passphrase, rotates, or makes a kit.
//!
//! Afterwards exactly one known passphrase opens the journal, here and with stock `age`, and every note is there.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/program.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod program;
#[path = "support/stock.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod stock;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use program::{Home, PASSPHRASE};
use stock::{age_with_passphrase, path};

use afterword::store::Store;
use afterword::store::error::Error;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;

const NEW: &str = "nine herons over two bridges";
const CHANGE: &[&str] = &["passphrase", "--new-passphrase-file", "new"];
const ROTATE: &[&str] = &["rotate", "--re-encrypt"];
const KIT: &[&str] = &["kit", "--out", "new-kit.txt"];
const NOTES: usize = 3;
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn has_tools() -> bool {
    let works = |name: &str, argument| {
        let run = Command::new(name).arg(argument).output();
        run.is_ok_and(|run| run.status.success())
    };
    let traced = || {
        let run = Command::new("strace")
            .args(["-qq", "-o", "/dev/null", "true"])
            .output();
        run.is_ok_and(|run| run.status.success())
    };
    let both = works("age", "--version") && traced();
    if !both {
        eprintln!("skipped: age is not installed, or strace may not trace here");
    }
    both
}

fn base() -> Home {
    let home = Home::with_journal();
    home.write("new", NEW);
    for text in ["one", "two", "three"] {
        home.note(text, &[]);
    }
    assert_eq!(home.unlocked(&["list"]).code, Some(0));
    home
}

/// Runs the program under strace with these words for it.
fn traced(home: &Home, words: &[&str], act: &[&str]) -> Option<i32> {
    let mut command = Command::new("strace");
    let program = env!("CARGO_BIN_EXE_afterword");
    command.args(["-f", "-qq"]).args(words).arg(program);
    command.args(["--passphrase-file", "passphrase"]).args(act);
    command
        .current_dir(home.path(""))
        .env_clear()
        .env("HOME", home.path(""));
    command
        .env("PATH", "/usr/bin:/bin")
        .output()
        .unwrap()
        .status
        .code()
}

/// Counts the calls of a whole run, by name: the most of any thread.
fn calls(home: &Home, act: &[&str]) -> BTreeMap<String, usize> {
    let log = home.path("calls");
    assert_eq!(traced(home, &["-o", path(&log)], act), Some(0));
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let text = String::from_utf8_lossy(&fs::read(&log).unwrap()).into_owned();
    for line in text.lines() {
        let (thread, call) = line.split_once(' ').unwrap();
        let name = call.trim_start().split('(').next().unwrap_or_default();
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        if !name.is_empty() && name.chars().all(is_name) && call.contains('(') {
            *counts
                .entry((thread.to_owned(), name.to_owned()))
                .or_default() += 1;
        }
    }
    let mut most = BTreeMap::new();
    for ((_, name), count) in counts {
        let known = most.entry(name).or_default();
        *known = count.max(*known);
    }
    most
}

/// Copies a tree, times and rights aside.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}

fn store(home: &Home) -> Store {
    let places = Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    };
    let now = "2026-11-26T10:42:00+01:00".parse().unwrap();
    Store::at(Arc::new(RealFs), places, now).unwrap()
}

/// Gives the one passphrase that opens what is left; all notes are in it and nothing is wrong.
fn one_passphrase(home: &Home) -> &'static str {
    let open = |words: &str| {
        let passphrase = Passphrase::new(words).unwrap();
        store(home).unlock(&passphrase, &mut |_, _| ())
    };
    // The one that does not open comes first: opening clears away what tells why.
    let (words, refused, opened) = match (open(NEW), open(PASSPHRASE)) {
        (Err(refused), Ok(opened)) => (PASSPHRASE, refused, opened),
        (Ok(opened), Err(refused)) => (NEW, refused, opened),
        (Ok(_), Ok(_)) => panic!("both open it"),
        (Err(one), Err(two)) => panic!("neither opens it: {one:?}, {two:?}"),
    };
    assert!(!matches!(refused, Error::NoIdentity), "{refused:?}");
    assert_eq!(opened.problems, []);
    assert_eq!(opened.library.len(), NOTES);
    words
}

/// Stock age opens `identity.age` with it, and with that every object.
fn stock_opens(home: &Home, words: &str) {
    let page: PathBuf = home.path("stock.txt");
    let identity = home.journal().join("identity.age");
    age_with_passphrase(&["-d", "-o", path(&page), path(&identity)], words);
    for object in home.objects() {
        if object.extension().is_some_and(|end| end == "age") {
            stock::age(&["-d", "-i", path(&page), path(&object)], b"");
        }
    }
}

/// Kills the program at each of these calls, each in a home of its own; gives how many kills there were, and how many
/// left the new passphrase.
fn killed(act: &[&str], wanted: impl Fn(&str) -> bool) -> (usize, usize) {
    let base = base();
    let counted = Home::new();
    copy(&base.path(""), &counted.path(""));
    let calls = calls(&counted, act);
    let (mut kills, mut changed) = (0, 0);
    for (name, count) in calls.iter().filter(|(name, _)| wanted(name)) {
        for at in 1..=*count {
            let home = Home::new();
            copy(&base.path(""), &home.path(""));
            let inject = format!("inject={name}:signal=SIGKILL:when={at}");
            let trace = format!("trace={name}");
            let words = ["-o", "/dev/null", "-e", &trace, "-e", &inject];
            if traced(&home, &words, act).is_some() {
                continue;
            }
            kills += 1;
            let opens = one_passphrase(&home);
            changed += usize::from(opens == NEW);
            stock_opens(&home, opens);
        }
    }
    (kills, changed)
}

#[expect(clippy::print_stdout, reason = "the figure that was measured")]
fn proves(act: &[&str], least: usize, wanted: impl Fn(&str) -> bool) {
    if !has_tools() {
        return;
    }
    let (kills, changed) = killed(act, wanted);
    println!("{act:?}: {kills} kills, {changed} of them after the change");
    assert!(kills >= least, "{kills}");
    assert_eq!(changed > 0, act == CHANGE);
}

/// A few calls decide: those that give the new file its name, and make it last.
fn deciding(name: &str) -> bool {
    matches!(
        name,
        "fsync" | "rename" | "renameat" | "renameat2" | "unlink" | "unlinkat"
    )
}

#[test]
fn killed_where_files_change_the_passphrase_is_the_old_or_the_new_one() {
    proves(CHANGE, 5, deciding);
}

#[test]
fn killed_where_files_change_a_rotation_loses_no_note() {
    proves(ROTATE, 10, deciding);
}

#[test]
#[ignore = "minutes: .ci/release-tier keys-killed"]
fn killed_at_every_call_nothing_done_with_keys_loses_the_way_in() {
    for act in [CHANGE, ROTATE, KIT] {
        proves(act, 50, |_| true);
    }
}

/// The control: with `identity.age` gone, as a program that writes in place would leave it, neither passphrase opens it.
#[test]
fn a_journal_without_its_identity_is_told_from_one_with_it() {
    let home = base();
    fs::remove_file(home.journal().join("identity.age")).unwrap();
    let both = [NEW, PASSPHRASE].map(|words| {
        let passphrase = Passphrase::new(words).unwrap();
        store(&home).unlock(&passphrase, &mut |_, _| ()).is_ok()
    });
    assert_eq!(both, [false, false]);
}
