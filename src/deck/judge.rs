//! Decides which steps of one deck stand on the way, and what its rules say, from the answers so far.
//!
//! A step that is asked for each item of an earlier one has a lane for each of them: a rule that looks at such a step
//! and touches one of the same lane sees the same item's answers; anything else it touches when any item fits.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::model::{Deck, Item, Kind, Step};
use crate::deck::rule::{Condition, Effect, Rule, Test};
use crate::deck::start::Start;
use crate::deck::supply::Supply;
use crate::journal::answer::Answer;
use crate::words::say;

/// Holds what is decided about a deck. Steps are decided in the order of the file: validation makes sure that a
/// rule looks only at steps before those that it touches, so one pass is enough.
#[derive(Clone)]
pub struct Judge<'a> {
    deck: &'a Arc<Deck>,
    start: &'a Start,
    alias: Option<String>,
    /// By step, then by item; a step outside groups has the one lane without an item.
    cells: Vec<BTreeMap<Lane<'a>, Cell<'a>>>,
}

/// Names the item that a step of a group is asked for.
pub type Lane<'a> = Option<&'a str>;

/// Holds what is decided about one step in one lane.
#[derive(Clone, Copy)]
struct Cell<'a> {
    active: bool,
    given: Option<&'a Answer>,
}

impl<'a> Judge<'a> {
    /// Begins with nothing decided.
    #[must_use]
    pub fn new(deck: &'a Arc<Deck>, start: &'a Start, alias: Option<String>) -> Self {
        Self {
            deck,
            start,
            alias,
            cells: Vec::new(),
        }
    }

    /// Decides the next step; an answer to a step that is left out does not count.
    pub fn decide(
        &mut self,
        at: usize,
        wanted: bool,
        answer: impl Fn(Lane<'a>) -> Option<&'a Answer>,
    ) {
        let step = &self.deck.steps[at];
        let wanted = wanted && self.has_something(step);
        let holds = !self.is_bare(step);
        let mut cells = BTreeMap::new();
        for lane in self.lanes(step) {
            let active = wanted && self.stands_in(at, lane);
            let given = answer(lane).filter(|answer| active && holds && !answer.is_empty());
            cells.insert(lane, Cell { active, given });
        }
        self.cells.push(cells);
        if step.kind == Kind::Alias && self.is_active(at) {
            self.alias = match answer(None) {
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
        let steps = self.deck.steps.iter().enumerate();
        steps
            .filter(|(_, step)| step.kind == Kind::Alias)
            .any(|(at, _)| self.is_active(at))
    }

    /// Says whether anything was given on this deck's own pages; a page that was seen counts.
    #[must_use]
    pub fn anything_given(&self) -> bool {
        let mut cells = self.cells.iter().flat_map(BTreeMap::values);
        cells.any(|cell| cell.given.is_some())
    }

    /// Gives the effects of all rules that fire, for any item, in the order of the file.
    pub fn effects(&self) -> impl Iterator<Item = &'a Effect> {
        let fired = self.deck.rules.iter().filter(|rule| self.fires(rule));
        fired.flat_map(|rule| &rule.then)
    }

    /// Gives the effects of all rules that fire where a step stands, in the order of the file.
    pub fn effects_on(&self, at: usize, lane: Lane<'a>) -> impl Iterator<Item = &'a Effect> {
        let fired = self
            .deck
            .rules
            .iter()
            .filter(move |rule| self.fires_for(rule, at, lane));
        fired.flat_map(|rule| &rule.then)
    }

    /// Gives the steps on the way, in the order in which they are met; those of a group come again for each item.
    #[must_use]
    pub fn order(&self) -> Vec<(usize, Lane<'a>)> {
        let all: Vec<usize> = (0..self.cells.len()).collect();
        let each = |at: &usize| self.deck.steps[*at].each;
        let mut order = Vec::new();
        for run in self
            .swapped(all, None)
            .chunk_by(|one, two| each(one) == each(two))
        {
            let step = &self.deck.steps[run[0]];
            for lane in self.lanes(step) {
                let run = match lane {
                    Some(_) => self.swapped(run.to_vec(), lane),
                    None => run.to_vec(),
                };
                order.extend(run.into_iter().map(|at| (at, lane)));
            }
        }
        order.retain(|(at, lane)| self.cell(*at, *lane).is_some_and(|cell| cell.active));
        order
    }

    /// Lets neighbours change places, outside groups or within the lane of one.
    fn swapped(&self, mut order: Vec<usize>, lane: Lane<'a>) -> Vec<usize> {
        for rule in &self.deck.rules {
            for effect in &rule.then {
                if let Effect::Swap(first, second) = effect
                    && let Some(at) = first.first()
                    && self.deck.steps[*at].each.is_some() == lane.is_some()
                    && order.contains(at)
                    && self.fires_for(rule, *at, lane)
                {
                    swap(&mut order, first, second);
                }
            }
        }
        order
    }

    /// Says whether a step stands on the way, for any item, from what is decided before it.
    #[must_use]
    pub fn stands(&self, at: usize) -> bool {
        let lanes = self.lanes(&self.deck.steps[at]);
        lanes.into_iter().any(|lane| self.stands_in(at, lane))
    }

    fn stands_in(&self, at: usize, lane: Lane<'a>) -> bool {
        let step = &self.deck.steps[at];
        let mut wanted = !step.hidden;
        let mut left_out = false;
        for rule in &self.deck.rules {
            if rule.decided_at() >= at || !self.fires_for(rule, at, lane) {
                continue;
            }
            let shows = rule.then.contains(&Effect::Show(at));
            let source = self.source(rule);
            let ends =
                rule.then.contains(&Effect::End) && (source.is_none() || source == step.each);
            wanted |= shows;
            left_out |= rule.then.contains(&Effect::Skip(at));
            left_out |= ends && !shows;
        }
        wanted && !left_out
    }

    /// Says whether a rule's conditions all hold; one that looks at a group, for any item.
    #[must_use]
    pub fn fires(&self, rule: &Rule) -> bool {
        match self.source(rule) {
            None => self.holds_all(rule, None),
            Some(source) => {
                let mut items = self.items(source).into_iter();
                items.any(|item| self.holds_all(rule, Some(item)))
            }
        }
    }

    /// Says whether a rule's conditions all hold where a step stands.
    fn fires_for(&self, rule: &Rule, at: usize, lane: Lane<'a>) -> bool {
        let source = self.source(rule);
        if lane.is_some() && source.is_some() && source == self.deck.steps[at].each {
            return self.holds_all(rule, lane);
        }
        self.fires(rule)
    }

    /// Gives the step for each of whose items a rule is asked.
    fn source(&self, rule: &Rule) -> Option<usize> {
        let mut steps = rule.when.iter().flat_map(Condition::steps);
        steps.find_map(|at| self.deck.steps[at].each)
    }

    /// Gives the lanes of a step: one, or one for each chosen item of the step that it is asked for.
    fn lanes(&self, step: &Step) -> Vec<Lane<'a>> {
        match step.each {
            None => vec![None],
            Some(source) => self.items(source).into_iter().map(Some).collect(),
        }
    }

    /// Gives the items that were chosen in a step and are there.
    fn items(&self, at: usize) -> Vec<&'a str> {
        let Some(Answer::Chosen(ids)) = self.answer(at, None) else {
            return Vec::new();
        };
        let known = ids.iter().filter(|id| self.item(at, id).is_some());
        known.map(String::as_str).collect()
    }

    /// Finds an item that a step offers.
    #[must_use]
    pub fn item(&self, at: usize, id: &str) -> Option<&'a Item> {
        let step = self.deck.steps.get(at)?;
        let items = match &step.kind {
            _ if step.supply.is_some() => return self.supplied(step).find(|item| item.id == id),
            Kind::One(list) | Kind::Many(list) | Kind::Card(list) => &list.items,
            _ => return None,
        };
        items.iter().find(|item| item.id == id)
    }

    /// Says whether a step has something to show: its own, what the journal brings, or a line in its place.
    fn has_something(&self, step: &Step) -> bool {
        !self.is_bare(step) || step.otherwise.is_some()
    }

    /// Says whether a step has nothing to offer: the journal brings nothing, or nothing belongs to an earlier answer.
    #[must_use]
    pub fn is_bare(&self, step: &Step) -> bool {
        step.is_open_ended() && self.brought(step).is_empty()
    }

    /// Gives what the journal brings to a step, or what belongs to an earlier answer.
    #[must_use]
    pub fn brought(&self, step: &Step) -> Vec<Item> {
        if let (Some(source), Kind::One(list) | Kind::Many(list)) = (step.within, &step.kind) {
            let chosen = items(self.answer(source, None));
            let belongs = |item: &&Item| chosen.contains(&item.of);
            return list.items.iter().filter(belongs).cloned().collect();
        }
        let brought: Vec<Item> = self.supplied(step).cloned().collect();
        let is_to_compare = step.supply == Some(Supply::Last) && !brought.is_empty();
        let own = is_to_compare.then(|| self.ratings()).flatten();
        own.into_iter().chain(brought).collect()
    }

    /// Gives the ratings so far in one line, to stand above those that they are compared with.
    fn ratings(&self) -> Option<Item> {
        let steps = self.deck.steps.iter().enumerate();
        let given = steps.filter_map(|(at, step)| match &step.kind {
            Kind::Scale(scale) => Some(format!("{} {}", scale.name, self.rating(at)?)),
            _ => None,
        });
        let given: Vec<String> = given.collect();
        (!given.is_empty()).then(|| Item {
            label: say!("early-now", ratings = given.join(", ")),
            ..Item::default()
        })
    }

    /// Gives what the journal brings to a step. What was chosen from the same in an earlier step is not offered again.
    fn supplied(&self, step: &Step) -> impl Iterator<Item = &'a Item> {
        let supply = step.supply;
        let all = supply.map_or(&[][..], |supply| self.start.supply(supply, self.alias()));
        let steps = self.deck.steps.iter().enumerate();
        let before = steps.take_while(|(_, other)| other.id != step.id);
        let same = before.filter(|(_, other)| other.supply == supply);
        let chosen: Vec<&String> = same
            .flat_map(|(at, _)| items(self.answer(at, None)))
            .collect();
        all.iter().filter(move |item| !chosen.contains(&&item.id))
    }

    fn holds_all(&self, rule: &Rule, lane: Lane<'a>) -> bool {
        let mut conditions = rule.when.iter();
        conditions.all(|condition| self.holds(condition, lane))
    }

    /// Says whether a condition holds, for any item where it looks at a group.
    #[must_use]
    pub fn holds_somewhere(&self, condition: &Condition) -> bool {
        match self.deck.steps[condition.step].each {
            None => self.holds(condition, None),
            Some(source) => {
                let mut items = self.items(source).into_iter();
                items.any(|item| self.holds(condition, Some(item)))
            }
        }
    }

    /// Gives a rating, or how many items were chosen.
    #[must_use]
    pub fn rating(&self, at: usize) -> Option<u8> {
        self.answer(at, None).and_then(number)
    }

    fn holds(&self, condition: &Condition, lane: Lane<'a>) -> bool {
        let answer = self.answer(condition.step, lane);
        let number = answer.and_then(number);
        let compare = |with: usize, test: fn(&u8, &u8) -> bool| {
            let other = self.answer(with, lane).and_then(self::number);
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

    fn answer(&self, at: usize, lane: Lane<'a>) -> Option<&'a Answer> {
        self.cell(at, lane)?.given
    }

    fn is_active(&self, at: usize) -> bool {
        let cells = self.cells.get(at);
        cells.is_some_and(|cells| cells.values().any(|cell| cell.active))
    }

    fn cell(&self, at: usize, lane: Lane<'a>) -> Option<&Cell<'a>> {
        let lane = lane.filter(|_| self.deck.steps[at].each.is_some());
        self.cells.get(at)?.get(&lane)
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
