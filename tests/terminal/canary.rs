//! A phrase that is typed everywhere, and found nowhere.

use std::fs;

use rustix::process::Signal;

use crate::escapes::outside;
use crate::program::{Home, PASSPHRASE};
use crate::pty::{Terminal, WIDE};
use crate::traces::{NOWHERE, drafts, found};

/// The words of the phrase; no program of this machine uses them.
pub const CANARY: [&str; 2] = ["zanzibar", "quillfeather"];

/// A journal whose passphrase and kit are nowhere on the disk.
pub fn secret_home() -> (Home, String) {
    let home = Home::with_journal();
    let kit = fs::read_to_string(home.path("kit.txt")).expect("the kit");
    let key = kit
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY-1"));
    let key = key.expect("a key").to_owned();
    for file in ["kit.txt", "passphrase"] {
        fs::remove_file(home.path(file)).expect("it was there");
    }
    fs::create_dir(home.path("tmp")).expect("a writable home");
    (home, key)
}

/// Types the phrase into every place that takes text: title, person, tags, page, paste, a draft, the list of commands, the
/// search. One note is sealed and one draft kept.
pub fn type_everywhere(t: &mut Terminal) {
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("No notes yet").type_keys("w").wait_for("Title");
    t.paste("pasted zanzibar\nand quillfeather")
        .wait_for("and quillfeather");
    t.type_keys("\tzanzibar title\tquillfeather\tzanzibar-tag\t");
    t.wait_for("zanzibar-tag")
        .type_keys("\x13")
        .wait_for("1 note");
    t.type_keys("w")
        .wait_for("Title")
        .type_keys("a zanzibar draft");
    t.wait_for("a zanzibar draft").type_keys("\x18");
    t.wait_for("draft: a zanzibar draft");
    t.type_keys("\x0bquillfeather").wait_for("› quillfeather");
    t.type_keys("\x1b").wait_gone("quillfeather");
    t.type_keys("/zanzibar quillfeather");
    t.wait_for("/ zanzibar quillfeather").wait_for("1 of 1");
    t.type_keys("\x1b")
        .wait_for("title, text")
        .type_keys("\x1b");
    t.wait_gone("title, text")
        .type_keys("\r")
        .wait_place("note");
    t.wait_for("zanzibar title")
        .type_keys("\x1b")
        .wait_place("review");
    t.type_keys("\x1b").wait_for("draft: a zanzibar draft");
}

fn assert_found_nowhere(home: &Home, key: &str) {
    let secrets = [CANARY[0], CANARY[1], PASSPHRASE, key];
    assert_eq!(found(&home.path(""), &secrets), NOWHERE);
    home.write("control.txt", "a Zanzibar control");
    assert_eq!(found(&home.path(""), &secrets), [home.path("control.txt")]);
    fs::remove_file(home.path("control.txt")).expect("it was there");
}

fn assert_not_shown(t: &Terminal) {
    let screen = t.contents();
    assert!(CANARY.iter().all(|word| !screen.contains(word)), "{screen}");
    assert_eq!(t.screen().scrollback_len(), 0);
}

#[test]
fn what_was_typed_is_nowhere_on_the_disk_and_not_on_the_screen_after_a_lock_and_after_the_end() {
    let (home, key) = secret_home();
    let mut t = Terminal::start(&home, WIDE, &[]);
    type_everywhere(&mut t);
    assert_found_nowhere(&home, &key);

    t.type_keys("\x0c").wait_for("locked");
    assert_not_shown(&t);
    assert_found_nowhere(&home, &key);

    t.type_keys("\r")
        .unlock()
        .wait_for("draft: a zanzibar draft");
    t.type_keys("q");
    assert_eq!(t.finish(), 0);
    assert_not_shown(&t);
    assert_eq!(outside(t.bytes()), "");
    assert_found_nowhere(&home, &key);
    assert_eq!(drafts(&home).len(), 1);
}

#[test]
fn what_was_typed_is_nowhere_on_the_disk_after_a_sudden_end() {
    let (home, key) = secret_home();
    let mut t = Terminal::start(&home, WIDE, &[]);
    type_everywhere(&mut t);
    t.type_keys("w").wait_for("Title").type_keys("zanzibar");
    t.wait_for("zanzibar").leader().send(Signal::KILL);
    t.leader().wait_ended();
    assert_found_nowhere(&home, &key);
}

#[test]
fn the_hidden_screen_shows_nothing_and_goes_on_where_it_was() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    t.type_keys("zanzibar")
        .wait_for("zanzibar")
        .type_keys("\x10");
    t.wait_gone("zanzibar");
    assert_not_shown(&t);
    t.type_keys(" quillfeather\x10").wait_for("zanzibar");
    assert!(!t.contents().contains("quillfeather"), "typed while hidden");
}
