//! What stock `age` shows of a note.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use crate::program::Home;

/// What stands in each note and differs from walk to walk.
const OF_THE_DAY: [&str; 8] = [
    "seal = ",
    "id = ",
    "note = ",
    "parents = ",
    "written = ",
    "device = ",
    "prepared = ",
    "release_until = ",
];

/// Says whether the `age` program is installed.
pub fn has_age() -> bool {
    Command::new("age").arg("--version").output().is_ok()
}

/// Gives the newest note of a deck, opened by `age` with the recovery kit, without what differs from walk to walk.
pub fn newest(home: &Home, before: &BTreeSet<PathBuf>, deck: &str) -> String {
    let fresh = home
        .objects()
        .into_iter()
        .filter(|path| !before.contains(path));
    let is_it = |text: &String| {
        text.contains("\nkind = \"note\"\n") && text.contains(&format!("\ndeck = \"{deck}\"\n"))
    };
    let notes: Vec<String> = fresh.map(|path| open(home, &path)).filter(is_it).collect();
    match &notes[..] {
        [note] => lasting(note),
        notes => panic!("{} notes of {deck}", notes.len()),
    }
}

fn open(home: &Home, object: &PathBuf) -> String {
    let mut age = Command::new("age");
    age.args(["-d", "-i", "kit.txt"]).arg(object);
    let ran = age.current_dir(home.path("")).output().expect("age runs");
    assert!(ran.status.success(), "{ran:?}");
    String::from_utf8(ran.stdout).expect("text")
}

fn lasting(text: &str) -> String {
    let (head, body) = text
        .strip_prefix("+++\n")
        .and_then(|text| text.split_once("\n+++\n"))
        .expect("front matter");
    let stays = |line: &&str| !OF_THE_DAY.iter().any(|key| line.starts_with(key));
    let head: Vec<&str> = head.lines().filter(stays).collect();
    format!("{}\n+++\n{}\n", head.join("\n"), body.trim_end())
}
