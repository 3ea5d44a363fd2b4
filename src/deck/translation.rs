//! Decks in another language: the same deck in other words, so that a note means the same whoever wrote it.
//!
//! A translation is a whole deck file. Ids, kinds, rules and times stay those of the original; one that differs in more
//! than its words is left out and told, and the original speaks.

mod bare;

use std::sync::Arc;

use crate::deck::builtin::{self, translated};
use crate::deck::decks::Decks;
use crate::deck::folder::{File, Folder};
use crate::deck::model::{Deck, List, Step};
use crate::deck::read::faults::Faults;
use crate::deck::read::file;
use crate::deck::read::vocabulary::Vocabulary;
use crate::fault::Fault;
use crate::words;

const REMEDY: &str =
    "keep ids, kinds, rules and times as they are in the original; only the words differ";

/// Holds the deck files of one language.
#[derive(Debug, Clone, Default)]
pub struct Translation {
    /// The language, which is the name of its folder: `de`, or `de-sie` for one voice.
    pub language: String,
    /// Its files.
    pub files: Folder,
}

impl Decks {
    /// Gives these decks with those that a translation has in its words, and every mistake in it.
    #[must_use]
    pub fn translated(&self, translation: &Translation) -> (Self, Vec<Fault>) {
        let (decks, faults) = read(translation, &|id| self.get(id));
        (self.with(decks), faults)
    }
}

/// Reads the decks of a language that are the same as their originals, and tells what is missing in the others.
pub fn read<'d>(
    translation: &Translation,
    original: &dyn Fn(&str) -> Option<&'d Deck>,
) -> (Vec<Deck>, Vec<Fault>) {
    let files = filled(translation);
    let (english, _) = builtin::vocabulary();
    let mut vocabulary = english.clone();
    let mut found = vocabulary.add(&files).faults;
    found.extend(
        files
            .lists
            .iter()
            .flat_map(|file| missing_items(file, &english, &vocabulary)),
    );
    let mut decks = Vec::new();
    for (name, text) in &files.decks {
        let mut faults = Faults::new(name, text);
        let reading = file::read(text, &vocabulary, false, &mut faults);
        let deck = reading.and_then(|reading| {
            let Some(original) = original(&reading.deck.id) else {
                let what = format!("there is no deck \"{}\" to translate", reading.deck.id);
                faults.add(reading.at, what, "give it the id of a deck that is there");
                return None;
            };
            for (id, what) in differences(original, &reading.deck) {
                faults.add(id.map_or(0, |id| place(text, id)), what, REMEDY);
            }
            Some(Deck {
                own: original.own,
                pack: original.pack.clone(),
                ..reading.deck
            })
        });
        decks.extend(deck.filter(|_| faults.count() == 0));
        found.extend(faults.into_sorted());
    }
    (decks, found)
}

/// Gives the pages that may come up in every deck in a language that comes with the program.
#[must_use]
pub fn standing(language: &str, original: &Deck) -> Option<Deck> {
    let (name, text) = translated::standing(language)?;
    let translation = Translation {
        language: language.to_owned(),
        files: Folder {
            decks: vec![(name.to_owned(), text.to_owned())],
            ..translated::folder(language)
        },
    };
    let (decks, _) = read(&translation, &|id| (id == original.id).then_some(original));
    decks.into_iter().next()
}

/// Fills the placeholders of every file in the language itself.
fn filled(translation: &Translation) -> Folder {
    let fill = |(name, text): &File| {
        let text = words::fill_as(&translation.language, text);
        (name.clone(), text.into_owned())
    };
    let files = &translation.files;
    Folder {
        pack: None,
        decks: files.decks.iter().map(fill).collect(),
        lists: files.lists.as_ref().map(fill),
        scales: files.scales.as_ref().map(fill),
    }
}

/// Tells the items that a translated list leaves out.
fn missing_items(file: &File, english: &Vocabulary, translated: &Vocabulary) -> Vec<Fault> {
    let mut found = Vec::new();
    for (id, list) in english.lists() {
        let Some(other) = translated
            .lists()
            .get(id)
            .filter(|other| !Arc::ptr_eq(list, other))
        else {
            continue;
        };
        for item in missing(list, other) {
            let what = format!("a missing translation: \"{item}\" of the list \"{id}\"");
            found.push(Fault::at(
                &file.0,
                &file.1,
                place(&file.1, id),
                what,
                REMEDY,
            ));
        }
    }
    found
}

/// Names the items that another list does not have. Lines that are only read are each language's own.
fn missing<'l>(list: &'l List, other: &List) -> Vec<&'l str> {
    if list.tag.is_empty() && other.tag.is_empty() {
        return Vec::new();
    }
    let items = list
        .items
        .iter()
        .filter(|item| other.item(&item.id).is_none());
    items.map(|item| item.id.as_str()).collect()
}

/// Tells where a deck is another one than its original, each with the step that it is about.
fn differences<'d>(original: &'d Deck, translated: &'d Deck) -> Vec<(Option<&'d str>, String)> {
    let mut found = Vec::new();
    for step in &original.steps {
        let other = translated.steps.iter().find(|other| other.id == step.id);
        if let Some(what) = difference(step, other) {
            found.push((other.map(|other| other.id.as_str()), what));
        }
    }
    for step in &translated.steps {
        if original.position(&step.id).is_none() {
            let what = format!("the original has no step \"{}\"", step.id);
            found.push((Some(step.id.as_str()), what));
        }
    }
    if found.is_empty() && bare::rules(original) != bare::rules(translated) {
        found.push((None, "the rules are not those of the original".to_owned()));
    }
    if found.is_empty() && bare::deck(original) != bare::deck(translated) {
        found.push((
            None,
            "the head or the order of steps is not that of the original".to_owned(),
        ));
    }
    found
}

fn difference(step: &Step, other: Option<&Step>) -> Option<String> {
    let id = &step.id;
    let Some(other) = other else {
        return Some(format!("a missing translation: the step \"{id}\""));
    };
    if step.help.is_some() && other.help.is_none() {
        return Some(format!(
            "a missing translation: the help of the step \"{id}\""
        ));
    }
    let is_same = bare::step(step) == bare::step(other);
    (!is_same)
        .then(|| format!("the step \"{id}\" differs from the original in more than its words"))
}

/// Finds the byte at which something with this id begins in a file; the beginning when it is written in another way.
fn place(text: &str, id: &str) -> usize {
    text.find(&format!("id = \"{id}\"")).unwrap_or(0)
}

#[cfg(test)]
mod tests;
