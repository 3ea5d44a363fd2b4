//! The sample journal, of which nothing stays, and two windows on one journal.

use std::fs;

use rustix::process::Signal;

use crate::program::{Home, files};
use crate::pty::{Terminal, WIDE};

/// The sample, opened.
fn sample(home: &Home) -> Terminal {
    let mut t = Terminal::start(home, WIDE, &["demo"]);
    t.wait_place("sample journal").wait_for("notes");
    t
}

fn assert_nothing_stays(home: &Home) {
    assert!(files(&home.path("tmp")).is_empty());
    assert!(!home.path(".local").exists());
}

#[test]
fn nothing_stays_of_the_sample_however_it_ends() {
    let home = Home::new();
    fs::create_dir(home.path("tmp")).expect("a writable home");
    let mut t = sample(&home);
    assert_eq!(files(&home.path("tmp")).len(), 1);
    t.type_keys("w").wait_for("Title").type_keys("zanzibar\x13");
    t.wait_for("Saved and sealed.").type_keys("q");
    assert_eq!(t.finish(), 0);
    assert_nothing_stays(&home);

    let mut t = sample(&home);
    t.leader().send(Signal::TERM);
    assert_eq!(t.finish(), 143);
    assert_nothing_stays(&home);

    let mut t = sample(&home);
    t.hang_up();
    assert_eq!(t.finish(), 129);
    assert_nothing_stays(&home);
}

#[test]
fn two_windows_on_one_journal_lose_nothing() {
    let home = Home::with_journal();
    let mut windows: Vec<_> = (0..2).map(|_| Terminal::start(&home, WIDE, &[])).collect();
    for t in &mut windows {
        t.wait_place("locked").type_keys("\r").unlock();
        t.wait_for("No notes yet").type_keys("w").wait_for("Title");
    }
    for (number, t) in windows.iter_mut().enumerate() {
        t.type_keys(&format!("window {number}")).wait_for("window");
    }
    for t in &mut windows {
        t.type_keys("\x13").wait_for("Saved and sealed.");
    }
    for t in &mut windows {
        t.type_keys("\x0c")
            .wait_place("locked")
            .type_keys("\r")
            .unlock();
        t.wait_for("2 notes").type_keys("q");
        assert_eq!(t.finish(), 0);
    }
    home.unlocked(&["check", "--read-all"]).succeeds();
}
