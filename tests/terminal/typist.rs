//! T08: somebody types on, and the program is killed. What is lost is two seconds or forty keys at most.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use afterword::store::Store;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;
use rustix::process::Signal;

use crate::dice::Dice;
use crate::program::{Home, PASSPHRASE};
use crate::pty::{Terminal, WIDE, stopwatch};
use crate::traces::{NOWHERE, found};

/// Twenty keys a second.
const STROKE: Duration = Duration::from_millis(50);
const KEYS: usize = 40;
const TIME: Duration = Duration::from_secs(2);
/// A word that no file of the program holds.
const WORD: &str = "zanzibar";

/// What a kill cost.
#[derive(Debug)]
struct Loss {
    typed: usize,
    keys: usize,
    time: Duration,
}

/// Types for some time, kills the program, and looks what is left.
fn type_and_kill(time: Duration) -> Loss {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_place("locked").type_keys("w").wait_for("Title");
    let clock = stopwatch();
    let (mut typed, mut times) = (String::new(), Vec::new());
    while clock() < time {
        let key = next_key(&typed);
        t.type_keys(key.encode_utf8(&mut [0; 4]));
        typed.push(key);
        times.push(clock());
        // The pace is that of the clock, not of the waiting: a slow machine has no mercy either.
        let due = STROKE * u32::try_from(typed.len()).expect("a small number");
        t.watch(due.saturating_sub(clock()));
    }
    t.leader().send(Signal::KILL);
    let end = clock();
    t.leader().wait_ended();
    let kept = kept(&home);
    assert!(
        typed.starts_with(&kept),
        "{kept:?} is not how {typed:?} begins"
    );
    assert_eq!(found(&home.path(""), &[WORD]), NOWHERE);
    let first_lost = times.get(kept.len()).copied().unwrap_or(end);
    Loss {
        typed: typed.len(),
        keys: typed.len() - kept.len(),
        time: end.saturating_sub(first_lost),
    }
}

/// The next key of `zanzibar zanzibar zanzibar`.
fn next_key(typed: &str) -> char {
    let at = typed.len() % (WORD.len() + 1);
    WORD.chars().nth(at).unwrap_or(' ')
}

/// Gives the text of the draft that is kept; empty if there is none.
fn kept(home: &Home) -> String {
    let places = Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    };
    let now = "2026-11-22T10:42:00+01:00".parse().expect("a time");
    let mut store = Store::at(Arc::new(RealFs), places, now).expect("a journal");
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    let opened = store.unlock(&passphrase, &mut |_, _| ()).expect("it opens");
    let draft = opened.drafts.into_iter().next();
    draft.map(|draft| draft.text).unwrap_or_default()
}

/// Types as often as is asked for, some at once, and says what the worst loss was.
fn type_often(often: usize, at_once: usize, time: Duration) {
    let mut dice = Dice::new(26);
    let mut losses: Vec<Loss> = Vec::new();
    while losses.len() < often {
        thread::scope(|scope| {
            let typist = |_| {
                let more = Duration::from_millis(dice.below(2500) as u64);
                scope.spawn(move || type_and_kill(time + more))
            };
            let some: Vec<_> = (0..at_once).map(typist).collect();
            losses.extend(some.into_iter().map(|one| one.join().expect("it types")));
        });
    }
    let typed: usize = losses.iter().map(|loss| loss.typed).sum();
    let worst = losses.iter().map(|loss| (loss.keys, loss.time)).max();
    println!("{often} kills after {typed} keys: the worst cost {worst:?}");
    for loss in &losses {
        let is_little = loss.keys <= KEYS || loss.time <= TIME;
        assert!(is_little && loss.typed > KEYS, "{loss:?}");
    }
}

#[test]
fn three_kills_while_typing_cost_two_seconds_or_forty_keys_at_most() {
    type_often(3, 3, Duration::from_secs(4));
}

#[test]
#[ignore = "minutes: .ci/release-tier typing"]
fn fifty_kills_after_a_minute_of_typing_cost_two_seconds_or_forty_keys_at_most() {
    type_often(50, 5, Duration::from_secs(60));
}
