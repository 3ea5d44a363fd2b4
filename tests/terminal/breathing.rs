//! Breathing in a terminal: bells, a program of one's own, and what is left in the middle.

use std::fs;

use crate::program::Home;
use crate::pty::{Terminal, WIDE};

/// The one file about breathing.
const FILE: &str = ".local/state/afterword/breathing.toml";

/// Counts the bells among the bytes; the one that ends the window's title is none.
fn bells(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let titles = text.matches("\x1b]0;afterword\x07").count();
    text.matches('\x07').count() - titles
}

fn settings(home: &Home, text: &str) {
    home.write(".config/afterword/config.toml", text);
}

fn kept(home: &Home) -> String {
    fs::read_to_string(home.path(FILE)).expect("the file is there")
}

#[test]
fn the_bell_rings_once_for_in_and_twice_for_out() {
    let home = Home::with_journal();
    settings(
        &home,
        "[breathe]\nsound = \"bell\"\npattern = \"2-2\"\nstart-seconds = 4\n",
    );
    let mut t = Terminal::start(&home, WIDE, &["breathe"]);
    t.wait_for("then out").wait_for("then in");
    let rung = bells(t.bytes());
    assert!((2..=3).contains(&rung), "in, and out begins: {rung}");
    t.wait_for("then out");
    assert_eq!(bells(t.bytes()), 1 + 2 + 1, "in, out, in");
    t.type_keys("m").wait_for("No sound.");
    let rung = bells(t.bytes());
    t.wait_for("then in")
        .wait_for("then out")
        .wait_for("then in");
    assert_eq!(bells(t.bytes()), rung, "the control: silence");
}

#[test]
fn a_program_of_ones_own_is_told_what_to_cue_and_nothing_else() {
    let home = Home::with_journal();
    let script = home.write("cue.sh", "#!/bin/sh\necho \"$# $1 $2\" >>cues\n");
    settings(
        &home,
        &format!(
            "[breathe]\npattern = \"2-2\"\nstart-seconds = 4\ncue-command = [\"sh\", \"{}\", \"soft\"]\n",
            script.display()
        ),
    );
    let mut t = Terminal::start(&home, WIDE, &["breathe"]);
    t.wait_for("then out")
        .wait_for("then in")
        .wait_for("then out")
        .wait_for("then in");
    t.type_keys("\x1b");
    assert_eq!(t.finish(), 0);
    let cues = || fs::read_to_string(home.path("cues")).unwrap_or_default();
    let ended = || cues().contains("end");
    crate::process::wait_until("the last cue", || ended().then_some(()));
    let cues = cues();
    let words: Vec<_> = cues.lines().collect();
    assert_eq!(words[..2], ["2 soft in", "2 soft out"]);
    assert_eq!(words.last(), Some(&"2 soft end"));
    assert_eq!(bells(t.bytes()), 0);
}

#[test]
fn a_program_that_is_not_there_is_told_of_once_and_the_breath_goes_on() {
    let home = Home::with_journal();
    settings(
        &home,
        "[breathe]\npattern = \"2-2\"\ncue-command = [\"/no/such/player\"]\n",
    );
    let mut t = Terminal::start(&home, WIDE, &["breathe"]);
    t.wait_for("The sound did not work");
    t.wait_for("then in").wait_for("then out");
    t.wait_gone("The sound did not work");
    t.type_keys("m").wait_for("once for in");
}

#[test]
fn what_was_breathed_last_is_kept_without_a_word_of_anything_else() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &["breathe", "2-2"]);
    t.wait_for("surgery")
        .wait_for("then in")
        .wait_for("then out")
        .wait_for("then in");
    t.type_keys("s\x1b");
    assert_eq!(t.finish(), 0);
    let text = kept(&home);
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(
        lines[..3],
        [
            "cautions-seen = true",
            "settings = \"b.46 3 5 circle off\"",
            "chosen = \"2-0-2-0 3 5 column off\"",
        ]
    );
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("go on from there").type_keys("b");
    t.wait_for("your own").wait_for("then out");
    assert!(!t.contents().contains("surgery"));
}

#[test]
fn a_lost_terminal_in_the_middle_is_gone_on_with() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &["breathe", "2-2"]);
    t.wait_for("then in")
        .wait_for("then out")
        .wait_for("then in");
    t.hang_up();
    assert_eq!(t.finish(), 129);
    assert!(kept(&home).contains("stopped = \"2-0-2-0 3 5 circle off "));
    let mut t = Terminal::start(&home, WIDE, &["breathe"]);
    t.wait_for("your own").wait_for("a begins anew");
    t.type_keys("a\x1b");
    assert_eq!(t.finish(), 0);
    assert!(!kept(&home).contains("stopped"), "it is told once");
}

#[test]
fn no_such_file_is_kept_where_the_settings_do_not_want_one() {
    let home = Home::with_journal();
    home.write(FILE, "cautions-seen = true\n");
    settings(&home, "[breathe]\nremember = false\n");
    let mut t = Terminal::start(&home, WIDE, &["breathe", "2-2"]);
    t.wait_for("surgery")
        .wait_for("then in")
        .wait_for("then out")
        .wait_for("then in");
    t.hang_up();
    assert_eq!(t.finish(), 129);
    assert!(!home.path(FILE).exists());
}

#[test]
fn strength_before_and_after_are_sealed_while_locked() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &["breathe", "2-2"]);
    t.wait_for("then out")
        .type_keys("7")
        .wait_for("Strength 7 before");
    t.wait_for("then in").wait_for("then out").type_keys("\r");
    t.wait_for("How strong is it now?")
        .type_keys("7e")
        .wait_for("no change");
    t.type_keys("\r");
    assert_eq!(t.finish(), 0);
    let notes = home.unlocked(&["list", "--json"]).json();
    let note = &notes["notes"][0];
    assert_eq!(note["deck"], "breathe", "{notes}");
}
