//! All that the decks say, piece by piece.

use std::collections::BTreeMap;

use afterword::deck::builtin;
use afterword::deck::decks::Decks;
use afterword::deck::model::{Deck, Kind, List, Step};
use afterword::deck::rule::Effect;
use toml::{Table, Value};

/// Holds one piece of text and where it stands.
pub struct Said {
    /// The deck, list or scale, and the step or item.
    pub place: String,
    /// What kind of text it is.
    pub voice: Voice,
    /// The words.
    pub text: String,
}

/// Names who speaks: the deck to the clinician, or the clinician in what they choose.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A question, a help line, a cue, a line to read.
    Deck,
    /// An item, its gloss, or the end of a scale.
    Item,
}

/// Gives the decks that come with the program.
pub fn decks() -> Vec<Deck> {
    let decks = Decks::builtin();
    decks
        .ids()
        .filter_map(|id| decks.get(id))
        .cloned()
        .collect()
}

/// Gives the pages of a deck: the question with its help line, as they are read together, and those of its rules.
pub fn pages(deck: &Deck) -> Vec<Said> {
    let page = |step: &str, texts: &[&str]| Said {
        place: format!("{}/{step}", deck.id),
        voice: Voice::Deck,
        text: texts.join("\n"),
    };
    let whole = |step: &Step, ask: &str, help: &str| {
        let mut texts = vec![ask, help];
        if let Kind::Timed(cues) = &step.kind {
            texts.extend(cues.iter().map(|cue| cue.text.as_str()));
        }
        page(&step.id, &texts)
    };
    let own = |step: &Step| whole(step, &step.ask, step.help.as_deref().unwrap_or_default());
    let reworded = |effect: &Effect| match effect {
        Effect::Ask(at, words) => {
            let step = &deck.steps[*at];
            Some(whole(step, words, step.help.as_deref().unwrap_or_default()))
        }
        Effect::Help(at, words) => {
            let step = &deck.steps[*at];
            Some(whole(step, &step.ask, words))
        }
        _ => None,
    };
    let mut pages = vec![page("title", &[&deck.title, &deck.when])];
    pages.extend(deck.steps.iter().map(own));
    let effects = deck.rules.iter().flat_map(|rule| &rule.then);
    pages.extend(effects.filter_map(reworded));
    pages.retain(|page| !page.text.trim().is_empty());
    pages
}

/// Gives everything: the pages and the choices of all decks, the lists and the scales.
pub fn everything() -> Vec<Said> {
    let mut said = Vec::new();
    for deck in decks() {
        said.extend(pages(&deck));
        for step in &deck.steps {
            let place = format!("{}/{}", deck.id, step.id);
            match &step.kind {
                Kind::One(list) | Kind::Many(list) | Kind::Card(list) => {
                    said.extend(items(&place, list));
                }
                Kind::Scale(scale) => {
                    let ends = [&scale.name, &scale.low, &scale.high];
                    said.extend(ends.map(|end| item(&place, end)));
                }
                Kind::Read(Some(list)) => said.extend(list.items.iter().map(|line| Said {
                    place: place.clone(),
                    voice: Voice::Deck,
                    text: line.label.clone(),
                })),
                _ => {}
            }
        }
    }
    said
}

fn items<'a>(place: &'a str, list: &'a List) -> impl Iterator<Item = Said> + 'a {
    let texts = list
        .items
        .iter()
        .flat_map(|item| [&item.label, &item.gloss]);
    texts
        .filter(|text| !text.is_empty())
        .map(move |text| item(place, text))
}

fn item(place: &str, text: &str) -> Said {
    Said {
        place: place.to_owned(),
        voice: Voice::Item,
        text: text.to_owned(),
    }
}

/// Gives the tables of the shared lists by their ids, as they stand in the file.
pub fn lists() -> BTreeMap<String, Table> {
    let ((_, lists), _) = builtin::shared_files();
    let file: Table = lists.parse().expect("the lists");
    let tables = file["list"].as_array().expect("lists");
    let table = |value: &Value| {
        let table = value.as_table().expect("a list").clone();
        (table["id"].as_str().expect("an id").to_owned(), table)
    };
    tables.iter().map(table).collect()
}
