//! Every key arrives once and in its order, however they come.

use rustix::process::Signal;

use crate::program::Home;
use crate::pty::{Terminal, WIDE};

/// An empty page of a locked journal.
fn page(home: &Home) -> Terminal {
    let mut t = Terminal::start(home, WIDE, &[]);
    t.wait_place("locked").type_keys("w").wait_for("Title");
    t
}

/// Saves the page and gives the text that was sealed.
fn sealed(home: &Home, t: &mut Terminal) -> String {
    t.type_keys("\x13")
        .wait_for("Saved and sealed.")
        .type_keys("q");
    assert_eq!(t.finish(), 0);
    let list = home.unlocked(&["list", "--json"]).json();
    let name = list["notes"][0]["id"].as_str().expect("a note").to_owned();
    let note = home.unlocked(&["show", &name, "--json"]).json();
    note["note"]["body"].as_str().expect("a text").to_owned()
}

/// More than the reader takes at once, as a paste is that the terminal does not mark, or dictation.
#[test]
fn three_thousand_keys_at_once_all_arrive_in_their_order() {
    let home = Home::with_journal();
    let mut t = page(&home);
    t.leader().send(Signal::STOP);
    t.leader().wait_stopped();
    let words: Vec<_> = (0..500).map(|number| format!("w{number:04}")).collect();
    let text = words.join(" ");
    t.type_keys(&text);
    t.leader().send(Signal::CONT);
    t.wait_for("w0499");
    assert_eq!(sealed(&home, &mut t), text);
}

#[test]
fn what_is_typed_while_the_window_changes_stays_in_its_order() {
    let home = Home::with_journal();
    let mut t = page(&home);
    let mut text = String::new();
    for number in 0..150 {
        t.resize(60 + number % 21, 12 + number % 13);
        let word = format!("{number} ");
        t.type_keys(&word);
        text.push_str(&word);
    }
    t.resize(80, 24).wait_for("149");
    assert_eq!(sealed(&home, &mut t), text.trim_end());
}

/// Alt and a bracket begin a sequence that never ends; the key after it is taken for its end, and no more is lost.
#[test]
fn half_a_sequence_costs_one_key_at_most() {
    let home = Home::with_journal();
    let mut t = page(&home);
    t.type_keys("one\x1b[").wait_for("one");
    t.type_keys("xtwo").wait_for("two");
    let text = sealed(&home, &mut t);
    assert!(["onetwo", "onextwo"].contains(&text.as_str()), "{text}");
}
