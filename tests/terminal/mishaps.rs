//! Panics on every screen, in every thread: the terminal is given back, nothing of the text is left, the draft is kept.

use crate::anywhere::{self, TEXT, arm, take_drafts};
use crate::canary::CANARY;
use crate::escapes::{foreign, outside};
use crate::places::names;
use crate::program::Home;
use crate::pty::Terminal;
use crate::traces::{NOWHERE, found};

/// The exit code of a program that broke.
const BROKEN: u32 = 101;

/// Screens on which the text that is typed is a draft.
const WRITES: [&str; 2] = ["Write", "Edit"];

/// How a program is made to pass a place: the place, and the keys.
struct Mishap {
    place: &'static str,
    keys: &'static str,
}

/// A letter is read, decided about and drawn; a lock wipes the terminal and gives the worker something to do.
const EVERYWHERE: [Mishap; 7] = [
    mishap("Update", "z"),
    mishap("Updated", "z"),
    mishap("Draw", "z"),
    mishap("Drawn", "z"),
    mishap("Keys", "z"),
    mishap("Wipe", "\x0c"),
    mishap("Perform", "\x0c"),
];

/// Where something is written, it is saved as well.
const WRITING: [Mishap; 4] = [
    mishap("Perform", "\x13"),
    mishap("Performed", "\x13"),
    mishap("Updated", "\x13"),
    mishap("Performed", "\x0c"),
];

const fn mishap(place: &'static str, keys: &'static str) -> Mishap {
    Mishap { place, keys }
}

/// All pairs of a screen and a way to break there.
fn all() -> Vec<(&'static str, &'static Mishap)> {
    let everywhere = names()
        .into_iter()
        .flat_map(|name| EVERYWHERE.iter().map(move |mishap| (name, mishap)));
    let writing = WRITES
        .into_iter()
        .flat_map(|name| WRITING.iter().map(move |mishap| (name, mishap)));
    everywhere.chain(writing).collect()
}

fn break_at(home: &Home, screen: &str, mishap: &Mishap) {
    let case = format!("{screen}, {} at {:?}", mishap.place, mishap.keys);
    let mut t = anywhere::start(home, screen);
    let writes = WRITES.contains(&screen);
    if writes {
        t.paste(TEXT).wait_for(TEXT);
    }
    arm(home, mishap.place);
    t.type_keys(mishap.keys);
    assert_broke_quietly(&mut t, &case);
    assert_eq!(found(&home.path(""), &CANARY), NOWHERE, "{case}");
    let drafts = take_drafts(home);
    if writes && !is_saved(mishap) {
        assert!(
            drafts.iter().any(|draft| draft.text.contains(TEXT)),
            "no draft: {case}"
        );
    }
}

/// The worker broke after it had saved: then the note is there, and no draft is needed.
fn is_saved(mishap: &Mishap) -> bool {
    mishap.place == "Performed" && mishap.keys == "\x13"
}

fn assert_broke_quietly(t: &mut Terminal, case: &str) {
    assert_eq!(t.finish(), BROKEN, "{case}");
    let screen = t.screen();
    assert!(!screen.alternate_screen(), "{case}");
    assert!(!screen.hide_cursor() && !screen.bracketed_paste(), "{case}");
    assert!(t.is_cooked(), "{case}");
    assert_eq!(foreign(t.bytes()), [], "{case}");
    let said = outside(t.bytes());
    let place = "something broke inside the program (src/tui/mishap.rs:";
    let said: Vec<_> = said.split_whitespace().collect();
    assert!(said.join(" ").contains(place), "{case}: {said:?}");
    assert!(
        CANARY.iter().all(|word| !said.join(" ").contains(word)),
        "{case}: {said:?}"
    );
}

fn break_all(cases: &[(&str, &Mishap)]) {
    let home = anywhere::home();
    for (screen, mishap) in cases {
        break_at(&home, screen, mishap);
    }
}

/// One of each kind, each on another screen.
#[test]
fn a_panic_anywhere_gives_the_terminal_back_and_keeps_the_draft_and_the_text_to_itself() {
    let all = all();
    let some: Vec<_> = all.iter().copied().step_by(29).collect();
    assert!(some.len() > 9, "{}", some.len());
    break_all(&some);
    let writing = |case: &&(&str, &Mishap)| WRITES.contains(&case.0) && case.1.keys == "\x13";
    break_all(
        &all.iter()
            .filter(writing)
            .take(2)
            .copied()
            .collect::<Vec<_>>(),
    );
}

#[test]
#[ignore = "minutes: .ci/release-tier panics"]
fn a_panic_at_more_than_two_hundred_places_does() {
    let all = all();
    assert!(all.len() >= 200, "{}", all.len());
    break_all(&all);
    println!("panics injected at {} places", all.len());
}
