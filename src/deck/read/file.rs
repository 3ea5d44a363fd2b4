//! Reads one deck file and checks all that can be known without the other decks.

use crate::deck::model::{Deck, Family, Step};
use crate::deck::read::condition::Steps;
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::read::fields::Fields;
use crate::deck::read::vocabulary::{LABEL, NAME, Vocabulary, name, parse};
use crate::deck::read::{groups, namespaces, reach, rules, steps, within};

/// The keys of a deck.
const KEYS: [&str; 8] = [
    "id", "title", "when", "minutes", "family", "tags", "step", "rule",
];
/// The shelves, as a file names them.
const FAMILIES: [(&str, Family); 6] = [
    ("between", Family::Between),
    ("note", Family::Note),
    ("day", Family::Day),
    ("review", Family::Review),
    ("ground", Family::Ground),
    ("part", Family::Part),
];
/// The most characters in `when`, and the most steps in a deck.
const WHEN: usize = 120;
const STEPS: usize = 60;

/// Holds a deck that was read, and the places that later checks point to.
pub struct Reading {
    /// The deck.
    pub deck: Deck,
    /// Where its id stands.
    pub at: usize,
    /// Where its minutes stand; none when they are not sound.
    pub minutes: Option<usize>,
    /// Whether every step could be understood.
    pub whole: bool,
    /// The decks it names: with the step they run in, or none for those offered afterwards.
    pub decks: Vec<(Option<usize>, Marked<String>)>,
}

/// Reads a deck file; none when it is not TOML or has no id. Every mistake goes to `faults`.
pub fn read(
    text: &str,
    vocabulary: &Vocabulary,
    own: bool,
    faults: &mut Faults,
) -> Option<Reading> {
    let table = parse(text, faults)?;
    let fields = Fields::open(0, table.get_ref(), &KEYS, faults);
    let at = fields.value("id").map_or(0, |id| id.span().start);
    let id = name(&fields, faults);
    if id.is_none() && !fields.has("id") {
        faults.add(
            0,
            "\"id\" is missing",
            "give the deck an id, such as \"id = 'my-deck'\"",
        );
    }
    let title = fields.needed("title", LABEL, faults);
    let when = fields.needed("when", WHEN, faults);
    let minutes = fields.minutes("minutes", faults);
    let family = family(&fields, faults);
    let tags = fields.texts("tags", NAME, faults);
    let tags = tags
        .into_iter()
        .filter(|tag| namespaces::is_tag(tag, faults))
        .map(|tag| tag.value)
        .collect();
    let read_steps = read_steps(&fields, vocabulary, faults);
    let known: Vec<(Step, bool)> = read_steps
        .iter()
        .map(|read| (read.step.clone(), read.broken))
        .collect();
    let read_rules: Vec<rules::Read> = fields
        .tables("rule", faults)
        .into_iter()
        .map(|(at, table)| rules::read(at, table, &Steps { all: &known }, faults))
        .collect();
    let deck = Deck {
        id: id?,
        title: title.map(|title| title.value).unwrap_or_default(),
        when: when.map(|when| when.value).unwrap_or_default(),
        seconds: minutes.as_ref().map_or(0, |minutes| minutes.value),
        family,
        tags,
        steps: known.into_iter().map(|(step, _)| step).collect(),
        rules: Vec::new(),
        own,
        pack: None,
    };
    let inner = (0..)
        .zip(&read_steps)
        .flat_map(|(at, read)| read.decks.iter().map(move |deck| (Some(at), deck)));
    let after = read_rules
        .iter()
        .flat_map(|read| read.decks.iter().map(|deck| (None, deck)));
    let mut reading = Reading {
        at,
        minutes: minutes.map(|minutes| minutes.at),
        whole: read_steps.iter().all(|read| !read.broken),
        decks: inner
            .chain(after)
            .map(|(at, deck)| (at, deck.clone()))
            .collect(),
        deck,
    };
    let sound = read_rules.iter().filter(|read| !read.broken);
    reading.deck.rules = sound.map(|read| read.rule.clone()).collect();
    if own {
        reach::check(&reading.deck, &read_steps, &read_rules, faults);
    }
    Some(reading)
}

fn family(fields: &Fields<'_>, faults: &mut Faults) -> Family {
    let Some(word) = fields.text("family", NAME, faults) else {
        return Family::default();
    };
    let found = FAMILIES.iter().find(|(name, _)| *name == word.value);
    if found.is_none() {
        let near = suggest(&word.value, FAMILIES.iter().map(|(name, _)| *name));
        faults.add(
            word.at,
            format!("there is no family \"{}\"", word.value),
            near,
        );
    }
    found.map(|(_, family)| *family).unwrap_or_default()
}

fn read_steps(
    fields: &Fields<'_>,
    vocabulary: &Vocabulary,
    faults: &mut Faults,
) -> Vec<steps::Read> {
    let tables = fields.tables("step", faults);
    if tables.is_empty() && !fields.has("step") {
        faults.add(
            fields.at,
            "this deck has no steps",
            "add at least one [[step]]",
        );
    }
    if let Some((at, _)) = tables.get(STEPS) {
        faults.add(
            *at,
            format!("there are more than {STEPS} steps"),
            "make two decks of it",
        );
    }
    let mut known: Vec<steps::Read> = Vec::new();
    for (at, table) in tables.into_iter().take(STEPS) {
        let mut read = steps::read(at, table, vocabulary, faults);
        groups::settle(&mut read, &known, faults);
        within::settle(&mut read, &known, faults);
        let twice =
            !read.step.id.is_empty() && known.iter().any(|other| other.step.id == read.step.id);
        if twice {
            let what = format!("the step \"{}\" stands here twice", read.step.id);
            faults.add(at, what, "give one of them another id");
        }
        known.push(steps::Read {
            broken: read.broken || twice,
            ..read
        });
    }
    known
}
