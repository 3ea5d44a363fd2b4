//! Finds steps that no answers lead to and rules that can never come true, by trying the answers that matter.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::deck::classes::samples;
use crate::deck::judge::Judge;
use crate::deck::model::{Deck, Kind};
use crate::deck::read::faults::Faults;
use crate::deck::read::{rules, steps};
use crate::deck::rule::{Condition, Effect, Rule};
use crate::deck::sample::{self, SOMEONE};
use crate::deck::start::Start;
use crate::journal::answer::Answer;

/// The most ways to try; past it a step counts as reached.
const WAYS: usize = 20_000;

/// Reports what can never happen in a deck.
pub fn check(deck: &Deck, steps: &[steps::Read], rules: &[rules::Read], faults: &mut Faults) {
    let broken = rules.iter().filter(|read| read.broken);
    let spared: BTreeSet<usize> = broken
        .flat_map(|read| &read.rule.then)
        .flat_map(rules::touched)
        .collect();
    let deck = Arc::new(deck.clone());
    for read in rules.iter().filter(|read| !read.broken) {
        crossed(&deck, read, faults);
        if !some_way(&deck, &closure(&deck, &read.rule), |judge| {
            judge.fires(&read.rule)
        }) {
            faults.add(
                read.at,
                "this rule can never come true",
                "change one of its conditions, or remove it",
            );
        }
    }
    for (at, read) in steps.iter().enumerate() {
        let rules = touching(&deck, at).flat_map(|rule| closure(&deck, rule));
        let needs = rules.chain(deck.steps[at].each).collect();
        if !read.broken
            && !spared.contains(&at)
            && !some_way(&deck, &needs, |judge| judge.stands(at))
        {
            let what = format!("no answers lead to the step \"{}\"", read.step.id);
            let remedy =
                "bring it up with a rule's \"show\", or change the rules that leave it out";
            faults.add(read.at, what, remedy);
        }
    }
}

/// Reports a rule that would look, after a swap, at a step that comes later than those it touches.
fn crossed(deck: &Deck, read: &rules::Read, faults: &mut Faults) {
    let touched: Vec<usize> = read.rule.then.iter().flat_map(rules::touched).collect();
    let looks = |steps: &[usize]| {
        read.rule
            .when
            .iter()
            .flat_map(Condition::steps)
            .any(|at| steps.contains(&at))
    };
    for effect in deck.rules.iter().flat_map(|rule| &rule.then) {
        if let Effect::Swap(first, second) = effect
            && looks(first)
            && touched.iter().any(|at| second.contains(at))
        {
            let what = "this rule decides about a step that a swap puts before the one it looks at";
            faults.add(
                read.at,
                what,
                "look at a step before both, or leave the swap out",
            );
        }
    }
}

/// Gives the rules that decide whether a step stands.
fn touching(deck: &Deck, at: usize) -> impl Iterator<Item = &Rule> {
    deck.rules.iter().filter(move |rule| {
        let ends = rule.then.contains(&Effect::End) && rule.decided_at() < at;
        ends || rule
            .then
            .iter()
            .any(|effect| matches!(effect, Effect::Skip(step) | Effect::Show(step) if *step == at))
    })
}

/// Gives the steps that a rule looks at, and those that decide whether these stand.
#[must_use]
pub fn closure(deck: &Deck, rule: &Rule) -> BTreeSet<usize> {
    let mut open: Vec<usize> = rule.when.iter().flat_map(Condition::steps).collect();
    let mut needs = BTreeSet::new();
    while let Some(at) = open.pop() {
        if needs.insert(at) {
            open.extend(deck.steps[at].each);
            open.extend(deck.steps[at].within);
            open.extend(
                touching(deck, at)
                    .flat_map(|rule| &rule.when)
                    .flat_map(Condition::steps),
            );
        }
    }
    needs
}

/// Says whether some answers to `needs` make `holds` come true.
fn some_way(deck: &Arc<Deck>, needs: &BTreeSet<usize>, holds: impl Fn(&Judge<'_>) -> bool) -> bool {
    let start = sample::start(deck);
    let choices: Vec<(usize, Vec<Answer>)> =
        needs.iter().map(|at| (*at, samples(deck, *at))).collect();
    let ways = choices.iter().fold(1, |ways: usize, (_, answers)| {
        ways.saturating_mul(answers.len())
    });
    ways > WAYS || (0..ways).any(|way| holds(&judge(deck, &start, &choices, way)))
}

/// Judges one of the ways, counted like the digits of a number.
fn judge<'a>(
    deck: &'a Arc<Deck>,
    start: &'a Start,
    choices: &'a [(usize, Vec<Answer>)],
    mut way: usize,
) -> Judge<'a> {
    let mut given: Vec<Option<&Answer>> = vec![None; deck.steps.len()];
    for (at, answers) in choices {
        given[*at] = answers.get(way % answers.len());
        way /= answers.len();
    }
    let mut judge = Judge::new(deck, start, Some(SOMEONE.to_owned()));
    for (at, answer) in given.into_iter().enumerate() {
        let someone = deck.steps[at].kind == Kind::Alias;
        judge.decide(at, !someone, |_| answer);
    }
    judge
}
