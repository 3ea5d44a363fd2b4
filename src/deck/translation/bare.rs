//! A deck without its words: what must be the same in every language.

use std::sync::Arc;

use crate::deck::model::{Deck, Kind, List, Scale, Step};
use crate::deck::rule::{Effect, Rule};

/// Gives a deck without its words, and without where it comes from.
pub fn deck(deck: &Deck) -> Deck {
    Deck {
        title: String::new(),
        when: String::new(),
        steps: deck.steps.iter().map(step).collect(),
        rules: rules(deck),
        own: false,
        pack: None,
        ..deck.clone()
    }
}

/// Gives a step without its words; that it has a help line stays.
pub fn step(step: &Step) -> Step {
    Step {
        ask: String::new(),
        help: step.help.as_ref().map(|_| String::new()),
        heading: None,
        otherwise: step.otherwise.as_ref().map(|_| String::new()),
        kind: kind(&step.kind),
        ..step.clone()
    }
}

/// Gives the rules without their words.
pub fn rules(deck: &Deck) -> Vec<Rule> {
    let mut rules = deck.rules.clone();
    for effect in rules.iter_mut().flat_map(|rule| &mut rule.then) {
        if let Effect::Ask(_, words) | Effect::Help(_, words) = effect {
            words.clear();
        }
    }
    rules
}

fn kind(kind: &Kind) -> Kind {
    let mut kind = kind.clone();
    match &mut kind {
        Kind::Read(Some(list)) => Arc::make_mut(list).items.clear(),
        Kind::One(list) | Kind::Many(list) | Kind::Card(list) => wordless(Arc::make_mut(list)),
        Kind::Scale(scale) => anchorless(Arc::make_mut(scale)),
        Kind::Timed(cues) => cues.iter_mut().for_each(|cue| cue.text.clear()),
        _ => {}
    }
    kind
}

fn wordless(list: &mut List) {
    for item in &mut list.items {
        item.label.clear();
        item.gloss.clear();
    }
}

fn anchorless(scale: &mut Scale) {
    scale.name.clear();
    scale.low.clear();
    scale.high.clear();
    scale.middle = scale.middle.take().map(|_| String::new());
}
