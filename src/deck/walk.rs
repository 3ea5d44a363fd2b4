//! Walks a deck, and the decks inside it, and sets down the pages in the order in which they are met.

use std::sync::Arc;

use crate::deck::decks::Decks;
use crate::deck::judge::{Judge, Lane};
use crate::deck::model::{Deck, Kind, Step};
use crate::deck::path::{Answers, Path, Stop};
use crate::deck::rule::Effect;
use crate::deck::start::Start;
use crate::journal::answer::Answer;

/// How deep decks may run inside decks; validation allows less.
const DEEPEST: usize = 6;
/// The seconds it takes to read that there is nothing.
const READING: u32 = 4;
/// The seconds it takes to choose a deck, once its own time is counted page by page.
const CHOOSING: u32 = 5;

/// Carries what stays the same on the whole way.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    /// All decks.
    pub decks: &'a Decks,
    /// What was known when the session began.
    pub start: &'a Start,
    /// What was given so far.
    pub answers: &'a Answers,
}

/// Tells where a deck runs.
#[derive(Clone, Copy)]
pub struct Inside<'p> {
    /// What stands before the ids of its pages.
    pub prefix: &'p str,
    /// How many decks it runs inside.
    pub depth: usize,
}

impl Walk<'_> {
    /// Adds a deck's pages to a path.
    pub fn deck(&self, deck: &Arc<Deck>, inside: Inside<'_>, path: &mut Path) {
        let asked = path.asked;
        let mut judge = Judge::new(deck, self.start, path.alias.clone());
        for (at, step) in deck.steps.iter().enumerate() {
            let again = step.kind == Kind::Alias && asked;
            let wanted = !again && (!step.alone || inside.depth == 0);
            let id = |lane| page_id(inside.prefix, &step.id, lane);
            judge.decide(at, wanted, |lane| self.answers.get(&id(lane)));
        }
        path.alias = judge.alias().map(str::to_owned);
        path.asked = asked || judge.asks_alias();
        if judge.anything_given() {
            path.tags.extend(deck.tags.iter().cloned());
        }
        for effect in judge.effects() {
            match effect {
                Effect::After(id) => path.after.push(id.clone()),
                Effect::Tag(tag) => path.tags.push(tag.clone()),
                _ => {}
            }
        }
        if inside.depth == 0 {
            let rules = deck.rules.iter().enumerate();
            path.fired = rules
                .filter(|(_, rule)| judge.fires(rule))
                .map(|(at, _)| at)
                .collect();
        }
        for place in judge.order() {
            self.step(&judge, place, inside, path);
        }
    }

    fn step<'a>(
        &self,
        judge: &Judge<'a>,
        place: (usize, Lane<'a>),
        inside: Inside<'_>,
        path: &mut Path,
    ) {
        let step = &judge.deck().steps[place.0];
        let id = page_id(inside.prefix, &step.id, place.1);
        let inner = self.inner(step, self.answers.get(&id));
        if !runs_unasked(&step.kind) {
            let mut page = stop(judge, place, &id, inside.depth);
            if let Kind::Deck(ids) = &step.kind {
                page.seconds = self.picking(step, ids, inner.is_some());
            }
            path.stops.push(page);
        }
        if let Some(inner) = inner.filter(|_| inside.depth < DEEPEST) {
            let inside = Inside {
                prefix: &format!("{id}/"),
                depth: inside.depth + 1,
            };
            self.deck(&inner, inside, path);
        }
    }

    /// Gives the time of choosing a deck: all that it will take, until one is chosen and counted page by page.
    fn picking(&self, step: &Step, ids: &[String], chosen: bool) -> u32 {
        let first = || {
            ids.first()
                .and_then(|id| self.decks.get(id))
                .map_or(0, |deck| deck.seconds)
        };
        match step.seconds {
            _ if chosen => CHOOSING,
            0 => first(),
            seconds => seconds,
        }
    }

    /// Gives the deck that runs at a step: the only one, or the one chosen.
    #[must_use]
    pub fn inner(&self, step: &Step, answer: Option<&Answer>) -> Option<Arc<Deck>> {
        let (Kind::Deck(ids) | Kind::Offer(ids)) = &step.kind else {
            return None;
        };
        let id = match answer {
            _ if runs_unasked(&step.kind) => ids.first(),
            Some(Answer::Chosen(chosen)) => ids.iter().find(|id| chosen.first() == Some(id)),
            _ => None,
        }?;
        self.decks.shared(id)
    }
}

/// Sets one page down, with what the rules make of it.
fn stop<'a>(judge: &Judge<'a>, (at, lane): (usize, Lane<'a>), id: &str, depth: usize) -> Stop {
    let deck = judge.deck();
    let asked = &deck.steps[at];
    let is_bare = judge.is_bare(asked);
    let item = || judge.item(asked.each?, lane?).cloned();
    let mut stop = Stop {
        depth,
        item: item(),
        brought: judge.brought(asked),
        is_bare,
        seconds: if is_bare { READING } else { asked.seconds },
        ..Stop::new(deck, at, id)
    };
    for effect in judge.effects_on(at, lane) {
        match effect {
            Effect::Ask(to, words) if *to == at => stop.ask = Some(words.clone()),
            Effect::Help(to, words) if *to == at => stop.help = Some(words.clone()),
            Effect::Preselect(to, item) if *to == at => stop.preselected.push(item.clone()),
            _ => {}
        }
    }
    stop
}

fn runs_unasked(kind: &Kind) -> bool {
    matches!(kind, Kind::Deck(ids) if ids.len() == 1)
}

/// Names a page: `note/body`, or `question@ITEM` in a group.
fn page_id(prefix: &str, step: &str, lane: Lane<'_>) -> String {
    match lane {
        None => format!("{prefix}{step}"),
        Some(item) => format!("{prefix}{step}@{item}"),
    }
}
