//! Reads all decks, and leaves out those with mistakes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use crate::deck::builtin::{self, translated};
use crate::deck::decks::{Decks, Shelf};
use crate::deck::folder::{File, Folder};
use crate::deck::model::Deck;
use crate::deck::read::faults::Faults;
use crate::deck::read::file::{self, Reading};
use crate::deck::read::vocabulary::Vocabulary;
use crate::deck::read::whole;
use crate::deck::translation::{self, Translation};
use crate::fault::Fault;
use crate::words::{self, fill_as};

/// The decks that come with the program. The first screen needs none of them, so they are read when one is asked for.
static BUILT_IN: LazyLock<Shelf> = LazyLock::new(read_built_in);

/// The pages that may come up in every deck.
static STANDING: LazyLock<Option<Arc<Deck>>> = LazyLock::new(|| {
    let (vocabulary, _) = builtin::vocabulary();
    let (name, text) = builtin::standing();
    let sheet = sheet(name, text, &vocabulary, false);
    let is_sound = sheet.faults.count() == 0;
    let original = sheet.reading.filter(|_| is_sound)?.deck;
    let mut languages = words::languages().into_iter();
    let spoken = languages.find_map(|language| translation::standing(&language, &original));
    Some(Arc::new(spoken.unwrap_or(original)))
});

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

    /// Gives the pages that may come up in every deck; nothing if their file were damaged, which a test rules out.
    #[must_use]
    pub fn standing(&self) -> Option<Arc<Deck>> {
        STANDING.clone()
    }

    /// Gives the built-in decks with the user's own, each a file's name and text: see [`Self::gather`].
    #[must_use]
    pub fn load(own: &[File]) -> (Self, Vec<Fault>) {
        let decks = own.to_vec();
        let own = Folder {
            decks,
            ..Folder::default()
        };
        Self::gather(&[own])
    }

    /// Gives the built-in decks with those of the user's folders. An own deck adds to the others or takes the place of
    /// the one with its id, and so do own lists and scales; a pack only adds. A deck with mistakes is left out, and each
    /// mistake is told. What takes long to check is checked of the user's decks alone; a test does it for the others.
    #[must_use]
    pub fn gather(folders: &[Folder]) -> (Self, Vec<Fault>) {
        if folders.iter().all(Folder::is_empty) {
            return (Self::builtin(), Vec::new());
        }
        let (mut vocabulary, mut found) = builtin::vocabulary();
        let (packs, own): (Vec<_>, Vec<_>) =
            folders.iter().partition(|folder| folder.pack.is_some());
        let mut replaced = BTreeMap::new();
        let mut sheets = Vec::new();
        for folder in own {
            let added = vocabulary.add(folder);
            found.extend(added.faults);
            replaced.extend(added.replaced);
            sheets.extend(read_folder(folder, &vocabulary));
        }
        let mut known = Self::builtin();
        if !replaced.is_empty() {
            let (decks, faults) = reworded(&vocabulary, &replaced);
            known = known.with(decks);
            found.extend(faults);
        }
        for folder in packs {
            let mut vocabulary = vocabulary.clone();
            found.extend(vocabulary.add(folder).faults);
            sheets.extend(read_folder(folder, &vocabulary));
        }
        let (decks, faults) = settle(&known, sheets);
        found.extend(faults);
        (decks, found)
    }
}

fn read_folder(folder: &Folder, vocabulary: &Vocabulary) -> Vec<Sheet> {
    let files = folder.decks.iter();
    let sheets = files.map(|(name, text)| {
        let mut sheet = sheet(name, &words::fill(text), vocabulary, true);
        if let Some(reading) = &mut sheet.reading {
            reading.deck.pack.clone_from(&folder.pack);
        }
        sheet
    });
    sheets.collect()
}

/// Reads the built-in decks again that name a list or a scale of the user's. One that does not work with it stays as
/// it was, and that is told where the list stands.
fn reworded(
    vocabulary: &Vocabulary,
    replaced: &BTreeMap<String, Fault>,
) -> (Vec<Deck>, Vec<Fault>) {
    let mut decks = Vec::new();
    let mut found = Vec::new();
    for (name, text) in builtin::files() {
        let quoted = |id: &&String| text.contains(&format!("\"{id}\""));
        let ids: Vec<&String> = replaced.keys().filter(quoted).collect();
        if ids.is_empty() {
            continue;
        }
        let sheet = sheet(name, &fill_as("en", text), vocabulary, true);
        let mut faults = sheet.faults.into_sorted().into_iter();
        match (sheet.reading, faults.next()) {
            (Some(mut reading), None) => {
                reading.deck.own = false;
                decks.push(reading.deck);
            }
            (_, Some(fault)) => {
                let named = |id: &&&String| fault.what.contains(id.as_str());
                let id = ids.iter().find(named).unwrap_or(&ids[0]);
                found.push(Fault {
                    what: format!("{name} does not work with this: {}", fault.what),
                    remedy: "keep the ids that it names; labels and order are free".to_owned(),
                    ..replaced[*id].clone()
                });
            }
            (None, None) => {}
        }
    }
    (decks, found)
}

fn read_built_in() -> Shelf {
    let (vocabulary, _) = builtin::vocabulary();
    let sheets =
        builtin::files().map(|(name, text)| sheet(name, &fill_as("en", text), &vocabulary, false));
    let sound = sheets.filter(|sheet| sheet.faults.count() == 0);
    let decks = sound.filter_map(|sheet| Some(sheet.reading?.deck));
    let mut shelf: Shelf = decks.map(shelved).collect();
    // The nearest language comes last, so that it has the last word.
    for language in words::languages().into_iter().rev() {
        let files = translated::folder(&language);
        let translation = Translation { language, files };
        let (decks, _) = translation::read(&translation, &|id| shelf.get(id).map(Arc::as_ref));
        shelf.extend(decks.into_iter().map(shelved));
    }
    shelf
}

fn shelved(deck: Deck) -> (String, Arc<Deck>) {
    (deck.id.clone(), Arc::new(deck))
}

fn sheet(name: &str, text: &str, vocabulary: &Vocabulary, own: bool) -> Sheet {
    let mut faults = Faults::new(name, text);
    let reading = file::read(text, vocabulary, own, &mut faults);
    Sheet { reading, faults }
}

/// Takes the sound decks among `sheets` into `known`. What a deck names must be there, so leaving one out may make
/// another faulty: this goes on until nothing changes.
fn settle(known: &Decks, mut sheets: Vec<Sheet>) -> (Decks, Vec<Fault>) {
    twice(known, &mut sheets);
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

/// Reports every deck but the first with the same id, and those of a pack that would take the place of another.
fn twice(known: &Decks, sheets: &mut [Sheet]) {
    let mut seen = BTreeSet::new();
    for sheet in sheets {
        let Some(reading) = &sheet.reading else {
            continue;
        };
        let id = &reading.deck.id;
        let is_new = seen.insert(id.clone());
        let (what, remedy) = match &reading.deck.pack {
            Some(pack) if !is_new || known.get(id).is_some() => (
                format!("there is a deck \"{id}\" already"),
                format!("a pack only adds: give it an id of its own, such as \"{pack}-{id}\""),
            ),
            None if !is_new => (
                format!("another file already holds the deck \"{id}\""),
                "give one of them another id".to_owned(),
            ),
            _ => continue,
        };
        sheet.faults.add(reading.at, what, remedy);
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
mod asked;
#[cfg(test)]
mod tests;
