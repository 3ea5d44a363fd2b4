//! Reads what a step asks of the journal and of the steps before it: `from = "@NAME"`, `else`, `each`, `most`, `does`.

use std::collections::BTreeSet;

use crate::deck::model::{Item, Kind, List, Step};
use crate::deck::read::condition::Steps;
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::read::fields::Fields;
use crate::deck::read::steps::{ASK, Read};
use crate::deck::read::vocabulary::NAME;
use crate::deck::rule::{Condition, Rule};
use crate::deck::supply::{self, Supply};

/// The most items that any step offers.
const ITEMS: u32 = 99;

/// What stands before the name of a supply.
const SIGN: char = '@';

/// Holds the keys of a step that point elsewhere, as they were written.
pub struct Asked {
    /// What the journal brings.
    pub supply: Option<Supply>,
    /// The line for when it brings nothing.
    pub otherwise: Option<String>,
    /// The most items that may be chosen.
    pub most: Option<usize>,
    /// The step for each of whose items it is asked.
    pub each: Option<Marked<String>>,
}

/// Says whether a step's `from` names a supply.
#[must_use]
pub fn is_supplied(fields: &Fields<'_>) -> bool {
    let from = fields
        .value("from")
        .and_then(|value| value.get_ref().as_str());
    from.is_some_and(|name| name.starts_with(SIGN))
}

/// Reads these keys of a step, and reports those that do not go together.
pub fn read(kind: &str, fields: &Fields<'_>, faults: &mut Faults) -> Asked {
    let supply = is_supplied(fields)
        .then(|| supply(kind, fields, faults))
        .flatten();
    let otherwise = fields.text("else", ASK, faults);
    if let Some(line) = &otherwise
        && !is_supplied(fields)
    {
        let what = "\"else\" is for what the journal brings";
        let remedy = "remove it, or take the step's items from the journal with \"from = '@...'\"";
        faults.add(line.at, what, remedy);
    }
    Asked {
        supply,
        otherwise: otherwise.map(|line| line.value),
        most: most(fields, faults),
        each: fields.text("each", NAME, faults),
    }
}

fn supply(kind: &str, fields: &Fields<'_>, faults: &mut Faults) -> Option<Supply> {
    let name = fields.text("from", NAME, faults)?;
    let fits = |supply: &Supply| kind == "read" || supply.is_choice();
    let Some(supply) = Supply::named(&name.value) else {
        let known = Supply::ALL.into_iter().filter(fits).map(Supply::name);
        let what = format!("the journal brings no \"{}\"", name.value);
        faults.add(name.at, what, suggest(&name.value, known));
        return None;
    };
    if !fits(&supply) {
        let what = format!("\"{}\" is read, not chosen from", name.value);
        faults.add(name.at, what, "make it a step of kind read");
        return None;
    }
    Some(supply)
}

fn most(fields: &Fields<'_>, faults: &mut Faults) -> Option<usize> {
    let most = fields.number("most", 1..=ITEMS, faults)?;
    usize::try_from(most.value).ok()
}

/// Gives the empty list that stands for a supply until the journal brings it.
#[must_use]
pub fn stand_in(supply: Supply) -> List {
    List {
        id: supply.name().to_owned(),
        ..List::default()
    }
}

/// Counts the items that a step can offer.
#[must_use]
pub fn offered(step: &Step) -> usize {
    match &step.kind {
        _ if step.supply.is_some() => supply::MOST,
        Kind::One(list) | Kind::Many(list) | Kind::Card(list) => list.items.len(),
        Kind::Deck(decks) | Kind::Offer(decks) => decks.len(),
        _ => 0,
    }
}

/// Finds the step that a step is asked for each item of, and reports what does not go together with that.
pub fn settle(read: &mut Read, before: &[Read], faults: &mut Faults) {
    if let Some(each) = read.asked.each.clone() {
        let found = source(read, &each, before, faults);
        read.broken |= found.is_none();
        read.step.each = found;
    }
    let most = read.step.most.filter(|_| !read.broken);
    if let Some(most) = most.filter(|most| *most > offered(&read.step)) {
        let what = format!("\"most\" is {most}; there are {}", offered(&read.step));
        faults.add(read.at, what, "make it smaller, or leave it out");
    }
    deeds(read, before, faults);
}

fn source(
    read: &Read,
    each: &Marked<String>,
    before: &[Read],
    faults: &mut Faults,
) -> Option<usize> {
    let place = before
        .iter()
        .position(|other| other.step.id == each.value && !each.value.is_empty());
    let Some(place) = place else {
        let what = format!("no step \"{}\" stands before this one", each.value);
        let near = suggest(
            &each.value,
            before
                .iter()
                .filter(|other| matches!(other.step.kind, Kind::Many(_)))
                .map(|other| other.step.id.as_str()),
        );
        faults.add(each.at, what, near);
        return None;
    };
    let other = &before[place];
    if other.broken {
        return Some(place);
    }
    if !matches!(other.step.kind, Kind::Many(_)) {
        let what = format!("\"{}\" is not a step of kind many", each.value);
        faults.add(each.at, what, "name a step in which several can be chosen");
        return None;
    }
    if other.step.each.is_some() {
        let what = format!("\"{}\" is itself asked for each item", each.value);
        faults.add(each.at, what, "groups do not stand inside each other");
        return None;
    }
    if read.step.kind == Kind::Alias {
        let what = "whom it is about is asked once, not for each item";
        faults.add(each.at, what, "remove \"each\" here");
        return None;
    }
    Some(place)
}

/// Reports a rule that would compare the answers to items of two groups.
pub fn one_at_a_time(rule: &Rule, text: &Marked<String>, steps: &Steps<'_>, faults: &mut Faults) {
    let looks = rule.when.iter().flat_map(Condition::steps);
    let sources: BTreeSet<usize> = looks.filter_map(|at| steps.each(at)).collect();
    if sources.len() > 1 {
        let ids: Vec<&str> = sources.iter().map(|at| steps.id(*at)).collect();
        let what = format!(
            "this looks at the items of {} at once",
            ids.join(" and of ")
        );
        faults.add(text.at, what, "make a rule for each of them");
    }
}

/// Reports items that would do something to a note where there is none.
fn deeds(read: &Read, before: &[Read], faults: &mut Faults) {
    let (Kind::One(list) | Kind::Many(list) | Kind::Card(list)) = &read.step.kind else {
        return;
    };
    let does = |item: &Item| item.does.is_some();
    if read.broken || !list.items.iter().any(does) {
        return;
    }
    let source = read.step.each.and_then(|place| before.get(place));
    let is_about_a_note = source
        .is_some_and(|source| source.broken || source.step.supply.is_some_and(Supply::holds_notes));
    if !is_about_a_note {
        let what = "\"does\" needs a group about notes";
        let remedy =
            "add \"each = 'STEP'\" with a step that takes its items from @flagged, @open or @due";
        faults.add(read.at, what, remedy);
    } else if matches!(read.step.kind, Kind::Many(_)) {
        let what = "only one thing can be done to a note";
        faults.add(read.at, what, "make it a step of kind one");
    }
}
