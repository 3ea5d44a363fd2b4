//! Questions about what keeps coming back, with counts (domain brief 2.3).

use crate::app::supply::journal::{Journal, line};
use crate::breath::pattern::Pattern as Breathing;
use crate::deck::decks::Decks;
use crate::deck::model::{Item, Kind};
use crate::journal::insight::pattern::{Pattern, patterns};

/// The most questions at once.
const MOST: usize = 3;

/// Gives at most three questions; none where nothing comes back.
#[must_use]
pub fn questions(journal: &Journal<'_>) -> Vec<Item> {
    let found = patterns(journal.library.entries(), journal.now.date());
    let worded = found
        .into_iter()
        .filter_map(|pattern| word(&pattern, journal.decks));
    worded.take(MOST).map(line).collect()
}

fn word(pattern: &Pattern, decks: &Decks) -> Option<String> {
    Some(match pattern {
        Pattern::Across {
            reaction,
            aliases,
            notes,
        } => {
            let reaction = label(reaction, decks)?;
            let notes = notes.n();
            format!(
                "{reaction} came up with {aliases} aliases in two weeks ({notes} notes). Is this about you, or about the week?"
            )
        }
        Pattern::Between {
            reaction,
            alias,
            notes,
        } => {
            let reaction = label(reaction, decks)?;
            let notes = notes.n();
            format!(
                "{reaction} came up in {notes} of the last 4 notes with {alias}, and seldom elsewhere. Is this about the two of you?"
            )
        }
        Pattern::Stuck {
            trigger,
            reaction,
            alias,
            notes,
        } => {
            let (trigger, reaction) = (label(trigger, decks)?, label(reaction, decks)?);
            let notes = notes.n();
            format!(
                "{trigger} met {reaction} in {notes} of the last 4 notes with {alias}. Is something stuck there?"
            )
        }
        Pattern::AtTime {
            reaction,
            part,
            notes,
            of,
        } => {
            let (reaction, part) = (label(reaction, decks)?, part.name());
            let notes = notes.n();
            format!(
                "{reaction}: {notes} of {of} notes come from the {part}. Is this about tiredness?"
            )
        }
        Pattern::Settles {
            practice,
            notes,
            of,
        } => {
            let (_, id) = practice.split_once(':')?;
            let (tool, notes) = (tool_name(id, decks)?, notes.n());
            format!("It was fainter after {tool} in {notes} of {of}. Does this one settle with it?")
        }
    })
}

/// Gives a reaction's label in quotes, as the list of feelings words it.
fn label(tag: &str, decks: &Decks) -> Option<String> {
    let (space, item) = tag.split_once(':')?;
    let steps = decks
        .ids()
        .filter_map(|id| decks.get(id))
        .flat_map(|deck| &deck.steps);
    let mut lists = steps.filter_map(|step| match &step.kind {
        Kind::One(list) | Kind::Many(list) if list.tag == space => list.item(item),
        _ => None,
    });
    lists
        .next()
        .map(|item| format!("\u{201c}{}\u{201d}", item.label))
}

fn tool_name(tool: &str, decks: &Decks) -> Option<String> {
    let deck = decks.get(tool).map(|deck| deck.title.clone());
    let name = || {
        Breathing::find(tool)
            .ok()
            .map(|pattern| pattern.name.to_string())
    };
    deck.or_else(name)
        .map(|name| format!("\u{201c}{name}\u{201d}"))
}
