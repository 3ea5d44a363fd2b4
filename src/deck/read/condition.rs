//! Reads the `if` of a rule: `STEP >= N`, `STEP < N`, `STEP is ITEM`, `STEP has ITEM`, `STEP drops N`, `STEP empty`,
//! `STEP given`, joined by `and`. For `N` another scale's step may stand.

use crate::deck::model::{Kind, List, Step};
use crate::deck::read::asked;
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::rule::{Condition, Test};

/// The words that test a step.
const TESTS: [&str; 7] = [">=", "<", "is", "has", "drops", "empty", "given"];

/// Knows the steps of the deck that is being read.
pub struct Steps<'a> {
    /// The steps, each with whether it is broken.
    pub all: &'a [(Step, bool)],
}

impl Steps<'_> {
    /// Finds a step by its id, or reports that there is none.
    pub fn find(&self, name: &Marked<String>, faults: &mut Faults) -> Option<usize> {
        let found = self.all.iter().position(|(step, _)| step.id == name.value);
        if found.is_none() {
            let near = suggest(
                &name.value,
                self.all.iter().map(|(step, _)| step.id.as_str()),
            );
            faults.add(
                name.at,
                format!("there is no step \"{}\" in this deck", name.value),
                near,
            );
        }
        found
    }

    /// Gives a step's kind; none for a step whose own mistakes are already reported.
    #[must_use]
    pub fn sound(&self, at: usize) -> Option<&Kind> {
        let (step, broken) = self.all.get(at)?;
        (!broken).then_some(&step.kind)
    }

    /// Gives the step for each of whose items a step is asked.
    #[must_use]
    pub fn each(&self, at: usize) -> Option<usize> {
        self.all.get(at).and_then(|(step, _)| step.each)
    }

    /// Gives the most items that can be chosen.
    fn count(&self, at: usize) -> u8 {
        let items = self.all.get(at).map_or(0, |(step, _)| {
            step.most.unwrap_or(usize::MAX).min(asked::offered(step))
        });
        u8::try_from(items).unwrap_or(u8::MAX)
    }

    fn is_supplied(&self, at: usize) -> bool {
        self.all
            .get(at)
            .is_some_and(|(step, _)| step.supply.is_some())
    }

    /// Gives a step's id.
    #[must_use]
    pub fn id(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |(step, _)| step.id.as_str())
    }

    /// Says whether a step offers an item, and reports it if not. A broken step offers everything.
    pub fn offers(&self, step: usize, item: &Marked<String>, faults: &mut Faults) -> bool {
        let ids: Vec<&str> = match self.sound(step) {
            None => return true,
            Some(_) if self.is_supplied(step) => {
                let what = format!(
                    "what \"{}\" offers is known only when it is asked",
                    self.id(step)
                );
                faults.add(
                    item.at,
                    what,
                    "count the items with \">= 1\", or test \"given\"",
                );
                return false;
            }
            Some(Kind::One(list) | Kind::Many(list) | Kind::Card(list)) => ids(list),
            Some(Kind::Deck(decks) | Kind::Offer(decks)) => {
                decks.iter().map(String::as_str).collect()
            }
            Some(_) => {
                let what = format!("\"{}\" is nothing to choose from", self.id(step));
                faults.add(item.at, what, "name a step of kind one, many or card");
                return false;
            }
        };
        let known = ids.contains(&item.value.as_str());
        if !known {
            let what = format!("\"{}\" has no item \"{}\"", self.id(step), item.value);
            faults.add(item.at, what, suggest(&item.value, ids));
        }
        known
    }
}

/// Reads all conditions of an `if`; none when one of them is wrong, after reporting each.
pub fn read(
    text: &Marked<String>,
    steps: &Steps<'_>,
    faults: &mut Faults,
) -> Option<Vec<Condition>> {
    let before = faults.count();
    let words = words(text);
    let parts = words.split(|word| word.value == "and");
    let conditions: Vec<Condition> = parts
        .filter_map(|part| one(part, text.at, steps, faults))
        .collect();
    (faults.count() == before).then_some(conditions)
}

fn one(
    words: &[Marked<String>],
    at: usize,
    steps: &Steps<'_>,
    faults: &mut Faults,
) -> Option<Condition> {
    let [name, test, rest @ ..] = words else {
        let at = words.first().map_or(at, |word| word.at);
        faults.add(
            at,
            "this condition is not complete",
            "write it like \"strength >= 7 and feeling has plain\"",
        );
        return None;
    };
    let step = steps.find(name, faults);
    if !TESTS.contains(&test.value.as_str()) {
        let near = suggest(&test.value, TESTS);
        faults.add(test.at, format!("\"{}\" is no test", test.value), near);
        return None;
    }
    let step = step?;
    let test = match (test.value.as_str(), rest) {
        ("empty", []) => Test::Empty,
        ("given", []) => Test::Given,
        ("is", [item]) => steps
            .offers(step, item, faults)
            .then(|| Test::Is(item.value.clone()))?,
        ("has", [item]) => steps
            .offers(step, item, faults)
            .then(|| Test::Has(item.value.clone()))?,
        ("drops", [by]) => drops(step, by, steps, faults)?,
        (">=" | "<", [limit]) => compare(test.value == "<", step, limit, steps, faults)?,
        _ => {
            let remedy = "a test takes one word after it; \"empty\" and \"given\" take none";
            faults.add(
                test.at,
                format!("something is missing or too much after \"{}\"", test.value),
                remedy,
            );
            return None;
        }
    };
    Some(Condition { step, test })
}

fn compare(
    below: bool,
    step: usize,
    limit: &Marked<String>,
    steps: &Steps<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let most = match steps.sound(step) {
        None | Some(Kind::Scale(_)) => 10,
        Some(Kind::Many(_)) => steps.count(step),
        Some(_) => {
            let what = format!("\"{}\" has no number", steps.id(step));
            faults.add(
                limit.at,
                what,
                "compare a scale, or count the items of a step of kind many",
            );
            return None;
        }
    };
    let Ok(number) = limit.value.parse::<u8>() else {
        return compare_steps(below, limit, steps, faults);
    };
    if number > most {
        faults.add(
            limit.at,
            format!("{number} is never reached"),
            format!("use a number from 0 to {most}"),
        );
        return None;
    }
    Some(if below {
        Test::Below(number)
    } else {
        Test::AtLeast(number)
    })
}

fn compare_steps(
    below: bool,
    other: &Marked<String>,
    steps: &Steps<'_>,
    faults: &mut Faults,
) -> Option<Test> {
    let with = steps.find(other, faults)?;
    if !matches!(steps.sound(with), None | Some(Kind::Scale(_))) {
        faults.add(
            other.at,
            format!("\"{}\" is not a scale", other.value),
            "compare with a number or a scale",
        );
        return None;
    }
    Some(if below {
        Test::BelowStep(with)
    } else {
        Test::AtLeastStep(with)
    })
}

fn drops(step: usize, by: &Marked<String>, steps: &Steps<'_>, faults: &mut Faults) -> Option<Test> {
    let scale = matches!(steps.sound(step), None | Some(Kind::Scale(_)));
    let number = by
        .value
        .parse()
        .ok()
        .filter(|number| (1..=10).contains(number));
    if !scale {
        faults.add(
            by.at,
            format!("\"{}\" is not a scale", steps.id(step)),
            "only a scale can drop",
        );
    } else if number.is_none() {
        faults.add(
            by.at,
            format!("\"{}\" is not a number from 1 to 10", by.value),
            "write such a number",
        );
    }
    number.filter(|_| scale).map(Test::Drops)
}

fn ids(list: &List) -> Vec<&str> {
    list.items.iter().map(|item| item.id.as_str()).collect()
}

/// Splits at white space and keeps each word's place; the text begins after its opening quote.
fn words(text: &Marked<String>) -> Vec<Marked<String>> {
    let start = text.value.as_ptr() as usize;
    let place = |word: &str| text.at + 1 + (word.as_ptr() as usize - start);
    let parts = text.value.split_whitespace();
    parts
        .map(|word| Marked {
            at: place(word),
            value: word.to_owned(),
        })
        .collect()
}
