//! Signals on every screen, while something is typed and while it is saved.

use afterword::journal::library::entry::Entry;
use rustix::process::Signal;

use crate::anywhere::{self, TEXT, opened, take_drafts};
use crate::canary::CANARY;
use crate::escapes::{foreign, outside};
use crate::fragile;
use crate::places::names;
use crate::program::Home;
use crate::pty::Terminal;
use crate::traces::{NOWHERE, found};

const ENDING: [(Signal, u32); 4] = [
    (Signal::TERM, 143),
    (Signal::HUP, 129),
    (Signal::INT, 130),
    (Signal::QUIT, 131),
];

/// Screens on which the text that is typed is a draft.
const WRITES: [&str; 2] = ["Write", "Edit"];

/// What is done on a screen before a signal comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Nothing,
    Typing,
    Saving,
}

/// What a program that ends owes.
fn assert_left(t: &Terminal, case: &str) {
    let screen = t.screen();
    assert!(
        !screen.alternate_screen() && !screen.hide_cursor(),
        "{case}"
    );
    assert!(!screen.bracketed_paste() && t.is_cooked(), "{case}");
    assert_eq!(foreign(t.bytes()), [], "{case}");
    let left = outside(t.bytes()) + &screen.contents();
    assert!(
        CANARY.iter().all(|word| !left.contains(word)),
        "{case}: {left}"
    );
}

fn begin(t: &mut Terminal, doing: Doing) {
    if doing != Doing::Nothing {
        t.paste(TEXT).wait_for(TEXT);
    }
    if doing == Doing::Saving {
        t.type_keys("\x13");
    }
}

fn end(home: &Home, screen: &str, doing: Doing, (signal, code): (Signal, u32)) {
    let case = format!("{screen}, {doing:?}, {code}");
    let notes = if doing == Doing::Saving {
        texts(home)
    } else {
        0
    };
    let mut t = anywhere::start(home, screen);
    begin(&mut t, doing);
    t.leader().send(signal);
    assert_eq!(t.finish(), code, "{case}");
    assert_left(&t, &case);
    assert_eq!(found(&home.path(""), &CANARY), NOWHERE, "{case}");
    let kept = take_drafts(home);
    let is_kept = kept.iter().any(|draft| draft.text.contains(TEXT));
    match doing {
        Doing::Nothing => {}
        Doing::Typing => assert!(is_kept, "no draft: {case}"),
        Doing::Saving => assert!(is_kept || texts(home) > notes, "lost: {case}"),
    }
}

/// Counts the versions that hold the text.
fn texts(home: &Home) -> usize {
    let library = opened(home).library;
    let versions = library.entries().flat_map(Entry::history);
    versions
        .filter(|version| version.note.body.contains(TEXT))
        .count()
}

/// A stopped program shows nothing, and comes back locked.
fn stop(home: &Home, screen: &str, doing: Doing) {
    let case = format!("{screen}, {doing:?}, stopped");
    let mut t = anywhere::start(home, screen);
    begin(&mut t, doing);
    t.leader().send(Signal::TSTP);
    t.leader().wait_stopped();
    t.wait_until("the shell's screen", |screen| !screen.alternate_screen());
    assert_left(&t, &case);
    let before = t.bytes().len();
    t.leader().send(Signal::CONT);
    t.leader().send(Signal::TERM);
    // One that was started for a single screen ends when the lock has closed it.
    assert!([0, 143].contains(&t.finish()), "{case}");
    let shown = String::from_utf8_lossy(&t.bytes()[before..]).into_owned();
    assert!(
        CANARY.iter().all(|word| !shown.contains(word)),
        "{case}: {shown}"
    );
    let kept = take_drafts(home);
    let is_kept = kept.iter().any(|draft| draft.text.contains(TEXT));
    assert!(doing != Doing::Typing || is_kept, "no draft: {case}");
}

#[test]
fn a_signal_on_any_screen_gives_the_terminal_back() {
    let home = anywhere::home();
    for (number, screen) in names().into_iter().enumerate().step_by(4) {
        end(&home, screen, Doing::Nothing, ENDING[number / 4 % 4]);
    }
    for (screen, doing) in WRITES.into_iter().zip([Doing::Typing, Doing::Saving]) {
        end(&home, screen, doing, ENDING[0]);
        stop(&home, screen, doing);
    }
}

/// What a program of the terminal library does without further care.
#[test]
fn a_plain_program_leaves_its_text_and_a_raw_terminal_after_a_signal() {
    let mut t = fragile::start_plain(&Home::new());
    t.wait_for("zanzibar").leader().send(Signal::TERM);
    t.leader().wait_ended();
    assert!(t.screen().alternate_screen() && !t.is_cooked());
    assert!(t.contents().contains("zanzibar"));
}
