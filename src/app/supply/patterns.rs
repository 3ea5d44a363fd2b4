//! Questions about what keeps coming back, with counts (domain brief 2.3).

use std::cell::Cell;

use crate::app::supply::journal::{Journal, line};
use crate::breath::pattern::Pattern as Breathing;
use crate::deck::decks::Decks;
use crate::deck::model::{Item, Kind};
use crate::export::report::names::Names;
use crate::export::report::told;
use crate::journal::insight::pattern::{Pattern, patterns};

/// The most questions at once.
const MOST: usize = 3;

/// Gives at most three questions; none where nothing comes back.
#[must_use]
pub fn questions(journal: &Journal<'_>) -> Vec<Item> {
    let found = patterns(journal.library.entries(), journal.now.date());
    let worded = found
        .into_iter()
        .filter_map(|pattern| worded(&pattern, journal.decks));
    worded.take(MOST).map(line).collect()
}

/// Words a question; none where a label has no words.
#[must_use]
pub fn worded(pattern: &Pattern, decks: &Decks) -> Option<String> {
    let is_worded = Cell::new(true);
    let label = |tag: &str| {
        let label = label(tag, decks);
        is_worded.set(is_worded.get() && label.is_some());
        label.unwrap_or_default()
    };
    let question = told::question(pattern, &Names::new(&label, &str::to_owned));
    is_worded.get().then_some(question)
}

/// Words a label as the first list that has it does, and a practice by its name.
fn label(tag: &str, decks: &Decks) -> Option<String> {
    let (space, item) = tag.split_once(':')?;
    if ["tool", "breath"].contains(&space) {
        return tool_name(item, decks);
    }
    let steps = decks
        .ids()
        .filter_map(|id| decks.get(id))
        .flat_map(|deck| &deck.steps);
    let mut lists = steps.filter_map(|step| match &step.kind {
        Kind::One(list) | Kind::Many(list) if list.tag == space => list.item(item),
        _ => None,
    });
    lists.next().map(|item| item.label.clone())
}

fn tool_name(tool: &str, decks: &Decks) -> Option<String> {
    let deck = decks.get(tool).map(|deck| deck.title.clone());
    let name = || {
        Breathing::find(tool)
            .ok()
            .map(|pattern| pattern.name.to_string())
    };
    deck.or_else(name)
}
