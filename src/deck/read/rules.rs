//! Reads the rules of a deck file.

use toml::de::DeTable;

use crate::deck::read::condition::{self, Steps};
use crate::deck::read::faults::{Faults, Marked};
use crate::deck::read::fields::{Fields, line};
use crate::deck::read::groups;
use crate::deck::read::namespaces::is_tag;
use crate::deck::read::vocabulary::{ASK, NAME};
use crate::deck::rule::{Condition, Effect, Rule};

/// The keys of a rule.
const KEYS: [&str; 10] = [
    "if",
    "show",
    "skip",
    "swap",
    "preselect",
    "ask",
    "help",
    "after",
    "tag",
    "end",
];
/// The most characters in an `if`.
const CONDITION: usize = 240;

/// Holds a rule and what later checks need of it.
pub struct Read {
    /// The rule; without conditions when they are broken.
    pub rule: Rule,
    /// Where it stands.
    pub at: usize,
    /// Whether so much is wrong that nothing more should be concluded from it.
    pub broken: bool,
    /// The decks it names.
    pub decks: Vec<Marked<String>>,
}

/// Reads one rule.
pub fn read(at: usize, table: &DeTable<'_>, steps: &Steps<'_>, faults: &mut Faults) -> Read {
    let before = faults.count();
    let fields = Fields::open(at, table, &KEYS, faults);
    let text = fields.needed("if", CONDITION, faults);
    let when = text
        .as_ref()
        .and_then(|text| condition::read(text, steps, faults));
    let decks = fields.texts("after", NAME, faults);
    let mut then = touching(&fields, steps, faults);
    let reworded = then.len();
    then.extend(decks.iter().map(|deck| Effect::After(deck.value.clone())));
    then.extend(tags(&fields, faults).into_iter().map(Effect::Tag));
    if fields.flag("end", false, faults) {
        then.push(Effect::End);
    }
    if then.is_empty() && faults.count() == before {
        faults.add(
            at,
            "this rule does nothing",
            "add what follows, such as \"show\", \"skip\" or \"after\"",
        );
    }
    let rule = Rule {
        when: when.unwrap_or_default(),
        then,
    };
    if let Some(text) = &text {
        later(&rule, &rule.then[..reworded], text, steps, faults);
        groups::one_at_a_time(&rule, text, steps, faults);
    }
    Read {
        rule,
        at,
        broken: faults.count() > before,
        decks,
    }
}

/// Reads the effects that touch steps.
fn touching(fields: &Fields<'_>, steps: &Steps<'_>, faults: &mut Faults) -> Vec<Effect> {
    let mut then = Vec::new();
    for name in fields.texts("show", NAME, faults) {
        then.extend(steps.find(&name, faults).map(Effect::Show));
    }
    for name in fields.texts("skip", NAME, faults) {
        then.extend(steps.find(&name, faults).map(Effect::Skip));
    }
    for (name, words) in fields.pairs("ask", ASK, faults) {
        then.extend(
            steps
                .find(&name, faults)
                .map(|step| Effect::Ask(step, words.value)),
        );
    }
    for (name, words) in fields.pairs("help", ASK, faults) {
        then.extend(
            steps
                .find(&name, faults)
                .map(|step| Effect::Help(step, words.value)),
        );
    }
    for (name, item) in fields.pairs("preselect", NAME, faults) {
        let step = steps
            .find(&name, faults)
            .filter(|step| steps.offers(*step, &item, faults));
        then.extend(step.map(|step| Effect::Preselect(step, item.value)));
    }
    then.extend(swap(fields, steps, faults));
    then
}

/// Reads `swap = [["a", "b"], ["c"]]`: two runs of steps, the second right after the first.
fn swap(fields: &Fields<'_>, steps: &Steps<'_>, faults: &mut Faults) -> Option<Effect> {
    let value = fields.value("swap")?;
    let at = value.span().start;
    let before = faults.count();
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for run in fields.items("swap") {
        let names = run
            .get_ref()
            .as_array()
            .into_iter()
            .flat_map(|names| names.iter());
        let names: Vec<_> = names
            .filter_map(|name| line("swap", name, NAME, faults))
            .collect();
        runs.push(
            names
                .iter()
                .filter_map(|name| steps.find(name, faults))
                .collect(),
        );
    }
    let all = runs.concat();
    let neighbours = all.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    let together = all
        .windows(2)
        .all(|pair| steps.each(pair[0]) == steps.each(pair[1]));
    match runs.as_slice() {
        [first, second] if neighbours && together && !first.is_empty() && !second.is_empty() => {
            Some(Effect::Swap(first.clone(), second.clone()))
        }
        _ => {
            if faults.count() == before {
                let remedy =
                    "write \"swap = [['a', 'b'], ['c']]\" with steps that follow one another";
                faults.add(at, "these are not two neighbouring runs of steps", remedy);
            }
            None
        }
    }
}

fn tags(fields: &Fields<'_>, faults: &mut Faults) -> Vec<String> {
    let tags = fields.texts("tag", NAME, faults);
    tags.into_iter()
        .filter(|tag| is_tag(tag, faults))
        .map(|tag| tag.value)
        .collect()
}

/// Reports conditions on steps that come after, or are, those that the rule touches.
fn later(
    rule: &Rule,
    touching: &[Effect],
    text: &Marked<String>,
    steps: &Steps<'_>,
    faults: &mut Faults,
) {
    let touched = touching.iter().flat_map(touched).min();
    let latest = rule.when.iter().flat_map(Condition::steps).max();
    let (Some(first), Some(latest)) = (touched, latest) else {
        return;
    };
    if latest >= first {
        let id = |at: usize| steps.all.get(at).map_or("", |(step, _)| step.id.as_str());
        let what = format!(
            "\"{}\" comes too late to decide about \"{}\"",
            id(latest),
            id(first)
        );
        faults.add(
            text.at,
            what,
            "a condition looks only at steps that stand before those it changes",
        );
    }
}

/// Gives the steps that an effect touches.
#[must_use]
pub fn touched(effect: &Effect) -> Vec<usize> {
    match effect {
        Effect::Skip(at)
        | Effect::Show(at)
        | Effect::Preselect(at, _)
        | Effect::Ask(at, _)
        | Effect::Help(at, _) => vec![*at],
        Effect::Swap(first, second) => first.iter().chain(second).copied().collect(),
        Effect::After(_) | Effect::Tag(_) | Effect::End => Vec::new(),
    }
}
