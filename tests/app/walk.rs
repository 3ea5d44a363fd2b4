//! Walks through decks by keys, for the tests of the guided screen.

use std::time::Duration;

use afterword::app::screen::Screen;
use afterword::app::screen::guided::Guided;
use afterword::journal::note::Note;
use afterword::journal::revision::Revision;

use crate::harness::{Harness, revision};
use crate::write::{saved, saves};

pub const SECOND: Duration = Duration::from_secs(1);

pub fn guided(h: &Harness) -> &Guided {
    match h.app.screen() {
        Screen::Guided(guided) => guided,
        other => panic!("not in a deck: {other:?}"),
    }
}

pub fn is_home(h: &Harness) -> bool {
    matches!(h.app.screen(), Screen::Home(_))
}

/// Names the open page; nothing behind the last one.
pub fn page(h: &Harness) -> &str {
    guided(h).walk.session.page_id().unwrap_or_default()
}

/// Types the keys of each page, after a look at whether it is the one that is meant.
pub fn walk<'h>(h: &'h mut Harness, steps: &[(&str, &str)]) -> &'h mut Harness {
    for (id, keys) in steps {
        assert_eq!(page(h), *id, "before {keys}\n{}", h.screen(80, 24));
        h.keys(keys);
    }
    h
}

/// Waits until the open page has gone on by itself.
pub fn wait(h: &mut Harness, id: &str, seconds: u32) {
    assert_eq!(page(h), id);
    h.wait(SECOND * seconds);
    assert_ne!(page(h), id, "it goes on by itself");
}

/// Gives the note that was to be written last.
pub fn note(h: &Harness) -> Note {
    saves(h).last().expect("something is saved").note.clone()
}

/// Says that it is on the disk, as the worker does.
pub fn seal(h: &mut Harness) -> Note {
    let note = note(h);
    h.reply(saved(&note, true));
    note
}

/// A note about someone, some hours after the others.
pub fn about(number: u8, alias: &str, scales: &[(&str, u8)]) -> Revision {
    let mut kept = revision(number, "a title", "A line.");
    kept.note.alias = Some(alias.into());
    kept.note.scales = scales
        .iter()
        .map(|(scale, value)| ((*scale).to_owned(), *value))
        .collect();
    kept
}

/// Passes over every page to the end.
pub fn skip_all(h: &mut Harness) {
    for _ in 0..60 {
        if is_home(h) || guided(h).is_closing() {
            return;
        }
        h.keys("<tab>");
    }
    panic!("no end: {}", page(h));
}
