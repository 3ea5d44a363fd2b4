//! Reads the steps that offer only what belongs to an earlier answer: `within`, and `of` in the items of their list.

use crate::deck::model::{Item, Kind, List};
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::read::steps::Read;

/// Finds the step whose answer decides what a step offers, and reports what does not go together with that.
pub fn settle(read: &mut Read, before: &[Read], faults: &mut Faults) {
    let Some(within) = read.asked.within.clone() else {
        return;
    };
    let found = source(&within, before, faults);
    read.broken |= found.is_none();
    read.step.within = found;
    let lists = found.map(|place| (list(read), list(&before[place])));
    if let Some((Some(own), Some(other))) = lists {
        belonging(own, other, &within, faults);
    }
}

fn source(within: &Marked<String>, before: &[Read], faults: &mut Faults) -> Option<usize> {
    let is_choice = |read: &Read| read.broken || list(read).is_some();
    let place = before
        .iter()
        .position(|other| other.step.id == within.value);
    let found = place.filter(|place| is_choice(&before[*place]));
    if found.is_none() {
        let what = match place {
            Some(_) => format!("\"{}\" has no list to choose from", within.value),
            None => format!("no step \"{}\" stands before this one", within.value),
        };
        let choices = before.iter().filter(|other| list(other).is_some());
        let near = suggest(&within.value, choices.map(|other| other.step.id.as_str()));
        faults.add(within.at, what, near);
    }
    found
}

/// Gives the list that a step chooses from, where it is known before it is asked.
fn list(read: &Read) -> Option<&List> {
    match &read.step.kind {
        Kind::One(list) | Kind::Many(list) if read.step.supply.is_none() && !read.broken => {
            Some(list)
        }
        _ => None,
    }
}

/// Reports items that would never be offered.
fn belonging(own: &List, other: &List, within: &Marked<String>, faults: &mut Faults) {
    let is_lost = |item: &&Item| other.item(&item.of).is_none();
    let Some(item) = own.items.iter().find(is_lost) else {
        return;
    };
    let what = if item.of.is_empty() {
        format!("\"{}\" does not say what it belongs to", item.id)
    } else {
        format!(
            "\"{}\" belongs to \"{}\", which \"{}\" does not offer",
            item.id, item.of, within.value
        )
    };
    let remedy = "give each item an \"of\": the id of an item of that step";
    faults.add(within.at, what, remedy);
}
