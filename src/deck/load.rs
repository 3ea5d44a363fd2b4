//! Reads all decks, and leaves out those with mistakes.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use crate::deck::builtin;
use crate::deck::decks::{Decks, Shelf};
use crate::deck::read::faults::Faults;
use crate::deck::read::file::{self, Reading};
use crate::deck::read::vocabulary::Vocabulary;
use crate::deck::read::whole;
use crate::fault::Fault;

/// The decks that come with the program. The first screen needs none of them, so they are read when one is asked for.
static BUILT_IN: LazyLock<Shelf> = LazyLock::new(read_built_in);

/// Holds a file that was read and its mistakes.
struct Sheet {
    reading: Option<Reading>,
    faults: Faults,
}

impl Decks {
    /// Gives the decks that come with the program.
    #[must_use]
    pub fn builtin() -> Self {
        Self::on(&BUILT_IN)
    }

    /// Gives the built-in decks with the user's own, each a file's name and text. An own deck adds to the others or
    /// takes the place of the one with its id; one with mistakes is left out, and each mistake is told. What takes
    /// long to check is checked of the user's decks alone; a test does it for the others.
    #[must_use]
    pub fn load(own: &[(String, String)]) -> (Self, Vec<Fault>) {
        if own.is_empty() {
            return (Self::builtin(), Vec::new());
        }
        let (vocabulary, mut found) = builtin::vocabulary();
        let own = own
            .iter()
            .map(|(name, text)| sheet(name, text, &vocabulary, true));
        let (decks, faults) = settle(&Self::builtin(), own.collect());
        found.extend(faults);
        (decks, found)
    }
}

fn read_built_in() -> Shelf {
    let (vocabulary, _) = builtin::vocabulary();
    let sheets = builtin::files().map(|(name, text)| sheet(name, text, &vocabulary, false));
    let sound = sheets.filter(|sheet| sheet.faults.count() == 0);
    sound
        .filter_map(|sheet| Some(sheet.reading?.deck))
        .map(|deck| (deck.id.clone(), Arc::new(deck)))
        .collect()
}

fn sheet(name: &str, text: &str, vocabulary: &Vocabulary, own: bool) -> Sheet {
    let mut faults = Faults::new(name, text);
    let reading = file::read(text, vocabulary, own, &mut faults);
    Sheet { reading, faults }
}

/// Takes the sound decks among `sheets` into `known`. What a deck names must be there, so leaving one out may make
/// another faulty: this goes on until nothing changes.
fn settle(known: &Decks, mut sheets: Vec<Sheet>) -> (Decks, Vec<Fault>) {
    twice(&mut sheets);
    let ids = sheets
        .iter()
        .filter_map(|sheet| Some(sheet.reading.as_ref()?.deck.id.clone()));
    let named: BTreeSet<String> = ids.chain(known.ids().map(str::to_owned)).collect();
    loop {
        let before = count(&sheets);
        let decks = with_sound(known, &sheets);
        for sheet in &mut sheets {
            if let Some(reading) = &sheet.reading {
                whole::check(reading, &decks, &named, &mut sheet.faults);
            }
        }
        if count(&sheets) == before {
            let faults = sheets
                .into_iter()
                .flat_map(|sheet| sheet.faults.into_sorted());
            return (decks, faults.collect());
        }
    }
}

/// Reports every deck but the first with the same id.
fn twice(sheets: &mut [Sheet]) {
    let mut seen = BTreeSet::new();
    for sheet in sheets {
        let Some(reading) = &sheet.reading else {
            continue;
        };
        if !seen.insert(reading.deck.id.clone()) {
            let what = format!(
                "another file already holds the deck \"{}\"",
                reading.deck.id
            );
            sheet
                .faults
                .add(reading.at, what, "give one of them another id");
        }
    }
}

fn with_sound(known: &Decks, sheets: &[Sheet]) -> Decks {
    let sound = sheets.iter().filter(|sheet| sheet.faults.count() == 0);
    let readings = sound.filter_map(|sheet| sheet.reading.as_ref());
    known.with(readings.map(|reading| reading.deck.clone()))
}

fn count(sheets: &[Sheet]) -> usize {
    sheets.iter().map(|sheet| sheet.faults.count()).sum()
}

#[cfg(test)]
mod tests;
