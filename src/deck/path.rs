//! The way through a deck: a function of the deck, what is known at the start, and the answers so far.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::decks::Decks;
use crate::deck::judge::{Judge, Lane};
use crate::deck::model::{Deck, Item, Kind, Step};
use crate::deck::rule::Effect;
use crate::deck::start::Start;
use crate::journal::answer::Answer;

/// Holds the answers of a session by page.
pub type Answers = BTreeMap<String, Answer>;

/// How deep decks may run inside decks; validation allows less.
const DEEPEST: usize = 6;

/// Holds the pages in the order in which they are met, and what else the rules say.
#[derive(Debug, Clone, Default)]
pub struct Path {
    /// The pages.
    pub stops: Vec<Stop>,
    /// The decks to offer afterwards.
    pub after: Vec<String>,
    /// Labels from the decks and their rules.
    pub tags: Vec<String>,
    /// The alias, once it is given.
    pub alias: Option<String>,
    asked: bool,
}

/// Holds one page's place: the step, and what the rules make of it.
#[derive(Debug, Clone)]
pub struct Stop {
    /// The page's id.
    pub id: String,
    /// The deck that the step belongs to.
    pub deck: Arc<Deck>,
    /// The step's place in that deck.
    pub at: usize,
    /// How many decks it runs inside.
    pub depth: usize,
    /// The item that it is asked for, in a group.
    pub item: Option<Item>,
    /// What the journal brings to it.
    pub brought: Vec<Item>,
    /// Whether the journal brings nothing to it: then its line for that is read.
    pub is_bare: bool,
    /// Other words for the question.
    pub ask: Option<String>,
    /// Another help line.
    pub help: Option<String>,
    /// Items to mark beforehand.
    pub preselected: Vec<String>,
    /// The time it is meant to take.
    pub seconds: u32,
}

impl Stop {
    fn new<'a>(judge: &Judge<'a>, (at, lane): (usize, Lane<'a>), id: &str, depth: usize) -> Self {
        let deck = judge.deck();
        let asked = &deck.steps[at];
        let is_bare = judge.is_bare(asked);
        let item = || judge.item(asked.each?, lane?).cloned();
        let mut stop = Self {
            id: id.to_owned(),
            deck: Arc::clone(deck),
            at,
            depth,
            item: item(),
            brought: judge.brought(asked).to_vec(),
            is_bare,
            ask: None,
            help: None,
            preselected: Vec::new(),
            seconds: if is_bare { READING } else { asked.seconds },
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

    /// Gives the step itself.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.deck.steps[self.at]
    }
}

impl Path {
    /// Finds the way through `deck` as things stand.
    #[must_use]
    pub fn find(decks: &Decks, deck: &Arc<Deck>, start: &Start, answers: &Answers) -> Self {
        let mut path = Self {
            alias: start.alias.clone(),
            asked: start.alias.is_some(),
            ..Self::default()
        };
        let walk = Walk {
            decks,
            start,
            answers,
        };
        walk.deck(deck, "", 0, &mut path);
        path
    }

    /// Says whether what is chosen on a page is asked about afterwards, item by item.
    #[must_use]
    pub fn asks_about(&self, stop: &Stop) -> bool {
        let is_about = |other: &Stop| {
            Arc::ptr_eq(&other.deck, &stop.deck) && other.step().each == Some(stop.at)
        };
        self.stops.iter().any(is_about)
    }

    /// Finds a page by its id.
    #[must_use]
    pub fn position(&self, page: &str) -> Option<usize> {
        self.stops.iter().position(|stop| stop.id == page)
    }
}

/// Carries what stays the same on the whole way.
struct Walk<'a> {
    decks: &'a Decks,
    start: &'a Start,
    answers: &'a Answers,
}

impl Walk<'_> {
    fn deck(&self, deck: &Arc<Deck>, prefix: &str, depth: usize, path: &mut Path) {
        let asked = path.asked;
        let mut judge = Judge::new(deck, self.start, path.alias.clone());
        for (at, step) in deck.steps.iter().enumerate() {
            let wanted = (step.kind != Kind::Alias || !asked) && (!step.alone || depth == 0);
            judge.decide(at, wanted, |lane| {
                self.answers.get(&page_id(prefix, &step.id, lane))
            });
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
        for (at, lane) in judge.order() {
            let id = page_id(prefix, &deck.steps[at].id, lane);
            self.step(&judge, (at, lane), &id, depth, path);
        }
    }

    fn step<'a>(
        &self,
        judge: &Judge<'a>,
        place: (usize, Lane<'a>),
        id: &str,
        depth: usize,
        path: &mut Path,
    ) {
        let step = &judge.deck().steps[place.0];
        let inner = self.inner(step, self.answers.get(id));
        if !runs_unasked(&step.kind) {
            let mut page = Stop::new(judge, place, id, depth);
            if let Kind::Deck(ids) = &step.kind {
                page.seconds = self.picking(step, ids, inner.is_some());
            }
            path.stops.push(page);
        }
        if let Some(inner) = inner.filter(|_| depth < DEEPEST) {
            self.deck(&inner, &format!("{id}/"), depth + 1, path);
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

    /// Gives the deck that runs at this step: the only one, or the one chosen.
    fn inner(&self, step: &Step, answer: Option<&Answer>) -> Option<Arc<Deck>> {
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

/// The seconds it takes to read that there is nothing.
const READING: u32 = 4;

/// The seconds it takes to choose a deck, once its own time is counted page by page.
const CHOOSING: u32 = 5;

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
