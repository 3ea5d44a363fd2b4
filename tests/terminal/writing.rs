//! Writing: saved, locked, read again; and what is left after a sudden end.

use std::time::Duration;

use rustix::process::Signal;

use crate::program::Home;
use crate::pty::{SMALL, Terminal, WIDE, stopwatch};
use crate::traces::drafts;

/// How much typing a sudden end may cost.
const MAY_BE_LOST: Duration = Duration::from_secs(2);

/// An open journal with nothing in it.
fn open(home: &Home, size: (u16, u16)) -> Terminal {
    let mut t = Terminal::start(home, size, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_gone("Your passphrase").wait_gone("locked");
    t
}

#[test]
fn a_note_is_written_saved_and_there_again_after_a_lock() {
    for size in [WIDE, SMALL] {
        let home = Home::with_journal();
        let mut t = open(&home, size);
        t.type_keys("w").wait_for("Title");
        t.type_keys("I felt far away.\rThen less.")
            .wait_for("Then less.");
        t.type_keys("\x13").wait_for("Saved and sealed.");
        t.type_keys("\x0c").wait_for("locked");
        assert!(!t.contents().contains("far away"));
        t.type_keys("\r").unlock().wait_gone("locked");
        t.type_keys("q");
        assert_eq!(t.finish(), 0);
        let found = home.unlocked(&["find", "far", "away"]);
        assert!(found.succeeds().contains("I felt far away."), "{found:?}");
        assert_eq!(drafts(&home).len(), 0);
    }
}

#[test]
fn a_note_written_while_locked_needs_no_passphrase_and_is_taken_in_later() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    t.type_keys("Nobody was asked.").wait_for("asked.");
    t.type_keys("\x13")
        .wait_for("Saved and sealed.")
        .wait_for("locked");
    assert_eq!(
        home.objects().len(),
        2,
        "the note, and the introduction of this machine"
    );
    t.type_keys("\r")
        .unlock()
        .wait_for("taken in")
        .wait_for("1 note");
}

#[test]
fn a_wrong_passphrase_is_said_and_costs_nothing_else() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked")
        .type_keys("\r")
        .wait_for("Your passphrase");
    t.type_keys("seven otters under one lamb\r")
        .wait_for("did not open it");
    t.unlock().wait_for("No notes yet");
}

/// Types one word after the other until a draft has been kept twice, and some more; gives the words and when each stood on
/// the screen.
fn type_for_a_while(t: &mut Terminal) -> Vec<(String, Duration)> {
    let clock = stopwatch();
    let mut words = Vec::new();
    while clock() < MAY_BE_LOST * 2 {
        let word = format!("word{:02}", words.len());
        t.type_keys(&format!("{word} ")).wait_for(&word);
        words.push((word, clock()));
        t.watch(Duration::from_millis(80));
    }
    words
}

#[test]
fn a_sudden_end_costs_two_seconds_of_typing_at_most() {
    let home = Home::with_journal();
    let mut t = open(&home, WIDE);
    t.type_keys("w").wait_for("Title");
    let words = type_for_a_while(&mut t);
    t.leader().send(Signal::KILL);
    t.leader().wait_ended();
    let (_, end) = words.last().expect("a word");
    assert_eq!(drafts(&home).len(), 1);

    let mut t = open(&home, WIDE);
    t.wait_for("draft: word00").type_keys("d");
    t.wait_for("Title").wait_for("word00");
    let screen = t.contents();
    for (word, typed) in &words {
        let is_old = end.saturating_sub(*typed) >= MAY_BE_LOST;
        assert!(
            !is_old || screen.contains(word),
            "{word} of {words:?} is lost:\n{screen}"
        );
    }
    t.type_keys("\x13").wait_for("Saved and sealed.");
    assert_eq!(drafts(&home).len(), 0);
}

#[test]
fn what_was_being_written_is_kept_when_the_journal_locks() {
    let home = Home::with_journal();
    let mut t = open(&home, WIDE);
    t.type_keys("w")
        .wait_for("Title")
        .type_keys("half a thought");
    t.wait_for("half a thought")
        .type_keys("\x0c")
        .wait_for("locked");
    assert!(!t.contents().contains("half a thought"));
    t.type_keys("\r").unlock().wait_for("draft: half a thought");
    t.type_keys("d")
        .wait_for("Title")
        .wait_for("half a thought");
}
