//! The keys that are no verbs and choose all the same: digits of a scale, letters of options.

use crate::app::alias::{KEYS, OTHERS};
use crate::app::desk::Desk;
use crate::app::help::sheet::Row;
use crate::app::option_key;
use crate::app::scene::Scene as _;
use crate::app::screen::Screen;
use crate::app::screen::breathe::Breathe;
use crate::app::screen::breathe::rating::{Felt, KEEP};
use crate::app::screen::breathe::told::SMALLER;
use crate::app::screen::flag;
use crate::app::screen::guided::Guided;
use crate::app::screen::guided::fate::Fate;
use crate::app::screen::guided::naming::NO_ONE;
use crate::app::screen::guided::pad::Pad;
use crate::app::screen::keys;
use crate::app::screen::keys::new_phrase::Page;
use crate::app::screen::setup::{DAYS, NOT_NOW, Part};
use crate::journal::agenda::item::{Urgency, Wish};
use crate::keys::action::Action;
use crate::words::say;

/// The fewest keys in a row that are told by the first and the last.
const RUN: usize = 3;

/// Lists the keys that choose on a screen, with what they choose.
#[must_use]
pub fn of(screen: &Screen, desk: &Desk) -> Vec<Row> {
    match screen {
        Screen::Guided(guided) => in_a_step(guided),
        Screen::Keys(keys) => match &keys.part {
            keys::Part::New(new) if matches!(new.page, Page::Offer(_)) => passphrases(),
            _ => Vec::new(),
        },
        Screen::Setup(setup) => in_the_first_run(&setup.part),
        Screen::Breathe(breathe) => while_breathing(breathe),
        Screen::Flag(flag) if flag.row != flag::Row::Question => {
            let count = Wish::ALL.len() + Urgency::ALL.len();
            vec![row(options(count), say("keys-choose"))]
        }
        Screen::NextStep(next) if next.does(Action::Confirm, desk) => {
            vec![row(options(next.steps(desk).len()), say("keys-choose"))]
        }
        Screen::Picker(picker) => {
            let count = picker.entries(desk).len();
            let keys = (0..count).map_while(|at| picker.key_of(at));
            listed(&keys.collect::<Vec<_>>(), say("keys-open-row"))
        }
        Screen::Write(write) => new_words(write.offered()),
        Screen::Aliases(aliases) => new_words(aliases.offered()),
        _ => Vec::new(),
    }
}

/// Words for somebody new, and the key that brings others.
fn new_words(offered: &[&str]) -> Vec<Row> {
    let keys = KEYS.into_iter().zip(offered).map(|(key, _)| key);
    let others = (!offered.is_empty()).then_some(OTHERS);
    let keys: Vec<char> = keys.chain(others).collect();
    listed(&keys, say("keys-choose"))
}

fn in_a_step(guided: &Guided) -> Vec<Row> {
    if guided.watch.look.is_some() || guided.fate != Fate::Open {
        return Vec::new();
    }
    match &guided.walk.pad {
        Pad::Scale(_) => vec![number()],
        Pad::Alias(naming) => {
            let rows = 0..naming.rows().len();
            let keys = rows.filter_map(|row| naming.key_of(row));
            let (no_one, words): (Vec<char>, _) = keys.partition(|key| *key == NO_ONE);
            let words = listed(&words, say("keys-choose")).into_iter();
            words.chain(listed(&no_one, say("alias-no-one"))).collect()
        }
        Pad::Marks(marks) => vec![row(options(marks.count()), say("keys-choose"))],
        _ => Vec::new(),
    }
}

fn in_the_first_run(part: &Part) -> Vec<Row> {
    match part {
        Part::Offer(_) => passphrases(),
        Part::Keep => vec![
            row(run(&DAYS.map(|(key, _)| key)), say("keys-days")),
            row(NOT_NOW.into(), say("setup-keep-not-now")),
        ],
        Part::Breath => vec![row("p".into(), Action::People.describe())],
        _ => Vec::new(),
    }
}

/// The keys on a passphrase that is offered.
fn passphrases() -> Vec<Row> {
    vec![
        row("a".into(), say("setup-other")),
        row("o".into(), say("setup-own")),
    ]
}

/// Before the end the number is the one before; afterwards there is also how it was.
fn while_breathing(breathe: &Breathe) -> Vec<Row> {
    if breathe.menu.is_some() || !breathe.can_keep {
        return Vec::new();
    }
    if !breathe.is_rated() {
        return vec![number()];
    }
    let felt = Felt::ALL.map(|felt| row(felt.key().into(), felt.word()));
    let keep = row(KEEP.into(), say("keys-keep-note"));
    let smaller = breathe.is_twice_uneasy();
    let smaller = smaller.then(|| row(SMALLER.into(), say("keys-smaller")));
    let rows = [number()].into_iter().chain(felt);
    rows.chain([keep]).chain(smaller).collect()
}

fn number() -> Row {
    row("0-9  t".into(), say("keys-number"))
}

/// Gives one row for all keys that choose; none where there is no key.
fn listed(keys: &[char], word: &'static str) -> Vec<Row> {
    let told = (!keys.is_empty()).then(|| row(run(keys), word));
    told.into_iter().collect()
}

fn row(keys: String, word: &'static str) -> Row {
    Row { keys, word }
}

/// Gives the keys of so many options: "1-9  0  a-c".
fn options(count: usize) -> String {
    run(&(0..count).map_while(option_key::of).collect::<Vec<_>>())
}

/// Writes keys that follow each other by the first and the last of them.
#[must_use]
pub fn run(keys: &[char]) -> String {
    let follows = |pair: &[char]| u32::from(pair[0]) + 1 == u32::from(pair[1]);
    let parts = keys.chunk_by(|a, b| follows(&[*a, *b]));
    let parts = parts.map(|part| match part {
        [first, .., last] if part.len() >= RUN => format!("{first}-{last}"),
        few => few
            .iter()
            .map(char::to_string)
            .collect::<Vec<_>>()
            .join("  "),
    });
    parts.collect::<Vec<_>>().join("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_told_by_the_first_and_the_last() {
        assert_eq!(options(0), "");
        assert_eq!(options(2), "1  2");
        assert_eq!(options(6), "1-6");
        assert_eq!(options(10), "1-9  0");
        assert_eq!(options(13), "1-9  0  a-c");
        assert_eq!(options(90), "1-9  0  a-z");
    }
}
