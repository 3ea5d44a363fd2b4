//! The answers between which the rules of a deck can tell: one for each class.

use std::collections::BTreeSet;

use crate::deck::model::{Deck, Kind};
use crate::deck::rule::Test;
use crate::deck::sample::{self, SOMEONE};
use crate::journal::answer::Answer;

/// Gives the answers to a step between which the rules can tell, the skipped one first.
#[must_use]
pub fn samples(deck: &Deck, at: usize) -> Vec<Answer> {
    let tests: Vec<&Test> = deck
        .rules
        .iter()
        .flat_map(|rule| &rule.when)
        .filter(|condition| condition.steps().any(|step| step == at))
        .map(|condition| &condition.test)
        .collect();
    let mut answers = vec![Answer::Skipped];
    let ids = sample::ids(&deck.steps[at]);
    match &deck.steps[at].kind {
        Kind::Scale(_) => answers.extend(ratings(&tests).into_iter().map(Answer::Scale)),
        Kind::One(_) | Kind::Card(_) => {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            answers.extend(told_apart(&ids, &tests).map(|id| Answer::Chosen(vec![id.to_owned()])));
        }
        Kind::Deck(_) | Kind::Offer(_) => {
            answers.extend(ids.iter().map(|id| Answer::Chosen(vec![id.clone()])));
        }
        Kind::Many(_) => {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let most = deck.steps[at].most.unwrap_or(usize::MAX);
            answers.extend(
                sets(&ids, &tests)
                    .into_iter()
                    .filter(|set| count(set) <= most),
            );
        }
        Kind::Line(_) | Kind::Text(_) | Kind::Alias => {
            answers.push(Answer::Words(SOMEONE.to_owned()));
        }
        Kind::Read(_) | Kind::Timed(_) | Kind::Breath { .. } => answers.push(Answer::Seen),
    }
    answers
}

fn count(answer: &Answer) -> usize {
    match answer {
        Answer::Chosen(items) => items.len(),
        _ => 0,
    }
}

/// Gives the ratings on both sides of every limit, and one in the middle; all of them where one rating is compared with another.
fn ratings(tests: &[&Test]) -> BTreeSet<u8> {
    let near = |limit: u8| [limit.saturating_sub(1), limit.min(10)];
    let sides = tests.iter().flat_map(|test| match test {
        Test::AtLeast(limit) | Test::Below(limit) => near(*limit).to_vec(),
        Test::Drops(by) => near(11 - by.min(&10)).to_vec(),
        Test::AtLeastStep(_) | Test::BelowStep(_) => (0..=10).collect(),
        _ => Vec::new(),
    });
    sides.chain([5]).collect()
}

/// Gives the items that the tests name, and one of the others.
fn told_apart<'a>(ids: &[&'a str], tests: &[&Test]) -> impl Iterator<Item = &'a str> {
    let named = |id: &&str| {
        let mut items = tests.iter().filter_map(|test| test.item());
        items.any(|item| item == *id)
    };
    let (named, others): (Vec<&str>, Vec<&str>) = ids.iter().partition(|id| named(id));
    named.into_iter().chain(others.into_iter().take(1))
}

/// Gives the sets of items between which the tests can tell: every mix of the items they name, alone and filled up
/// with others to every number.
fn sets(ids: &[&str], tests: &[&Test]) -> Vec<Answer> {
    let named: BTreeSet<&str> = tests
        .iter()
        .filter_map(|test| test.item())
        .take(8)
        .collect();
    let others: Vec<&str> = ids
        .iter()
        .copied()
        .filter(|id| !named.contains(id))
        .collect();
    let counts = tests
        .iter()
        .any(|test| matches!(test, Test::AtLeast(_) | Test::Below(_)));
    let fills = if counts {
        others.len()
    } else {
        others.len().min(1)
    };
    let mixes = (0..1_usize << named.len()).map(|mix| {
        let chosen = named
            .iter()
            .enumerate()
            .filter(move |(at, _)| mix >> at & 1 == 1);
        chosen.map(|(_, id)| *id).collect::<Vec<_>>()
    });
    let filled = mixes.flat_map(|mix| (0..=fills).map(move |fill| (mix.clone(), fill)));
    let sets = filled.map(|(mix, fill)| {
        mix.into_iter()
            .chain(others[..fill].iter().copied())
            .map(str::to_owned)
    });
    sets.map(|set| Answer::Chosen(set.collect()))
        .filter(|answer| !answer.is_empty())
        .collect()
}
