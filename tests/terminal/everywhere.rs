//! Signals on every screen, while something is typed and while it is saved.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use afterword::journal::library::entry::Entry;
use rustix::process::Signal;

use crate::anywhere::{self, TEXT, opened, take_drafts};
use crate::canary::CANARY;
use crate::escapes::{foreign, outside};
use crate::fragile;
use crate::places::names;
use crate::program::Home;
use crate::pty::{Terminal, stopwatch};
use crate::traces::{NOWHERE, found};

const ENDING: [(Signal, u32); 4] = [
    (Signal::TERM, 143),
    (Signal::HUP, 129),
    (Signal::INT, 130),
    (Signal::QUIT, 131),
];

/// Screens on which the text that is typed is a draft.
const WRITES: [&str; 2] = ["Write", "Edit"];

/// How long a program may take to end: ten times what is promised, because others use this machine as well.
const SOON: Duration = Duration::from_secs(10);

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

/// Gives what was typed: another text each time, since a note that was saved before may be on the screen already.
fn begin(t: &mut Terminal, doing: Doing) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(1000);
    let text = format!("{TEXT} {}", COUNT.fetch_add(1, Ordering::Relaxed));
    if doing != Doing::Nothing {
        // On a line of its own: what was saved before stands there already.
        t.paste(&format!("\n{text}")).wait_for(&text);
    }
    if doing == Doing::Saving {
        t.type_keys("\x13");
    }
    text
}

/// Gives how long the program took to end.
fn end(home: &Home, screen: &str, doing: Doing, (signal, code): (Signal, u32)) -> Duration {
    let case = format!("{screen}, {doing:?}, {code}");
    let mut t = anywhere::start(home, screen);
    let text = begin(&mut t, doing);
    let took = stopwatch();
    t.leader().send(signal);
    assert_eq!(t.finish(), code, "{case}");
    let took = took();
    assert!(took < SOON, "{case}: {took:?}");
    assert_left(&t, &case);
    assert_eq!(found(&home.path(""), &CANARY), NOWHERE, "{case}");
    let kept = take_drafts(home);
    let is_kept = kept.iter().any(|draft| draft.text.contains(&text));
    match doing {
        Doing::Nothing => {}
        Doing::Typing => assert!(is_kept, "no draft: {case}"),
        Doing::Saving => assert!(is_kept || is_saved(home, &text), "lost: {case}"),
    }
    took
}

/// Says whether a version holds the text.
fn is_saved(home: &Home, text: &str) -> bool {
    let library = opened(home).library;
    let mut versions = library.entries().flat_map(Entry::history);
    versions.any(|version| version.note.body.contains(text))
}

/// A stopped program shows nothing, and comes back locked.
fn stop(home: &Home, screen: &str, doing: Doing) {
    let case = format!("{screen}, {doing:?}, stopped");
    let mut t = anywhere::start(home, screen);
    let text = begin(&mut t, doing);
    t.leader().send(Signal::TSTP);
    t.leader().wait_stopped();
    t.wait_until("the shell's screen", |screen| !screen.alternate_screen());
    assert_left(&t, &case);
    t.forget();
    t.leader().send(Signal::CONT);
    t.leader().send(Signal::TERM);
    // One that was started for a single screen ends when the lock has closed it.
    assert!([0, 143].contains(&t.finish()), "{case}");
    let shown = String::from_utf8_lossy(t.bytes()).into_owned();
    assert!(
        CANARY.iter().all(|word| !shown.contains(word)),
        "{case}: {shown}"
    );
    let kept = take_drafts(home);
    let is_kept = kept.iter().any(|draft| draft.text.contains(&text));
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

#[test]
#[ignore = "minutes: .ci/release-tier signals"]
fn every_signal_on_every_screen_does() {
    let home = anywhere::home();
    let quiet = names().into_iter().map(|name| (name, Doing::Nothing));
    let busy = WRITES
        .into_iter()
        .flat_map(|name| [(name, Doing::Typing), (name, Doing::Saving)]);
    let (mut count, mut longest) = (0, Duration::ZERO);
    for (screen, doing) in quiet.chain(busy) {
        for signal in ENDING {
            longest = longest.max(end(&home, screen, doing, signal));
            count += 1;
        }
        stop(&home, screen, doing);
        count += 1;
    }
    println!("{count} signals, the slowest end after {longest:?}");
}
