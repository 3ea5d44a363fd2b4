//! Every deck, walked at the keys of a real terminal: from the home screen to a note that stock `age` opens.
//! In the usual window the program runs inside `tmux`; in a wide and a small one by itself.
//!
//! The scripts in `walk/*.toml` say which keys open a deck from home and what somebody in this work gives on each page.
//! The notes that come of it are the snapshots beside them: they are there to be read. The screens on the way are kept in
//! `target/tmp/walk`, one file a deck and size.

#[path = "walk/opened.rs"]
mod opened;
#[path = "walk/past.rs"]
mod past;
#[path = "terminal/process.rs"]
#[expect(dead_code, reason = "the tests of the terminal use the rest of it")]
mod process;
#[path = "support/program.rs"]
#[expect(dead_code, reason = "the tests of the command line use the rest of it")]
mod program;
#[path = "terminal/pty.rs"]
#[expect(dead_code, reason = "the tests of the terminal use the rest of it")]
mod pty;
#[path = "walk/script.rs"]
mod script;
#[path = "walk/tmux.rs"]
mod tmux;
#[path = "walk/walker.rs"]
mod walker;

use std::collections::BTreeSet;

use afterword::deck::decks::Decks;

use crate::script::Script;
use crate::walker::walk;

const BETWEEN: &str = include_str!("walk/between.toml");
const NOTES: &str = include_str!("walk/notes.toml");
const DAY: &str = include_str!("walk/day.toml");
const REVIEW: &str = include_str!("walk/review.toml");
const GROUND: &str = include_str!("walk/ground.toml");
const GERMAN: &str = include_str!("walk/german.toml");

/// A wide window, the usual one, and the smallest that all screens are made for.
const LARGE: (u16, u16) = (120, 40);
const USUAL: (u16, u16) = pty::WIDE;
const SMALL: (u16, u16) = pty::SMALL;

/// Decks that nobody opens: they are walked inside others.
const PARTS: [&str; 2] = ["settle-60", "sup-item"];

fn walk_all(scripts: &str) {
    for script in Script::read(scripts) {
        walk(&script, USUAL);
    }
}

/// Walks each third one in the two other sizes as well.
fn walk_some(scripts: &str) {
    for script in Script::read(scripts).iter().step_by(3) {
        walk(script, LARGE);
        walk(script, SMALL);
    }
}

#[test]
fn decks_between_two_sessions_leave_notes_that_read_well() {
    walk_all(BETWEEN);
    walk_some(BETWEEN);
}

#[test]
fn decks_for_notes_leave_notes_that_read_well() {
    walk_all(NOTES);
}

#[test]
fn decks_for_notes_are_walked_in_other_windows() {
    walk_some(NOTES);
}

#[test]
fn decks_for_the_day_leave_notes_that_read_well() {
    walk_all(DAY);
    walk_some(DAY);
}

#[test]
fn decks_for_looking_back_leave_notes_that_read_well() {
    walk_all(REVIEW);
    walk_some(REVIEW);
}

#[test]
fn practices_leave_notes_that_read_well() {
    walk_all(GROUND);
    walk_some(GROUND);
}

#[test]
fn german_decks_leave_notes_that_read_well() {
    walk_all(GERMAN);
    walk_some(GERMAN);
}

#[test]
fn notes_are_opened_where_age_is_installed() {
    if !opened::has_age() {
        eprintln!("skipped: the age program is not installed; decks are walked, notes not opened");
    }
}

#[test]
fn decks_are_walked_inside_tmux_where_it_is_installed() {
    if !tmux::is_installed() {
        eprintln!("skipped: tmux is not installed; decks are walked in a terminal without it");
    }
}

#[test]
fn every_deck_that_comes_with_the_program_is_walked() {
    let decks = Decks::builtin();
    let scripts = [BETWEEN, NOTES, DAY, REVIEW, GROUND];
    let walked = scripts.iter().flat_map(|scripts| Script::read(scripts));
    let walked: BTreeSet<String> = walked.map(|script| script.deck).collect();
    let missing: Vec<&str> = decks
        .ids()
        .filter(|id| !walked.contains(*id) && !PARTS.contains(id))
        .collect();
    assert!(missing.is_empty(), "nobody walks {missing:?}");
}
