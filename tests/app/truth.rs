//! Help tells the truth: a key that it leaves out does nothing, but that it may say why not.

use std::collections::BTreeSet;

use afterword::app::help::sheet;
use afterword::app::route::Route;
use afterword::app::scene::Scene;
use afterword::keys::chord::Chord;
use afterword::keys::context::Context;
use afterword::keys::keymap::Keymap;

use crate::every_screen::{each, journal};
use crate::harness::{Harness, Start};

/// Ways from home, in a journal of a few notes, to pages on which other keys work than where their screen opens.
const WAYS: [&str; 30] = [
    "n <deck:ct-5> <tab> <tab>",
    "n <deck:ct-5>",
    "3 5",
    "r s",
    "r s <tab>",
    "r x",
    "r x <down> <down> <down>",
    "r x <enter>",
    "r x <enter> <enter>",
    "s l n",
    "s d",
    "a n",
    "l o",
    "l w",
    "l w <down> <enter>",
    "r Q",
    "1",
    "3",
    "c <enter>",
    "n /",
    "r /",
    "r B",
    "r <space>",
    "r #",
    "r h <down>",
    "b p",
    "w <tab> <tab>",
    "w <tab> <tab> <tab>",
    "p",
    "y",
];

fn pages() -> impl Iterator<Item = (String, Harness)> {
    let within = WAYS.into_iter().map(|keys| {
        let mut h = Harness::opened_at(Route::Home, journal("zanzibar"));
        h.keys(keys);
        (keys.to_owned(), h)
    });
    let first_run = ["n", "n <enter>"].into_iter().map(|keys| {
        let mut h = Harness::start(Start::Missing);
        h.keys(keys);
        (format!("the first run: {keys}"), h)
    });
    each("zanzibar").chain(within).chain(first_run)
}

/// The keys that help names, each by itself: "5-9" are five.
fn named(h: &Harness) -> BTreeSet<String> {
    let rows = sheet(h.app.screen(), h.app.desk()).rows;
    let keys = rows.iter().flat_map(|row| row.keys.split("  "));
    let each = keys.flat_map(|key| match key.chars().collect::<Vec<_>>()[..] {
        [first, '-', last] => (first..=last).map(String::from).collect(),
        _ => vec![key.to_owned()],
    });
    each.collect()
}

/// Every key that is a verb somewhere, those of options, and some that are held with ctrl; but not the one that locks,
/// which puts away what is written wherever it is pressed.
fn keys() -> BTreeSet<String> {
    let keymap = Keymap::default();
    let bound = Context::ALL
        .into_iter()
        .flat_map(|context| keymap.bindings(context));
    let bound = bound.flat_map(|(chords, _)| chords);
    let options = ('0'..='9').chain('a'..='z').map(String::from);
    let held = ["ctrl-a", "ctrl-b", "ctrl-d", "ctrl-n", "ctrl-t", "alt-t"].map(str::to_owned);
    let all = bound.map(|chord| chord.to_string()).chain(options);
    all.chain(held).filter(|key| key != "ctrl-l").collect()
}

/// What is on the screen and what was asked for; the rows above the footer may say something.
fn seen(h: &Harness) -> (Vec<String>, String) {
    let screen = h.screen(80, 40);
    let rows = screen.lines().take(35).map(str::to_owned).collect();
    (rows, format!("{:?}", h.effects))
}

#[test]
fn a_key_that_help_leaves_out_does_nothing() {
    let keys = keys();
    let mut wrong = Vec::new();
    for (page, mut h) in pages() {
        let (named, before) = (named(&h), seen(&h));
        let context = h.app.screen().context(h.app.desk());
        for key in keys.difference(&named) {
            let chord: Chord = key.parse().expect("a key");
            let is_verb = h.app.desk().keymap.of(context, chord).is_some();
            if context.is_typed_in() && !is_verb {
                continue; // it is written
            }
            h.keys(&format!("<{key}>"));
            if seen(&h) != before {
                wrong.push(format!("{page}: {key}"));
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
