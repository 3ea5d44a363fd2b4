//! Types a script, page by page.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::opened;
use crate::past;
use crate::program::{Home, PASSPHRASE};
use crate::pty::{Terminal, WIDE};
use crate::script::{Script, Typed, parts};
use crate::tmux;

/// The most options of a list.
const MOST: usize = 40;
/// As much of a label as tells it from others.
const BEGUN: usize = 10;

/// Walks through a deck in a window of this size, and compares the note with the one that was read before.
pub fn walk(script: &Script, size: (u16, u16)) {
    let home = Home::with_journal();
    speak(&home, &script.language);
    past::write(&home, &script.past);
    let before: BTreeSet<PathBuf> = home.objects().into_iter().collect();
    let mut walker = Walker {
        terminal: start(&home, size),
        seen: String::new(),
        title: script.title(),
        words: Words::of(&script.language),
    };
    walker.walk(script);
    walker.keep(size);
    if !opened::has_age() {
        return;
    }
    let deck = script.changes.as_ref().unwrap_or(&script.deck);
    let note = opened::newest(&home, &before, deck);
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(script.title(), note);
    });
}

/// Starts the program: in the usual window inside tmux, where that is installed; in the others by itself.
fn start(home: &Home, size: (u16, u16)) -> Terminal {
    if size == WIDE && tmux::is_installed() {
        tmux::start(home, size)
    } else {
        Terminal::start(home, size, &[])
    }
}

struct Walker {
    terminal: Terminal,
    seen: String,
    title: String,
    words: Words,
}

/// What the program itself says on the way.
struct Words {
    locked: &'static str,
    passphrase: &'static str,
    saved: &'static str,
}

impl Words {
    fn of(language: &str) -> Self {
        match language {
            "de" => Self {
                locked: "gesperrt",
                passphrase: "Deine Passphrase",
                saved: "Gespeichert und versiegelt.",
            },
            _ => Self {
                locked: "locked",
                passphrase: "Your passphrase",
                saved: "Saved and sealed.",
            },
        }
    }
}

/// Sets the program's language.
fn speak(home: &Home, language: &str) {
    let folder = home.path(".config/afterword");
    fs::create_dir_all(&folder).expect("a writable home");
    let settings = format!("[words]\nlanguage = \"{language}\"\n");
    write(&folder.join("config.toml"), &settings);
}

impl Walker {
    fn walk(&mut self, script: &Script) {
        let words = &self.words;
        let terminal = &mut self.terminal;
        terminal.wait_for(words.locked).type_keys("\r");
        terminal.wait_for(words.passphrase);
        terminal.type_keys(PASSPHRASE).type_keys("\r");
        terminal.wait_gone(words.locked);
        self.wait("afterword");
        self.give(&script.from_home);
        for (question, keys) in &script.pages {
            self.wait(question);
            self.give(keys);
        }
        let saved = self.words.saved;
        self.wait(saved);
        self.terminal.type_keys("\r").wait_gone(saved);
        self.look("home again");
    }

    /// Waits until words stand on the screen, however they are broken into lines.
    fn wait(&mut self, words: &str) {
        let what = format!("{}: {words}", self.title);
        let words = flat(words);
        self.terminal
            .wait_until(&what, |screen| flat(&screen.contents()).contains(&words));
        self.look(&words);
    }

    fn look(&mut self, at: &str) {
        let screen = self.terminal.contents();
        let look = format!("==== {at}\n{screen}\n");
        self.seen.push_str(&look);
    }

    fn give(&mut self, keys: &str) {
        for part in parts(keys) {
            match part {
                Typed::Words(words) => self.terminal.type_keys(words),
                Typed::Key(name) => self.terminal.type_keys(key(name)),
                Typed::Option(label) => {
                    let key = self.option(label);
                    self.terminal.type_keys(&key)
                }
            };
        }
    }

    /// Finds the key that stands before an option; where the list is longer than the screen, goes down to it.
    fn option(&mut self, label: &str) -> String {
        for _ in 0..MOST {
            let screen = self.terminal.contents();
            if let Some(key) = key_of(&screen, label) {
                return key;
            }
            self.terminal.type_keys(key("down"));
            let what = format!("{}: the option {label}", self.title);
            self.terminal
                .wait_until(&what, |now| now.contents() != screen);
        }
        panic!(
            "{}: no option {label}:\n{}",
            self.title,
            self.terminal.contents()
        )
    }

    fn keep(&self, (columns, rows): (u16, u16)) {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("walk");
        let folder = folder.join(format!("{columns}x{rows}"));
        fs::create_dir_all(&folder).expect("the target folder is writable");
        let file = folder.join(format!("{}.txt", self.title));
        write(&file, &self.seen);
    }
}

#[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
fn write(file: &PathBuf, text: &str) {
    fs::write(file, text).expect("the target folder is writable");
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The key stands before the label, with or without a box between them. A long label goes on in the next row.
fn key_of(screen: &str, label: &str) -> Option<String> {
    let whole = |row: &str| {
        row.match_indices(label)
            .find_map(|(at, _)| key_before(row, at))
    };
    let begun = |row: &str| {
        let words = row.trim_end().rsplit("  ").next()?;
        let words = words.split_once("] ").map_or(words, |(_, words)| words);
        let is_begun = words.len() > BEGUN && label.starts_with(words);
        is_begun.then(|| key_before(row, row.trim_end().len() - words.len()))?
    };
    let mut rows = screen.lines();
    rows.find_map(|row| whole(row).or_else(|| begun(row)))
}

fn key_before(row: &str, at: usize) -> Option<String> {
    let before = row[..at].trim_end();
    let marks = ["[ ]", "[x]"];
    let bare = marks.iter().find_map(|mark| before.strip_suffix(mark));
    let mut letters = bare.unwrap_or(before).trim_end().chars().rev();
    let key = letters
        .next()
        .filter(|key| key.is_ascii_alphanumeric() || *key == '-')?;
    let is_alone = letters.next().is_none_or(char::is_whitespace);
    is_alone.then(|| key.to_string())
}

fn key(name: &str) -> &'static str {
    match name {
        "enter" => "\r",
        "tab" => "\t",
        "esc" => "\x1b",
        "on" => "\x13",
        "down" => "\x1b[B",
        "up" => "\x1b[A",
        "flag" => "\x06",
        name => panic!("no key is called {name}"),
    }
}
