//! Text that wants to steer the terminal: it is shown, and does nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::journal::note::{Note, Written};
use afterword::store::Store;
use afterword::tui::clock;
use afterword::vault::files::real::RealFs;
use afterword::vault::places::Places;

use rustix::process::Signal;

use crate::escapes::{Piece, foreign, pieces};
use crate::fragile::{self, BREAKS};
use crate::payloads::payloads;
use crate::program::Home;
use crate::pty::{SMALL, Terminal, WIDE, prepared, program};

/// Window title, clipboard, another screen, a question whose answer would be typed, a reset, C1, text turned around, hidden
/// text, backspaces, and a carriage return that writes over what stands before.
pub const PAYLOAD: &str = "evil\x1b]0;owned\x07\x1b]52;c;aGk=\x1b\\\x1b[?1049l\x1b[6n\x1bc\u{9b}31m\u{202e}dne\u{e0041}\x08\x08\rover";

/// A journal with a note, a draft, a foreign file, settings and a deck that all hold the payload, written past every edge
/// that would have made them harmless.
pub fn home() -> (Home, Id) {
    let home = Home::with_journal();
    home.write(
        ".config/afterword/config.toml",
        "theme = \"\\u001b]0;owned\\u0007\"\n\"\\u001b[6n\" = 1\n",
    );
    home.write(
        ".config/afterword/decks/evil.toml",
        "id = \"\\u001b[6n\"\ntitle = \"\\u001b]0;owned\\u0007\"\n",
    );
    home.write(
        ".local/share/afterword/objects/\x1b]0;owned\x07.age",
        "not an object",
    );
    let places = Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    };
    let now = clock::wall();
    let mut store = Store::at(Arc::new(RealFs), places, now).expect("a journal");
    let mut note = Note::new(clock::fresh_id(), Written::At(now));
    note.title = PAYLOAD.replace('\r', "");
    note.alias = Some(note.title.clone());
    note.tags = vec![note.title.clone()];
    note.body =
        format!("# {PAYLOAD}\n\n- {PAYLOAD}\n\n```\n{PAYLOAD}\n```\n\n[{PAYLOAD}]({PAYLOAD})");
    assert!(store.put(&note, &[]).expect("written").confirmed);
    let before = now - chrono::TimeDelta::hours(1);
    let mut all = Note::new(clock::fresh_id(), Written::At(before));
    let title = payloads().concat().replace(['\n', '\r'], "");
    all.title = title.chars().take(400).collect();
    all.body = format!("evil {}", payloads().join("|"));
    assert!(store.put(&all, &[]).expect("written").confirmed);
    let draft = Draft {
        id: clock::fresh_id(),
        note: clock::fresh_id(),
        changed: now,
        title: PAYLOAD.to_owned(),
        deck: None,
        page: None,
        parents: Vec::new(),
        text: PAYLOAD.to_owned(),
        answers: BTreeMap::default(),
    };
    let sealed = store.seal_draft(&draft).expect("sealed");
    store.keep_draft(&sealed).expect("kept");
    (home, note.id)
}

/// Ends the program, so that its last sequence is whole.
fn assert_harmless(t: &mut Terminal) {
    t.leader().send(Signal::TERM);
    assert_eq!(t.finish(), 143);
    assert_eq!(foreign(t.bytes()), []);
}

#[test]
fn hostile_text_is_shown_on_every_screen_and_steers_nothing() {
    for size in [WIDE, SMALL] {
        let (home, _) = home();
        let mut t = Terminal::start(&home, size, &[]);
        t.wait_for("locked").type_keys("\r").unlock();
        t.wait_for("draft: evil").type_keys("r");
        t.wait_place("review").wait_for("evil").type_keys("\r");
        t.wait_place("note").wait_for("evil").type_keys("h");
        t.wait_place("versions").type_keys("\x1b");
        t.wait_place("note").type_keys("e");
        t.wait_place("edit").wait_for("evil").type_keys("\x18");
        t.wait_place("note").type_keys("\x0c");
        t.wait_place("locked").type_keys("\r").unlock();
        t.wait_for("draft: evil").type_keys("d");
        t.wait_for("Title").wait_for("evil");
        assert_harmless(&mut t);
    }
}

#[test]
fn what_needs_a_look_is_named_without_steering_anything() {
    let (home, _) = home();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("need a look").type_keys("j\r").wait_for("owned");
    assert_harmless(&mut t);
}

#[test]
fn the_same_text_straight_to_the_terminal_would_steer_it() {
    let home = Home::new();
    home.write("evil", PAYLOAD);
    let mut line = prepared(&home, "/bin/cat");
    line.arg("evil");
    let mut t = Terminal::run(line, WIDE);
    t.finish();
    assert!(foreign(t.bytes()).len() > 5, "{:?}", foreign(t.bytes()));
}

/// Counts how often the title of the window was put aside, and taken back.
fn titles(t: &Terminal) -> (usize, usize) {
    let pieces = pieces(t.bytes());
    let named = pieces.iter().filter(|piece| matches!(piece, Piece::Osc(_)));
    for title in named {
        assert_eq!(*title, Piece::Osc("0;afterword".into()));
    }
    let count = |name: &str| {
        pieces
            .iter()
            .filter(|piece| **piece == Piece::Csi(name.into()))
            .count()
    };
    (count("22;0t"), count("23;0t"))
}

#[test]
fn the_title_of_the_window_is_set_once_and_taken_back() {
    let home = Home::with_journal();
    home.note("body", &["--title", "zanzibar"]);
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_for("locked").type_keys("\r").unlock();
    t.wait_for("1 note").type_keys("r");
    t.wait_place("review").wait_for("zanzibar").type_keys("\r");
    t.wait_place("note").wait_for("body").type_keys("\x1b");
    t.wait_place("review").type_keys("\x1b");
    t.wait_for("Between sessions").type_keys("q");
    assert_eq!(t.finish(), 0);
    assert_eq!(titles(&t), (1, 1));
}

#[test]
fn the_title_is_taken_back_after_a_panic_and_after_every_signal() {
    let home = Home::with_journal();
    let mut t = fragile::start(&home);
    t.wait_for("locked").type_keys("w").wait_for("Title");
    t.type_keys(&BREAKS.to_string());
    assert_eq!(t.finish(), 101);
    assert_eq!(titles(&t), (1, 1), "after a panic");
    for (signal, code) in [
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
    ] {
        let mut t = Terminal::start(&home, WIDE, &[]);
        t.wait_place("locked").leader().send(signal);
        assert_eq!(t.finish(), code);
        assert_eq!(titles(&t), (1, 1), "after signal {code}");
    }
}

/// A program that is stopped gives the window back to the shell, its title too.
#[test]
fn the_title_is_taken_back_while_the_program_is_stopped() {
    let home = Home::with_journal();
    let mut t = Terminal::below_a_shell(&home, &[]);
    t.wait_place("locked");
    let running = program(&home);
    running.send(Signal::TSTP);
    running.wait_stopped();
    t.wait_until("the shell's screen", |screen| !screen.alternate_screen());
    assert_eq!(titles(&t), (1, 1));
    running.send(Signal::CONT);
    t.wait_place("locked").type_keys("q").wait_for("left 0");
    assert_eq!(titles(&t), (2, 2));
}

#[test]
fn a_program_that_does_not_take_its_title_back_is_seen() {
    let home = Home::new();
    let mut line = prepared(&home, "/usr/bin/printf");
    line.arg("\\033[22;0t\\033]0;afterword\\007");
    let mut t = Terminal::run(line, WIDE);
    t.finish();
    assert_eq!(titles(&t), (1, 0));
}
