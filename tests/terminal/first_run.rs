//! From nothing to the first breath.

use crate::program::Home;
use crate::pty::{SMALL, Terminal, WIDE};
use crate::traces::everything;

/// The letters of a recovery key.
const KEY_LETTERS: usize = 74;

#[test]
fn six_offered_words_and_a_copied_kit_lead_to_the_first_breath() {
    for size in [WIDE, SMALL] {
        let home = Home::new();
        let mut t = Terminal::start(&home, size, &[]);
        let (words, key) = make_a_journal(&mut t);
        assert!(home.journal().join("identity.age").is_file());
        lock_and_open_again(&mut t, &words);
        assert_nothing_is_kept_of(&home, &[&words, &key]);
    }
}

/// Makes a journal with the offered words and the kit, up to the start; gives the words and the key.
pub fn make_a_journal(t: &mut Terminal) -> (String, String) {
    t.wait_for("A private page between two patients")
        .type_keys("\r")
        .wait_for("take these")
        .wait_gone("…");
    let words = offered(t);
    t.type_keys("\r").wait_for("Once more").type_keys(&words);
    t.type_keys("\r").wait_for("Type its last six");
    let key = recovery_key(t);
    t.type_keys("AAAAAA\r").wait_for("not the last six");
    t.type_keys(&key[KEY_LETTERS - 6..].to_lowercase());
    t.type_keys("\r").wait_for("How long should raw notes");
    t.type_keys("\r").wait_for("Ready").type_keys("\r");
    t.wait_gone("Ready").wait_for("breathe,");
    t.type_keys("\x1b").wait_for("three minutes");
    (words, key)
}

/// With the real key derivation, the one place where the moving sign can be seen to move.
fn lock_and_open_again(t: &mut Terminal, words: &str) {
    t.type_keys("\x0c").wait_for("locked").type_keys("\r");
    t.wait_for("Your passphrase")
        .type_keys(&format!("{words}x\r"))
        .wait_for("trying it");
    let first = sign(t);
    t.wait_until("the sign to move", |_| true);
    t.wait_until("the sign to move", |screen| {
        !screen.contents().contains(&first)
    });
    t.wait_for("did not open it").type_keys(words);
    t.type_keys("\r").wait_for("three minutes");
}

fn sign(t: &Terminal) -> String {
    let screen = t.contents();
    let line = screen.lines().find(|line| line.contains("trying it"));
    let line = line.expect("it tries").trim();
    line.split_whitespace()
        .next()
        .expect("a sign stands before it")
        .to_owned()
}

#[test]
fn a_passphrase_of_ones_own_is_judged_repeated_and_may_go_without_the_kit() {
    for size in [WIDE, SMALL] {
        let home = Home::new();
        let mut t = Terminal::start(&home, size, &[]);
        t.wait_for("A private page").type_keys("\r");
        t.wait_for("Six random words").type_keys("o");
        t.wait_for("of your own")
            .type_keys("harbour1")
            .wait_for("Too easy to guess");
        t.type_keys("\r").wait_for("Not strong enough yet");
        t.type_keys("\x17\x17")
            .type_keys(crate::program::PASSPHRASE);
        t.wait_for("hard to guess").type_keys("\r");
        t.wait_for("Once more")
            .type_keys("seven otters\r")
            .wait_for("That was not the same");
        t.type_keys(crate::program::PASSPHRASE).type_keys("\r");
        t.wait_for("Type its last six").type_keys("\x1b");
        t.wait_for("Go on without the kit?").type_keys("y");
        t.wait_for("How long should raw notes").type_keys("4");
        t.wait_for("Ready").type_keys("\x1b");
        t.wait_for("three minutes");
        t.type_keys("q");
        assert_eq!(t.finish(), 0);
        home.unlocked(&["list"]).succeeds();
    }
}

#[test]
fn leaving_before_the_end_makes_no_journal() {
    let home = Home::new();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("A private page").type_keys("\r");
    t.wait_for("take these").type_keys("\x03");
    t.wait_for("Leave Afterword?").type_keys("y");
    assert_eq!(t.finish(), 130);
    assert!(!home.journal().exists());
}

/// Reads the six words off the screen.
fn offered(t: &Terminal) -> String {
    let screen = t.contents();
    let (_, below) = screen.split_once("know them.").expect("the words");
    let (words, _) = below.split_once("enter").expect("the words");
    let words: Vec<_> = words.split_whitespace().collect();
    assert_eq!(words.len(), 6, "{screen}");
    words.join(" ")
}

/// Reads the key off the screen, as somebody does who copies it.
fn recovery_key(t: &Terminal) -> String {
    let screen = t.contents();
    let at = screen.find("AGE-SECRET-KEY-1").expect("the key");
    let letters = screen[at..].chars().filter(|c| !c.is_whitespace());
    let key: String = letters.take(KEY_LETTERS).collect();
    assert!(
        key.chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-'),
        "{screen}"
    );
    key
}

fn assert_nothing_is_kept_of(home: &Home, secrets: &[&str]) {
    assert!(!everything(&home.journal()).is_empty());
    let traces = crate::traces::found(&home.path(""), secrets);
    assert_eq!(traces, Vec::<std::path::PathBuf>::new());
}
