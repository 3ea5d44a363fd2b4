//! Finds answers that lead every way through a deck.
//!
//! Steps are answered one after the other with one answer of each class. Two beginnings from which the rules can make
//! nothing different any more are one: the second is finished as it is, and only the first is gone on with. So every
//! answer is tried in every situation that differs, and the ways stay few.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::deck::classes::samples;
use crate::deck::judge::{Judge, Lane};
use crate::deck::model::{Deck, Kind};
use crate::deck::path::Answers;
use crate::deck::rule::{Condition, Effect, Rule, Test};
use crate::deck::sample;
use crate::deck::standing::{STRENGTH, STRONG};
use crate::deck::start::Start;
use crate::journal::answer::Answer;

/// The most beginnings that are gone on with at once; past it the others are finished as they are.
const BEGINNINGS: usize = 512;

/// Gives the ways, each as the answers to it.
#[must_use]
pub fn ways(deck: &Arc<Deck>, start: &Start) -> Vec<Answers> {
    let choices: Vec<Vec<Answer>> = (0..deck.steps.len()).map(|at| choices(deck, at)).collect();
    let mut done: Vec<Vec<usize>> = Vec::new();
    let mut open = vec![Beginning {
        judge: Judge::new(deck, start, None),
        picks: Vec::new(),
    }];
    for (at, answers) in choices.iter().enumerate() {
        let mut seen = BTreeSet::new();
        let mut next = Vec::new();
        for beginning in &open {
            for pick in 0..answers.len() {
                let longer = beginning.with(at, pick, answers);
                if next.len() < BEGINNINGS && seen.insert(longer.state(at)) {
                    next.push(longer);
                } else {
                    done.push(longer.picks);
                }
            }
        }
        open = next;
    }
    done.extend(open.into_iter().map(|beginning| beginning.picks));
    let finished = done.iter().map(|picks| finish(deck, &choices, picks));
    finished.collect()
}

/// Gives the answers that are tried on a step: one of each class where anything looks at it, and something given where
/// nothing does.
fn choices(deck: &Deck, at: usize) -> Vec<Answer> {
    let step = &deck.steps[at];
    let mut answers = samples(deck, at);
    let is_way = matches!(step.kind, Kind::Deck(_) | Kind::Offer(_));
    let is_source = deck.steps.iter().any(|other| other.each == Some(at));
    let looks = |rule: &Rule| {
        rule.when
            .iter()
            .flat_map(Condition::steps)
            .any(|step| step == at)
    };
    if let Kind::Scale(scale) = &step.kind
        && scale.id == STRENGTH
    {
        answers.extend([STRONG - 1, STRONG, 10].map(Answer::Scale));
        answers.dedup();
        return answers;
    }
    if is_source {
        answers.push(sample::usual(deck, at));
    } else if step.kind == Kind::Alias || !(is_way || deck.rules.iter().any(looks)) {
        return answers.pop().into_iter().collect();
    }
    answers
}

/// Holds the answers so far, and what is decided by them.
struct Beginning<'a> {
    judge: Judge<'a>,
    picks: Vec<usize>,
}

/// Says of one rule how it stands, as far as it matters to the steps ahead.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// It holds and touches what is ahead.
    Fired,
    /// It may hold yet; with the ratings that others are compared with.
    Open(Vec<bool>, Vec<Option<u8>>),
    /// It makes no difference any more.
    Past,
}

impl<'a> Beginning<'a> {
    fn with(&self, at: usize, pick: usize, answers: &'a [Answer]) -> Self {
        let mut judge = self.judge.clone();
        let deck = judge.deck();
        judge.decide(at, true, |lane| in_lane(deck, at, pick, lane, answers));
        let picks = self.picks.iter().copied().chain([pick]);
        Self {
            judge,
            picks: picks.collect(),
        }
    }

    /// Says how all rules stand after a step. What a group was asked about makes a difference of its own.
    fn state(&self, at: usize) -> (Vec<Standing>, Vec<usize>) {
        let deck = self.judge.deck();
        let standing = |rule: &Rule| self.standing(rule, at);
        let ahead = deck.steps[at + 1..].iter().filter_map(|step| step.each);
        let sources = ahead
            .filter(|source| *source <= at)
            .collect::<BTreeSet<_>>();
        let items = sources.into_iter().map(|source| self.picks[source]);
        (deck.rules.iter().map(standing).collect(), items.collect())
    }

    fn standing(&self, rule: &Rule, at: usize) -> Standing {
        let is_decided = rule.decided_at() <= at;
        let touches_ahead = rule.then.iter().any(|effect| match effect {
            Effect::Skip(to)
            | Effect::Show(to)
            | Effect::Preselect(to, _)
            | Effect::Ask(to, _)
            | Effect::Help(to, _) => *to > at,
            Effect::Swap(_, second) => second.iter().any(|to| *to > at),
            Effect::End => true,
            Effect::After(_) | Effect::Tag(_) => false,
        });
        if is_decided {
            let fired = touches_ahead && self.judge.fires(rule);
            return if fired {
                Standing::Fired
            } else {
                Standing::Past
            };
        }
        let known = rule.when.iter().filter(|condition| condition.step <= at);
        let holds = |condition: &Condition| self.judge.holds_somewhere(condition);
        let compared = known.clone().filter_map(|condition| match condition.test {
            Test::AtLeastStep(_) | Test::BelowStep(_) => Some(self.judge.rating(condition.step)),
            _ => None,
        });
        let others = rule
            .when
            .iter()
            .filter_map(|condition| match condition.test {
                Test::AtLeastStep(with) | Test::BelowStep(with) if with <= at => {
                    Some(self.judge.rating(with))
                }
                _ => None,
            });
        Standing::Open(
            known.clone().map(holds).collect(),
            compared.chain(others).collect(),
        )
    }
}

/// In a group the items get different answers, beginning with the one that was picked.
fn in_lane<'a>(
    deck: &Deck,
    at: usize,
    pick: usize,
    lane: Lane<'_>,
    answers: &'a [Answer],
) -> Option<&'a Answer> {
    let place = deck.steps[at].each.zip(lane).and_then(|(source, item)| {
        let ids = sample::ids(&deck.steps[source]);
        ids.iter().position(|id| id == item)
    });
    answers.get((pick + place.unwrap_or(0)) % answers.len().max(1))
}

/// Answers the rest of a way with something given.
fn finish(deck: &Deck, choices: &[Vec<Answer>], picks: &[usize]) -> Answers {
    let pick = |at: usize| {
        let last = choices[at].len().saturating_sub(1);
        picks.get(at).copied().unwrap_or(last)
    };
    let mut answers = Answers::new();
    for (at, step) in deck.steps.iter().enumerate() {
        let Some(source) = step.each else {
            answers.insert(step.id.clone(), choices[at][pick(at)].clone());
            continue;
        };
        let Some(Answer::Chosen(items)) = answers.get(&deck.steps[source].id).cloned() else {
            continue;
        };
        for item in items {
            if let Some(answer) = in_lane(deck, at, pick(at), Some(&item), &choices[at]) {
                answers.insert(format!("{}@{item}", step.id), answer.clone());
            }
        }
    }
    answers
}
