//! Decides which steps of one deck stand on the way, and what its rules say, from the answers so far.

use std::sync::Arc;

use crate::deck::model::{Deck, Kind};
use crate::deck::rule::{Condition, Effect, Rule, Test};
use crate::deck::start::Start;
use crate::journal::answer::Answer;

/// Holds what is decided about a deck. Steps are decided in the order of the file: validation makes sure that a
/// rule looks only at steps before those that it touches, so one pass is enough.
pub struct Judge<'a> {
    deck: &'a Arc<Deck>,
    start: &'a Start,
    alias: Option<String>,
    active: Vec<bool>,
    given: Vec<Option<&'a Answer>>,
}

impl<'a> Judge<'a> {
    /// Begins with nothing decided.
    #[must_use]
    pub fn new(deck: &'a Arc<Deck>, start: &'a Start, alias: Option<String>) -> Self {
        Self {
            deck,
            start,
            alias,
            active: Vec::new(),
            given: Vec::new(),
        }
    }

    /// Decides the next step; an answer to a step that is left out does not count.
    pub fn decide(&mut self, at: usize, wanted: bool, answer: Option<&'a Answer>) {
        let active = wanted && self.stands(at);
        self.active.push(active);
        self.given
            .push(answer.filter(|answer| active && !answer.is_empty()));
        if active && self.deck.steps[at].kind == Kind::Alias {
            self.alias = match answer {
                Some(Answer::Words(word)) if !word.trim().is_empty() => {
                    Some(word.trim().to_owned())
                }
                _ => None,
            };
        }
    }

    /// Gives the deck.
    #[must_use]
    pub fn deck(&self) -> &'a Arc<Deck> {
        self.deck
    }

    /// Gives the alias as far as it is known.
    #[must_use]
    pub fn alias(&self) -> Option<&str> {
        self.alias.as_deref()
    }

    /// Says whether a step on the way asks for the alias.
    #[must_use]
    pub fn asks_alias(&self) -> bool {
        let steps = self.deck.steps.iter().zip(&self.active);
        steps
            .into_iter()
            .any(|(step, active)| *active && step.kind == Kind::Alias)
    }

    /// Says whether anything was given on this deck's own pages; a page that was seen counts.
    #[must_use]
    pub fn anything_given(&self) -> bool {
        self.given.iter().any(Option::is_some)
    }

    /// Gives the effects of all rules that fire, in the order of the file.
    pub fn effects(&self) -> impl Iterator<Item = &'a Effect> {
        let fired = self.deck.rules.iter().filter(|rule| self.fires(rule));
        fired.flat_map(|rule| &rule.then)
    }

    /// Gives the steps on the way, in the order in which they are met.
    #[must_use]
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.active.len()).collect();
        for effect in self.effects() {
            if let Effect::Swap(first, second) = effect {
                swap(&mut order, first, second);
            }
        }
        order.retain(|at| self.active[*at]);
        order
    }

    /// Says whether a step stands on the way, from what is decided before it.
    #[must_use]
    pub fn stands(&self, at: usize) -> bool {
        let mut wanted = !self.deck.steps[at].hidden;
        let mut left_out = false;
        for rule in &self.deck.rules {
            if rule.decided_at() >= at || !self.fires(rule) {
                continue;
            }
            let shows = rule.then.contains(&Effect::Show(at));
            wanted |= shows;
            left_out |= rule.then.contains(&Effect::Skip(at));
            left_out |= rule.then.contains(&Effect::End) && !shows;
        }
        wanted && !left_out
    }

    /// Says whether a rule's conditions all hold.
    #[must_use]
    pub fn fires(&self, rule: &Rule) -> bool {
        rule.when.iter().all(|condition| self.holds(condition))
    }

    fn holds(&self, condition: &Condition) -> bool {
        let answer = self.answer(condition.step);
        let number = answer.and_then(number);
        let compare = |with: usize, test: fn(&u8, &u8) -> bool| {
            let other = self.answer(with).and_then(self::number);
            number
                .zip(other)
                .is_some_and(|(one, other)| test(&one, &other))
        };
        match &condition.test {
            Test::AtLeast(limit) => number.is_some_and(|value| value >= *limit),
            Test::Below(limit) => number.is_some_and(|value| value < *limit),
            Test::AtLeastStep(with) => compare(*with, u8::ge),
            Test::BelowStep(with) => compare(*with, u8::lt),
            Test::Is(item) => items(answer) == [item.as_str()],
            Test::Has(item) => items(answer).contains(item),
            Test::Drops(by) => self
                .usual(condition.step)
                .zip(number)
                .is_some_and(|(usual, value)| value + by <= usual),
            Test::Empty => answer.is_none(),
            Test::Given => answer.is_some(),
        }
    }

    fn answer(&self, at: usize) -> Option<&'a Answer> {
        self.given.get(at).copied().flatten()
    }

    fn usual(&self, at: usize) -> Option<u8> {
        match &self.deck.steps.get(at)?.kind {
            Kind::Scale(scale) => self.start.usual(self.alias()?, &scale.id),
            _ => None,
        }
    }
}

/// Gives a scale's value, or how many items were chosen.
fn number(answer: &Answer) -> Option<u8> {
    match answer {
        Answer::Scale(value) => Some(*value),
        Answer::Chosen(items) => u8::try_from(items.len()).ok(),
        _ => None,
    }
}

fn items(answer: Option<&Answer>) -> &[String] {
    match answer {
        Some(Answer::Chosen(items)) => items,
        _ => &[],
    }
}

/// Puts the steps of `second` before those of `first`; both together keep their place among the others.
fn swap(order: &mut [usize], first: &[usize], second: &[usize]) {
    let moved = |at: &usize| first.contains(at) || second.contains(at);
    let places: Vec<usize> = (0..order.len())
        .filter(|place| moved(&order[*place]))
        .collect();
    let turned = second.iter().chain(first);
    for (place, at) in places.into_iter().zip(turned) {
        order[place] = *at;
    }
}
