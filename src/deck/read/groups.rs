//! Reads the groups that run item by item: `each`, and what `does` to a note.

use std::collections::BTreeSet;

use crate::deck::model::{Item, Kind};
use crate::deck::read::asked::offered;
use crate::deck::read::condition::Steps;
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::read::steps::Read;
use crate::deck::rule::{Condition, Rule};
use crate::deck::supply::Supply;

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
