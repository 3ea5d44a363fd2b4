//! A guided note, from the locked start to reading it.

use rustix::process::Signal;

use crate::program::Home;
use crate::pty::{SMALL, Terminal, WIDE};
use crate::traces::drafts;

/// Goes through the three-minute reset from its first page to the one with words.
pub fn to_the_words(t: &mut Terminal) {
    t.wait_for("locked");
    to_the_words_from_the_start(t);
}

/// Goes the same way from a start that is locked or open.
pub fn to_the_words_from_the_start(t: &mut Terminal) {
    t.type_keys("3").wait_for("How strong");
    t.type_keys("7").wait_for("Let the eyes go first");
    t.type_keys("\t").wait_for("Breathe along");
    t.type_keys("\t").wait_for("in the body?").type_keys("\t");
    t.wait_for("Which words").type_keys("6\r");
    // Strong words bring the page about safety, before or after.
    t.wait_until("the next page", |screen| {
        let text = screen.contents();
        ["What happened in you", "someone's safety"]
            .iter()
            .any(|page| text.contains(page))
    });
    if t.contents().contains("someone's safety") {
        t.type_keys("\t");
    }
    t.wait_for("What happened in you");
}

/// Answers the pages after the words, to the last one.
fn to_the_end(t: &mut Terminal) {
    t.type_keys("\r").wait_for("do with it?").type_keys("1");
    t.wait_for("Who is this about?").type_keys("harbour\r");
    t.wait_for("How strong").type_keys("4");
    t.wait_for("Saved and sealed.")
        .type_keys("\r")
        .wait_for("locked");
}

#[test]
fn a_reset_is_answered_while_locked_and_read_after_the_passphrase() {
    for size in [WIDE, SMALL] {
        let home = Home::with_journal();
        let mut t = Terminal::start(&home, size, &[]);
        to_the_words(&mut t);
        t.type_keys("I went away for a while")
            .wait_for("for a while");
        to_the_end(&mut t);
        assert!(!t.contents().contains("went away"));
        t.type_keys("\r").unlock().wait_gone("locked");
        t.type_keys("r").wait_for("review").type_keys("\r");
        t.wait_for("I went away for a while");
        t.wait_for("strength 7 of 10").wait_for("harbour");
        t.type_keys("\x0c").wait_for("locked");
        assert!(!t.contents().contains("went away"));
    }
}

#[test]
fn a_deck_that_was_cut_off_goes_on_at_its_page_after_the_passphrase() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    to_the_words(&mut t);
    t.type_keys("I went away").wait_for("I went away");
    t.leader().send(Signal::TERM);
    assert_eq!(t.finish(), 143);
    assert_eq!(drafts(&home).len(), 1);

    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("draft: ")
        .type_keys("d")
        .wait_for("What happened in you");
    t.wait_for("I went away");
    to_the_end_unlocked(&mut t);
    assert_eq!(drafts(&home).len(), 0);
    let shown = home.unlocked(&["find", "I went away"]);
    assert!(shown.succeeds().contains("I went away"), "{shown:?}");
}

fn to_the_end_unlocked(t: &mut Terminal) {
    t.type_keys("\r").wait_for("do with it?").type_keys("1");
    t.wait_for("Who is this about?").type_keys("\t");
    t.wait_for("How strong").type_keys("4");
    t.wait_for("Saved and sealed.")
        .type_keys("\r")
        .wait_for("1 note");
    t.type_keys("q");
    assert_eq!(t.finish(), 0);
}
